import { Elysia } from 'elysia'
import { errors } from '../../src/adapters/elysia.ts'
import { contentTooLarge } from '../../src/index.ts'
import { serveFetch } from '../bridge.ts'
import { limit, routes } from '../routes.ts'
import type { Subject } from '../subject.ts'

export const subject: Subject = {
  name: 'Elysia 1',
  exceptions: {
    'malformed JSON is a 400': 'Elysia says no more of it than "Bad Request", so there is no detail',
  },
  start() {
    const app = new Elysia().use(errors()).onRequest(({ request }) => {
      // Elysia leaves the limit to the server; Bun has one, a bridge of node:http has none.
      if (Number(request.headers.get('content-length')) > limit) throw contentTooLarge()
    })
    for (const { method, path, act } of routes)
      app.route(method, path, ({ request, params, body, set }) =>
        act({
          request,
          params,
          json: () => body,
          setHeader: (name, value) => {
            set.headers[name] = value
          },
        }),
      )
    return serveFetch(app.fetch)
  },
}
