import { openAudit } from './audit.ts'
import { type NodeRequest, type NodeResponse, watchNode } from './node-response.ts'
import type { AuditOptions } from './options.ts'

export type { AuditOptions } from './options.ts'

/**
 * For Koa: `app.use(audit())`, before all else. Each response is checked, and told of on the console if it breaks the
 * contract of its status. In production it does nothing.
 */
export function audit(
  options?: AuditOptions,
): (
  context: { readonly req: NodeRequest; readonly res: NodeResponse },
  next: () => Promise<unknown>,
) => Promise<unknown> {
  const opened = openAudit(options, 'koa')
  return ({ req, res }, next) => {
    if (opened) watchNode(opened, req, res)
    return next()
  }
}
