import type { Format } from '../format.ts'

export const heroku = {
  name: 'heroku',
  title: 'Heroku router',
  vendor: 'Heroku',
  shape: {
    kind: 'logfmt',
    keys: {
      method: 'method',
      path: 'target',
      host: 'host',
      fwd: 'client',
      status: 'status!',
      bytes: 'bytes',
      connect: 'duration:sum-ms',
      service: 'duration:sum-ms',
      code: 'reason',
      dyno: '!',
    },
  },
  rules: [{ where: { field: 'reason', test: 'is', texts: ['H27'] }, to: 499 }],
  asides: ['^State changed from', '^Process running mem', '^Starting process', '^Error R', '^source=', '^Stopping'],
  hasTime: false,
  hasDuration: true,
  examples: [
    {
      line: 'at=info method=GET path="/a?b=\\"c\\"" host=quiet-lake-27894.herokuapp.com request_id=d7c85cc2-b289-4443-8c1d-2327066d6a3e fwd="37.73.223.49" dyno=web.1 connect=641ms service=3629ms status=200 bytes=153 protocol=https',
      record: {
        method: 'GET',
        path: '/a',
        host: 'quiet-lake-27894.herokuapp.com',
        status: 200,
        bytes: 153,
        duration: 4.27,
        client: '37.73.223.49',
      },
    },
    {
      line: 'at=error code=H12 desc="Request timeout" method=GET path="/slow" host=a.herokuapp.com dyno=web.1 connect=1ms service=30000ms status=503 bytes=0 protocol=https',
      record: { path: '/slow', status: 503, duration: 30.001 },
    },
    {
      line: 'sock=client at=warning code=H27 desc="Client Request Interrupted" method=POST path="/submit/" host=a.herokuapp.com fwd=17.17.17.17 dyno=web.1 connect=1ms service=0ms status=499 bytes=0',
      record: { path: '/submit/', status: 499 },
    },
  ],
} as const satisfies Format
