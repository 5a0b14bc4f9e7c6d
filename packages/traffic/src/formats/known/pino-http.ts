import { dashIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const pinoHttp = {
  name: 'pino-http',
  title: 'pino-http and bunyan',
  vendor: 'Node',
  shape: {
    kind: 'json',
    keys: {
      time: 'time',
      msg: 'reason',
      // Of Fastify, which tells one request in several lines.
      reqId: 'id',
      'res.statusCode': 'status!',
      'req.method': 'method',
      'req.url': 'target!',
      'req.headers.host': 'host',
      'req.remoteAddress': 'client',
      'req.headers.user-agent': 'agent',
      'req.headers.referer': 'referrer',
      'res.headers.content-length': 'bytes:known',
      responseTime: 'duration:ms',
      'response-time': 'duration:ms',
    },
  },
  // An aborted request keeps the 200 that Node begins with.
  rules: [
    { where: { field: 'reason', test: 'starts', texts: ['request aborted', 'request closed'] }, to: 499 },
    dashIsGone,
  ],
  asides: ['"level":'],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '{"pid":31839,"hostname":"ip-172-31-11-174","level":30,"time":1494261212089,"msg":"request completed","req":{"id":"1494261212086:x","method":"GET","url":"/admin/docs/favicon-16x16.png?v=1","headers":{"host":"example.com:3000","user-agent":"curl/8.5.0"},"remoteAddress":"::ffff:203.0.113.7","remotePort":4711},"res":{"statusCode":304,"headers":{"content-length":"12"}},"responseTime":5,"v":1}',
      record: {
        time: 1494261212089,
        method: 'GET',
        path: '/admin/docs/favicon-16x16.png',
        host: 'example.com',
        status: 304,
        bytes: 12,
        duration: 0.005,
        client: '::ffff:203.0.113.7',
        userAgent: 'curl/8.5.0',
      },
    },
    {
      line: '{"level":30,"time":1494261212089,"req":{"method":"GET","url":"/a"},"res":{"statusCode":200},"responseTime":5,"msg":"request aborted"}',
      record: { status: 499, statusText: '200' },
    },
    {
      line: '{"level":50,"time":1494261212089,"req":{"method":"GET","url":"/a"},"res":{"statusCode":null},"msg":"request errored"}',
      record: { status: 499, statusText: '' },
    },
    {
      line: '{"level":30,"time":1494261212089,"pid":1,"hostname":"x","msg":"Server listening at http://0.0.0.0:3000"}',
      record: null,
    },
  ],
} as const satisfies Format
