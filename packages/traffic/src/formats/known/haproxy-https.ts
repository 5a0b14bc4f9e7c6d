import type { Format } from '../format.ts'
import { haproxyHttp } from './haproxy-http.ts'

export const haproxyHttps = {
  name: 'haproxy-https',
  title: 'HAProxy HTTPS log (option httpslog)',
  vendor: 'HAProxy',
  shape: {
    kind: 'layout',
    layout: `${haproxyHttp.shape.layout} {-}/{-}/{-}/{-}/{-} {-}/{-}/{-}`,
  },
  rules: haproxyHttp.rules,
  asides: haproxyHttp.asides,
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '127.0.0.1:56576 [21/Nov/2026:08:34:07.781] www app/app1 0/0/0/2/2 200 373 - - ---- 1/1/0/0/0 0/0 "GET /orders/17?x=1 HTTP/1.1" 0/-/-/-/0 -/-/-',
      record: {
        time: Date.UTC(2026, 10, 21, 8, 34, 7, 781),
        method: 'GET',
        path: '/orders/17',
        status: 200,
        bytes: 373,
        duration: 0.002,
        client: '127.0.0.1',
      },
    },
    {
      line: '192.0.2.7:56576 [21/Nov/2026:08:34:07.781] www~ app/app1 0/0/0/2/2 404 67 - - ---- 1/1/0/0/0 0/0 "GET /missing HTTP/2.0" 0/0/0/0/0 shop.example/TLSv1.3/TLS_AES_256_GCM_SHA384',
      record: { path: '/missing', status: 404 },
    },
    {
      line: '127.0.0.1:56728 [21/Nov/2026:08:34:08.000] www app/app1 0/0/0/-1/253 400 206 - - CH-- 2/2/1/1/0 0/0 "GET /left HTTP/1.1" 0/-/-/-/0 -/-/-',
      record: { path: '/left', status: 499, statusText: '400' },
    },
    {
      line: '127.0.0.1:56684 [21/Nov/2026:08:34:07.794] www www/<NOSRV> -1/-1/-1/-1/0 400 0 - - PR-- 1/1/0/0/0 0/0 "<BADREQ>" 0/-/-/-/0 -/-/-',
      record: { method: '', path: '', status: 400 },
    },
  ],
} as const satisfies Format
