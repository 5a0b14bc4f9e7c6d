import type { Format } from '../format.ts'

export const envoy = {
  name: 'envoy',
  title: 'Envoy default log',
  vendor: 'Envoy',
  shape: {
    kind: 'layout',
    layout:
      '[{time}] "{request}" {status} {reason} {-} {bytes} {duration:ms} {-} "{client}" "{agent}" "{-}" "{host}" "{-}"{?} {*}',
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
      line: '[2016-04-15T20:17:00.310Z] "POST /api/v1/locations HTTP/2" 204 - 154 0 226 100 "10.0.35.28" "nsq2http" "cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2" "locations" "tcp://10.0.2.1:80"',
      record: {
        time: Date.UTC(2016, 3, 15, 20, 17, 0, 310),
        method: 'POST',
        path: '/api/v1/locations',
        host: 'locations',
        status: 204,
        bytes: 0,
        duration: 0.226,
        client: '10.0.35.28',
        userAgent: 'nsq2http',
      },
    },
    {
      line: '[2016-04-15T20:17:00.310Z] "GET /slow HTTP/1.1" 0 DC 0 0 30000 - "10.0.35.28, 10.0.0.2" "curl" "x" "locations:8080" "-"',
      record: { status: 499, statusText: '0', host: 'locations', client: '10.0.35.28', duration: 30 },
    },
    {
      line: '[2016-04-15T20:17:00.310Z] "GET /slow HTTP/1.1" 0 UC 0 0 3 - "-" "curl" "x" "locations" "-"',
      record: { status: 0, client: '' },
    },
    { line: '[2016-04-15T20:17:00.310Z] "- - -" 0 - 154 7 226 - "-" "-" "-" "-" "10.0.2.1:80"', record: null },
  ],
} as const satisfies Format
