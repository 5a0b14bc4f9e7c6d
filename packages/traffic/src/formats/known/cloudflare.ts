import type { Format } from '../format.ts'

export const cloudflare = {
  name: 'cloudflare',
  title: 'Cloudflare Logpush',
  vendor: 'Cloudflare',
  shape: {
    kind: 'json',
    keys: {
      EdgeResponseStatus: 'status!',
      OriginResponseStatus: 'upstream',
      EdgeStartTimestamp: 'time',
      EdgeEndTimestamp: 'time',
      ClientRequestMethod: 'method',
      ClientRequestURI: 'target',
      ClientRequestPath: 'target',
      ClientRequestHost: 'host',
      EdgeResponseBytes: 'bytes',
      EdgeTimeToFirstByteMs: 'duration:ms',
      OriginResponseDurationMs: 'duration:ms',
      ClientIP: 'client',
      ClientRequestUserAgent: 'agent',
      ClientRequestReferer: 'referrer',
    },
  },
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '{"CacheCacheStatus":"dynamic","CacheResponseStatus":200,"ClientRequestHost":"xyz.example.com","ClientRequestMethod":"POST","ClientRequestURI":"/s/example/api/telemetry/v2/clusters/_stats?a=1","EdgeEndTimestamp":"2022-05-25T13:25:32Z","EdgeResponseBytes":981308,"EdgeResponseStatus":200,"EdgeStartTimestamp":"2022-05-25T13:25:26Z","OriginResponseStatus":200,"RayID":"710e98d9367f357d","ZoneName":"example.com"}',
      record: {
        time: Date.UTC(2022, 4, 25, 13, 25, 26),
        method: 'POST',
        path: '/s/example/api/telemetry/v2/clusters/_stats',
        host: 'xyz.example.com',
        status: 200,
        bytes: 981308,
        upstreamStatus: 200,
      },
    },
    {
      line: '{"ClientRequestHost":"a.example.com","ClientRequestMethod":"GET","ClientRequestPath":"/x","EdgeResponseStatus":522,"EdgeStartTimestamp":"1653485126000000000","OriginResponseStatus":0,"EdgeTimeToFirstByteMs":19000}',
      record: { time: 1653485126000, path: '/x', status: 522, upstreamStatus: null, duration: 19 },
    },
    {
      line: '{"ClientRequestPath":"/x","EdgeResponseStatus":"499","EdgeStartTimestamp":"1653485126"}',
      record: { time: 1653485126000, status: 499 },
    },
  ],
} as const satisfies Format
