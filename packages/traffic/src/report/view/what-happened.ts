import type { Incident } from '../../incident.ts'
import type { Report } from '../report.ts'
import { inWords, percent, whole } from './figures.ts'

/** The report in a title and a sentence. */
export interface WhatHappened {
  /** `Two things happened`. */
  readonly title: string
  readonly lede: string
  /** What somebody should look at, the gravest first, then as they began. */
  readonly incidents: readonly Incident[]
  /** What is worth a line. */
  readonly notes: readonly Incident[]
}

const order = { page: 0, ticket: 1, note: 2 } as const

export function whatHappened(report: Report): WhatHappened {
  const sorted = report.incidents.toSorted((a, b) => order[a.severity] - order[b.severity] || a.from - b.from)
  const incidents = sorted.filter(({ severity }) => severity !== 'note')
  const notes = sorted.filter(({ severity }) => severity === 'note')
  const [gravest] = incidents
  if (gravest) {
    const title = `${inWords(incidents.length)} ${incidents.length === 1 ? 'thing' : 'things'} happened`
    return { title, lede: gravest.headline, incidents, notes }
  }
  if (report.requests === 0) {
    const title = report.lines > 0 ? 'No request was found' : 'No requests yet'
    return { title, lede: quiet(report, notes), incidents, notes }
  }
  return {
    title: notes.length > 0 ? 'Nothing grave happened' : 'Nothing happened',
    lede: quiet(report, notes),
    incidents,
    notes,
  }
}

function quiet({ requests, errorRatio, lines, unparsed }: Report, [note]: readonly Incident[]): string {
  if (requests > 0) {
    const failed = errorRatio === 0 ? 'none of them failed with 5xx' : `${percent(errorRatio)}\u00a0% failed with 5xx`
    const all = `${whole(requests)} requests, ${failed}`
    return note === undefined ? `${all}, and no code left its usual range.` : `${all}. Of note: ${note.headline}`
  }
  if (lines > 0) {
    return unparsed > 0
      ? 'No line is a request in a format that is known here. Some of them stand below.'
      : 'These lines belong to a log, but none of them is a request.'
  }
  return 'Nothing was asked of this server yet.'
}
