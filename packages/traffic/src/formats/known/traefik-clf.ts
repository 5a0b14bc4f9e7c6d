import type { Format } from '../format.ts'

export const traefikClf = {
  name: 'traefik-clf',
  title: 'Traefik Common Log Format',
  vendor: 'Traefik',
  // The number behind the agent counts the requests since the start; it often looks like a status.
  shape: {
    kind: 'layout',
    layout:
      '{client} {-} {-} [{time:zoned}] "{request}" {status} {bytes} "{referrer}" "{agent}" {-} "{-}" "{-}" {duration:ms}',
  },
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '172.17.0.1 - - [08/Dec/2021:09:16:05 +0000] "GET /scripts/cpshost.dll HTTP/1.1" 200 414 "-" "-" 500 "test@docker" "http://172.17.0.3:80" 0ms',
      record: {
        time: Date.UTC(2021, 11, 8, 9, 16, 5),
        method: 'GET',
        path: '/scripts/cpshost.dll',
        status: 200,
        bytes: 414,
        duration: 0,
        client: '172.17.0.1',
      },
    },
    {
      line: '172.17.0.1 - - [08/Dec/2021:09:16:06 +0000] "GET /slow HTTP/1.1" 499 21 "-" "curl/7.74.0" 501 "test@docker" "http://172.17.0.3:80" 12034ms',
      record: { status: 499, duration: 12.034, userAgent: 'curl/7.74.0' },
    },
  ],
} as const satisfies Format
