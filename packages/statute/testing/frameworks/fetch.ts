import { handler, resource } from '../../src/adapters/fetch.ts'
import { notFound } from '../../src/index.ts'
import { serveFetch } from '../bridge.ts'
import { readJson, resources } from '../resources.ts'
import type { Subject } from '../subject.ts'

/** The plain function of a worker: fields are set by whoever calls it. */
export const subject: Subject = {
  name: 'fetch',
  exceptions: {},
  start() {
    const served = resources.map(({ match, actions }) => {
      const own = Object.entries(actions).map(([method, act]) => [
        method,
        (request: Request, params: Record<string, string>, set: Headers) =>
          act({ request, params, json: () => readJson(request), setHeader: (name, value) => set.set(name, value) }),
      ])
      return { match, resource: resource<Request, [Record<string, string>, Headers]>(Object.fromEntries(own)) }
    })
    const app = handler((request: Request, set: Headers) => {
      const { pathname } = new URL(request.url)
      for (const { match, resource } of served) {
        const params = match(pathname)
        if (params) return resource.fetch(request, params, set)
      }
      return notFound()
    })
    return serveFetch(async (request) => {
      const set = new Headers()
      const response = await app(request, set)
      set.forEach((value, name) => {
        response.headers.append(name, value)
      })
      return response
    })
  },
}
