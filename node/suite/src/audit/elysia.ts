import { openAudit } from './audit.ts'
import { around, type FetchHandler } from './fetch.ts'
import type { AuditOptions } from './options.ts'

export type { AuditOptions } from './options.ts'

interface App {
  // biome-ignore lint/suspicious/noExplicitAny: Elysia's own types of a handler of requests
  wrap(around: (handle: any, request: Request) => any): unknown
}

/**
 * A plugin for Elysia: `app.use(audit())`. Each response is checked, and told of on the console if it breaks the contract
 * of its status. What the server beneath adds is not seen. In production it does nothing.
 */
export function audit(options?: AuditOptions): <A extends App>(app: A) => A {
  const opened = openAudit(options)
  const audited = new WeakMap<FetchHandler, FetchHandler>()
  return (app) => {
    if (opened === null) return app
    // Called for each request, with the same handler.
    app.wrap((handle: FetchHandler) => {
      const known = audited.get(handle) ?? around(opened, handle)
      audited.set(handle, known)
      return known
    })
    return app
  }
}
