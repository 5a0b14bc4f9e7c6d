import { nineIsNone, zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const nginxMain = {
  name: 'nginx-main',
  title: 'nginx main (combined with X-Forwarded-For)',
  vendor: 'nginx',
  shape: {
    kind: 'layout',
    layout: '{client} {-} {-} [{time:zoned}] "{request}" {status} {bytes} "{referrer}" "{agent}" "{-}"',
  },
  rules: [zeroIsGone, nineIsNone],
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: '31.56.96.51 - - [22/Jan/2019:03:56:16 +0330] "GET /image/60844/productModel/200x200 HTTP/1.1" 200 5667 "https://www.zanbil.ir/m/filter/b113" "Mozilla/5.0 (Linux; Android 6.0) Mobile Safari/537.36" "-"',
      record: {
        time: Date.UTC(2019, 0, 22, 0, 26, 16),
        method: 'GET',
        path: '/image/60844/productModel/200x200',
        status: 200,
        bytes: 5667,
        userAgent: 'Mozilla/5.0 (Linux; Android 6.0) Mobile Safari/537.36',
      },
    },
    {
      line: '207.154.195.167 - - [01/Mar/2021:03:25:25 +0800] "" 400 0 "-" "-" "-"',
      record: { time: Date.UTC(2021, 1, 28, 19, 25, 25), method: '', path: '', status: 400 },
    },
  ],
} as const satisfies Format
