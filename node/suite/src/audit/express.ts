import { openAudit } from './audit.ts'
import { type NodeRequest, type NodeResponse, watchNode } from './node-response.ts'
import type { AuditOptions } from './options.ts'

export type { AuditOptions } from './options.ts'

/**
 * For Express 4 and 5, and Connect: `app.use(audit())`, before all else. Each response is checked, and told of on the
 * console if it breaks the contract of its status. In production it does nothing.
 */
export function audit(
  options?: AuditOptions,
): (request: NodeRequest, response: NodeResponse, next: (error?: unknown) => void) => void {
  const opened = openAudit(options, 'express')
  return (request, response, next) => {
    if (opened) watchNode(opened, request, response)
    next()
  }
}
