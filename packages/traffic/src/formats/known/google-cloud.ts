import type { Format } from '../format.ts'

export const googleCloud = {
  name: 'google-cloud',
  title: 'Google Cloud load balancer (LogEntry)',
  vendor: 'Google Cloud',
  shape: {
    kind: 'json',
    keys: {
      'httpRequest.status': 'status',
      'httpRequest.requestMethod': 'method!',
      'httpRequest.requestUrl': 'target',
      'httpRequest.responseSize': 'bytes',
      'httpRequest.latency': 'duration:s',
      'httpRequest.remoteIp': 'client',
      'httpRequest.userAgent': 'agent',
      'httpRequest.referer': 'referrer',
      'jsonPayload.statusDetails': 'reason',
      timestamp: 'time',
      receiveTimestamp: 'time',
    },
  },
  rules: [
    { status: 'missing', where: { field: 'reason', test: 'has', texts: ['client_disconnected'] }, to: 499 },
    { status: 0, where: { field: 'reason', test: 'has', texts: ['client_disconnected'] }, to: 499 },
    { status: 'missing', to: 0 },
    { status: 0, to: 0 },
  ],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '{"insertId":"1oek5rg3l3fxj7","jsonPayload":{"@type":"x","statusDetails":"response_from_cache"},"httpRequest":{"requestMethod":"GET","requestUrl":"http://81.2.69.193/static/us/three-cats.jpg","requestSize":"577","status":304,"responseSize":"157","userAgent":"Mozilla/5.0 (X11)","remoteIp":"89.160.20.156","cacheHit":true,"latency":"0.012s"},"resource":{"type":"http_load_balancer","labels":{"url_map_name":"x"}},"timestamp":"2020-06-08T23:41:30.078651Z","severity":"INFO"}',
      record: {
        time: Date.UTC(2020, 5, 8, 23, 41, 30, 78),
        method: 'GET',
        path: '/static/us/three-cats.jpg',
        host: '81.2.69.193',
        status: 304,
        bytes: 157,
        duration: 0.012,
        client: '89.160.20.156',
        userAgent: 'Mozilla/5.0 (X11)',
      },
    },
    {
      line: '{"jsonPayload":{"statusDetails":"client_disconnected_before_any_response"},"httpRequest":{"requestMethod":"GET","requestUrl":"https://example.com/slow?x=1"},"timestamp":"2020-06-08T23:41:30Z"}',
      record: { path: '/slow', host: 'example.com', status: 499, statusText: '' },
    },
    {
      line: '{"jsonPayload":{"statusDetails":"failed_to_pick_backend"},"httpRequest":{"requestMethod":"GET","requestUrl":"https://example.com/"},"timestamp":"2020-06-08T23:41:30Z"}',
      record: { status: 0 },
    },
  ],
} as const satisfies Format
