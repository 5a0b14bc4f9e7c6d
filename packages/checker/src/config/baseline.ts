/** Findings that were there before: a project starts to check today, and mends the old ones one by one. */
import type { CheckReport } from '../check-report.ts'
import type { Finding, FindingSource } from '../finding.ts'
import { routeOfSource } from './place.ts'
import { subtract } from './subtract.ts'

export interface BaselineEntry {
  readonly rule: string
  /** `GET /items/{id}` */
  readonly route: string
  /** 0 for what a description says. */
  readonly status: number
  readonly at: string
}

/** The findings of a report as a baseline, in an order that makes small differences. */
export function baselineOf({ findings }: CheckReport): readonly BaselineEntry[] {
  const entries = new Map(
    findings.flatMap((finding) =>
      finding.places.map((place) => [keyOf(entryOf(finding, place)), entryOf(finding, place)]),
    ),
  )
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry)
}

/** A baseline as the text of its file: one line for each finding. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`)
  return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}

/** @returns A message if the text is no baseline: what was found, and what was wanted. */
export function readBaseline(text: string): readonly BaselineEntry[] | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return `not JSON (${(error as Error).message})`
  }
  const { version, findings } = (value ?? {}) as { version?: unknown; findings?: unknown }
  if (version !== 1) return `"version" is ${JSON.stringify(version) ?? 'missing'}, wanted 1`
  if (!Array.isArray(findings)) return '"findings" is no list'
  const wrong = findings.findIndex((one) => !isEntry(one))
  return wrong < 0 ? findings : `findings[${wrong}] is no finding, wanted "rule", "route", "status" and "at"`
}

export interface Subtracted {
  readonly report: CheckReport
  /** How many findings the baseline took away, each counted as often as it was seen. */
  readonly known: number
  /** Entries that nothing was found for. */
  readonly unused: readonly BaselineEntry[]
}

export function subtractBaseline(report: CheckReport, entries: readonly BaselineEntry[]): Subtracted {
  const keys = new Set(entries.map(keyOf))
  const used = new Set<string>()
  const { report: rest, taken } = subtract(report, (finding, place) => {
    const key = keyOf(entryOf(finding, place))
    if (keys.has(key)) used.add(key)
    return keys.has(key)
  })
  return { report: rest, known: taken, unused: entries.filter((entry) => !used.has(keyOf(entry))) }
}

function entryOf({ rule, at }: Finding, place: FindingSource): BaselineEntry {
  return { rule, route: routeOfSource(place), status: place.status, at }
}

const keyOf = ({ rule, route, status, at }: BaselineEntry) => [rule, route, status, at].join('\n')

function isEntry(value: unknown): value is BaselineEntry {
  const { rule, route, status, at } = (value ?? {}) as Record<string, unknown>
  return typeof rule === 'string' && typeof route === 'string' && typeof status === 'number' && typeof at === 'string'
}
