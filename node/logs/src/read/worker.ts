import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { Pattern, Plan } from '@statute/traffic'
import { Router } from '@statute/traffic/routes/router'
import { adoptScanner } from '@statute/traffic/scanner/machine'
import { buffersOf, pack } from '@statute/traffic/scanner/pack'
import { Scanner } from '@statute/traffic/scanner/scanner'
import { type Piece, scanPiece } from './pieces.ts'

/** What a thread is given. */
export interface Work {
  readonly pieces: readonly Piece[]
  readonly plans: readonly Plan[]
  /** Two numbers that all threads share: the next piece, and octets read so far in KiB. */
  readonly shared: Int32Array
  readonly patterns: readonly Pattern[]
  /** The scanner as it is compiled already. */
  readonly module: object
}

/** Takes pieces until there are none left. */
export function* work(scanner: Scanner, { pieces, plans, shared }: Work): Generator<void> {
  for (;;) {
    const piece = pieces[Atomics.add(shared, 0, 1)]
    if (piece === undefined) return
    scanner.begin(piece.path, plans[piece.plan] as Plan)
    Atomics.add(shared, 1, scanPiece(scanner, piece) >> 10)
    yield
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
