/** For node:http, and for whatever hands out its server: most frameworks for Node do. */
import { openAudit } from './audit.ts'
import { type NodeRequest, type NodeResponse, watchNode } from './node-response.ts'
import type { AuditOptions } from './options.ts'

export type { AuditOptions } from './options.ts'

/** As much of an `http.Server` as is needed. */
export interface NodeServer {
  prependListener(event: 'request', listener: (request: NodeRequest, response: NodeResponse) => void): unknown
}

// biome-ignore lint/suspicious/noExplicitAny: a listener takes what its server gives
export type Listener = (request: any, response: any, ...rest: any[]) => unknown

/**
 * Checks what a server, or a request listener, sends, and tells on the console where it breaks the contract of its status:
 * `createServer(audit(listener))`, or `audit(server)`. In production it gives back what it got.
 */
export function audit<T extends NodeServer | Listener>(target: T, options?: AuditOptions): T {
  return auditAs(null, target, options)
}

/** The same with the fixes in the code of a framework. */
export function auditAs<T extends NodeServer | Listener>(stack: string | null, target: T, options?: AuditOptions): T {
  const opened = openAudit(options, stack)
  if (opened === null) return target
  if (typeof target !== 'function') {
    target.prependListener('request', (request, response) => watchNode(opened, request, response))
    return target
  }
  return function (this: unknown, request: NodeRequest, response: NodeResponse, ...rest: unknown[]) {
    watchNode(opened, request, response)
    return Reflect.apply(target, this, [request, response, ...rest])
  } as T
}
