/** Reads files on threads of their own. Nothing of them leaves the browser. */
import type { Plan, Report } from '@statute/traffic'
import type { Progress } from '../parts/reading-bar.tsx'
import type { News, Order, Piece } from './watch-orders.ts'

/** Reports over parts of what was read; it holds a thread until it is closed. */
export interface Reading {
  readonly report: Report
  part(from: number, to: number): Promise<Report>
  close(): void
}

interface ReadingOptions {
  /** Address of the threads' script. */
  readonly worker: string
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal
}

/** Less is not worth a second thread. */
const leastPiece = 8 * 2 ** 20
/** The longest line over which a file is cut in two. */
const longestLine = 4 * 2 ** 20

export async function readFiles(files: readonly File[], options: ReadingOptions): Promise<Reading> {
  const { signal } = options
  const begun = performance.now()
  const pieces = await piecesOf(files)
  const wanted = Math.min(2, pieces.length, Math.max(1, navigator.hardwareConcurrency || 1))
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const threads = Array.from({ length: wanted }, () => new Thread(options.worker))
  const close = () => threads.forEach((thread) => void thread.close())
  signal.addEventListener('abort', close)
  const heard = threads.map(() => ({ read: 0, lines: 0 }))
  const tell = () =>
    options.onProgress({
      read: Math.min(
        total,
        heard.reduce((sum, { read }) => sum + read, 0),
      ),
      total,
      lines: heard.reduce((sum, { lines }) => sum + lines, 0),
      elapsed: performance.now() - begun,
    })
  tell()
  const [first, ...rest] = threads
  if (!first) throw new Error('Cannot read nothing: no file was given, wanted one at least')
  try {
    const { looked } = await first.ask({ ask: 'look', files, pieces }, 'looked')
    const shares = share(inOrder(pieces, looked.plans), wanted)
    const counted = await Promise.all(
      threads.map((thread, at) =>
        thread.ask({ ask: 'read', pieces: shares[at] ?? [], looked, keep: at === 0 }, 'counted', ({ read, lines }) => {
          heard[at] = { read, lines }
          tell()
        }),
      ),
    )
    for (const thread of rest) thread.close()
    const others = counted.flatMap(({ packed }) => packed ?? [])
    const sources = files.map(({ name }) => name)
    const { report } = await first.ask({ ask: 'judge', others, sources }, 'report')
    return {
      report,
      part: async (from, to) => (await first.ask({ ask: 'part', from, to }, 'part')).report,
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

type Said<S extends News['say']> = Extract<News, { say: S }>

class Thread {
  readonly #worker: Worker
  #refuse: ((error: Error) => void) | null = null

  constructor(address: string) {
    this.#worker = new Worker(address, { type: 'module' })
  }

  /** One order at a time. */
  ask<S extends News['say']>(
    order: Order,
    wanted: S,
    onProgress: (progress: Said<'progress'>) => void = () => {},
  ): Promise<Said<S>> {
    return new Promise((resolve, reject) => {
      this.#refuse = reject
      this.#worker.onerror = ({ message }) =>
        reject(new Error(`The thread that reads stopped: ${message || 'its script did not load'}`))
      this.#worker.onmessage = ({ data }: MessageEvent<News>) => {
        if (data.say === 'progress') onProgress(data)
        else if (data.say === 'trouble') reject(new Error(data.message))
        else if (data.say === wanted) resolve(data as Said<S>)
      }
      this.#worker.postMessage(order)
    })
  }

  close(): void {
    this.#worker.terminate()
    this.#refuse?.(new Error('Cancelled'))
  }
}

/** Formats whose lines belong together are read by one thread from the beginning. */
function inOrder(pieces: readonly Piece[], plans: readonly Plan[]): Piece[] {
  const ordered = ({ at }: Piece) => plans[at]?.inOrder === true
  return pieces
    .filter((piece) => !ordered(piece) || piece.from === 0)
    .map((piece) => (ordered(piece) ? { ...piece, to: piece.file.size } : piece))
}

/** What each thread gets: of like weight. */
function share(pieces: readonly Piece[], threads: number): Piece[][] {
  const shares = Array.from({ length: threads }, () => ({ weight: 0, pieces: [] as Piece[] }))
  // A gzip stream unpacks to some ten times its size.
  const weight = ({ from, to, gzip }: Piece) => (to - from) * (gzip ? 10 : 1)
  for (const piece of pieces.toSorted((a, b) => weight(b) - weight(a))) {
    const lightest = shares.reduce((a, b) => (b.weight < a.weight ? b : a))
    lightest.pieces.push(piece)
    lightest.weight += weight(piece)
  }
  return shares.map(({ pieces }) => pieces)
}

async function piecesOf(files: readonly File[]): Promise<Piece[]> {
  const pieces: Piece[] = []
  for (const [at, file] of files.entries()) {
    const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
    const begins = (...octets: number[]) => octets.every((octet, at) => head[at] === octet)
    const packing = begins(0x28, 0xb5, 0x2f, 0xfd) ? 'zstd' : begins(0x42, 0x5a, 0x68) ? 'bzip2' : null
    if (packing) {
      throw new Error(
        `Cannot read "${file.name}" here: it is ${packing}, wanted a plain log or gzip. In a terminal: statute watch ${file.name}`,
      )
    }
    const gzip = begins(0x1f, 0x8b)
    const { size } = file
    const middle = gzip || size < 2 * leastPiece ? null : await lineAfter(file, Math.floor(size / 2))
    if (middle === null) pieces.push({ file, at, from: 0, to: size, gzip })
    else pieces.push({ file, at, from: 0, to: middle, gzip }, { file, at, from: middle, to: size, gzip })
  }
  return pieces
}

/** Where the first line begins after a place; null if that is too far away. */
async function lineAfter(file: File, place: number): Promise<number | null> {
  const end = new Uint8Array(await file.slice(place, place + longestLine).arrayBuffer()).indexOf(10)
  return end < 0 || place + end + 1 >= file.size ? null : place + end + 1
}
