import { createReadStream, readSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import type { Scanner } from '@statute/traffic'
import { compressionOf } from './compression.ts'
import { planFor, sampleSize } from './plan-for.ts'
import type { ReadOptions } from './read-options.ts'
import { scanStream } from './scan-stream.ts'

const standardInput = 0
/** Octets between two looks at what else there is to do. */
const stretch = 16 << 20

/**
 * Reads standard input to its end: straight into the memory of the scanner, which is several times as fast as a stream. What is
 * compressed, or does not wait to be read, goes the usual way.
 */
export async function scanPipe(scanner: Scanner, options: ReadOptions): Promise<void> {
  const head = Buffer.alloc(sampleSize)
  let length = 0
  while (length < head.length) {
    const read = tryRead(head, length)
    if (read === null) return scanStream(rest(head.subarray(0, length)), '-', scanner, options)
    if (read === 0) break
    length += read
  }
  const first = head.subarray(0, length)
  if (compressionOf(first) !== null) return scanStream(rest(first), '-', scanner, options)
  scanner.begin('-', await planFor(first, options))
  scanner.feed(first)
  let done = length
  for (let until = done + stretch; ; ) {
    const space = scanner.space()
    const read = tryRead(space, 0)
    if (read === null) {
      await turn()
      continue
    }
    if (read === 0) break
    scanner.filled(read)
    done += read
    if (done < until) continue
    until = done + stretch
    options.signal?.throwIfAborted()
    options.onProgress?.({ bytes: done, total: null })
    await turn()
  }
  scanner.endFile()
}

/** Octets read; null if there are none yet and the input does not wait. */
function tryRead(into: Uint8Array, at: number): number | null {
  try {
    return readSync(standardInput, into, at, into.length - at, null)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EAGAIN') return null
    // How Windows says that a pipe was closed.
    if (code === 'EOF') return 0
    throw error
  }
}

/** Standard input as a stream, what was read of it first. */
function rest(first: Uint8Array): Readable {
  const source = createReadStream('', { fd: standardInput, highWaterMark: 1 << 18, autoClose: false })
  if (first.length > 0) source.unshift(first)
  return source
}
