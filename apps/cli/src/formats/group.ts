/** Findings as a person reads them: by exchange, the gravest first, and what is wrong everywhere said once. */
import { type Finding, type FindingSource, routeOfSource } from '@statute/checker'
import { levels } from './result.ts'

export interface Group {
  /** The exchange that shows these findings. */
  readonly place: FindingSource
  readonly findings: readonly GroupedFinding[]
}

export interface GroupedFinding extends Finding {
  /** Its number in the whole report, from 1. */
  readonly number: number
  /** The same defect on other routes. */
  readonly elsewhere: readonly Finding[]
}

/** On more routes than that, a defect is shown once, with a list of the others. */
const mostAlike = 2

/** @param most Findings to show; `rest` counts the others. */
export function groupFindings(findings: readonly Finding[], most: number): { groups: Group[]; rest: number } {
  const folded = fold(findings)
  const byRoute = groupBy(folded.slice(0, most), ({ finding: { source } }) => {
    return `${routeOfSource(source)} ${source.status} ${source.format === 'live' ? '' : source.file}`
  })
  let number = 0
  const gravest = ({ list }: { readonly list: readonly Folded[] }) =>
    Math.min(...list.map(({ finding }) => levels.indexOf(finding.level)))
  const sorted = [...byRoute.values()].flatMap(byExchange).sort((a, b) => gravest(a) - gravest(b))
  const groups = sorted.map(({ place, list }) => ({
    place,
    findings: list.map(({ finding, elsewhere }) => ({ ...finding, elsewhere, number: ++number })),
  }))
  const seen = folded.slice(0, most).reduce((sum, { elsewhere }) => sum + 1 + elsewhere.length, 0)
  return { groups, rest: findings.length - seen }
}

export interface Folded {
  readonly finding: Finding
  readonly elsewhere: readonly Finding[]
}

/** Each defect with the routes that have it; on a few routes it counts for each. */
export function fold(findings: readonly Finding[]): Folded[] {
  const sorted = [...findings].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
  // The place in a description is a pointer of its own for each operation.
  const alike = groupBy(sorted, ({ rule, level, at }) => `${rule} ${level} ${at.startsWith('#') ? '' : at}`)
  return [...alike.values()].flatMap((list) =>
    list.length > mostAlike
      ? list.slice(0, 1).map((finding) => ({ finding, elsewhere: list.slice(1) }))
      : list.map((finding) => ({ finding, elsewhere: [] })),
  )
}

/** What `Map.groupBy` does from Node 21 on. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The exchange that shows the most findings goes first, until none is left. */
function byExchange(list: readonly Folded[]): { place: FindingSource; list: Folded[] }[] {
  const [first] = list
  // An operation of a description is a frame of its own.
  if (first && isDescribed(first.finding.source)) return [{ place: first.finding.source, list: [...list] }]
  const out: { place: FindingSource; list: Folded[] }[] = []
  let rest = list
  while (rest.length > 0) {
    const shows = new Map<string, { place: FindingSource; list: Folded[] }>()
    for (const one of rest) {
      for (const place of one.finding.places) {
        const entry = shows.get(placeKey(place)) ?? { place, list: [] }
        if (!entry.list.includes(one)) entry.list.push(one)
        shows.set(placeKey(place), entry)
      }
    }
    let best: { place: FindingSource; list: Folded[] } | undefined
    for (const one of shows.values()) if (!best || one.list.length > best.list.length) best = one
    if (!best) break
    const { list: taken } = best
    out.push(best)
    rest = rest.filter((one) => !taken.includes(one))
  }
  return out
}

/** Whether a place is in a description, and no exchange. */
export const isDescribed = ({ column }: FindingSource): boolean => column !== null

const placeKey = ({ file, entry }: FindingSource): string => `${file}\n${entry}`
