import { zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const caddy = {
  name: 'caddy',
  title: 'Caddy JSON',
  vendor: 'Caddy',
  shape: {
    kind: 'json',
    keys: {
      ts: 'time',
      time: 'time',
      timestamp: 'time',
      logger: 'logger!',
      status: 'status',
      'request.method': 'method',
      'request.host': 'host',
      'request.uri': 'target!',
      'request.client_ip': 'client',
      'request.remote_ip': 'client',
      'request.remote_addr': 'client',
      'request.headers.User-Agent': 'agent',
      'request.headers.Referer': 'referrer',
      size: 'bytes',
      duration: 'duration',
    },
  },
  // Its error logger writes the same request a second time.
  rules: [
    { where: { field: 'logger', test: 'starts', not: true, texts: ['http.log.access'] }, to: 'aside' },
    zeroIsGone,
  ],
  asides: ['"ts":'],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '{"level":"info","ts":1693840791.7564995,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"172.17.0.1","remote_port":"44790","client_ip":"127.0.0.1","proto":"HTTP/1.0","method":"GET","host":"127.0.0.1:8080","uri":"/","headers":{"User-Agent":["curl/7.74.0"],"Accept":["*/*"]}},"bytes_read":0,"user_id":"","duration":0.000002701,"size":0,"status":0,"resp_headers":{"Server":["Caddy"]}}',
      record: {
        time: 1693840791756,
        method: 'GET',
        path: '/',
        host: '127.0.0.1',
        status: 499,
        statusText: '0',
        bytes: 0,
        duration: 0.000002701,
        client: '127.0.0.1',
        userAgent: 'curl/7.74.0',
      },
    },
    {
      line: '{"level":"error","ts":"2026-01-15T09:30:01.500Z","logger":"http.log.access.log0","msg":"handled request","request":{"remote_addr":"203.0.113.7:1234","method":"POST","host":"example.com","uri":"/a/b?c=1\\u0026d=2","headers":{"Accept":["a","b"],"Referer":["https://example.com/"]},"tls":{"resumed":false}},"common_log":"203.0.113.7 - - [15/Jan/2026:09:30:01 +0000] \\"POST /a/b HTTP/2.0\\" 502 0","duration":2.5e-3,"size":0,"status":502,"resp_headers":{}}',
      record: {
        time: Date.UTC(2026, 0, 15, 9, 30, 1, 500),
        method: 'POST',
        path: '/a/b',
        host: 'example.com',
        status: 502,
        duration: 0.0025,
        client: '203.0.113.7',
        referrer: 'https://example.com/',
      },
    },
    {
      line: '{"level":"error","ts":1693840791.7564995,"logger":"http.log.error","msg":"dial tcp 127.0.0.1:9000: connect: connection refused","request":{"method":"GET","host":"example.com","uri":"/"},"duration":0.001,"status":502,"err_id":"x"}',
      record: null,
    },
    { line: '{"level":"info","ts":1693840790.1,"logger":"tls","msg":"cleaning storage unit"}', record: null },
  ],
} as const satisfies Format
