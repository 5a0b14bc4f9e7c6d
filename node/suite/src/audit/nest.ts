import { auditAs, type NodeServer } from './node.ts'
import type { AuditOptions } from './options.ts'

export type { AuditOptions } from './options.ts'

/**
 * For Nest on Express or Fastify: `audit(app)` before `app.listen()`. Each response is checked, and told of on the console
 * if it breaks the contract of its status. In production it does nothing.
 */
export function audit<App extends { getHttpServer(): NodeServer }>(app: App, options?: AuditOptions): App {
  auditAs('nestjs', app.getHttpServer(), options)
  return app
}
