import express, { type Express } from 'express'
import { errors, handler } from '../../src/adapters/express.ts'
import { limit, routes } from '../routes.ts'
import type { Subject } from '../subject.ts'
import { listen } from './listen.ts'

export const subject: Subject = {
  name: 'Express 5',
  exceptions: {},
  start: () => listen(application(express)),
}

/** The same for Express 4, which has no types of its own here: all that is used is in both. */
export function application(make: typeof express): Express {
  const app = make()
  app.use(make.json({ limit, strict: false }))
  for (const { method, path, act } of routes)
    app[method.toLowerCase() as Lowercase<typeof method>](
      path,
      handler((request, response) =>
        act({
          request,
          params: request.params as Record<string, string>,
          json: () => request.body,
          setHeader: (name, value) => response.set(name, value),
        }),
      ),
    )
  app.use(errors())
  return app
}
