import { dashIsGone, nineIsNone, zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const common = {
  name: 'common',
  title: 'Common Log Format',
  vendor: 'Apache',
  shape: { kind: 'layout', layout: '{client} {-} {-} [{time:zoned}] "{request}" {status} {bytes}{?} {*}' },
  rules: [zeroIsGone, nineIsNone, dashIsGone],
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: 'unicomp6.unicomp.net - - [01/Jul/1995:00:00:06 -0400] "GET /shuttle/countdown/ HTTP/1.0" 200 3985',
      record: {
        time: Date.UTC(1995, 6, 1, 4, 0, 6),
        method: 'GET',
        path: '/shuttle/countdown/',
        status: 200,
        bytes: 3985,
        client: 'unicomp6.unicomp.net',
      },
    },
    {
      line: 'dd15-062.compuserve.com - - [01/Jul/1995:00:01:12 -0400] "GET /news/sci.space.shuttle/archive/sci-space-shuttle-22-apr-1995-40.txt HTTP/1.0" 404 -',
      record: { status: 404, bytes: 0 },
    },
    {
      line: '127.0.0.1 - - [15/Jan/2026:09:30:01 +0000] "-" 408 -',
      record: { method: '', path: '', status: 408 },
    },
    {
      line: '127.0.0.1 - - [15/Jan/2026:09:30:01 +0000] "GET /" 009 7',
      record: { path: '/', status: 0, statusText: '009' },
    },
  ],
} as const satisfies Format
