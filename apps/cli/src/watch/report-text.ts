import type { Report } from '@statute/traffic'
import { octets, percent, whole } from '@statute/traffic/report/view/figures'
import { isOneDay, stepName } from '@statute/traffic/report/view/moments'
import { labelOf } from '@statute/traffic/report/view/report-view'
import { leastScale } from '@statute/traffic/report/view/strip'
import { wrap } from '../formats/lines.ts'
import { fit, oneLine, words } from './cells.ts'
import { type Coverage, coverageNotes, happenedIn } from './coverage.ts'
import { headlineLines, incidentLines } from './incident-lines.ts'
import type { Look } from './look.ts'
import { routeLines } from './routes.ts'
import { stripLines } from './strips.ts'

/** Words in longer lines are hard to read; tables take the whole width. */
const longestLine = 94
/** Rows that a terminal shows; the documents have all. */
const most = { routes: 15, samples: 5 }

/** The report of `statute watch --once`: what happened in words, then the codes over time, then where. */
export function reportText(report: Report, look: Look, kept: Coverage | null = null): string {
  const { style } = look
  const inner = style.width - 2
  const measure = Math.min(inner, longestLine)
  const oneDay = fitsOneDay(report)
  const { title, lede, incidents, notes } = happenedIn(report, kept)
  const parts: string[] = [style.strong(title)]
  const text = (said: string, paint?: (line: string) => string) => parts.push(...wrap(words(said), measure, paint))
  const section = (head: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push('', style.strong(head), ...lines.map((line) => `  ${line}`.trimEnd()))
  }
  if (incidents.length === 0) text(lede)
  text(`${labelOf(report)}.${report.requests > 0 ? ` ${figuresOf(report)}` : ''}`, style.soft)

  const coverage = kept === null ? [] : coverageNotes(kept)
  for (const note of coverage) if (note !== lede) text(note)

  for (const incident of incidents) {
    const lines = incidentLines(incident, measure, oneDay, look)
    parts.push('', ...lines.map((line, at) => (at === 0 ? line : `  ${line}`).trimEnd()))
  }
  section(
    'Also seen',
    notes.flatMap((note) => headlineLines(note, measure, look)),
  )
  const step = stepName(report.timeline.step)
  section(`Codes by ${step}`, [
    ...(report.codes.length === 0 ? [] : stripLines(report, report.codes, inner, look)),
    ...(report.codes.length === 0
      ? []
      : wrap(
          words(
            `Each strip has its own scale: full is that code's busiest ${step}, or ${leastScale} answers if it never had so many. Times are UTC.`,
          ),
          measure,
          style.soft,
        )),
  ])
  const routes = report.routes.slice(0, most.routes)
  section('Routes, those first that fail most', [
    ...(routes.length === 0 ? [] : routeLines(report, routes, inner, look)),
    ...(report.routeCount > routes.length
      ? [style.soft(`${routes.length} of ${oneLine(whole(report.routeCount))} routes. All: --json`)]
      : []),
  ])
  section('Not understood', unparsedLines(report, measure, look))
  section(
    'To know',
    report.notes.filter((note) => !coverage.includes(note)).flatMap((note) => wrap(words(note), measure)),
  )
  return `${parts.join('\n')}\n`
}

/** `6 080 751 requests, 0.05 % failed with 5xx, 2.4 % refused with 4xx. 91 GB sent, read as combined.` */
export function figuresOf({ requests, byClass, bytes, formats, codes }: Report): string {
  const share = (name: string) => percent((byClass[name] ?? 0) / requests)
  const gone = codes.find(({ status }) => status === 499)
  const names = Object.keys(formats)
  return [
    `${whole(requests)} requests, ${share('5xx')}\u00a0% failed with 5xx, ${share('4xx')}\u00a0% were refused with 4xx`,
    gone === undefined ? '' : `, in ${percent(gone.share)}\u00a0% the client went away`,
    `. ${octets(bytes)} sent`,
    names.length === 0 ? '' : `, read as ${names.join(', ')}`,
    '.',
  ].join('')
}

export function fitsOneDay({ from, to }: Report): boolean {
  return from === null || to === null || isOneDay(from, to + 60_000)
}

function unparsedLines({ unparsed, lines, samples }: Report, width: number, { style, glyphs }: Look): string[] {
  if (unparsed === 0) return []
  const part = lines === 0 ? '' : ` of ${whole(lines)}, ${percent(unparsed / lines)}\u00a0%`
  const sentence = `${whole(unparsed)} ${unparsed === 1 ? 'line' : 'lines'}${part}: in no known format, and not counted.`
  return [
    ...wrap(words(sentence), width),
    ...samples.slice(0, most.samples).map(({ file, line, text }) => {
      const place = `${file}${line === null ? '' : `:${line}`}`
      return style.soft(fit(oneLine(`${place}  ${text}`), width, glyphs.cut))
    }),
  ]
}
