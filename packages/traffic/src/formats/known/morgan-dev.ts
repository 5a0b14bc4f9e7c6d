import { dashIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const morganDev = {
  name: 'morgan-dev',
  title: 'morgan dev',
  vendor: 'Node',
  shape: { kind: 'layout', layout: '{method} {target} {status} {duration:ms} ms - {bytes:known}' },
  rules: [dashIsGone],
  hasTime: false,
  hasDuration: true,
  examples: [
    {
      line: 'GET /api/v1/orders/7 404 3.214 ms - 139',
      record: { method: 'GET', path: '/api/v1/orders/7', status: 404, bytes: 139, duration: 0.003214 },
    },
  ],
} as const satisfies Format
