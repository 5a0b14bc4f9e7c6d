import type { Format } from '../format.ts'

export const haproxyHttp = {
  name: 'haproxy-http',
  title: 'HAProxy HTTP log (option httplog)',
  vendor: 'HAProxy',
  shape: {
    kind: 'layout',
    layout:
      '{client:port} [{time}] {-} {-} {-}/{-}/{-}/{-}/{duration:ms} {status} {bytes} {-} {-} {reason} {-}/{-}/{-}/{-}/{-} {-}/{-} {-}"{request}"',
  },
  rules: [
    { status: -1, where: { field: 'reason', test: 'starts', texts: ['C', 'c'] }, to: 499 },
    { status: -1, to: 0 },
    // It logs the 400 that it would have sent; to a request that is wrong it is PR, not C.
    { status: 400, where: { field: 'reason', test: 'starts', texts: ['C'] }, to: 499 },
  ],
  asides: [
    '^Proxy ',
    '^Server ',
    '^backend ',
    '^Health check',
    '^Connect from ',
    '^[NOTICE]',
    '^[WARNING]',
    '^[ALERT]',
    'SSL handshake failure',
    'Connection closed during SSL handshake',
  ],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '192.168.1.1:55032 [04/Apr/2024:14:30:18.885] front_https~ back_nextcloud/web.domain.sh 0/0/0/169/169 404 1541 - - ---- 5715/616/96/15/0 0/0 "PROPFIND /remote.php/webdav/User/x HTTP/1.1"',
      record: {
        time: Date.UTC(2024, 3, 4, 14, 30, 18, 885),
        method: 'PROPFIND',
        path: '/remote.php/webdav/User/x',
        status: 404,
        bytes: 1541,
        duration: 0.169,
        client: '192.168.1.1',
      },
    },
    {
      line: '141.35.244.171:53332 [25/Feb/2019:16:19:48.143] prod_http_in~ bk_admin/nginx_sonst 0/0/7/1457/+1487 200 +11394 - - ---- 2/1/0/0/0 0/0 {Mozilla/5.0 (X11)} {} "GET /admin/colt/administration?x=1 HTTP/1.1"',
      record: { method: 'GET', path: '/admin/colt/administration', status: 200, bytes: 11394, duration: 1.487 },
    },
    {
      line: '2001:db8::7:53332 [25/Feb/2019:16:19:48.143] in in/<NOSRV> -1/-1/-1/-1/5000 -1 0 - - CR-- 2/1/0/0/0 0/0 "<BADREQ>"',
      record: { method: '', path: '', status: 499, statusText: '-1', client: '2001:db8::7', duration: 5 },
    },
    {
      line: '192.0.2.7:53332 [25/Feb/2019:16:19:48.143] in app/web1 0/0/1/-1/30001 504 194 - - sH-- 2/1/0/0/0 0/0 "GET /slow HTTP/1.1"',
      record: { path: '/slow', status: 504, duration: 30.001 },
    },
    {
      line: '192.0.2.7:53332 [25/Feb/2019:16:19:48.143] in app/web1 0/0/1/-1/30001 -1 0 - - SD-- 2/1/0/0/0 0/0 "GET /slow?long HT',
      record: { method: 'GET', status: 0, statusText: '-1' },
    },
    {
      line: '192.0.2.7:37106 [21/Nov/2026:08:03:14.656] www silent/app1 0/0/0/-1/300 400 206 - - CH-- 1/1/0/0/0 0/0 {an #22agent#22} "GET /silent HTTP/1.1"',
      record: { path: '/silent', status: 499, statusText: '400', duration: 0.3 },
    },
    {
      line: '192.0.2.7:37092 [21/Nov/2026:08:03:14.655] www www/<NOSRV> -1/-1/-1/-1/0 400 0 - - PR-- 1/1/0/0/0 0/0 "<BADREQ>"',
      record: { path: '', status: 400 },
    },
    { line: 'Proxy front_https started.', record: null },
  ],
} as const satisfies Format
