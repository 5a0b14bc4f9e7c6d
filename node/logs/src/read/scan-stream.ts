import type { Readable } from 'node:stream'
import type { Scanner } from '@statute/traffic'
import { compressionOf } from './compression.ts'
import { planFor, sampleSize } from './plan-for.ts'
import type { ReadOptions } from './read-options.ts'
import { unpackStream } from './unpack-stream.ts'

/** How many octets may wait to be scanned before the source has to. */
const most = 16 << 20
/** Octets between two looks at what else there is to do. */
const turn = 1 << 20

/**
 * Scans a stream to its end, decompressed if it must be. Decompression goes on in the thread pool while this thread scans
 * what came before, which is why chunks are put into a queue and not scanned where they arrive.
 */
export async function scanStream(
  source: Readable,
  path: string,
  scanner: Scanner,
  options: ReadOptions,
): Promise<void> {
  const first = await firstChunk(source)
  const text = await unpackStream(source, compressionOf(first))
  const queue: Uint8Array[] = []
  let waiting = 0
  let ended = false
  let trouble: Error | null = null
  let wake = () => {}
  text.on('data', (chunk: Uint8Array) => {
    queue.push(chunk)
    waiting += chunk.length
    if (waiting > most) text.pause()
    wake()
  })
  const end = (error: Error | null) => {
    ended = true
    trouble ??= error
    wake()
  }
  text.on('end', () => end(null))
  text.on('error', end)
  text.on('close', () => end(null))
  const abort = () => text.destroy(options.signal?.reason as Error)
  options.signal?.addEventListener('abort', abort, { once: true })

  let head: Uint8Array | null = new Uint8Array(0)
  let done = 0
  let scanned = 0
  for (;;) {
    const chunk = queue.shift()
    if (chunk === undefined) {
      if (ended) break
      await new Promise<void>((resolve) => {
        wake = resolve
      })
      continue
    }
    waiting -= chunk.length
    if (waiting < most / 2) text.resume()
    if (head === null) scanner.feed(chunk)
    else {
      head = Buffer.concat([head, chunk])
      if (head.length >= sampleSize) head = await start(head)
    }
    done += chunk.length
    options.onProgress?.({ bytes: done, total: null })
    // Lets the next piece be asked for before this thread is busy again.
    scanned += chunk.length
    if (scanned < turn) continue
    scanned = 0
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (head !== null && head.length > 0) await start(head)
  scanner.endFile()
  options.signal?.removeEventListener('abort', abort)
  if (trouble !== null) throw trouble

  async function start(octets: Uint8Array): Promise<null> {
    scanner.begin(path, await planFor(octets, options))
    scanner.feed(octets)
    return null
  }
}

/** Looks at the beginning of a stream, and gives it back. */
async function firstChunk(source: Readable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const chunk: Uint8Array | null = source.read()
      if (chunk === null) return
      stop()
      source.unshift(chunk)
      resolve(chunk)
    }
    const end = () => {
      stop()
      resolve(new Uint8Array(0))
    }
    const fail = (error: Error) => {
      stop()
      reject(error)
    }
    const stop = () => {
      source.off('readable', look)
      source.off('end', end)
      source.off('error', fail)
    }
    source.on('readable', look)
    source.on('end', end)
    source.on('error', fail)
  })
}
