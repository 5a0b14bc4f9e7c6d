import { nineIsNone, zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const ingressNginx = {
  name: 'ingress-nginx',
  title: 'ingress-nginx (upstreaminfo)',
  vendor: 'Kubernetes',
  shape: {
    kind: 'layout',
    layout:
      '{client} {-} {-} [{time:zoned}] "{request}" {status} {bytes} "{referrer}" "{agent}" {-} {duration} [{-}] [{-}] {-:list} {-:list} {-:list} {upstream:list} {-}',
  },
  rules: [zeroIsGone, nineIsNone],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '192.168.64.1 - - [07/Feb/2020:11:48:51 +0000] "POST /products HTTP/1.1" 200 59 "-" "curl/7.54.0" 89 0.001 [default-web-8080] [] 172.17.0.5:8080 59 0.000 200 529a007902362a5f51385a5fa7049884',
      record: {
        time: Date.UTC(2020, 1, 7, 11, 48, 51),
        method: 'POST',
        path: '/products',
        status: 200,
        bytes: 59,
        duration: 0.001,
        upstreamStatus: 200,
        client: '192.168.64.1',
      },
    },
    {
      line: '192.168.64.1 - - [07/Feb/2020:11:48:51 +0000] "GET / HTTP/1.1" 403 9 "-" "curl/7.54.0" 27 1.000 [localhost-8080] [] [2a02:cf40::7]:5000, [2a02:cf40::4e36]:5000 0, 1 0.000, 1.000 502, 403 3db73c6c673c4256ade033a6ce08c2ab',
      record: { status: 403, duration: 1, upstreamStatus: 403 },
    },
    {
      line: '192.168.64.1 - - [07/Feb/2020:11:48:51 +0000] "" 400 0 "-" "-" 0 0.112 [] [] - - - - 3db73c6c673c4256ade033a6ce08c2ab',
      record: { path: '', status: 400, duration: 0.112, upstreamStatus: null },
    },
  ],
} as const satisfies Format
