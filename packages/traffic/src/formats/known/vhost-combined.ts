import type { Format } from '../format.ts'

export const vhostCombined = {
  name: 'vhost-combined',
  title: 'the host, then combined',
  vendor: 'Apache',
  shape: {
    kind: 'layout',
    layout: '{host} {client} {-} {-} [{time:zoned}] "{request}" {status} {bytes} "{referrer}" "{agent}"{?} {*}',
  },
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: 'www.example.com 1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] "GET /x HTTP/1.0" 404 368 "-" "curl/7.1"',
      record: { host: 'www.example.com', client: '1.2.3.4', path: '/x', status: 404, userAgent: 'curl/7.1' },
    },
  ],
} as const satisfies Format
