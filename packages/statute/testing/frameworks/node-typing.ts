/** Nothing runs here: it has to compile against the types of Node. */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createServer2 } from 'node:http2'
import { handler, send } from '../../src/adapters/node.ts'
import { ok } from '../../src/index.ts'

createServer(
  handler((request, response) => {
    response.setHeader('x-a', '1')
    return ok(request.socket.remoteAddress satisfies string | undefined)
  }),
)
createServer(
  { keepAlive: true },
  handler((request) => ok(request.httpVersion)),
)
createServer().on(
  'request',
  handler((request) => ok(request.httpVersion)),
)
createServer2(handler((request, response) => ok([request.authority satisfies string, response.stream.id])))
createServer2((_, response) => send(response, ok(1)))
// Outside of a call it is what every server of Node has.
const act = handler((request) => ok([request.url, request.headers.host]))
createServer(act)
createServer2(act)
createServer(handler((request: IncomingMessage) => ok(request.socket.remoteAddress)))
const listener: RequestListener = handler((request) => ok(request.socket.remoteAddress))
createServer(listener)
createServer(
  handler((request) => {
    // @ts-expect-error: a request has no such member
    request.nothing
  }),
)
const wrong = () => ({ id: 1 })
// @ts-expect-error: that is no reply
handler(wrong)
// @ts-expect-error: nor is that
createServer(handler(wrong))
