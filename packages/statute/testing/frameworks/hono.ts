import { type ServerType, serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { validator } from 'hono/validator'
import { errors, handler, unmatched } from '../../src/adapters/hono.ts'
import { limit, routes } from '../routes.ts'
import type { Subject } from '../subject.ts'

export const subject: Subject = {
  name: 'Hono 4',
  exceptions: {},
  async start() {
    const app = new Hono().onError(errors()).use(bodyLimit({ maxSize: limit }))
    app.notFound(unmatched(app))
    for (const { method, path, act } of routes)
      app.on(
        method,
        path,
        validator('json', (value: unknown) => value as object),
        handler((c: Context) =>
          act({
            request: c.req.raw,
            params: c.req.param(),
            json: () => c.req.valid('json' as never),
            setHeader: (name, value) => c.header(name, value),
          }),
        ),
      )
    const server = await new Promise<ServerType>((resolve) => {
      const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started))
    })
    const address = server.address()
    return {
      url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
      close: () => new Promise((resolve) => server.close(() => resolve())),
    }
  },
}
