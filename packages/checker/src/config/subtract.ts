import type { CheckReport } from '../check-report.ts'
import type { Finding, FindingSource } from '../finding.ts'
import type { Level } from '../rule.ts'

/** A report without the places that are accepted, its counts worked out anew. */
export function subtract(
  report: CheckReport,
  isAccepted: (finding: Finding, place: FindingSource) => boolean,
): { readonly report: CheckReport; readonly taken: number } {
  let taken = 0
  const findings = report.findings.flatMap((finding): Finding[] => {
    const places = finding.places.filter((place) => !isAccepted(finding, place))
    const [source] = places
    if (places.length === finding.places.length) return [finding]
    // Places beyond those that are kept are like the rest, if all of these were alike.
    const gone = source === undefined ? finding.count : finding.places.length - places.length
    taken += gone
    return source === undefined ? [] : [{ ...finding, source, places, count: finding.count - gone }]
  })
  if (taken === 0) return { report, taken }
  const sum = (level: Level) => findings.reduce((n, one) => (one.level === level ? n + one.count : n), 0)
  const counts = { error: sum('error'), warning: sum('warning'), advice: sum('advice') }
  return { report: { ...report, findings, summary: { ...report.summary, ...counts } }, taken }
}
