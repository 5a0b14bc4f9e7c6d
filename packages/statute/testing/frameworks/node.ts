import type { IncomingMessage } from 'node:http'
import { allowOf } from '../../src/adapters/missed.ts'
import { handler } from '../../src/adapters/node.ts'
import { methodNotAllowed, noContent, notFound } from '../../src/index.ts'
import { routes } from '../routes.ts'
import type { Subject } from '../subject.ts'
import { listen } from './listen.ts'
import { readJson } from './read-json.ts'

export const subject: Subject = {
  name: 'node:http',
  exceptions: {},
  start: () =>
    listen(
      handler(async (request: IncomingMessage, response) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        const here = routes.flatMap((route) => {
          const params = match(route.path, path)
          return params ? [{ ...route, params }] : []
        })
        if (here.length === 0) throw notFound()
        const method = request.method === 'HEAD' ? 'GET' : request.method
        const route = here.find((route) => route.method === method)
        const allow = allowOf(here.map(({ method }) => method))
        if (route) {
          const { params } = route
          return route.act({
            request,
            params,
            json: () => readJson(request),
            setHeader: (name, value) => response.setHeader(name, value),
          })
        }
        return method === 'OPTIONS' ? noContent({ headers: { allow: allow.join(', ') } }) : methodNotAllowed(allow)
      }),
    ),
}

function match(pattern: string, path: string): Record<string, string> | null {
  const found = new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path)
  return found && { ...found.groups }
}
