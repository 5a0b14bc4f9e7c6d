import { nineIsNone, zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const nginxNamedTimes = {
  name: 'nginx-named-times',
  title: 'nginx combined, then rt=$request_time',
  vendor: 'nginx',
  shape: {
    kind: 'layout',
    layout:
      '{client} {-} {-} [{time:zoned}] "{request}" {status} {bytes} "{referrer}" "{agent}"{-} rt={duration}{?} {*}',
  },
  rules: [zeroIsGone, nineIsNone],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '203.0.113.7 - - [15/Jan/2026:09:30:01 +0000] "GET /a HTTP/1.1" 200 5120 "-" "curl/8.5.0" "-" rt=0.250 uct="0.001" uht="0.249" urt="0.250"',
      record: { path: '/a', status: 200, duration: 0.25, userAgent: 'curl/8.5.0' },
    },
    {
      line: '203.0.113.7 - - [15/Jan/2026:09:30:01 +0000] "GET /a HTTP/1.1" 200 5120 "-" "curl/8.5.0" rt=0.004',
      record: { path: '/a', status: 200, duration: 0.004 },
    },
  ],
} as const satisfies Format
