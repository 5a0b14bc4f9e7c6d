import type { Format } from '../format.ts'

export const awsElb = {
  name: 'aws-elb',
  title: 'AWS Classic Load Balancer',
  vendor: 'AWS',
  shape: {
    kind: 'layout',
    layout:
      '{time} {-} {client:port} {-} {duration:sum-s} {duration:sum-s} {duration:sum-s} {status} {upstream} {-} {bytes} "{request}"{?} "{agent}" {*}',
  },
  rules: [
    { where: { field: 'request', test: 'starts', texts: ['- -'] }, to: 'aside' },
    { status: 460, to: 499 },
  ],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '2015-05-13T23:39:43.945958Z my-loadbalancer 1.2.3.4:2817 10.0.0.1:80 0.000086 0.001048 0.001337 200 200 0 57 "GET https://www.example.com:443/path/index.html HTTP/1.1" "Mozilla/5.0 (X11)" DHE-RSA-AES128-SHA TLSv1.2',
      record: {
        time: Date.UTC(2015, 4, 13, 23, 39, 43, 945),
        method: 'GET',
        path: '/path/index.html',
        host: 'www.example.com',
        status: 200,
        bytes: 57,
        duration: 0.002471,
        upstreamStatus: 200,
        client: '1.2.3.4',
        userAgent: 'Mozilla/5.0 (X11)',
      },
    },
    {
      line: '2015-05-13T23:39:43.945958Z my-loadbalancer 1.2.3.4:2817 - -1 -1 -1 503 0 0 0 "GET http://www.example.com:80/ HTTP/1.1"',
      record: { path: '/', status: 503, duration: null, upstreamStatus: null },
    },
    {
      line: '2015-05-13T23:39:43.945958Z my-loadbalancer 1.2.3.4:2817 10.0.0.1:80 0.001069 0.000028 0.000041 - - 82 305 "- - - " "-" - -',
      record: null,
    },
  ],
} as const satisfies Format
