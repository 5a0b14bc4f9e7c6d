import type { Format } from '../format.ts'

export const apacheVhost = {
  name: 'apache-vhost',
  title: 'Apache vhost_combined (Debian)',
  vendor: 'Apache',
  shape: {
    kind: 'layout',
    layout: '{host}:{-} {client} {-} {-} [{time:zoned}] "{request}" {status} {bytes} "{referrer}" "{agent}"',
  },
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: 'www.example.com:443 203.0.113.9 - - [15/Jan/2026:00:00:30 +0000] "GET / HTTP/1.1" 200 54269 "-" "curl/8.5.0"',
      record: {
        time: Date.UTC(2026, 0, 15, 0, 0, 30),
        method: 'GET',
        path: '/',
        host: 'www.example.com',
        status: 200,
        bytes: 54269,
        client: '203.0.113.9',
        userAgent: 'curl/8.5.0',
      },
    },
  ],
} as const satisfies Format
