/** Traffic on its way from one thread to another, and what several threads counted put together. */
import { type Caller, type Endpoint, Router, type Tally, Traffic } from '@statute/traffic'

/** Columns and lists alone: a message between threads carries no methods. */
export interface Packed {
  readonly endpoints: readonly Endpoint[]
  readonly columns: readonly [Uint32Array, Uint32Array, Uint16Array, Uint32Array, Float64Array]
  readonly names: { readonly [list in NameList]: readonly string[] }
  readonly rows: readonly Caller[]
  /** Window, endpoint and status as one number, then its buckets and their counts. */
  readonly latency: readonly (readonly [number, number, ReadonlyMap<number, number>])[]
  readonly tally: Tally
}

const lists = ['clients', 'agents', 'paths', 'referrers'] as const
type NameList = (typeof lists)[number]

export function pack({ counts, callers, latency, tally }: Traffic): Packed {
  counts.settle()
  const { length } = counts
  return {
    endpoints: counts.endpoints,
    columns: [
      counts.minute.slice(0, length),
      counts.endpoint.slice(0, length),
      counts.status.slice(0, length),
      counts.count.slice(0, length),
      counts.bytes.slice(0, length),
    ],
    names: {
      clients: callers.clients.list,
      agents: callers.agents.list,
      paths: callers.paths.list,
      referrers: callers.referrers.list,
    },
    rows: callers.rows,
    latency: [...latency.windows].flatMap(([window, cells]) =>
      [...cells].map(([cell, sketch]) => [window, cell, sketch.buckets] as const),
    ),
    tally,
  }
}

/** The columns of what was packed: they are handed over, not copied. */
export const handedOver = ({ columns }: Packed): Transferable[] => columns.map(({ buffer }) => buffer as ArrayBuffer)

/** One traffic of all parts. Each found its own templates; here they become the ones that all of it would have found. */
export function unite(parts: readonly Packed[]): Traffic {
  const router = new Router()
  for (const { endpoints } of parts) for (const { route } of endpoints) router.merge(route)
  const all = new Traffic()
  for (const part of parts) {
    const ids = part.endpoints.map((endpoint) =>
      all.counts.idOf({ ...endpoint, route: router.template(router.merge(endpoint.route)) }),
    )
    const id = (endpoint: number) => ids[endpoint] as number
    addCells(all, part, id)
    addCallers(all, part, id)
    for (const [window, cell, buckets] of part.latency) {
      for (const [bucket, count] of buckets) {
        all.latency.add(window, id(Math.floor(cell / 1024)), cell % 1024, bucket, count)
      }
    }
    addTally(all.tally, part.tally)
  }
  all.counts.settle()
  all.callers.settle()
  return all
}

type Renumber = (endpoint: number) => number

function addCells({ counts }: Traffic, { columns: [minute, endpoint, status, count, bytes] }: Packed, id: Renumber): void {
  for (let at = 0; at < minute.length; at++) {
    counts.add(
      minute[at] as number,
      id(endpoint[at] as number),
      status[at] as number,
      count[at] as number,
      bytes[at] as number,
    )
  }
}

function addCallers({ callers }: Traffic, { names, rows }: Packed, id: Renumber): void {
  const [client = [], agent = [], path = [], referrer = []] = lists.map((list) =>
    names[list].map((name) => callers[list].id(name)),
  )
  for (const row of rows) {
    callers.rows.push({
      ...row,
      endpoint: id(row.endpoint),
      client: client[row.client] ?? 0,
      agent: agent[row.agent] ?? 0,
      path: path[row.path] ?? 0,
      referrer: referrer[row.referrer] ?? 0,
    })
  }
}

function addTally(all: Tally, part: Tally): void {
  all.lines += part.lines
  all.unparsed += part.unparsed
  all.aside += part.aside
  all.bytes += part.bytes
  all.withoutTime += part.withoutTime
  all.samples.push(...part.samples)
  for (const [name, count] of part.formats) all.formats.set(name, (all.formats.get(name) ?? 0) + count)
  for (const [name, count] of part.gone) all.gone.set(name, (all.gone.get(name) ?? 0) + count)
}
