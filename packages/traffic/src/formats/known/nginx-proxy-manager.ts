import { nineIsNone, zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const nginxProxyManager = {
  name: 'nginx-proxy-manager',
  title: 'Nginx Proxy Manager',
  vendor: 'Nginx Proxy Manager',
  // The status of the upstream stands before the one that was sent.
  shape: {
    kind: 'layout',
    layout:
      '[{time:zoned}] {-} {upstream} {status} - {method} {-} {host} "{target}" [Client {client}] [Length {bytes}] [Gzip {-}] [Sent-to {-}] "{agent}" "{referrer}"',
  },
  rules: [zeroIsGone, nineIsNone],
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: '[24/Jan/2022:16:51:02 +0000] - 502 404 - GET http openresty.local "/sdfdsf" [Client 1.2.3.4] [Length 192] [Gzip 3.10] [Sent-to openresty] "Mozilla/5.0 (X11)" "-"',
      record: {
        time: Date.UTC(2022, 0, 24, 16, 51, 2),
        method: 'GET',
        path: '/sdfdsf',
        host: 'openresty.local',
        status: 404,
        bytes: 192,
        upstreamStatus: 502,
        client: '1.2.3.4',
        userAgent: 'Mozilla/5.0 (X11)',
      },
    },
  ],
} as const satisfies Format
