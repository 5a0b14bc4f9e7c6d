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
      // Squid leaves quotes as they are.
      line: '127.0.0.1 - - [21/Nov/2026:08:12:07 +0000] "GET http://127.0.0.1:21882/raw/"[b]? HTTP/1.1" 200 539 "-" "curl/8.5.0" TCP_MISS:HIER_DIRECT',
      record: { method: 'GET', path: '/raw/"[b]', host: '127.0.0.1', status: 200, bytes: 539 },
    },
    {
      line: '127.0.0.1 - - [21/Nov/2026:08:12:07 +0000] "- error:invalid-request HTTP/1.1" 400 3420 "-" "-" NONE_NONE:HIER_NONE',
      record: { method: '', path: '', status: 400 },
    },
    {
      line: '203.0.113.7 - - [15/Jan/2026:09:30:01 +0000] "GET /a HTTP/1.1" 200 5120 "-" "curl/8.5.0" 512 5400 "x"',
      record: { path: '/a', status: 200, duration: null, userAgent: 'curl/8.5.0' },
    },
  ],
} as const satisfies Format
