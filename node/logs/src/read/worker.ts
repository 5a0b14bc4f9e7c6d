import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { Pattern, Plan } from '@statute/traffic'
import { Router } from '@statute/traffic/routes/router'
import { adoptScanner } from '@statute/traffic/scanner/machine'
import { buffersOf, pack } from '@statute/traffic/scanner/pack'
import { Scanner } from '@statute/traffic/scanner/scanner'
import { OpenFile, type Piece, scanPiece } from './pieces.ts'

/** What a thread is given. */
export interface Work {
  readonly pieces: readonly Piece[]
  readonly plans: readonly Plan[]
  /** What all threads share: the next piece, octets read so far in KiB, and the lines of each piece that is read. */
  readonly shared: Int32Array
  readonly patterns: readonly Pattern[]
  /** The scanner as it is compiled already. */
  readonly module: object
}

/** Where the lines of the first piece stand. */
const linesAt = 2

export function sharedFor(pieces: readonly Piece[]): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * (linesAt + pieces.length)))
}

/** The number of a line in its file, of its number in a piece. */
export function lineInFile(line: number, piece: number, { pieces, shared }: Pick<Work, 'pieces' | 'shared'>): number {
  // A file has a plan of its own.
  const { plan } = pieces[piece] as Piece
  let sum = line
  for (let at = piece - 1; at >= 0 && pieces[at]?.plan === plan; at--) sum += Atomics.load(shared, linesAt + at)
  return sum
}

/** Takes pieces until there are none left. */
export function* work(scanner: Scanner, { pieces, plans, shared }: Work): Generator<void> {
  const open = new OpenFile()
  try {
    for (;;) {
      const at = Atomics.add(shared, 0, 1)
      const piece = pieces[at]
      if (piece === undefined) return
      scanner.begin(piece.path, plans[piece.plan] as Plan, at)
      Atomics.add(shared, 1, scanPiece(scanner, piece, open) >> 10)
      Atomics.store(shared, linesAt + at, scanner.linesRead)
      yield
    }
  } finally {
    open.close()
  }
}

if (parentPort !== null && workerData?.pieces !== undefined) {
  const given = workerData as Work
  adoptScanner(given.module)
  const routes = new Router({ patterns: given.patterns })
  const scanner = await Scanner.create({ routes })
  // What is known of the routes already, so that all threads take a path for the same.
  const [templates] = (await once(parentPort, 'message')) as [readonly string[]]
  for (const template of templates) routes.merge(template)
  for (const _ of work(scanner, given));
  const packed = pack(scanner.take())
  parentPort.postMessage(packed, buffersOf(packed))
}
