import type { Chunks, Wire } from '../wire.ts'

/** A reply as it goes over the wire, whatever its chunks come from in a web stream: frameworks differ in what else they take. */
export interface Wired extends Wire {
  readonly body: Exclude<Wire['body'], Chunks> | ReadableStream<Uint8Array>
}

/**
 * How long content is, the server says: a length that is not that of the content, or a coding that it does not use, makes
 * the client read on into the next response (RFC 9112 §6.3). Fields handed on from another server often have both.
 */
export function framed(message: Wired): Wired {
  const { 'content-length': length, 'transfer-encoding': coding, ...headers } = message.headers
  if (length === undefined && coding === undefined) return message
  const { status, body } = message
  // RFC 9110 §8.6: no length with a 204; nothing follows a 205, or where there is no content. A 304 has that of the 200.
  if (length === undefined || status === 204 || status === 205 || (body === null && status !== 304))
    return { ...message, headers }
  const size = sizeOf(body)
  if (size !== undefined) return { ...message, headers: { ...headers, 'content-length': String(size) } }
  const wanted = /^\d+$/.test(String(length)) ? Number(length) : undefined
  if (body === null)
    return { ...message, headers: { ...headers, ...(wanted !== undefined && { 'content-length': length }) } }
  if (wanted === undefined) return { ...message, headers }
  return { ...message, headers: { ...headers, 'content-length': length }, body: exactly(body as Stream, wanted) }
}

type Stream = ReadableStream<Uint8Array>

function sizeOf(body: Wired['body']): number | undefined {
  if (typeof body === 'string') return new TextEncoder().encode(body).length
  if (body === null || 'getReader' in body) return undefined
  return ArrayBuffer.isView(body) ? body.byteLength : body.size
}

/** The same stream; it fails if it gives more or less than was promised, and the adapter breaks the connection. */
function exactly(stream: Stream, length: number): Stream {
  const reader = stream.getReader()
  let left = length
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read()
        left -= value?.byteLength ?? 0
        if (left < 0 || (done && left > 0)) {
          const error = new RangeError(
            `Cannot send the content: its length is not the ${length} octets of Content-Length`,
          )
          if (!done) reader.cancel(error).catch(() => {})
          throw error
        }
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
