import type { CheckReport } from '../check-report.ts'
import type { Finding, FindingSource } from '../finding.ts'
import { matchesGlob } from './glob.ts'
import type { Ignore } from './model.ts'
import { pathOf, routeOfSource } from './place.ts'
import { selects } from './selector.ts'
import { subtract } from './subtract.ts'

export interface Ignored {
  readonly report: CheckReport
  /** Each entry of `ignore` with how many findings it took away; 0 says that it is no longer needed. */
  readonly entries: readonly { readonly ignore: Ignore; readonly count: number }[]
}

/** Takes away what the configuration accepts, and counts it. */
export function applyIgnores(report: CheckReport, ignores: readonly Ignore[]): Ignored {
  let rest = report
  const entries = ignores.map((ignore) => {
    const { report: next, taken } = subtract(rest, (finding, place) => isIgnored(ignore, finding, place))
    rest = next
    return { ignore, count: taken }
  })
  return { report: rest, entries }
}

function isIgnored({ rule, path, status }: Ignore, finding: Finding, place: FindingSource): boolean {
  if (!selects(rule, finding.rule)) return false
  if (status !== undefined && status !== place.status && status !== `${Math.floor(place.status / 100)}xx`) return false
  if (path === undefined) return true
  const route = routeOfSource(place)
  return matchesGlob(path, pathOf(place.url ?? '')) || matchesGlob(path, route.slice(route.indexOf(' ') + 1))
}
