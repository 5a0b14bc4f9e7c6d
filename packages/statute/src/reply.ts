import type { EntityTag } from './entity-tag.ts'
import type { ReplyHeaders } from './headers.ts'
import type { Status } from './status.ts'

/** What is to be sent, as plain data: nothing is sent until an adapter, or `toResponse()`, does it. */
export interface Reply<S extends number = Status, B = unknown> {
  readonly status: S
  readonly headers: ReplyHeaders
  /** Undefined: no content. Text, octets and streams go as they are; anything else as JSON. */
  readonly body: B
}

/** What most replies take last. */
export interface ReplyOptions {
  readonly headers?: ReplyHeaders | undefined
  /** The entity tag of the representation (RFC 9110 §8.8.3), in its quotes; `entityTag()` puts them. */
  readonly etag?: EntityTag | undefined
}

export class StatusReply<S extends number, B> implements Reply<S, B> {
  declare readonly status: S
  declare readonly headers: ReplyHeaders
  declare readonly body: B

  /** What the status demands holds against what the caller adds. */
  constructor(status: S, demanded: ReplyHeaders, body: B, options?: ReplyOptions) {
    this.status = status
    this.headers = options ? { ...options.headers, ...(options.etag && { etag: options.etag }), ...demanded } : demanded
    this.body = body
  }

  /** Says whose this is, to copies of the library too: `instanceof` does not survive a second one. */
  get '~statute'() {
    return 1
  }
}
