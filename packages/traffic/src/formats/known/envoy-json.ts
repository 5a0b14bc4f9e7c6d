import type { Format } from '../format.ts'

export const envoyJson = {
  name: 'envoy-json',
  title: 'Envoy, Istio and Envoy Gateway JSON',
  vendor: 'Envoy',
  shape: {
    kind: 'json',
    keys: {
      response_code: 'status!',
      response_flags: 'reason!',
      start_time: 'time',
      timestamp: 'time',
      method: 'method',
      ':method': 'method',
      'x-envoy-origin-path': 'target',
      'x-envoy-original-path': 'target',
      path: 'target',
      ':path': 'target',
      ':authority': 'host',
      authority: 'host',
      bytes_sent: 'bytes',
      duration: 'duration:ms',
      'x-forwarded-for': 'client',
      x_forwarded_for: 'client',
      downstream_remote_address: 'client:port',
      'user-agent': 'agent',
      user_agent: 'agent',
      referer: 'referrer',
    },
  },
  rules: [
    { status: 0, where: { field: 'reason', test: 'has', texts: ['DC'] }, to: 499 },
    { status: 0, where: { field: 'method', test: 'starts', not: true, texts: [''] }, to: 'aside' },
    { status: 0, to: 0 },
  ],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '{":authority":"www.example.com","bytes_received":0,"bytes_sent":121258,"duration":11,"method":"GET","protocol":"HTTP/2","response_code":200,"response_code_details":"via_upstream","response_flags":"-","route_name":"httproute/app/x","start_time":"2025-12-31T16:37:40.479Z","user-agent":"curl/8.5.0","x-envoy-origin-path":"/assets/image.webp","x-forwarded-for":"203.0.113.7"}',
      record: {
        time: Date.UTC(2025, 11, 31, 16, 37, 40, 479),
        method: 'GET',
        path: '/assets/image.webp',
        host: 'www.example.com',
        status: 200,
        bytes: 121258,
        duration: 0.011,
        client: '203.0.113.7',
        userAgent: 'curl/8.5.0',
      },
    },
    {
      line: '{"authority":"a:8080","duration":30000,"method":"GET","path":"/slow?x","response_code":0,"response_flags":"DC","start_time":"2025-12-31T16:37:40.479Z"}',
      record: { status: 499, statusText: '0', path: '/slow', host: 'a' },
    },
    {
      line: '{"authority":null,"duration":7,"method":null,"path":null,"response_code":0,"response_flags":"-","start_time":"2025-12-31T16:37:40.479Z"}',
      record: null,
    },
  ],
} as const satisfies Format
