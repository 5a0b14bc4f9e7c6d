import { dashIsGone, zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const ltsv = {
  name: 'ltsv',
  title: 'LTSV',
  vendor: 'any',
  shape: {
    kind: 'ltsv',
    keys: {
      time: 'time',
      host: 'client',
      forwardedfor: 'client',
      req: 'request',
      method: 'method',
      uri: 'target',
      status: 'status!',
      size: 'bytes',
      referer: 'referrer',
      ua: 'agent',
      vhost: 'host',
      server: 'host',
      reqtime: 'duration:s',
      reqtime_microsec: 'duration:us',
      taken: 'duration:s',
    },
  },
  rules: [zeroIsGone, dashIsGone],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: 'host:1.2.3.4\ttime:[10/Oct/2025:13:55:36 +0900]\treq:GET /a?b HTTP/1.1\tstatus:200\tsize:2326\treferer:-\tua:curl/8.5.0\tvhost:example.com\treqtime:0.120',
      record: {
        time: Date.UTC(2025, 9, 10, 4, 55, 36),
        method: 'GET',
        path: '/a',
        host: 'example.com',
        status: 200,
        bytes: 2326,
        duration: 0.12,
        client: '1.2.3.4',
        userAgent: 'curl/8.5.0',
      },
    },
  ],
} as const satisfies Format
