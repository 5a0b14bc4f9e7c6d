import type { readOnlyStore } from '@statute/logs/live/read-only-store'
import type { KeptHistory } from '@statute/logs/read-history'
import type { Store } from '@statute/logs/store'
import type { Traffic } from '@statute/traffic'
import { Trouble } from '../check/trouble.ts'
import { coverageNotes } from './coverage.ts'
import { expectFormat } from './expect-format.ts'
import { readRoutes } from './patterns.ts'
import type { Reading } from './progress.ts'
import type { StorePlace, WatchSettings } from './settings.ts'

/** What was read, and what a reader of it should know. */
export interface Read {
  readonly traffic: Traffic
  readonly sources: readonly string[]
  readonly notes: readonly string[]
  /** What of it is kept by the minute; null where all of it is, because it was read out of logs. */
  readonly kept: KeptHistory | null
}

export interface ReadTrafficOptions {
  readonly now: number
  readonly onProgress: (reading: Reading) => void
}

/** Without a word on when, a history is read this far back. */
const usualSpan = 30 * 864e5

/** Reads everything once: files, an existing Prometheus or ClickHouse, or a history of our own. */
export async function readTraffic(settings: WatchSettings, options: ReadTrafficOptions): Promise<Read> {
  const { inputs, store } = settings
  const address = inputs.find((input) => /^(?:prometheus|clickhouse)s?:\/\//i.test(input))
  const span = { from: settings.since ?? options.now - usualSpan, to: settings.until ?? options.now }
  if (inputs.length === 0 && store !== null) return readStore(store, span)
  if (address === undefined) return readFiles(settings, options)
  const other = inputs.find((input) => input !== address)
  if (other !== undefined)
    throw new Trouble(`Cannot read "${address}" together with "${other}": wanted one address alone`)
  return address.toLowerCase().startsWith('prometheus') ? readPrometheus(address, span) : readTable(address, span)
}

async function readFiles(settings: WatchSettings, { onProgress }: ReadTrafficOptions): Promise<Read> {
  await expectFormat(settings)
  const { readLogs } = await import('@statute/logs/read/read-logs')
  const { inputs, format, threads, zone, routes } = settings
  const notes: string[] = []
  const traffic = await readLogs(inputs, {
    ...(threads === null ? {} : { threads }),
    ...(format === null ? {} : { format }),
    ...(zone === null ? {} : { zone }),
    ...(routes === null ? {} : { patterns: await readRoutes(routes) }),
    onProgress,
    onTrouble: (message) => notes.push(message),
  })
  return { traffic, sources: inputs.map((path) => (path === '-' ? 'standard input' : path)), notes, kept: null }
}

type Elsewhere = Parameters<typeof readOnlyStore>[0] & { readonly notes: readonly string[] }

interface Span {
  readonly from: number
  readonly to: number
}

async function readStore({ kind, at }: StorePlace, span: Span): Promise<Read> {
  const store =
    kind === 'duckdb'
      ? await import('@statute/logs/history/duckdb').then(({ openHistory }) => openHistory(at, { readOnly: true }))
      : await import('@statute/logs/clickhouse/store').then(({ openClickHouse }) => openClickHouse(at))
  try {
    return await readKept(store, span)
  } finally {
    await store.close()
  }
}

async function readPrometheus(address: string, span: Span): Promise<Read> {
  const { PrometheusSource } = await import('@statute/logs/prometheus/source')
  return readElsewhere(await PrometheusSource.open(address), span)
}

async function readTable(address: string, span: Span): Promise<Read> {
  const { ClickHouseSource } = await import('@statute/logs/clickhouse/source')
  return readElsewhere(await ClickHouseSource.open(address), span)
}

async function readElsewhere(source: Elsewhere, span: Span): Promise<Read> {
  const { readOnlyStore } = await import('@statute/logs/live/read-only-store')
  const store = readOnlyStore(source)
  try {
    const read = await readKept(store, span)
    return { ...read, notes: [...source.notes, ...read.notes] }
  } finally {
    await store.close()
  }
}

async function readKept(store: Store, span: Span): Promise<Read> {
  const { readHistory } = await import('@statute/logs/read-history')
  const kept = await readHistory(store, span)
  const { traffic, missing } = kept
  // A part is never shown as if it were the whole.
  const notes = [...missing.map((part) => `Not all is here: ${part}.`), ...coverageNotes(kept)]
  return { traffic, sources: [store.name], notes, kept }
}
