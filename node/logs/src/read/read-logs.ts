import { createReadStream } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import type { PackedTraffic, Plan, Traffic } from '@statute/traffic'
import { Router } from '@statute/traffic/routes/router'
import { compiledScanner } from '@statute/traffic/scanner/machine'
import { unpackInto } from '@statute/traffic/scanner/pack'
import { Scanner } from '@statute/traffic/scanner/scanner'
import { compressionOf, headOf } from './compression.ts'
import { type LogInput, listInputs } from './inputs.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { planFor, sampleSize } from './plan-for.ts'
import { prime } from './prime.ts'
import type { ReadOptions } from './read-options.ts'
import { scanPipe } from './scan-pipe.ts'
import { scanStream } from './scan-stream.ts'
import { startThread } from './threads.ts'
import { LogTrouble } from './trouble.ts'
import { lineInFile, sharedFor, type Work, work } from './worker.ts'

/** Below this a second thread costs more than it brings. */
const worthThreads = 48 << 20

/** Reads logs whole: files, several of them merged, compressed ones, folders, patterns, standard input. */
export async function readLogs(typed: readonly string[], options: ReadOptions = {}): Promise<Traffic> {
  const inputs = await listInputs(typed)
  const routes = new Router({ patterns: options.patterns ?? [] })
  const scanner = await Scanner.create({ routes })
  const plans: Plan[] = []
  const pieces: Piece[] = []
  const streams: LogInput[] = []
  let total = 0
  for (const input of inputs) {
    const head = input.size === null ? null : headOf(input.path, sampleSize)
    if (head === null || compressionOf(head) !== null) streams.push(input)
    else {
      const plan = await planFor(head, options)
      plans.push(plan)
      pieces.push(...piecesOf(input.path, input.size as number, plans.length - 1, plan.inOrder === true))
      total += input.size as number
    }
  }
  const { threads, work: given } = await readPieces({ pieces, plans, routes, scanner, total, options })
  for (const input of streams) await readStream(input, scanner, options)

  // Every thread found routes on its own; the names that hold are known when all have told theirs.
  for (const { endpoints } of threads) for (const { route } of endpoints) routes.merge(route)
  const traffic = scanner.take()
  for (const packed of threads) unpackInto(traffic, packed, (route) => routes.template(routes.merge(route)))
  const { tally } = traffic
  tally.samples = tally.samples
    .map(({ piece, ...sample }) =>
      piece === undefined ? sample : { ...sample, line: lineInFile(sample.line as number, piece, given) },
    )
    .sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
  traffic.counts.settle()
  traffic.callers.settle()
  return traffic
}

interface Reading {
  readonly pieces: readonly Piece[]
  readonly plans: readonly Plan[]
  readonly routes: Router
  readonly scanner: Scanner
  readonly total: number
  readonly options: ReadOptions
}

/** Reads pieces in this thread and in others: what the others counted, and what they all shared. */
async function readPieces({ pieces, plans, routes, scanner, total, options }: Reading): Promise<{
  threads: PackedTraffic[]
  work: Work
}> {
  const wanted = total < worthThreads ? 1 : (options.threads ?? Math.min(4, availableParallelism()))
  const shared = sharedFor(pieces)
  const module = await compiledScanner()
  const given: Work = { pieces, plans, shared, patterns: options.patterns ?? [], module }
  const others = Array.from({ length: Math.min(wanted, pieces.length) - 1 }, () => startThread(given))
  try {
    if (others.length > 0) prime(scanner, pieces, plans)
  } catch (error) {
    for (const thread of others) thread.stop()
    throw error
  }
  const finished = Promise.all(others.map((thread) => thread.read(routes.templates())))
  finished.catch(() => {})
  for (const _ of work(scanner, given)) {
    options.signal?.throwIfAborted()
    options.onProgress?.({ bytes: (shared[1] as number) * 1024, total })
    await turn()
  }
  return { threads: await finished, work: given }
}

async function readStream(input: LogInput, scanner: Scanner, options: ReadOptions): Promise<void> {
  try {
    if (input.path === '-') await scanPipe(scanner, options)
    else {
      const source = createReadStream(input.path, { highWaterMark: 1 << 18 })
      await scanStream(source, input.path, scanner, options)
    }
  } catch (error) {
    if (options.signal?.aborted) throw error
    const message = `Cannot read "${input.path}" to its end: ${(error as Error).message}`
    if (options.onTrouble === undefined) throw new LogTrouble(message)
    options.onTrouble(message)
  }
}
