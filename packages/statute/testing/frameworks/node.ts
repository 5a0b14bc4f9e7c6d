import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { allowOf } from '../../src/adapters/answer.ts'
import { handler } from '../../src/adapters/node.ts'
import { badRequest, contentTooLarge, methodNotAllowed, noContent, notFound } from '../../src/index.ts'
import { limit, routes } from '../routes.ts'
import type { Subject } from '../subject.ts'

export const subject: Subject = {
  name: 'node:http',
  exceptions: {},
  async start() {
    const server = createServer(
      handler(async (request, response) => {
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
            json: () => read(request),
            setHeader: (name, value) => response.setHeader(name, value),
          })
        }
        return method === 'OPTIONS' ? noContent({ headers: { allow: allow.join(', ') } }) : methodNotAllowed(allow)
      }),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      close: () => new Promise((resolve) => server.close(() => resolve())),
    }
  },
}

function match(pattern: string, path: string): Record<string, string> | null {
  const found = new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path)
  return found && { ...found.groups }
}

async function read(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk
    if (text.length > limit) throw contentTooLarge()
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw badRequest({ detail: 'The content is no JSON', cause: error })
  }
}
