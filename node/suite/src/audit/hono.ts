import { openAudit } from './audit.ts'
import { type FetchRequest, seeFetched } from './fetch-response.ts'
import { type NodeRequest, type NodeResponse, watchNode } from './node-response.ts'
import type { AuditOptions } from './options.ts'

export type { AuditOptions } from './options.ts'

interface Context {
  readonly req: { readonly raw: FetchRequest }
  readonly res: Response
  readonly env: unknown
}

/**
 * For Hono: `app.use(audit())`, before all else. Each response is checked, and told of on the console if it breaks the
 * contract of its status; with @hono/node-server as it goes over the wire. In production it does nothing.
 */
export function audit(options?: AuditOptions): (context: Context, next: () => Promise<void>) => Promise<void> {
  const opened = openAudit(options, 'hono')
  return async (context, next) => {
    if (opened === null) return next()
    const { incoming, outgoing } = (context.env ?? {}) as { incoming?: NodeRequest; outgoing?: NodeResponse }
    if (incoming && outgoing) {
      watchNode(opened, incoming, outgoing)
      return next()
    }
    await next()
    seeFetched(opened, context.req.raw, context.res)
  }
}
