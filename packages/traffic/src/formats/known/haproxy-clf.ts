import type { Format } from '../format.ts'
import { haproxyHttp } from './haproxy-http.ts'

export const haproxyClf = {
  name: 'haproxy-clf',
  title: 'HAProxy HTTP log in the Common Log Format (option httplog clf)',
  vendor: 'HAProxy',
  shape: {
    kind: 'layout',
    layout:
      '{client} - - [{time:zoned}] "{request}" {status} {bytes} "" "" {-} {-} "{-}" "{-}" "{-}" {-} {-} {-} {-} {duration:ms} {reason} {*}',
  },
  rules: haproxyHttp.rules,
  asides: haproxyHttp.asides,
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '127.0.0.1 - - [21/Nov/2026:08:34:05 +0000] "GET /orders/17?x=1 HTTP/1.1" 200 373 "" "" 38096 896 "www" "app" "app1" 0 0 0 9 9 ---- 1 1 0 0 0 0 0 "" "" ',
      record: {
        time: Date.UTC(2026, 10, 21, 8, 34, 5),
        method: 'GET',
        path: '/orders/17',
        status: 200,
        bytes: 373,
        duration: 0.009,
        client: '127.0.0.1',
      },
    },
    {
      line: '127.0.0.1 - - [21/Nov/2026:08:34:06 +0000] "GET /left HTTP/1.1" 400 206 "" "" 38276 141 "www" "app" "app1" 0 0 0 -1 252 CH-- 2 2 1 1 0 0 0 "" "" ',
      record: { path: '/left', status: 499, statusText: '400', duration: 0.252 },
    },
    {
      line: '127.0.0.1 - - [21/Nov/2026:08:34:05 +0000] "<BADREQ>" 400 0 "" "" 38218 930 "www" "www" "<NOSRV>" -1 -1 -1 -1 0 PR-- 1 1 0 0 0 0 0 "" "" ',
      record: { method: '', path: '', status: 400 },
    },
  ],
} as const satisfies Format
