/** Findings as they are told: the same rule on the same route is one, with a count and the first places. */
import type { Finding, FindingSource } from './finding.ts'
import type { Level, Report, Rule, RuleDocs } from './rule.ts'

/** Where a report belongs. */
export interface Placed {
  readonly route: string
  readonly source: FindingSource
}

interface Group {
  readonly finding: Finding
  readonly places: FindingSource[]
  count: number
}

const order: readonly Level[] = ['error', 'warning', 'advice']
const mostPlaces = 20
/** A capture in which every path is another would make groups without end: what comes later is one group for each rule. */
const mostGroups = 20_000

export class Groups {
  readonly #groups = new Map<string, Group>()
  readonly #docs: ReadonlyMap<string, RuleDocs>

  constructor(docs: ReadonlyMap<string, RuleDocs>) {
    this.#docs = docs
  }

  /**
   * @param byPlace Whether the places in an exchange keep reports apart; those in a description do so by themselves.
   * @returns The finding if it is a new one.
   */
  add(rule: Rule, report: Report, level: Level, { route, source }: Placed, byPlace: boolean): Finding | null {
    const full = `${rule.id} ${level} ${route} ${byPlace ? report.at : ''}`
    const key = this.#groups.size < mostGroups || this.#groups.has(full) ? full : `${rule.id} ${level}`
    const group = this.#groups.get(key)
    if (group) {
      group.count++
      if (group.places.length < mostPlaces) group.places.push(source)
      return null
    }
    const guide = this.#docs.get(rule.id)
    const finding: Finding = {
      rule: rule.id,
      level,
      message: report.message,
      at: report.at,
      spec: rule.spec,
      clause: rule.clause,
      source,
      fix: guide?.fix ?? '',
      lines: report.fix ?? guide?.lines ?? null,
      confidence: report.confidence ?? 1,
      count: 1,
      places: [source],
    }
    this.#groups.set(key, { count: 1, places: [source], finding })
    return finding
  }

  /** The gravest first, else in the order in which they were found. */
  list(): Finding[] {
    return [...this.#groups.values()]
      .map(({ finding, count, places }) => ({ ...finding, count, places: [...places] }))
      .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  }
}
