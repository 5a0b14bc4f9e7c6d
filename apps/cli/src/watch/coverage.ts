import type { CountedSpan, KeptHistory } from '@statute/logs/read-history'
import type { Report } from '@statute/traffic'
import { type WhatHappened, whatHappened } from '@statute/traffic/report/view/what-happened'

/** Of a history: what was judged, and what was only counted. */
export type Coverage = Pick<KeptHistory, 'judged' | 'counted'>

/** What a reader must know of a history that is not kept by the minute all along; nothing if it is. */
export function coverageNotes({ judged, counted }: Coverage): string[] {
  if (counted.length === 0) return []
  const spans = counted.map((span) => `${spanText(span)} (by the ${stepText(span)})`)
  const only = `Counted and not judged: ${spans.join(', ')}.`
  return judged === null
    ? [`Only what is kept by the minute can be judged, and none of this is. ${only}`]
    : [`Judged: ${spanText(judged)}, which is kept by the minute. ${only}`]
}

/** The report in a title and a sentence, which never call that quiet which nobody judged. */
export function happenedIn(report: Report, kept: Coverage | null): WhatHappened {
  const happened = whatHappened(report)
  const { requests, lines, unparsed, aside } = report
  if (requests === 0 && lines > unparsed + aside) {
    return { ...happened, title: 'No request at that time', lede: 'All requests lie before or after it.' }
  }
  const [note] = kept === null || requests === 0 ? [] : coverageNotes(kept)
  if (note === undefined || happened.incidents.length > 0) return happened
  if (kept?.judged === null) return { ...happened, title: 'Nothing was judged', lede: note }
  if (happened.notes.length > 0) return happened
  return { ...happened, lede: 'No code left its usual range in what was judged.' }
}

/** The same for programs: what `--json` adds to the document of a report. */
export function coverageDocument({ judged, counted }: Coverage) {
  return {
    judged: judged === null ? null : { from: second(judged.from), to: second(judged.to) },
    countedOnly: counted.map(({ from, to, seconds }) => ({
      from: second(from),
      to: second(to),
      stepSeconds: seconds,
    })),
  }
}

/** As `--since` and `--until` take it: `2026-03-10T14:00Z to 2026-03-11T00:00Z`. */
function spanText({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${second(from).replace(/:\d\dZ$/, 'Z')} to ${second(to).replace(/:\d\dZ$/, 'Z')}`
}

function stepText({ seconds }: CountedSpan): string {
  return seconds === 3600 ? 'hour' : 'day'
}

function second(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}
