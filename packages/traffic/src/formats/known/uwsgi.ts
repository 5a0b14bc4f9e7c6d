import type { Format } from '../format.ts'

export const uwsgi = {
  name: 'uwsgi',
  title: 'uWSGI',
  vendor: 'Python',
  shape: {
    kind: 'layout',
    layout:
      '[pid: {-}] {client} ({-} vars in {-} [{time}] {method} {target} => generated {bytes} bytes in {duration:ms} msecs ({-} {status}) {*}',
  },
  asides: ['^*** ', '^spawned uWSGI', '^WSGI app', '^worker '],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '[pid: 24386|app: 0|req: 482950/4125645] 86.221.170.65 () {44 vars in 1322 bytes} [Tue Jan  3 05:01:31 2012] GET /contest/log_presence/shhootter/?_=1325592089910 => generated 192 bytes in 21 msecs (HTTP/1.1 200) 4 headers in 188 bytes (1 switches on core 0)',
      record: {
        time: Date.UTC(2012, 0, 3, 5, 1, 31),
        method: 'GET',
        path: '/contest/log_presence/shhootter/',
        status: 200,
        bytes: 192,
        duration: 0.021,
        client: '86.221.170.65',
      },
    },
    { line: 'spawned uWSGI worker 1 (and the only) (pid: 1, cores: 1)', record: null },
  ],
} as const satisfies Format
