import { NextRequest } from 'next/server.js'
import { resource } from '../../src/adapters/next.ts'
import { serveFetch } from '../bridge.ts'
import { readJson, resources } from '../resources.ts'
import type { Subject } from '../subject.ts'

interface Context {
  readonly params: Promise<Record<string, string>>
  /** Fields that the proxy of an application sets on whatever is answered. */
  readonly set: Headers
}

/** Route handlers, found by path and method as the app router of Next.js does it; `next-server.ts` asks Next itself. */
export const subject: Subject = {
  name: 'Next.js 16 (route handlers)',
  exceptions: {
    'an unknown path is a 404': 'Next answers it with its own page, before any handler',
    'a method that nobody knows is a 405 as well': 'Next answers it with a 400, before any handler',
  },
  start() {
    const files = resources.map(({ match, actions }) => ({ match, exported: route(actions) }))
    return serveFetch(async (request) => {
      const { pathname } = new URL(request.url)
      const file = files.find(({ match }) => match(pathname))
      if (!file) return new Response('<!DOCTYPE html>', { status: 404, headers: { 'content-type': 'text/html' } })
      const own = new Map(Object.entries(file.exported)).get(request.method)
      if (!own) return new Response(null, { status: 400 })
      const set = new Headers()
      const response = await own(new NextRequest(request), {
        params: Promise.resolve(file.match(pathname) ?? {}),
        set,
      })
      set.forEach((value, name) => {
        response.headers.append(name, value)
      })
      return response
    })
  },
}

function route(actions: (typeof resources)[number]['actions']) {
  const own = Object.entries(actions).map(([method, act]) => [
    method,
    async (request: NextRequest, { params, set }: Context) =>
      act({
        request,
        params: await params,
        json: () => readJson(request),
        setHeader: (name, value) => set.set(name, value),
      }),
  ])
  return resource<NextRequest, [Context]>(Object.fromEntries(own))
}
