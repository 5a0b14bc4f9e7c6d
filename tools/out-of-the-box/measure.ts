/** Starts a server, asks it everything, and holds the answers to all rules that are on by default. */
import { Checker, type Finding } from '@statute/checker'
import type { Exchange } from '@statute/http'
import { probe } from '@statute/probe'
import { send } from './send.ts'
import type { Subject } from './subject.ts'

export interface Measured {
  /** In the order of the requests; `source.entry` is the place in this list. */
  readonly exchanges: readonly Exchange[]
  /** What is unusual about a request, by the same place. */
  readonly notes: ReadonlyMap<number, string>
  readonly findings: readonly Finding[]
  /** What of an answer names this machine: folders, the port. */
  readonly own: readonly string[]
}

export async function measure(subject: Subject): Promise<Measured> {
  const started = await subject.start()
  try {
    const notes = new Map<number, string>()
    const exchanges = await gather(subject, started.port, notes)
    const checker = new Checker()
    for (const exchange of exchanges) checker.see(exchange)
    return { exchanges, notes, findings: checker.end().findings, own: [...started.folders, `${started.port}`] }
  } finally {
    await started.stop()
  }
}

async function gather(
  { id, pages, requests }: Subject,
  port: number,
  notes: Map<number, string>,
): Promise<readonly Exchange[]> {
  const all: Exchange[] = []
  const take = (exchange: Exchange) => {
    all.push({ ...exchange, source: { ...exchange.source, file: id, entry: all.length } })
  }
  for (const path of pages) {
    // `unsafe` here means one request more: a method that nobody knows.
    const options = { allowPrivate: true, unsafe: true, rate: 1000 }
    for await (const exchange of probe(`http://127.0.0.1:${port}${path}`, options)) take(exchange)
  }
  for (const request of requests) {
    const exchange = await send(port, request)
    if (exchange === null) continue
    if (request.note !== null) notes.set(all.length, request.note)
    take(exchange)
  }
  return all
}
