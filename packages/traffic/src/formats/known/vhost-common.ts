import type { Format } from '../format.ts'

export const vhostCommon = {
  name: 'vhost-common',
  title: 'the host, then Common Log Format',
  vendor: 'Apache',
  shape: { kind: 'layout', layout: '{host} {client} {-} {-} [{time:zoned}] "{request}" {status} {bytes}{?} {*}' },
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: 'www.example.com 1.2.3.4 - theuser [10/Feb/2012:16:42:07 -0500] "GET / HTTP/1.0" 301 368',
      record: {
        time: Date.UTC(2012, 1, 10, 21, 42, 7),
        host: 'www.example.com',
        client: '1.2.3.4',
        status: 301,
        bytes: 368,
      },
    },
  ],
} as const satisfies Format
