import { hostname } from 'node:os'
import { resolve } from 'node:path'
import type { Exporter, Store } from '@statute/logs'
import { Trouble } from '../../check/trouble.ts'
import { version } from '../../version.ts'
import { judgeSettings } from '../judge-settings.ts'
import { readRoutes } from '../patterns.ts'
import type { WatchSettings } from '../settings.ts'
import type { LiveSource } from './live-source.ts'

/** As many as are shown by the minute. */
const usualHours = 4

/** A pipe has an end, at which all of it is reported. */
const pipeHours = 31 * 24

/** Begins to follow what the settings name. */
export async function openLive(settings: WatchSettings): Promise<LiveSource> {
  const { inputs, format, zone, routes } = settings
  if (inputs.length === 0) throw new Trouble('Cannot follow nothing: wanted log files, or --once with --store')
  const [address] = inputs.filter((input) => /^(?:prometheus|clickhouse)s?:\/\//i.test(input))
  if (address !== undefined) throw new Trouble(`Cannot follow "${address}": it is read once, wanted --once`)
  try {
    // A name that was mistyped would be waited for in silence.
    if (!inputs.includes('-')) await (await import('@statute/logs/read/inputs')).listInputs(inputs)
    const { LiveLogs } = await import('@statute/logs/live/live-logs')
    const store = await openStore(settings)
    return await LiveLogs.open(inputs, {
      source: `${hostname()}:${inputs.map((input) => resolve(input)).join(',')}`,
      judge: await judgeSettings(settings),
      hours: hoursOf(settings),
      exporters: await openExporters(settings),
      ...(store === null ? {} : { store }),
      ...(format === null ? {} : { format }),
      ...(zone === null ? {} : { zone }),
      ...(routes === null ? {} : { patterns: await readRoutes(routes) }),
    })
  } catch (error) {
    if (error instanceof Error && /^Cannot /.test(error.message)) throw new Trouble(error.message)
    throw error
  }
}

function hoursOf({ inputs, since }: WatchSettings): number {
  if (since !== null) return Math.max(1, (Date.now() - since) / 3_600_000)
  return inputs.includes('-') ? pipeHours : usualHours
}

async function openStore({ store }: WatchSettings): Promise<Store | null> {
  if (store === null) return null
  if (store.kind === 'duckdb') return (await import('@statute/logs/history/duckdb')).openHistory(store.at)
  return (await import('@statute/logs/clickhouse/store')).openClickHouse(store.at)
}

async function openExporters(settings: WatchSettings): Promise<Exporter[]> {
  const { listen, remoteWrite, otlp, alertmanager, notify, names } = settings
  const wanted = [
    ...(listen === null ? [] : [`prometheus=${bracketed(listen.host)}:${listen.port}`]),
    ...(remoteWrite === null ? [] : [`remote-write=${remoteWrite}`]),
    ...(otlp === null ? [] : [`otlp=${otlp}`]),
    ...(alertmanager === null ? [] : [`alertmanager=${alertmanager}`]),
    ...notify.map(({ kind, url }) => `${kind === 'slack' ? 'slack' : 'webhook'}=${url}`),
  ]
  if (wanted.length === 0) return []
  const { openExporter } = await import('@statute/logs/export/open-exporter')
  return Promise.all(wanted.map((text) => openExporter(text, { version, names })))
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
