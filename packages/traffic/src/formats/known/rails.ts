import type { Format } from '../format.ts'

export const rails = {
  name: 'rails',
  title: 'Rails ("Started" and "Completed")',
  vendor: 'Rails',
  shape: { kind: 'rails' },
  // Ruby's logger writes no zone; Rails keeps its times in UTC unless it is told otherwise.
  utc: true,
  asides: ['^Processing by ', '^Started ', '^  Rendered ', '^  Rendering ', '^  Parameters: ', '^Redirected to '],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      before: [
        'I, [2024-06-26T17:00:04.317736 #126554]  INFO -- : [4eebb5e2-2f13-42f8-8644-d6c9a9e244f0] Started POST "/orders/7?x=1" for 203.0.113.7 at 2024-06-26 17:00:04 +0000',
        'I, [2024-06-26T17:00:04.320000 #126554]  INFO -- : [0b4bb5e2-2f13-42f8-8644-d6c9a9e244f0] Started GET "/other" for 203.0.113.8 at 2024-06-26 17:00:04 +0000',
      ],
      line: 'I, [2024-06-26T17:00:04.497736 #126554]  INFO -- : [4eebb5e2-2f13-42f8-8644-d6c9a9e244f0] Completed 200 OK in 180ms (Views: 0.4ms | ActiveRecord: 143.3ms | Allocations: 10027)',
      record: {
        time: Date.UTC(2024, 5, 26, 17, 0, 4, 497),
        method: 'POST',
        path: '/orders/7',
        status: 200,
        duration: 0.18,
        client: '203.0.113.7',
      },
    },
    {
      before: ['Started GET "/a" for ::1 at 2026-01-15 10:30:01 +0100', 'Processing by AController#index as HTML'],
      line: 'Completed 500 Internal Server Error in 12ms (ActiveRecord: 0.0ms)',
      record: { time: Date.UTC(2026, 0, 15, 9, 30, 1), method: 'GET', path: '/a', status: 500, client: '::1' },
    },
    {
      line: 'I, [2024-06-26T17:00:04.317736 #1]  INFO -- : [4eebb5e2-2f13-42f8-8644-d6c9a9e244f0] Processing by AController#index as HTML',
      record: null,
    },
  ],
} as const satisfies Format
