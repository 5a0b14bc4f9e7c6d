import { dashIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const morganTiny = {
  name: 'morgan-tiny',
  title: 'morgan tiny',
  vendor: 'Node',
  shape: { kind: 'layout', layout: '{method} {target} {status} {bytes:known} - {duration:ms} ms' },
  rules: [dashIsGone],
  hasTime: false,
  hasDuration: true,
  examples: [
    {
      line: 'GET /api/v1/orders/7 200 512 - 3.214 ms',
      record: { time: null, method: 'GET', path: '/api/v1/orders/7', status: 200, bytes: 512, duration: 0.003214 },
    },
    {
      line: 'POST /upload - - - - ms',
      record: { path: '/upload', status: 499, statusText: '-', bytes: null, duration: null },
    },
  ],
} as const satisfies Format
