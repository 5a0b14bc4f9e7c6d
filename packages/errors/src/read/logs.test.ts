import { describe, expect, test } from 'vitest'
import { diagnose } from '../diagnose.ts'
import { readLogs } from './logs.ts'

/** Name of the format, the line, the status, the program if the format belongs to one. 0 is for no answer. */
type Row = readonly [format: string, line: string, status: number, software?: string]

const combined =
  '83.149.9.216 - - [17/May/2015:10:05:03 +0000] "GET /presentations/logstash-monitorama-2013/images/kibana-search.png HTTP/1.1" 200 203023 "http://semicomplete.com/presentations/logstash-monitorama-2013/" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/32.0.1700.77 Safari/537.36"'

const rows: readonly Row[] = [
  ['nginx or Apache, combined', combined, 200],
  [
    'nginx, main',
    '31.56.96.51 - - [22/Jan/2019:03:56:16 +0330] "GET /image/60844/productModel/200x200 HTTP/1.1" 404 5667 "https://www.zanbil.ir/m/filter/b113" "Mozilla/5.0 (Linux; Android 6.0) Mobile Safari/537.36" "-"',
    404,
  ],
  [
    'nginx, a request that is none',
    '192.241.206.122 - - [18/Sep/2022:10:03:39 +0200] "MGLNDD_192.241.213.192_443" 400 150 "-" "-"',
    400,
  ],
  ['nginx, an empty request', '207.154.195.167 - - [01/Mar/2021:03:25:25 +0800] "" 400 0 "-" "-" "-"', 400],
  [
    'nginx, an answer without a status',
    '127.0.0.1 - - [20/Nov/2026:22:55:44 +0000] "GET /garbage HTTP/1.1" 009 28 "-" "curl/8.5.0"',
    0,
  ],
  [
    'nginx, escaped bytes',
    '203.0.113.7 - - [15/Jan/2026:09:30:01 +0000] "\\x16\\x03\\x01\\x02\\x00" 400 157 "-" "-"',
    400,
  ],
  [
    'nginx, JSON',
    '{"idsite":1,"ip": "1.2.3.4","host": "www.piwik.org","path": "/piwik.php?idsite=1","status": "503","referrer": "http://clearcode.cc/","user_agent": "Mozilla/5.0 (X11)","length": 192,"generation_time_milli": 0.008,"date": "2013-10-10T16:52:00+02:00"}',
    503,
  ],
  [
    'nginx, nested JSON',
    '{"nginx":{"remote_addr":"1.2.3.4","request_uri":"/a","status":502,"body_bytes_sent":559,"request_time":0.001}}',
    502,
  ],
  [
    'Apache, common',
    'unicomp6.unicomp.net - - [01/Jul/1995:00:00:06 -0400] "GET /shuttle/countdown/ HTTP/1.0" 200 3985',
    200,
  ],
  [
    'Apache, common without bytes',
    'dd15-062.compuserve.com - - [01/Jul/1995:00:01:12 -0400] "GET /news/sci.space.shuttle/archive/sci-space-shuttle-22-apr-1995-40.txt HTTP/1.0" 404 -',
    404,
  ],
  ['Apache, with host', 'www.example.com 1.2.3.4 - theuser [10/Feb/2012:16:42:07 -0500] "GET / HTTP/1.0" 301 368', 301],
  [
    'Apache, vhost_combined',
    'www.example.com:443 203.0.113.9 - - [15/Jan/2026:00:00:30 +0000] "GET / HTTP/1.1" 500 54269 "-" "curl/8.5.0"',
    500,
  ],
  [
    'Apache, gandi',
    'www.example.com 1.2.3.4 - theuser [10/Feb/2012:16:42:07 -0500] (0 s) "GET / HTTP/1.1" 301 368 "-" "-"',
    301,
  ],
  [
    'Apache, an escaped quote',
    '1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] "GET /?q=\\"a\\" HTTP/1.1" 403 199 "-" "-"',
    403,
  ],
  ['Apache, no request', '1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] "-" 408 - "-" "-"', 408],
  [
    'Caddy',
    '{"level":"error","ts":1795215357.0114183,"logger":"http.log.access.log0","msg":"handled request","request":{"remote_ip":"127.0.0.1","remote_port":"60010","proto":"HTTP/1.1","method":"GET","host":"shop.example","uri":"/refused","headers":{"User-Agent":["curl/8.5.0"]}},"user_id":"","duration":0.000754285,"size":0,"status":502,"resp_headers":{"Server":["Caddy"]}}',
    502,
    'caddy',
  ],
  [
    'Caddy, nothing written',
    '{"level":"info","ts":1693840791.7564995,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"172.17.0.1","remote_port":"44790","client_ip":"127.0.0.1","proto":"HTTP/1.0","method":"GET","host":"127.0.0.1:8080","uri":"/","headers":{"User-Agent":["curl/7.74.0"]}},"bytes_read":0,"user_id":"","duration":0.000002701,"size":0,"status":0,"resp_headers":{"Server":["Caddy"]}}',
    0,
    'caddy',
  ],
  [
    'Traefik, a count of 500 requests',
    '172.17.0.1 - - [08/Dec/2021:09:16:05 +0000] "GET /scripts/cpshost.dll HTTP/1.1" 200 414 "-" "-" 500 "test@docker" "http://172.17.0.3:80" 0ms',
    200,
    'traefik',
  ],
  [
    'Traefik, JSON: what the client got, not what the service said',
    '{"ClientAddr":"172.17.0.1:39490","ClientHost":"172.17.0.1","DownstreamContentSize":356,"DownstreamStatus":404,"Duration":215563,"OriginContentSize":356,"OriginDuration":204708,"OriginStatus":200,"Overhead":10855,"RequestAddr":"test.docker.localhost","RequestHost":"test.docker.localhost","RequestMethod":"GET","RequestPath":"/594VAEoi.dtd","RequestProtocol":"HTTP/1.1"}',
    404,
    'traefik',
  ],
  [
    'HAProxy',
    'Apr  4 14:30:19 hap-1 haproxy[3946303]: 192.168.1.1:55032 [04/Apr/2024:14:30:18.885] front_https~ back_nextcloud/web.domain.sh 0/0/0/169/169 404 1541 - - ---- 5715/616/96/15/0 0/0 "PROPFIND /remote.php/webdav/User/a HTTP/1.1"',
    404,
    'haproxy',
  ],
  [
    'HAProxy, with captures',
    'Feb 25 16:19:49 192.168.4.2 haproxy[7]: 141.35.244.171:53332 [25/Feb/2019:16:19:48.143] prod_http_in~ bk_admin/nginx_sonst 0/0/7/1457/1487 200 11394 - - ---- 2/1/0/0/0 0/0 {Mozilla/5.0 (X11)} {} "GET /admin/colt/administration?x=1 HTTP/1.1"',
    200,
    'haproxy',
  ],
  [
    'HAProxy, no server',
    'Nov 20 22:58:20 localhost haproxy[27709]: 127.0.0.1:33440 [20/Nov/2026:22:58:20.760] www lost/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC-- 1/1/0/0/0 0/0 "GET /lost HTTP/1.1"',
    503,
    'haproxy',
  ],
  [
    'HAProxy, the client gone',
    'Nov 20 22:58:20 localhost haproxy[27709]: 127.0.0.1:33440 [20/Nov/2026:22:58:20.760] www app/app1 0/0/0/-1/840 -1 0 - - CH-- 1/1/0/0/0 0/0 "GET /slow HTTP/1.1"',
    0,
    'haproxy',
  ],
  [
    'Envoy',
    '[2016-04-15T20:17:00.310Z] "POST /api/v1/locations HTTP/2" 204 - 154 0 226 100 "10.0.35.28" "nsq2http" "cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2" "locations" "tcp://10.0.2.1:80"',
    204,
    'envoy',
  ],
  [
    'Istio',
    '[2024-05-03T07:21:09.115Z] "GET /productpage HTTP/1.1" 503 UF upstream_reset_before_response_started{connection_failure,delayed_connect_error:_111} - "delayed_connect_error:_111" 0 152 3 - "-" "curl/8.5.0" "0e1d2b3c-0000-4000-8000-000000000000" "productpage:9080" "10.244.0.17:9080" outbound|9080||productpage.default.svc.cluster.local - 10.96.12.7:9080 10.244.0.9:51002 - default',
    503,
    'envoy',
  ],
  [
    'Envoy, no answer begun',
    '[2016-04-15T20:17:00.310Z] "GET / HTTP/2" 0 DC 0 0 226 - "10.0.35.28" "curl" "cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2" "locations" "tcp://10.0.2.1:80"',
    0,
    'envoy',
  ],
  [
    'Envoy, JSON',
    '{":authority":"www.example.com","bytes_sent":121258,"duration":11,"method":"GET","protocol":"HTTP/2","response_code":503,"response_code_details":"via_upstream","response_flags":"-","route_name":"httproute/app/a","start_time":"2025-12-31T16:37:40.479Z","x-envoy-origin-path":"/assets/image.webp"}',
    503,
    'envoy',
  ],
  [
    'AWS ALB',
    'http 2023-04-26T12:22:55.463821Z app/546213e5-apiexamplecom-api-94aa/490d68edf04676fe 192.168.1.10:44740 10.0.0.1:80 0.000 0.001 0.000 200 200 34 366 "GET http://www.example.com:80/ HTTP/1.1" "curl/7.46.0" - - arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/my-targets/73e2d6bc24d8a067 "Root=1-58337262-36d228ad5d99923122bbe354" "-" "-" 0 2018-07-02T22:22:48.364000Z "forward" "-" "-" "10.0.0.1:80" "200" "-" "-"',
    200,
    'aws-alb',
  ],
  [
    'AWS ALB, no target',
    'https 2023-04-26T12:22:55.463821Z app/web/490d68edf04676fe 192.168.1.10:44740 - -1 -1 -1 503 - 34 366 "GET https://www.example.com:443/ HTTP/1.1" "curl/7.46.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 - "Root=1-58337262" "-" "-" 0 2018-07-02T22:22:48.364000Z "forward" "-" "-" "-" "-" "-" "-"',
    503,
    'aws-alb',
  ],
  [
    'AWS Classic Load Balancer',
    '2015-05-13T23:39:43.945958Z my-loadbalancer 1.2.3.4:2817 10.0.0.1:80 0.000086 0.001048 0.001337 504 200 0 57 "GET https://www.example.com:443/path/index.html HTTP/1.1" "Mozilla/5.0 (X11)" DHE-RSA-AES128-SHA TLSv1.2',
    504,
  ],
  [
    'Amazon CloudFront',
    '2014-05-23\t01:13:11\tFRA2\t182\t192.0.2.10\tGET\td111111abcdef8.cloudfront.net\t/view/my/file.html\t200\thttps://example.com/\tMozilla/5.0%2520(Windows)\t-\t-\tMiss\tMRVMF7KydIvxMWfJIglgwHQwZsbG2IhRJ07sn9AkKUFSHS9EXAMPLE==\texample.com\thttps\t217\t0.001\t-\tTLSv1.2\tECDHE-RSA-AES128-GCM-SHA256\tMiss\tHTTP/1.1\t-\t-',
    200,
    'amazon-cloudfront',
  ],
  [
    'Amazon CloudFront, the client gone',
    '2014-05-23\t01:13:11\tFRA2\t0\t192.0.2.10\tGET\td111111abcdef8.cloudfront.net\t/view/my/file.html\t000\t-\tcurl\t-\t-\tError\tMRVMF7KydIvxMWfJIglgwHQ==\texample.com\thttps\t217\t0.001',
    0,
    'amazon-cloudfront',
  ],
  [
    'Amazon S3',
    '79a59df947ef2be awsexamplebucket1 [06/Feb/2019:00:00:38 +0000] 192.0.2.3 79a59df947ef2be 3E57427F3EXAMPLE REST.GET.VERSIONING - "GET /awsexamplebucket1?versioning HTTP/1.1" 200 - 113 - 7 - "-" "S3Console/0.4" - s9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234= SigV2 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader awsexamplebucket1.s3.us-west-1.amazonaws.com TLSV1.1',
    200,
    'amazon-s3',
  ],
  [
    'IIS',
    '2015-01-13 00:32:17 100.79.192.81 GET /robots.txt - 80 - 157.55.39.146 Mozilla/5.0+(compatible;+bingbot/2.0;++http://www.bing.com/bingbot.htm) - 404 0 2 1405 242 283',
    404,
    'iis',
  ],
  [
    'IIS, default fields of version 10',
    '2024-03-02 10:11:12 10.0.0.4 POST /api/orders id=7 443 CORP\\jo 10.0.0.9 Mozilla/5.0+(Windows) https://shop.example/ 500 19 183 46',
    500,
    'iis',
  ],
  [
    'Cloudflare',
    '{"CacheCacheStatus":"dynamic","CacheResponseStatus":200,"ClientRequestHost":"xyz.example.com","ClientRequestMethod":"POST","ClientRequestPath":"/xyz/checkout","ClientRequestURI":"/s/example/api/telemetry/v2/clusters/_stats","EdgeEndTimestamp":"2022-05-25T13:25:32Z","EdgeResponseBytes":981308,"EdgeResponseStatus":522,"EdgeStartTimestamp":"2022-05-25T13:25:26Z","OriginResponseStatus":0,"RayID":"710e98d9367f357d","ZoneName":"example.com"}',
    522,
    'cloudflare',
  ],
  [
    'Google Cloud Load Balancing',
    '{"insertId":"1oek5rg3l3fxj7","jsonPayload":{"statusDetails":"response_from_cache"},"httpRequest":{"requestMethod":"GET","requestUrl":"http://81.2.69.193/static/us/three-cats.jpg","requestSize":"577","status":304,"responseSize":"157","userAgent":"Mozilla/5.0 (X11)","remoteIp":"89.160.20.156","cacheHit":true},"resource":{"type":"http_load_balancer"},"timestamp":"2020-06-08T23:41:30.078651Z","severity":"INFO"}',
    304,
    'google-cloud-load-balancing',
  ],
  [
    'ingress-nginx',
    '192.168.64.1 - - [07/Feb/2020:11:48:51 +0000] "POST /products HTTP/1.1" 200 59 "-" "curl/7.54.0" 89 0.001 [default-web-8080] [] 172.17.0.5:8080 59 0.000 200 529a007902362a5f51385a5fa7049884',
    200,
  ],
  [
    'ingress-nginx, after a retry',
    '::1 - - [07/Feb/2020:11:48:51 +0000] "GET / HTTP/1.1" 403 1 "-" "curl/7.54.0" 27 0.000 [localhost-8080] [] [2a02:cf40::7]:5000, [2a02:cf40::4e36]:5000 0, 1 0.000, 1.000 502, 403 3db73c6c673c4256ade033a6ce08c2ab',
    403,
  ],
  [
    'morgan, combined',
    '::1 - - [15/Jan/2026:09:30:01 +0000] "GET /api/v1/orders/7 HTTP/1.1" 200 512 "-" "curl/8.5.0"',
    200,
  ],
  ['morgan, tiny', 'GET /api/v1/orders/7 500 512 - 3.214 ms', 500],
  ['morgan, dev', '\u001b[0mGET /api/v1/orders/7 \u001b[31m500\u001b[0m 3.214 ms - 512\u001b[0m', 500],
  ['morgan, short', '::1 - GET /api/v1/orders/7 HTTP/1.1 404 512 - 3.214 ms', 404],
  ['morgan, the client gone', 'POST /upload - - - - ms', 0],
  [
    'pino-http',
    '{"level":30,"time":1494261212089,"pid":31839,"hostname":"ip-172-31-11-174","req":{"id":"1494261212086","method":"GET","url":"/admin/docs/favicon-16x16.png"},"res":{"statusCode":304,"headers":{}},"responseTime":5,"msg":"request completed"}',
    304,
  ],
  ['Gunicorn', '127.0.0.1 - - [15/Jan/2026:09:30:01 +0000] "GET /items/5 HTTP/1.1" 500 27 "-" "curl/8.5.0"', 500],
  ['Uvicorn', 'INFO:     127.0.0.1:52134 - "GET /items/5?q=x HTTP/1.1" 404 Not Found', 404],
  ['Werkzeug', '10.11.241.172 - - [21/Feb/2020 16:07:34] "GET / HTTP/1.1" 200 -', 200],
  [
    'uWSGI',
    '[pid: 24386|app: 0|req: 482950/4125645] 86.221.170.65 () {44 vars in 1322 bytes} [Tue Jan  3 05:01:31 2012] GET /contest/log_presence/shhootter/?_=1325592089910 => generated 192 bytes in 21 msecs (HTTP/1.1 200) 4 headers in 188 bytes (1 switches on core 0)',
    200,
    'uwsgi',
  ],
  [
    'Rails',
    'I, [2024-06-26T17:00:04.497736 #126554]  INFO -- : [4eebb5e2-2f13-42f8-8644-d6c9a9e244f0] Completed 200 OK in 180ms (Views: 0.4ms | ActiveRecord: 143.3ms | Allocations: 10027)',
    200,
    'rails',
  ],
  [
    'lograge',
    'method=GET path=/jobs/833552.json format=json controller=JobsController  action=show status=200 duration=58.33 view=40.43 db=15.26',
    200,
  ],
  [
    'Heroku',
    '2020-02-21T16:07:34.515030+00:00 heroku[router]: at=info method=GET path="/" host=quiet-lake-27894.herokuapp.com request_id=d7c85cc2-b289-4443-8c1d-2327066d6a3e fwd="37.73.223.49" dyno=web.1 connect=641ms service=3629ms status=200 bytes=153 protocol=https',
    200,
    'heroku',
  ],
  [
    'Heroku, an error',
    '2020-02-21T16:07:34.515030+00:00 heroku[router]: at=error code=H12 desc="Request timeout" method=GET path="/slow" host=a.herokuapp.com request_id=d7c85cc2 fwd="37.73.223.49" dyno=web.1 connect=1ms service=30000ms status=503 bytes=0 protocol=https',
    503,
    'heroku',
  ],
  [
    'varnishncsa',
    '203.0.113.7 - - [15/Jan/2026:09:30:01 +0000] "GET http://www.example.com/a?b=1 HTTP/1.1" 200 5120 "-" "curl/8.5.0"',
    200,
  ],
  [
    'Squid',
    '1157689320.327   2864 10.105.21.199 TCP_MISS/200 10182 GET http://www.goonernews.com/ badeyek DIRECT/175.16.199.61 text/html',
    200,
    'squid',
  ],
  [
    'Squid, denied',
    '1157689337.481      4 10.105.47.218 TCP_DENIED/407 1661 GET http://hi5.com/ - NONE/- text/html',
    407,
    'squid',
  ],
  [
    'Squid, the client gone',
    '1157689337.481   9004 10.105.47.218 TCP_MISS_ABORTED/000 0 GET http://hi5.com/ - HIER_DIRECT/10.0.0.1 -',
    0,
    'squid',
  ],
  [
    'nginx Proxy Manager',
    '[24/Jan/2022:16:51:02 +0000] - 404 404 - GET http openresty.local "/sdfdsf" [Client 1.2.3.4] [Length 192] [Gzip 3.10] [Sent-to openresty] "Mozilla/5.0 (X11)" "-"',
    404,
    'nginx',
  ],
  [
    'LTSV',
    'host:1.2.3.4\ttime:[15/Jan/2026:09:30:01 +0000]\treq:GET / HTTP/1.1\tstatus:404\tsize:5120\tua:curl/8.5.0',
    404,
  ],
]

/** What containers, collectors and system logs put around a line. */
const wrappers: readonly (readonly [name: string, wrap: (line: string) => string])[] = [
  ['nothing', (line) => line],
  ['CRI', (line) => `2025-12-31T17:37:40.493035218+01:00 stdout F ${line}`],
  [
    'Docker',
    (line) => `${JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2026-01-15T09:30:01.123456789Z' })}`,
  ],
  ['docker compose', (line) => `web-1  | ${line}`],
  ['syslog', (line) => `Sep 15 16:13:46 ip-172-31-43-28.us-east-2.compute.internal app[2869]: ${line}`],
]

describe.each(wrappers)('in %s', (_name, wrap) => {
  test.each(rows.map(([format, line, status, software]) => [format, wrap(line), status, software] as const))(
    '%s',
    (_format, line, status, software) => {
      const [read] = readLogs(line)
      expect({ status: read?.status, software: read?.software }).toEqual({ status, software })
    },
  )
})

test('the place of the status is in the line as given', () => {
  for (const [, wrap] of wrappers) {
    for (const [format, line, status] of rows) {
      const given = wrap(line)
      const [read] = readLogs(given)
      const digits = given.slice(read?.start, read?.end)
      expect(
        status === 0 ? /^(?:-|-1|0|00[09])$/.test(digits) : digits === String(status),
        `${format}: ${digits}`,
      ).toBe(true)
    }
  }
})

test('the last line that failed is told', () => {
  const line = (status: number) =>
    `::1 - - [15/Jan/2026:09:30:01 +0000] "GET / HTTP/1.1" ${status} 512 "-" "curl/8.5.0"`
  expect(diagnose([line(200), line(502), line(404), line(200)].join('\n')).status).toBe(404)
  expect(diagnose([line(200), line(304)].join('\n')).status).toBe(304)
})

test('an answer without a status line is the fault of the backend, not of the client', () => {
  const told = diagnose('127.0.0.1 - - [20/Nov/2026:22:55:44 +0000] "GET /garbage HTTP/1.1" 009 28 "-" "curl/8.5.0"')
  expect(told).toMatchObject({ status: null, fault: 'protocol-error', software: 'nginx' })
})

test('lines made to be slow are read fast', () => {
  const parts = [
    '"',
    '\\"',
    '\\',
    '1:',
    '1 ',
    'a ',
    'A ',
    '[',
    '] "',
    '{',
    '"httpRequest":{',
    '"status":',
    '"size":1',
    ' -',
    '/',
    'GET / ',
    '- - ',
    '\t',
    '\treq:a\t',
    'method=a ',
    'TCP_',
    '\u001b[1m',
    ' REST.A ',
    'heroku[router]: ',
    '{"log":"\\',
  ]
  const begin = performance.now()
  for (const a of parts)
    for (const b of parts) readLogs(`${a}${`${a}${b}`.repeat(16_000 / (a.length + b.length))} 5`.slice(0, 16_384))
  expect((performance.now() - begin) / parts.length ** 2).toBeLessThan(20)
})
