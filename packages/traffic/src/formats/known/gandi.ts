import type { Format } from '../format.ts'

export const gandi = {
  name: 'gandi',
  title: 'host, combined, with seconds in brackets (Gandi)',
  vendor: 'Gandi',
  shape: {
    kind: 'layout',
    layout:
      '{host} {client} {-} {-} [{time:zoned}] ({duration} s) "{request}" {status} {bytes}{?} "{referrer}" "{agent}"',
  },
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: 'www.example.com 1.2.3.4 - theuser [10/Feb/2012:16:42:07 -0500] (2 s) "GET / HTTP/1.1" 301 368 "-" "curl/7.1"',
      record: {
        host: 'www.example.com',
        client: '1.2.3.4',
        duration: 2,
        status: 301,
        bytes: 368,
        userAgent: 'curl/7.1',
      },
    },
  ],
} as const satisfies Format
