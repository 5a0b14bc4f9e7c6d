import { createHash } from 'node:crypto'
import { access, constants } from 'node:fs/promises'
import { homedir, hostname } from 'node:os'
import { join, resolve } from 'node:path'
import type { Exporter, Store } from '@statute/logs'
import { Trouble } from '../../check/trouble.ts'
import { whyUnreadable } from '../../input.ts'
import { version } from '../../version.ts'
import { expectFormat } from '../expect-format.ts'
import { judgeSettings } from '../judge-settings.ts'
import { readRoutes } from '../patterns.ts'
import type { WatchSettings } from '../settings.ts'
import { troubleOf } from '../trouble-of.ts'
import type { LiveSource } from './live-source.ts'

/** As many as are shown by the minute. */
const usualHours = 4

/** A pipe has an end, at which all of it is reported. */
const pipeHours = 31 * 24

/** Begins to follow what the settings name: files, a pipe, what agents write into a cluster, or counts that others keep. */
export async function openLive(settings: WatchSettings): Promise<LiveSource> {
  const address = settings.inputs.find((input) => /^(?:prometheus|clickhouse)s?:\/\//i.test(input))
  try {
    if (address !== undefined) return await watchElsewhere(address, settings)
    return await (settings.inputs.length === 0 ? watchStore(settings) : watchFiles(settings))
  } catch (error) {
    throw troubleOf(error)
  }
}

async function watchFiles(settings: WatchSettings): Promise<LiveSource> {
  const { inputs, format, zone, routes } = settings
  await expectFormat(settings)
  if (!inputs.includes('-')) await expectReadable(inputs)
  const { LiveLogs } = await import('@statute/logs/live/live-logs')
  const store = await openStore(settings)
  return LiveLogs.open(inputs, {
    source: `${hostname()}:${inputs.map((input) => resolve(input)).join(',')}`,
    judge: await judgeSettings(settings),
    hours: hoursOf(settings),
    exporters: await openExporters(settings),
    ...(store === null ? {} : { store }),
    ...(format === null ? {} : { format }),
    ...(zone === null ? {} : { zone }),
    ...(routes === null ? {} : { patterns: await readRoutes(routes) }),
  })
}

/** A name that was mistyped would be waited for in silence, and so would a file that nobody lets us read. */
async function expectReadable(inputs: readonly string[]): Promise<void> {
  const { listInputs } = await import('@statute/logs/read/inputs')
  const listed = await listInputs(inputs)
  const refusals = await Promise.all(
    listed.map(({ path }) => access(path, constants.R_OK).then(noRefusal, (error) => whyUnreadable(path, error))),
  )
  const [first] = refusals
  if (first != null && refusals.every((refusal) => refusal !== null)) throw new Trouble(first)
}

const noRefusal = () => null

function hoursOf({ inputs, since }: WatchSettings): number {
  if (since !== null) return Math.max(1, (Date.now() - since) / 3_600_000)
  return inputs.includes('-') ? pipeHours : usualHours
}

/** A day of somebody else's counts is enough to know what is usual, and is not too much to ask for. */
const learnedElsewhere = 86_400_000

/** Counts that somebody else keeps: a Prometheus, a table of an access log in ClickHouse. */
async function watchElsewhere(address: string, settings: WatchSettings): Promise<LiveSource> {
  const other = settings.inputs.find((input) => input !== address)
  if (other !== undefined)
    throw new Trouble(`Cannot follow "${address}" together with "${other}": wanted one address alone`)
  const [{ LiveStore }, { readOnlyStore }] = await Promise.all([
    import('@statute/logs/live/live-store'),
    import('@statute/logs/live/read-only-store'),
  ])
  const source = address.toLowerCase().startsWith('prometheus')
    ? await (await import('@statute/logs/prometheus/source')).PrometheusSource.open(address)
    : await (await import('@statute/logs/clickhouse/source')).ClickHouseSource.open(address)
  return LiveStore.open(readOnlyStore(source), {
    judge: await judgeSettings(settings),
    hours: hoursOf(settings),
    learned: learnedElsewhere,
    exporters: await openExporters(settings),
  })
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
