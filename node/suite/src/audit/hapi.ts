import { auditAs, type NodeServer } from './node.ts'
import type { AuditOptions } from './options.ts'

export type { AuditOptions } from './options.ts'

/**
 * A plugin for hapi: `await server.register({ plugin: audit, options })`. Each response is checked, and told of on the
 * console if it breaks the contract of its status. In production it does nothing.
 */
export const audit = {
  name: '@statute/suite/audit',
  register(server: { readonly listener: NodeServer }, options: AuditOptions): void {
    auditAs('hapi', server.listener, options)
  },
}
