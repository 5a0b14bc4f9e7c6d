import type { Format } from '../format.ts'

export const istio = {
  name: 'istio',
  title: 'Istio default log',
  vendor: 'Istio',
  shape: {
    kind: 'layout',
    layout:
      '[{time}] "{request}" {status} {reason} {-} {-} "{-}" {-} {bytes} {duration:ms} {-} "{client}" "{agent}" "{-}" "{host}" "{-}"{?} {*}',
  },
  rules: [
    { where: { field: 'request', test: 'starts', texts: ['- -'] }, to: 'aside' },
    { status: 0, where: { field: 'reason', test: 'has', texts: ['DC'] }, to: 499 },
    { status: 0, to: 0 },
  ],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '[2020-11-25T21:26:18.409Z] "GET /status/418 HTTP/1.1" 418 - via_upstream - "-" 0 135 3 1 "-" "curl/7.73.0-DEV" "84961386-6d84-929d-98bd-c5aee93b5c88" "httpbin:8000" "10.44.1.27:80" outbound|8000||httpbin.foo.svc.cluster.local 10.44.1.23:37652 10.0.45.184:8000 10.44.1.23:46520 - default',
      record: {
        time: Date.UTC(2020, 10, 25, 21, 26, 18, 409),
        method: 'GET',
        path: '/status/418',
        host: 'httpbin',
        status: 418,
        bytes: 135,
        duration: 0.003,
        userAgent: 'curl/7.73.0-DEV',
      },
    },
  ],
} as const satisfies Format
