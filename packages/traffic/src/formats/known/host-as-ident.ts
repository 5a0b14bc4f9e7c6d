import type { Format } from '../format.ts'

export const hostAsIdent = {
  name: 'host-as-ident',
  title: 'combined with the host in place of ident (lighttpd, OVH)',
  vendor: 'lighttpd',
  shape: {
    kind: 'layout',
    layout: '{client} {host:named} {-} [{time:zoned}] "{request}" {status} {bytes}{?} "{referrer}" "{agent}"',
  },
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: '1.2.3.4 www.example.com theuser [10/Feb/2012:16:42:07 -0500] "GET / HTTP/1.1" 301 368 "-" "curl/7.1"',
      record: { host: 'www.example.com', client: '1.2.3.4', path: '/', status: 301, userAgent: 'curl/7.1' },
    },
  ],
} as const satisfies Format
