import { nineIsNone, zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const nginxTimed = {
  name: 'nginx-timed',
  title: 'nginx combined, then $request_time',
  vendor: 'nginx',
  shape: {
    kind: 'layout',
    layout:
      '{client} {-} {-} [{time:zoned}] "{request}" {status} {bytes} "{referrer}" "{agent}" {duration:decimal}{?} {*}',
  },
  rules: [zeroIsGone, nineIsNone],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '203.0.113.7 - - [15/Jan/2026:09:30:01 +0000] "GET /a HTTP/2.0" 200 5120 "-" "curl/8.5.0" 0.120 0.001, 0.119 : 0.3 .',
      record: { path: '/a', status: 200, duration: 0.12, userAgent: 'curl/8.5.0' },
    },
    {
      line: '203.0.113.7 - - [15/Jan/2026:09:30:01 +0000] "GET /a HTTP/2.0" 499 0 "-" "curl/8.5.0" 30.000',
      record: { status: 499, statusText: '499', duration: 30 },
    },
  ],
} as const satisfies Format
