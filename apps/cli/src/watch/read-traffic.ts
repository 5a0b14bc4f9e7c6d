import type { Traffic } from '@statute/traffic'
import { Trouble } from '../check/trouble.ts'
import { readRoutes } from './patterns.ts'
import type { Reading } from './progress.ts'
import type { StorePlace, WatchSettings } from './settings.ts'

/** What was read, and what a reader of it should know. */
export interface Read {
  readonly traffic: Traffic
  readonly sources: readonly string[]
  readonly notes: readonly string[]
}

export interface ReadTrafficOptions {
  readonly now: number
  readonly onProgress: (reading: Reading) => void
}

/** Without a word on when, a history is read this far back. */
const usualSpan = 30 * 864e5

/** Reads everything once: files, an existing Prometheus or ClickHouse, or a history of our own. */
export async function readTraffic(settings: WatchSettings, options: ReadTrafficOptions): Promise<Read> {
  try {
    return await read(settings, options)
  } catch (error) {
    // The readers say for a person what was wrong; what has a code comes from the system below them.
    if (error instanceof Error && /^Cannot /.test(error.message)) throw new Trouble(error.message)
    throw error
  }
}

async function read(settings: WatchSettings, options: ReadTrafficOptions): Promise<Read> {
  const { inputs, store } = settings
  const [first = '', ...others] = inputs
  const span = { from: settings.since ?? options.now - usualSpan, to: settings.until ?? options.now }
  if (inputs.length === 0 && store !== null) return readStore(store, span)
  if (!/^(?:prometheus|clickhouse)s?:\/\//i.test(first)) return readFiles(settings, options)
  if (others.length > 0)
    throw new Trouble(`Cannot read "${first}" together with "${others[0]}": wanted one address alone`)
  return first.toLowerCase().startsWith('prometheus') ? readPrometheus(first, span) : readTable(first, span)
}

async function readFiles(settings: WatchSettings, { onProgress }: ReadTrafficOptions): Promise<Read> {
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
  return { traffic, sources: inputs.map((path) => (path === '-' ? 'standard input' : path)), notes }
}

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
    const { traffic, missing } = await store.read(span)
    // A part is never shown as if it were the whole.
    return { traffic, sources: [store.name], notes: missing.map((part) => `Not all is here: ${part}.`) }
  } finally {
    await store.close()
  }
}

async function readPrometheus(address: string, span: Span): Promise<Read> {
  const { PrometheusSource } = await import('@statute/logs/prometheus/source')
  const source = await PrometheusSource.open(address)
  const traffic = await source.read(span)
  return { traffic, sources: [source.name], notes: source.notes }
}

async function readTable(address: string, span: Span): Promise<Read> {
  const { ClickHouseSource } = await import('@statute/logs/clickhouse/source')
  const source = await ClickHouseSource.open(address)
  try {
    return { traffic: await source.read(span), sources: [source.name], notes: source.notes }
  } finally {
    await source.close()
  }
}
