import { callerPlace, callerWidth } from '../callers.ts'
import type { Endpoint } from '../endpoint.ts'
import { Traffic, type UnparsedLine } from '../traffic.ts'

/** Traffic as plain columns, which threads hand over without a copy. */
export interface PackedTraffic {
  readonly endpoints: readonly Endpoint[]
  readonly minute: Uint32Array
  readonly endpoint: Uint32Array
  readonly status: Uint16Array
  readonly count: Uint32Array
  readonly bytes: Float64Array
  /** As {@link Callers.rows}. */
  readonly callers: Uint32Array
  readonly clients: readonly string[]
  readonly agents: readonly string[]
  readonly paths: readonly string[]
  readonly referrers: readonly string[]
  /** Five numbers to a bucket: window, endpoint, status, bucket, count. */
  readonly latency: Uint32Array
  readonly tally: {
    readonly lines: number
    readonly unparsed: number
    readonly aside: number
    readonly bytes: number
    readonly withoutTime: number
    readonly samples: readonly UnparsedLine[]
    readonly formats: readonly (readonly [string, number])[]
    readonly gone: readonly (readonly [string, number])[]
  }
}

export function pack({ counts, callers, latency, tally }: Traffic): PackedTraffic {
  const { length } = counts
  const buckets: number[] = []
  for (const [window, cells] of latency.windows) {
    for (const [key, sketch] of cells) {
      for (const [bucket, count] of sketch.buckets) {
        buckets.push(window, Math.floor(key / 1024), key % 1024, bucket, count)
      }
    }
  }
  return {
    endpoints: counts.endpoints,
    minute: counts.minute.slice(0, length),
    endpoint: counts.endpoint.slice(0, length),
    status: counts.status.slice(0, length),
    count: counts.count.slice(0, length),
    bytes: counts.bytes.slice(0, length),
    callers: callers.slice(0, callers.length),
    clients: callers.clients.list,
    agents: callers.agents.list,
    paths: callers.paths.list,
    referrers: callers.referrers.list,
    latency: Uint32Array.from(buckets),
    tally: { ...tally, formats: [...tally.formats], gone: [...tally.gone] },
  }
}

/** The buffers that may be handed over instead of copied. */
export function buffersOf(packed: PackedTraffic): ArrayBuffer[] {
  return [
    packed.minute,
    packed.endpoint,
    packed.status,
    packed.count,
    packed.bytes,
    packed.callers,
    packed.latency,
  ].map(({ buffer }) => buffer as ArrayBuffer)
}

/**
 * Adds what another thread read.
 * @param rename Its routes were found on its own: this says what they are called here.
 */
export function unpackInto(
  traffic: Traffic,
  packed: PackedTraffic,
  rename: (route: string) => string = (route) => route,
): void {
  const { counts, callers, latency, tally } = traffic
  const ids = packed.endpoints.map((endpoint) => counts.idOf({ ...endpoint, route: rename(endpoint.route) }))
  const idOf = (at: number) => ids[at] as number
  for (let at = 0; at < packed.minute.length; at++) {
    counts.add(
      packed.minute[at] as number,
      idOf(packed.endpoint[at] as number),
      packed.status[at] as number,
      packed.count[at] as number,
      packed.bytes[at] as number,
    )
  }
  const clients = packed.clients.map((name) => callers.clients.id(name))
  const agents = packed.agents.map((name) => callers.agents.id(name))
  const paths = packed.paths.map((name) => callers.paths.id(name))
  const referrers = packed.referrers.map((name) => callers.referrers.id(name))
  const rows = packed.callers
  for (let at = 0; at < rows.length; at += callerWidth) {
    callers.add({
      minute: rows[at + callerPlace.minute] as number,
      endpoint: idOf(rows[at + callerPlace.endpoint] as number),
      status: rows[at + callerPlace.status] as number,
      client: clients[rows[at + callerPlace.client] as number] as number,
      agent: agents[rows[at + callerPlace.agent] as number] as number,
      path: paths[rows[at + callerPlace.path] as number] as number,
      referrer: referrers[rows[at + callerPlace.referrer] as number] as number,
      count: rows[at + callerPlace.count] as number,
    })
  }
  for (let at = 0; at < packed.latency.length; at += 5) {
    const [window, endpoint, status, bucket, count] = packed.latency.subarray(at, at + 5)
    latency.add(window as number, idOf(endpoint as number), status as number, bucket as number, count as number)
  }
  tally.lines += packed.tally.lines
  tally.unparsed += packed.tally.unparsed
  tally.aside += packed.tally.aside
  tally.bytes += packed.tally.bytes
  tally.withoutTime += packed.tally.withoutTime
  tally.samples.push(...packed.tally.samples.slice(0, Math.max(0, 12 - tally.samples.length)))
  for (const [name, lines] of packed.tally.formats) tally.formats.set(name, (tally.formats.get(name) ?? 0) + lines)
  for (const [text, times] of packed.tally.gone) tally.gone.set(text, (tally.gone.get(text) ?? 0) + times)
}

/** Adds traffic read in the same thread, or of another file. */
export function mergeInto(traffic: Traffic, other: Traffic): void {
  unpackInto(traffic, pack(other))
}

export function unpack(packed: PackedTraffic): Traffic {
  const traffic = new Traffic()
  unpackInto(traffic, packed)
  return traffic
}
