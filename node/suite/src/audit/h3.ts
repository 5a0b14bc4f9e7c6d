import { openAudit } from './audit.ts'
import { type FetchRequest, seeFetched } from './fetch-response.ts'
import { type NodeRequest, type NodeResponse, watchNode } from './node-response.ts'
import type { AuditOptions } from './options.ts'

export type { AuditOptions } from './options.ts'

interface Event {
  readonly req: FetchRequest
  readonly runtime?:
    | { readonly node?: { readonly req: NodeRequest; readonly res?: NodeResponse | undefined } | undefined }
    | undefined
}

interface App {
  readonly config: {
    // biome-ignore lint/suspicious/noExplicitAny: h3's own types of what it calls these with
    onRequest?: ((event: any) => void | Promise<void>) | undefined
    // biome-ignore lint/suspicious/noExplicitAny: h3's own types of what it calls these with
    onResponse?: ((response: Response, event: any) => void | Promise<void>) | undefined
  }
}

/**
 * A plugin for h3: `app.register(audit())`. Each response is checked, and told of on the console if it breaks the contract
 * of its status; in Node as it goes over the wire. In production it does nothing.
 */
export function audit(options?: AuditOptions): (app: App) => void {
  const opened = openAudit(options, 'h3')
  return ({ config }) => {
    if (opened === null) return
    const { onRequest, onResponse } = config
    config.onRequest = (event: Event) => {
      const node = event.runtime?.node
      if (node?.res) watchNode(opened, node.req, node.res)
      return onRequest?.(event)
    }
    config.onResponse = (response, event: Event) => {
      if (!event.runtime?.node?.res) seeFetched(opened, event.req, response)
      return onResponse?.(response, event)
    }
  }
}
