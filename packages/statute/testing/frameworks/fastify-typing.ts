/** Nothing runs here: it has to compile against the types of Fastify. */
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import { errors, handler, send } from '../../src/adapters/fastify.ts'
import { ok } from '../../src/index.ts'

const app = Fastify()
app.register(errors())
app.get(
  '/things',
  handler((request, reply) => {
    reply.header('x-a', request.ip satisfies string)
    return ok(request.url)
  }),
)
app.get<{ Params: { id: string } }>(
  '/things/:id',
  handler(async (request) => {
    // @ts-expect-error: there is no such parameter
    request.params.nothing
    return ok(request.params.id satisfies string)
  }),
)
app.route<{ Querystring: { page: number } }>({
  method: 'GET',
  url: '/pages',
  handler: handler((request) => ok(request.query.page satisfies number)),
})
const named = handler((request: FastifyRequest, reply: FastifyReply) => ok([request.ip, reply.elapsedTime]))
app.get('/named', named)
app.get('/send', (_request, reply) => send(reply, ok(1)))
const wrong = () => ({ id: 1 })
// @ts-expect-error: that is no reply
handler(wrong)
// @ts-expect-error: nor is that
app.get('/wrong', handler(wrong))
