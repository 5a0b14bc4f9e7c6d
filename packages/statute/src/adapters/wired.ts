import type { Reply } from '../reply.ts'
import { streamOf } from '../stream-of.ts'
import { type Chunks, wire } from '../wire.ts'
import { framed, type Wired } from './framing.ts'

export type { Wired } from './framing.ts'

/** A reply as it goes over the wire, its framing true and its chunks in a web stream: frameworks differ in what else they take. */
export function wired(reply: Reply<number>): Wired {
  const message = wire(reply)
  const { body } = message
  const isWeb =
    typeof body !== 'object' || body === null || ArrayBuffer.isView(body) || 'getReader' in body || 'stream' in body
  return framed((isWeb ? message : { ...message, body: streamOf(body as Chunks) }) as Wired)
}
