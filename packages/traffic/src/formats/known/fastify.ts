import type { Format } from '../format.ts'

export const fastify = {
  name: 'fastify',
  title: 'Fastify, its own logger',
  vendor: 'Node',
  shape: {
    kind: 'json',
    keys: {
      time: 'time',
      reqId: 'id!',
      msg: 'reason',
      'res.statusCode': 'status',
      'req.method': 'method',
      'req.url': 'target',
      'req.host': 'host',
      'req.hostname': 'host',
      'req.remoteAddress': 'client',
      'req.headers.user-agent': 'agent',
      'req.headers.referer': 'referrer',
      responseTime: 'duration:ms',
    },
  },
  // "incoming request" says what was asked, "request completed" what was answered.
  rules: [
    { where: { field: 'reason', test: 'starts', texts: ['stream closed prematurely'] }, to: 499 },
    { where: { field: 'duration', test: 'starts', not: true, texts: [''] }, to: 'aside' },
  ],
  asides: ['"level":'],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      before: [
        '{"level":30,"time":1795248520306,"pid":25882,"hostname":"vm","reqId":"req-1","req":{"method":"GET","url":"/orders/3?x=1","host":"shop.example:3000","remoteAddress":"127.0.0.1","remotePort":54834},"msg":"incoming request"}',
        '{"level":30,"time":1795248520307,"pid":25882,"hostname":"vm","reqId":"req-2","req":{"method":"GET","url":"/late","host":"shop.example:3000","remoteAddress":"127.0.0.1","remotePort":54836},"msg":"incoming request"}',
      ],
      line: '{"level":30,"time":1795248520309,"pid":25882,"hostname":"vm","reqId":"req-1","res":{"statusCode":200},"responseTime":2.6708050000002004,"msg":"request completed"}',
      record: {
        time: 1795248520309,
        method: 'GET',
        path: '/orders/3',
        host: 'shop.example',
        status: 200,
        bytes: null,
        duration: 0.0026708050000002004,
        client: '127.0.0.1',
      },
    },
    {
      before: [
        '{"level":30,"time":1795249514821,"pid":23577,"hostname":"vm","reqId":"req-7","req":{"method":"GET","url":"/big","hostname":"shop.example","remoteAddress":"::1","remotePort":41492},"msg":"incoming request"}',
      ],
      line: '{"level":30,"time":1795249514972,"pid":23577,"hostname":"vm","reqId":"req-7","res":{"statusCode":200},"msg":"stream closed prematurely"}',
      record: { path: '/big', status: 499, statusText: '200', client: '::1' },
    },
    {
      line: '{"level":30,"time":1795248520306,"pid":25882,"hostname":"vm","reqId":"req-1","req":{"method":"GET","url":"/orders/3","host":"shop.example","remoteAddress":"127.0.0.1","remotePort":54834},"msg":"incoming request"}',
      record: null,
    },
    {
      line: '{"level":50,"time":1795248520391,"pid":25882,"hostname":"vm","reqId":"req-3","req":{"method":"GET","url":"/broken","host":"127.0.0.1:36033","remoteAddress":"127.0.0.1","remotePort":54834},"res":{"statusCode":500},"err":{"type":"Error","message":"x","stack":"Error: x\\n    at handler (/app/server.js:5:36)"},"msg":"x"}',
      record: null,
    },
    {
      line: '{"level":30,"time":1795248520187,"pid":25882,"hostname":"vm","msg":"Server listening at http://127.0.0.1:36033"}',
      record: null,
    },
  ],
} as const satisfies Format
