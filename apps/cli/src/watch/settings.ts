/** Long because it is the one place where every option of the command is read and held to what it may be. */
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Trouble } from '../check/trouble.ts'
import { whyUnreadable } from '../input.ts'
import type { Output } from '../output.ts'
import { readSpan, readTime } from './read-time.ts'

/** As typed. */
export interface WatchOptions extends Output {
  readonly once?: boolean
  readonly csv?: boolean
  readonly md?: boolean
  readonly html?: string
  readonly parquet?: string
  readonly since?: string
  readonly until?: string
  readonly replay?: boolean
  readonly rules?: string
  readonly format?: string
  readonly timeZone?: string
  readonly routes?: string
  readonly threads?: string
  readonly store?: string
  readonly failOn: string
  readonly listen?: string
  readonly remoteWrite?: string
  readonly otlp?: string
  readonly alertmanager?: string
  readonly notify?: readonly string[]
  readonly names?: string
  readonly slo?: string
  readonly maintenance?: readonly string[]
}

/** As meant. What was not said is null. */
export interface WatchSettings {
  readonly inputs: readonly string[]
  /** Follow the logs, or read them once and report. */
  readonly follows: boolean
  readonly print: 'text' | 'json' | 'csv' | 'md' | 'nothing'
  readonly html: string | null
  /** Where the counts of a history go as Parquet. */
  readonly parquet: string | null
  readonly since: number | null
  readonly until: number | null
  readonly replay: boolean
  readonly rules: string | null
  readonly format: string | null
  /** Of times without one: minutes east of UTC. */
  readonly zone: number | null
  readonly routes: string | null
  readonly threads: number | null
  readonly store: StorePlace | null
  readonly failOn: FailOn
  readonly listen: { readonly host: string; readonly port: number } | null
  readonly remoteWrite: string | null
  readonly otlp: string | null
  readonly alertmanager: string | null
  readonly notify: readonly { readonly kind: 'json' | 'slack'; readonly url: string }[]
  readonly names: 'statute' | 'otel'
  /** Part of requests that must succeed: 0.999. */
  readonly slo: number | null
  readonly maintenance: readonly { readonly from: number; readonly to: number }[]
}

export type FailOn = 'page' | 'ticket' | 'note' | 'never'

export interface StorePlace {
  readonly kind: 'clickhouse' | 'duckdb'
  /** The URL, or the path of the file. */
  readonly at: string
}

/** Reads the options of `statute watch`; throws {@link Trouble} at the first that cannot be meant. */
export function readSettings(typed: readonly string[], options: WatchOptions, now = Date.now()): WatchSettings {
  const since = options.since === undefined ? null : readTime('--since', options.since, now)
  const until = options.until === undefined ? null : readTime('--until', options.until, now)
  if (since !== null && until !== null && until <= since) {
    throw new Trouble(
      `Cannot use --until "${options.until}": it is not after --since "${options.since}", wanted a later time`,
    )
  }
  const store = options.store === undefined ? null : storeOf(options.store)
  if (options.replay && typed.length === 0 && store === null) {
    throw new Trouble('Cannot replay nothing: wanted --store with a history, or files')
  }
  const print = printOf(options)
  const follows =
    print === 'text' && !options.once && !options.replay && options.parquet === undefined && until === null
  if (!follows) expectNoTelling(options)
  if (!follows && store !== null && typed.length > 0) {
    throw new Trouble(
      `Cannot keep "${typed[0]}" in --store "${options.store}": counts are kept while a log is followed, wanted no --once, --replay, --until or other report`,
    )
  }
  return {
    inputs: typed.map(inputOf),
    follows,
    print,
    html: options.html === undefined ? null : newFileOf('--html', options.html),
    parquet: parquetOf(options, store),
    since,
    until,
    replay: options.replay === true,
    rules: fileOf('--rules', options.rules),
    format:
      options.format === undefined
        ? null
        : notEmpty('--format', options.format, 'the name of a format, or a log_format in quotes'),
    zone: options.timeZone === undefined ? null : zoneOf(options.timeZone, now),
    routes: fileOf('--routes', options.routes),
    threads: options.threads === undefined ? null : threadsOf(options.threads),
    store,
    failOn: failOnOf(options.failOn),
    listen: options.listen === undefined ? null : listenOf(options.listen),
    remoteWrite: urlOf('--remote-write', options.remoteWrite),
    otlp: urlOf('--otlp', options.otlp),
    alertmanager: urlOf('--alertmanager', options.alertmanager),
    notify: (options.notify ?? []).map(notifyOf),
    names: namesOf(options.names),
    slo: options.slo === undefined ? null : sloOf(options.slo),
    maintenance: (options.maintenance ?? []).map((span) => readSpan('--maintenance', span)),
  }
}

/** A report tells nobody but its reader: who wants others to be told must not believe that they were. */
function expectNoTelling({ listen, remoteWrite, otlp, alertmanager, notify }: WatchOptions): void {
  const told = Object.entries({
    '--listen': listen,
    '--remote-write': remoteWrite,
    '--otlp': otlp,
    '--alertmanager': alertmanager,
    '--notify': notify?.[0],
  }).find(([, value]) => value !== undefined)
  if (told === undefined) return
  throw new Trouble(
    `Cannot use ${told[0]} "${told[1]}" for a report: others are told while a log is followed, wanted no --once, --replay, --until, --json, --csv, --md or --html`,
  )
}

/** Where a file is to be written; looked at before gigabytes are read for it. */
function newFileOf(option: string, path: string): string {
  const there = statSync(notEmpty(option, path, 'the path of a file'), { throwIfNoEntry: false })
  if (there?.isDirectory()) throw new Trouble(`Cannot write ${option} "${path}": it is a folder, wanted a file`)
  const folder = dirname(path)
  if (there !== undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return path
  throw new Trouble(`Cannot write ${option} "${path}": there is no folder "${folder}", wanted one that is there`)
}

function parquetOf({ parquet }: WatchOptions, store: StorePlace | null): string | null {
  if (parquet === undefined) return null
  if (store?.kind === 'duckdb') return newFileOf('--parquet', parquet)
  throw new Trouble(`Cannot write --parquet "${parquet}": wanted --store with a history, such as history.duckdb`)
}

function printOf({ json, csv, md, html, once }: WatchOptions): WatchSettings['print'] {
  const kinds = (['json', 'csv', 'md'] as const).filter((kind) => ({ json, csv, md })[kind])
  if (kinds.length > 1) throw new Trouble(`Cannot print --${kinds.join(' and --')} at once: wanted one of them`)
  // A report that goes into a file is not followed; nothing else was asked for.
  return kinds[0] ?? (html !== undefined && !once ? 'nothing' : 'text')
}

const schemes = ['prometheus:', 'prometheuss:', 'clickhouse:', 'clickhouses:']

function inputOf(text: string): string {
  const [scheme] = /^[a-z][a-z\d+.-]+:(?=\/\/)/i.exec(text) ?? []
  if (scheme === undefined || schemes.includes(scheme.toLowerCase())) return text
  throw new Trouble(
    `Cannot watch "${text}": ${scheme}// is not read, wanted files, folders, patterns, -, prometheus:// or clickhouse://`,
  )
}

function storeOf(text: string): StorePlace {
  if (/^clickhouses?:\/\//i.test(text)) {
    if (URL.canParse(text)) return { kind: 'clickhouse', at: text }
    throw new Trouble(`Cannot use --store "${text}": no URL, wanted clickhouse://host:8123/database`)
  }
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(text) || text === '') {
    throw new Trouble(`Cannot use --store "${text}": wanted the path of a file, or clickhouse://host:8123/database`)
  }
  return { kind: 'duckdb', at: text }
}

/** A zone with a name counts as it is now: a log has one offset, and most are young. */
function zoneOf(text: string, now: number): number {
  const [, sign, hours, minutes] = /^([+-])(0\d|1[0-4]):?([0-5]\d)$/.exec(text) ?? []
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: text, timeZoneName: 'longOffset' }).formatToParts(now)
    const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || '+00:00'
    return zoneOf(offset, now)
  } catch {
    throw new Trouble(`Cannot use --time-zone "${text}": no such zone, wanted Europe/Berlin, UTC or +02:00`)
  }
}

function threadsOf(text: string): number {
  const threads = Number(text)
  if (/^\d{1,3}$/.test(text) && threads >= 1 && threads <= 256) return threads
  throw new Trouble(`Cannot use --threads "${text}": wanted a whole number from 1 to 256`)
}

export function failOnOf(text: string): FailOn {
  if (text === 'page' || text === 'ticket' || text === 'note' || text === 'never') return text
  throw new Trouble(`Cannot use --fail-on "${text}": wanted page, ticket, note or never`)
}

function listenOf(text: string): { host: string; port: number } {
  const [, bracketed, plain, digits = ''] = /^(?:(?:\[([^\]]+)\]|([^:[\]]*)):)?(\d{1,5})$/.exec(text) ?? []
  const port = Number(digits)
  if (digits === '' || port > 65_535) {
    throw new Trouble(`Cannot use --listen "${text}": wanted a port, or host:port such as 127.0.0.1:9464`)
  }
  return { host: bracketed ?? (plain || '127.0.0.1'), port }
}

function urlOf(option: string, text: string | undefined, shown = text): string | null {
  if (text === undefined) return null
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text
  throw new Trouble(`Cannot use ${option} "${shown}": no HTTP URL, wanted http://… or https://…`)
}

function notifyOf(text: string): { kind: 'json' | 'slack'; url: string } {
  const [, kind = 'json', url = text] = /^(json|slack)=(.*)$/i.exec(text) ?? []
  return { kind: kind.toLowerCase() === 'slack' ? 'slack' : 'json', url: urlOf('--notify', url, text) ?? '' }
}

function namesOf(text = 'statute'): 'statute' | 'otel' {
  if (text === 'statute' || text === 'otel') return text
  throw new Trouble(`Cannot use --names "${text}": wanted statute or otel`)
}

function sloOf(text: string): number {
  const percent = Number(/^(\d{1,3}(?:\.\d{1,6})?)\s*%?$/.exec(text)?.[1] ?? Number.NaN)
  if (percent >= 50 && percent < 100) return percent / 100
  throw new Trouble(`Cannot use --slo "${text}": wanted a percentage from 50 to below 100, such as 99.9`)
}

function fileOf(option: string, path: string | undefined): string | null {
  if (path === undefined) return null
  try {
    if (statSync(path).isFile()) return path
  } catch (error) {
    throw new Trouble(`${whyUnreadable(path, error)}, wanted a file for ${option}`)
  }
  throw new Trouble(`Cannot read "${path}": it is no file, wanted one for ${option}`)
}

function notEmpty(option: string, text: string, wanted: string): string {
  if (text.trim() !== '') return text
  throw new Trouble(`Cannot use ${option} "${text}": it is empty, wanted ${wanted}`)
}
