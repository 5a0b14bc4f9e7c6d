/** The octets of files that somebody gave, as they are wanted. */
import type { Piece } from './watch-orders.ts'

const sliceSize = 8 * 2 ** 20
type Octets = Uint8Array<ArrayBuffer>
type Progress = (octets: number) => void

/** The octets of a piece, unpacked. `progress` is told of octets on the disk. */
export function octetsOf(piece: Piece, progress: Progress): AsyncGenerator<Octets> {
  return piece.gzip ? unzipped(piece.file, progress) : slices(piece, progress)
}

/** The beginning of a file, unpacked. */
export async function headOf({ file, gzip }: Pick<Piece, 'file' | 'gzip'>, size: number): Promise<Octets> {
  if (!gzip) return new Uint8Array(await file.slice(0, size).arrayBuffer())
  const head = new Uint8Array(size)
  let length = 0
  for await (const part of unzipped(file, () => {})) {
    const room = part.subarray(0, size - length)
    head.set(room, length)
    length += room.length
    if (length === size) break
  }
  return head.subarray(0, length)
}

/** The next slice is on its way while one is read. */
async function* slices({ file, from, to }: Piece, progress: Progress): AsyncGenerator<Octets> {
  const take = (at: number) => (at < to ? file.slice(at, Math.min(at + sliceSize, to)).arrayBuffer() : null)
  let next = take(from)
  for (let at = from; next !== null; at += sliceSize) {
    const octets = new Uint8Array(await next)
    next = take(at + sliceSize)
    yield octets
    progress(octets.length)
  }
}

async function* unzipped(file: File, progress: Progress): AsyncGenerator<Octets> {
  const watched = new TransformStream<Octets, Octets>({
    transform(part, out) {
      progress(part.length)
      out.enqueue(part)
    },
  })
  const reader = file.stream().pipeThrough(watched).pipeThrough(new DecompressionStream('gzip')).getReader()
  let some = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      some = true
      yield value as Octets
    }
  } catch {
    throw new Error(
      some
        ? `Cannot read "${file.name}" to its end: it is cut short, or made of several parts, which a browser does not unpack; wanted one gzip stream, or: statute watch ${file.name}`
        : `Cannot unpack "${file.name}": not a gzip stream; wanted a log, plain or gzip`,
    )
  } finally {
    reader.cancel().catch(() => {})
  }
}
