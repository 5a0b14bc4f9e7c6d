import type { Format } from '../format.ts'

export const hono = {
  name: 'hono',
  title: 'Hono, its logger',
  vendor: 'Node',
  shape: { kind: 'layout', layout: '--> {method} {target} {status} {duration:ms}' },
  asides: ['^<-- '],
  hasTime: false,
  hasDuration: true,
  examples: [
    {
      line: '--> GET /orders/17?x=1 200 12ms',
      record: { time: null, method: 'GET', path: '/orders/17', status: 200, duration: 0.012, bytes: null },
    },
    { line: '--> POST /slow 504 30s', record: { method: 'POST', path: '/slow', status: 504, duration: 30 } },
    { line: '<-- GET /orders/17?x=1', record: null },
  ],
} as const satisfies Format
