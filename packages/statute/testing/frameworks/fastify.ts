import Fastify from 'fastify'
import { errors } from '../../src/adapters/fastify.ts'
import { limit, routes } from '../routes.ts'
import type { Subject } from '../subject.ts'

export const subject: Subject = {
  name: 'Fastify',
  exceptions: {},
  async start() {
    const app = Fastify({ bodyLimit: limit })
    app.register(errors())
    for (const { method, path: url, act } of routes) {
      app.route<{ Params: Record<string, string> }>({
        method,
        url,
        handler: (request, reply) =>
          act({
            request,
            params: request.params,
            json: () => request.body,
            setHeader: (name, value) => reply.header(name, value),
          }),
      })
    }
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    return { url, close: () => app.close() }
  },
}
