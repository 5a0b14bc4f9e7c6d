import { createReadStream } from 'node:fs'
import { PassThrough, pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** The octets of a file, or of standard input for `-`, in chunks; gzip is taken off. Throws what the system says. */
export async function* openInput(from: string | Readable, onOctets: (count: number) => void): AsyncGenerator<Buffer> {
  const file = from === '-' ? process.stdin : from
  const stream = typeof file === 'string' ? createReadStream(file, { highWaterMark: 1 << 20 }) : file
  const chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done) return
  onOctets(first.value.length)
  const counted = count(first.value, chunks, onOctets)
  // RFC 1952 §2.3.1.
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* unzip(counted)
  else yield* counted
}

async function* count(first: Buffer, rest: AsyncIterator<Buffer>, onOctets: (count: number) => void) {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    onOctets(next.value.length)
    yield next.value
  }
}

async function* unzip(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const out = new PassThrough({ highWaterMark: 1 << 20 })
  pipeline(chunks, createGunzip({ chunkSize: 1 << 18 }), out, () => {})
  yield* out as AsyncIterable<Buffer>
}
