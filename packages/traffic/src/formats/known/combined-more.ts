import { nineIsNone, zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const combinedMore = {
  name: 'combined-more',
  title: 'combined, then something of one’s own',
  vendor: 'nginx, Apache',
  shape: {
    kind: 'layout',
    layout: '{client} {-} {-} [{time:zoned}] "{request}" {status} {bytes} "{referrer}" "{agent}" {*}',
  },
  rules: [zeroIsGone, nineIsNone],
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: '203.0.113.7 - - [15/Jan/2026:09:30:01 +0000] "GET /a HTTP/1.1" 200 5120 "-" "curl/8.5.0" 512 5400 "x"',
      record: { path: '/a', status: 200, duration: null, userAgent: 'curl/8.5.0' },
    },
  ],
} as const satisfies Format
