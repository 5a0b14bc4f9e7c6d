/** Nothing runs here: it has to compile against the types of hapi. */
import { server as createServer, type Request } from '@hapi/hapi'
import { errors, handler, send } from '../../src/adapters/hapi.ts'
import { ok } from '../../src/index.ts'
import { conditional } from '../../src/request/index.ts'

const server = createServer()
await server.register(errors())
server.route({
  method: 'GET',
  path: '/things',
  handler: handler((request, h) => {
    h.state('a', '1')
    return conditional(request, { etag: '"a"' }) ?? ok(request.info.remoteAddress satisfies string)
  }),
})
server.route<{ Params: { id: string } }>({
  method: 'GET',
  path: '/things/{id}',
  options: {
    handler: handler((request) => {
      // @ts-expect-error: there is no such parameter
      request.params.nothing
      return ok(request.params.id satisfies string)
    }),
  },
})
const named = handler((request: Request) => ok(request.info.remoteAddress))
server.route({ method: 'GET', path: '/named', handler: named })
server.route({ method: 'GET', path: '/send', handler: (_request, h) => send(h, ok(1)) })
const wrong = () => ({ id: 1 })
// @ts-expect-error: that is no reply
handler(wrong)
// @ts-expect-error: nor is that
server.route({ method: 'GET', path: '/wrong', handler: handler(wrong) })
