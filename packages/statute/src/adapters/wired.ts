import type { Reply } from '../reply.ts'
import { streamOf } from '../stream-of.ts'
import { type Chunks, type Wire, wire } from '../wire.ts'
import { framed } from './framing.ts'

/** A reply as it goes over the wire, whatever its chunks come from in a web stream: frameworks differ in what else they take. */
export interface Wired extends Wire {
  readonly body: Exclude<Wire['body'], Chunks> | ReadableStream<Uint8Array>
}

export function wired(reply: Reply<number>): Wired {
  const message = wire(reply)
  const { body } = message
  const isWeb =
    typeof body !== 'object' || body === null || ArrayBuffer.isView(body) || 'getReader' in body || 'stream' in body
  return framed((isWeb ? message : { ...message, body: streamOf(body as Chunks) }) as Wired)
}
