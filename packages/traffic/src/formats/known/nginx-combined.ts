import { nineIsNone, zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const nginxCombined = {
  name: 'nginx-combined',
  title: 'combined (nginx, Apache, gunicorn, morgan, Varnish, lighttpd)',
  vendor: 'nginx',
  shape: {
    kind: 'layout',
    layout: '{client} {-} {-} [{time:zoned}] "{request}" {status} {bytes} "{referrer}" "{agent}"',
  },
  rules: [zeroIsGone, nineIsNone, { status: '-', to: 499 }],
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: '83.149.9.216 - - [17/May/2015:10:05:03 +0000] "GET /presentations/logstash-monitorama-2013/images/kibana-search.png HTTP/1.1" 200 203023 "http://semicomplete.com/presentations/logstash-monitorama-2013/" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/32.0.1700.77 Safari/537.36"',
      record: {
        time: Date.UTC(2015, 4, 17, 10, 5, 3),
        method: 'GET',
        path: '/presentations/logstash-monitorama-2013/images/kibana-search.png',
        host: '',
        status: 200,
        statusText: '200',
        bytes: 203023,
        duration: null,
        client: '83.149.9.216',
        referrer: 'http://semicomplete.com/presentations/logstash-monitorama-2013/',
      },
    },
    {
      line: '192.241.206.122 - - [18/Sep/2022:10:03:39 +0200] "MGLNDD_192.241.213.192_443" 400 150 "-" "-"',
      record: { time: Date.UTC(2022, 8, 18, 8, 3, 39), method: '', path: '', status: 400, bytes: 150, userAgent: '-' },
    },
    {
      line: '198.51.100.7 - john doe [22/Jan/2019:03:56:16 +0330] "\\x16\\x03\\x01" 400 0 "-" "-"',
      record: { time: Date.UTC(2019, 0, 22, 0, 26, 16), method: '', path: '', status: 400, client: '198.51.100.7' },
    },
    {
      line: '203.0.113.7 - - [15/Jan/2026:09:30:01 +0000] "GET http://www.example.com/a?b=1 HTTP/1.1" 200 5120 "-" "curl/8.5.0"',
      record: { method: 'GET', path: '/a', host: 'www.example.com', status: 200, bytes: 5120, userAgent: 'curl/8.5.0' },
    },
    {
      line: '- - - [21/Nov/2026:08:01:09 +0000] "- http://localhost HTTP/1.0" 400 0 "-" "-"',
      record: { method: '', path: '', status: 400, client: '' },
    },
    {
      line: '127.0.0.1 - - [21/Nov/2026:08:11:56 +0000] "GET /raw/\\xc3\\xa9\\"\\\\[b]?q=\\"\\xc3\\xa9 HTTP/1.1" 200 454 "https://shop.example/a?b=\\"c\\"" "an \\"agent\\" of Zo\\xc3\\xab"',
      record: { method: 'GET', path: '/raw/\\xc3\\xa9\\"\\\\[b]', status: 200, bytes: 454 },
    },
    {
      line: '::1 - - [15/Jan/2026:09:30:01 +0000] "POST /upload HTTP/1.1" - - "-" "curl/8.5.0"',
      record: { method: 'POST', path: '/upload', status: 499, statusText: '-', client: '::1' },
    },
    {
      line: '203.0.113.7 - - [15/Jan/2026:09:30:01 -0930] "GET /a HTTP/1.1" 000 0 "-" "a \\"quoted\\" agent"',
      record: {
        time: Date.UTC(2026, 0, 15, 19, 0, 1),
        status: 499,
        statusText: '000',
        userAgent: 'a \\"quoted\\" agent',
      },
    },
  ],
} as const satisfies Format
