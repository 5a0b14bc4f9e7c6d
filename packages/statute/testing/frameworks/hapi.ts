import { server as createServer } from '@hapi/hapi'
import { errors } from '../../src/adapters/hapi.ts'
import { limit, routes } from '../routes.ts'
import type { Subject } from '../subject.ts'

export const subject: Subject = {
  name: 'hapi',
  exceptions: {},
  async start() {
    const server = createServer({ port: 0, host: '127.0.0.1', debug: false, routes: { payload: { maxBytes: limit } } })
    await server.register(errors())
    for (const { method, path, act } of routes) {
      server.route<{ Params: Record<string, string> }>({
        method,
        path: path.replace(/:(\w+)/g, '{$1}'),
        handler: (request) =>
          act({
            request,
            params: request.params,
            json: () => request.payload,
            setHeader: (name, value) => void request.raw.res.setHeader(name, value),
          }),
      })
    }
    await server.start()
    return { url: server.info.uri, close: () => server.stop({ timeout: 0 }) }
  },
}
