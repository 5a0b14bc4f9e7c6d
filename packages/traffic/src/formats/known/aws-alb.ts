import type { Format } from '../format.ts'

export const awsAlb = {
  name: 'aws-alb',
  title: 'AWS Application Load Balancer',
  vendor: 'AWS',
  shape: {
    kind: 'layout',
    layout:
      '{-} {time} app/{-} {client:port} {-} {duration:sum-s} {duration:sum-s} {duration:sum-s} {status} {upstream} {-} {bytes} "{request}" "{agent}"{?} {*}',
  },
  rules: [{ status: 460, to: 499 }],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: 'http 2023-04-26T12:22:55.463821Z app/546213e5-apiexamplecom-api-94aa/490d68edf04676fe 192.168.1.10:44740 10.0.0.1:80 0.000 0.001 0.000 200 200 34 366 "GET http://www.example.com:80/ HTTP/1.1" "curl/7.46.0" - - arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/my-targets/73e2d6bc24d8a067 "Root=1-58337262-36d228ad5d99923122bbe354" "-" "-" 0 2018-07-02T22:22:48.364000Z "forward" "-" "-" "10.0.0.1:80" "200" "-" "-"',
      record: {
        time: Date.UTC(2023, 3, 26, 12, 22, 55, 463),
        method: 'GET',
        path: '/',
        host: 'www.example.com',
        status: 200,
        bytes: 366,
        duration: 0.001,
        upstreamStatus: 200,
        client: '192.168.1.10',
        userAgent: 'curl/7.46.0',
      },
    },
    {
      line: 'h2 2023-04-26T12:22:55.463821Z app/a/490d68edf04676fe 192.168.1.10:44740 - -1 -1 -1 460 - 34 0 "GET https://www.example.com:443/x?y=1 HTTP/2.0" "curl/7.46.0" TLS TLS',
      record: { path: '/x', status: 499, statusText: '460', duration: null, upstreamStatus: null },
    },
  ],
} as const satisfies Format
