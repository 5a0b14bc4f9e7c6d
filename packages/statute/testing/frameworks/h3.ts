import { bodyLimit, H3, readBody, serve } from 'h3'
import { errors } from '../../src/adapters/h3.ts'
import { limit, routes } from '../routes.ts'
import type { Subject } from '../subject.ts'

export const subject: Subject = {
  name: 'h3 2',
  exceptions: {},
  async start() {
    const app = new H3().register(errors()).use(bodyLimit(limit))
    for (const { method, path, act } of routes)
      app.on(method, path, (event) =>
        act({
          request: event.req,
          params: event.context.params ?? {},
          json: () => readBody(event),
          setHeader: (name, value) => event.res.headers.set(name, value),
        }),
      )
    const server = await serve(app, { port: 0, hostname: '127.0.0.1', silent: true, gracefulShutdown: false }).ready()
    return { url: (server.url ?? '').replace(/\/$/, ''), close: () => server.close(true) }
  },
}
