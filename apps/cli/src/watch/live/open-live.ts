import { createHash } from 'node:crypto'
import { homedir, hostname } from 'node:os'
import { join, resolve } from 'node:path'
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
  if (inputs.length === 0) return watchStore(settings)
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

/** What agents on other machines write into a store, all together. */
async function watchStore(settings: WatchSettings): Promise<LiveSource> {
  if (settings.store?.kind !== 'clickhouse') {
    throw new Trouble(
      'Cannot follow nothing: wanted log files, or --store clickhouse://… that agents write to, or --once',
    )
  }
  const { LiveStore } = await import('@statute/logs/live/live-store')
  const { openClickHouse } = await import('@statute/logs/clickhouse/store')
  return LiveStore.open(await openClickHouse(settings.store.at), {
    judge: await judgeSettings(settings),
    hours: hoursOf(settings),
    exporters: await openExporters(settings),
  })
}

async function openStore({ store, inputs }: WatchSettings): Promise<Store | null> {
  if (store === null) return null
  if (store.kind === 'duckdb') return (await import('@statute/logs/history/duckdb')).openHistory(store.at)
  const [{ openClickHouse }, { openStateFile }] = await Promise.all([
    import('@statute/logs/clickhouse/store'),
    import('@statute/logs/follow/state-file'),
  ])
  // Rows and places in the files are safe on this disk together, before the cluster is told.
  return openStateFile(stateFile([store.at, ...inputs]), {
    behind: await openClickHouse(store.at),
    onTrouble: (message) => process.stderr.write(`${message}\n`),
  })
}

/** A file for this reader alone. */
function stateFile(names: readonly string[]): string {
  const state = process.env.XDG_STATE_HOME ?? join(homedir(), '.local/state')
  const name = createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 16)
  return join(state, 'statute', `watch-${name}.json`)
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
