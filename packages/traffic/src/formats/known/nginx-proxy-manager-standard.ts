import { nineIsNone, zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const nginxProxyManagerStandard = {
  name: 'nginx-proxy-manager-standard',
  title: 'Nginx Proxy Manager, its own pages',
  vendor: 'Nginx Proxy Manager',
  shape: {
    kind: 'layout',
    layout:
      '[{time:zoned}] {status} - {method} {-} {host} "{target}" [Client {client}] [Length {bytes}] [Gzip {-}] "{agent}" "{referrer}"',
  },
  rules: [zeroIsGone, nineIsNone],
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: '[24/Jan/2022:16:51:02 +0000] 404 - GET http openresty.local "/x?y" [Client 1.2.3.4] [Length 192] [Gzip -] "curl/8" "-"',
      record: { path: '/x', host: 'openresty.local', status: 404, client: '1.2.3.4', userAgent: 'curl/8' },
    },
  ],
} as const satisfies Format
