import { dashIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const morganShort = {
  name: 'morgan-short',
  title: 'morgan short',
  vendor: 'Node',
  shape: {
    kind: 'layout',
    layout: '{client} {-} {method} {target} HTTP/{-} {status} {bytes:known} - {duration:ms} ms',
  },
  rules: [dashIsGone],
  hasTime: false,
  hasDuration: true,
  examples: [
    {
      line: '::1 - GET /api/v1/orders/7 HTTP/1.1 304 - - 3.214 ms',
      record: { client: '::1', method: 'GET', path: '/api/v1/orders/7', status: 304, bytes: null, duration: 0.003214 },
    },
  ],
} as const satisfies Format
