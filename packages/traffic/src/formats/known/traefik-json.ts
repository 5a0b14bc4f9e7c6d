import type { Format } from '../format.ts'

export const traefikJson = {
  name: 'traefik-json',
  title: 'Traefik JSON',
  vendor: 'Traefik',
  shape: {
    kind: 'json',
    keys: {
      DownstreamStatus: 'status!',
      OriginStatus: 'upstream',
      Duration: 'duration:ns',
      RequestHost: 'host',
      RequestAddr: 'host',
      RequestMethod: 'method',
      RequestPath: 'target',
      DownstreamContentSize: 'bytes',
      StartUTC: 'time',
      StartLocal: 'time',
      time: 'time',
      ClientHost: 'client',
      ClientAddr: 'client',
      'request_User-Agent': 'agent',
      request_Referer: 'referrer',
    },
  },
  rules: [{ status: 0, to: 499 }],
  asides: ['"level":"'],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '{"ClientAddr":"172.17.0.1:39490","ClientHost":"172.17.0.1","DownstreamContentSize":356,"DownstreamStatus":404,"Duration":215563,"OriginContentSize":356,"OriginDuration":204708,"OriginStatus":200,"Overhead":10855,"RequestAddr":"test.docker.localhost","RequestHost":"test.docker.localhost","RequestMethod":"GET","RequestPath":"/594VAEoi.dtd?x=1","RequestProtocol":"HTTP/1.1","StartUTC":"2021-12-08T09:16:05.123456789Z","level":"info"}',
      record: {
        time: Date.UTC(2021, 11, 8, 9, 16, 5, 123),
        method: 'GET',
        path: '/594VAEoi.dtd',
        host: 'test.docker.localhost',
        status: 404,
        bytes: 356,
        duration: 0.000215563,
        upstreamStatus: 200,
        client: '172.17.0.1',
      },
    },
    {
      line: '{"DownstreamStatus":"200","OriginStatus":504,"RequestPath":"/a","RequestMethod":"GET","time":"2021-12-08T09:16:05Z"}',
      record: { status: 200, upstreamStatus: 504 },
    },
  ],
} as const satisfies Format
