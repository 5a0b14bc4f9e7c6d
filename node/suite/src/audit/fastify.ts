import { openAudit } from './audit.ts'
import type { NodeServer } from './node.ts'
import { type NodeRequest, type NodeResponse, watchNode } from './node-response.ts'
import type { AuditOptions } from './options.ts'

export type { AuditOptions } from './options.ts'

interface Instance {
  readonly server: NodeServer
  addHook(
    name: 'onRequest',
    hook: (request: { readonly raw: NodeRequest }, reply: { readonly raw: NodeResponse }, done: () => void) => void,
  ): unknown
}

/**
 * A plugin for Fastify: `app.register(audit)`, or with options after it. Each response is checked, and told of on the
 * console if it breaks the contract of its status. In production it does nothing.
 */
export const audit = Object.assign(
  (app: Instance, options: AuditOptions, done: () => void): void => {
    const opened = openAudit(options, 'fastify')
    if (opened) {
      // Answers that no hook sees, as to a URL that cannot be read.
      app.server.prependListener('request', (request, response) => watchNode(opened, request, response))
      // The name localhost has two addresses, and Fastify a server for each.
      app.addHook('onRequest', (request, reply, next) => {
        watchNode(opened, request.raw, reply.raw)
        next()
      })
    }
    done()
  },
  // For all routes, not only for those that the plugin would add.
  { [Symbol.for('skip-override')]: true },
)
