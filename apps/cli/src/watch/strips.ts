import type { CodeRow, Incident, Report, Timeline } from '@statute/traffic'
import { axisOf } from '@statute/traffic/report/view/axis'
import { percent, seconds, whole } from '@statute/traffic/report/view/figures'
import { leastScale } from '@statute/traffic/report/view/strip'
import { left, oneLine, right, widthOf } from './cells.ts'
import { type Look, numeral, ofCode } from './look.ts'

/** How the steps of a timeline fill the columns there are: several to a column, or several columns to one. */
export interface Fit {
  readonly steps: number
  readonly columns: number
}

/** Steps of few are not drawn out beyond this. */
const widest = 6

export function fitSteps({ steps }: Pick<Timeline, 'steps'>, room: number): Fit {
  return { steps, columns: Math.max(0, steps > room ? room : steps * Math.min(widest, Math.floor(room / steps) || 0)) }
}

/** The highest value in each column: what was short is not to vanish. */
export function columnsOf(series: readonly number[], { steps, columns }: Fit): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const first = Math.floor((column * steps) / columns)
    const end = Math.max(first + 1, Math.floor(((column + 1) * steps) / columns))
    let most = 0
    for (let step = first; step < end; step++) most = Math.max(most, series[step] ?? 0)
    return most
  })
}

/** Signs from nothing to full. Anything above nothing has a sign. */
export function graph(values: readonly number[], most: number, signs: readonly string[]): string {
  const top = signs.length - 1
  return values
    .map((value) => signs[value <= 0 ? 0 : Math.min(top, 1 + Math.floor((value / most) * top))] ?? '')
    .join('')
}

/** A heat strip on a scale of its own: full is the code's busiest step. */
export function heat(series: readonly number[], fit: Fit, { glyphs }: Look): string {
  const most = series.reduce((high, count) => Math.max(high, count), leastScale)
  return graph(columnsOf(series, fit), most, glyphs.shades)
}

/** The table of codes over time, with its axis and the marks of incidents. */
export function stripLines(report: Report, codes: readonly CodeRow[], width: number, look: Look): string[] {
  const { style, glyphs } = look
  const timed = width >= 110 && codes.some(({ latency }) => latency !== null)
  const counts = codes.map(({ count }) => oneLine(whole(count)))
  const countWidth = Math.max(5, ...counts.map(widthOf))
  const nameWidth =
    width >= 64 ? Math.min(width >= 110 ? 32 : 20, Math.max(4, ...codes.map(({ name }) => name.length))) : 0
  const lead = 3 + (nameWidth > 0 ? nameWidth + 1 : 0) + 2
  const tail = 2 + countWidth + 2 + 5 + (timed ? 18 : 0)
  const fit = fitSteps(report.timeline, width - lead - tail)
  const gap = ' '.repeat(lead)
  const after = ' '.repeat(2)
  const heads = `${after}${right('count', countWidth)}${right('%', 7)}${timed ? `${right('half', 9)}${right('99 %', 9)}` : ''}`
  const rows = codes.map((row, at) => {
    const name = nameWidth > 0 ? ` ${left(row.name || '(no name)', nameWidth, glyphs.cut)}` : ''
    const times = timed
      ? [row.latency?.p50, row.latency?.p99].map((value) =>
          right(value === undefined ? '' : oneLine(seconds(value)), 9),
        )
      : []
    const figures = `${after}${right(counts[at] ?? '', countWidth)}${right(percent(row.share), 7)}${times.join('')}`
    const strip = ofCode(row.status, heat(row.series, fit, look), look)
    return `${ofCode(row.status, numeral(row.status), look)}${name}  ${strip}${figures}`
  })
  const marks = markLine(report, report.incidents, fit, look)
  return [
    style.soft(`${gap}${left(axisLine(report.timeline, fit), fit.columns, ' ')}${heads}`),
    ...(marks === null ? [] : [gap + marks]),
    ...rows,
  ]
}

/** Labels where the round times are; one that would touch the one before is left out. */
export function axisLine(timeline: Timeline, fit: Fit): string {
  if (fit.columns === 0) return ''
  const { labels, from, to } = axisOf(timeline)
  const part = (to - from) / Math.max(1, labels.length - 1)
  let line = ''
  for (const [at, label] of labels.entries()) {
    const column = Math.floor(columnOf(from + at * part, timeline, fit) + 1e-9)
    if (label === '' || column < 0 || column + label.length > fit.columns || (line !== '' && column <= line.length))
      continue
    line = line.padEnd(column) + label
  }
  return line
}

/** Marks over the strips where incidents are; null if there is none to mark. */
function markLine({ timeline, to }: Report, incidents: readonly Incident[], fit: Fit, look: Look): string | null {
  const marks = new Array<number | null>(fit.columns).fill(null)
  for (const { from, to: end, status } of incidents) {
    const first = Math.max(0, Math.floor(columnOf(from, timeline, fit) + 1e-9))
    const last = Math.max(first + 1, Math.ceil(columnOf(end ?? (to ?? from) + 60_000, timeline, fit) - 1e-9))
    for (let column = first; column < last && column < fit.columns; column++) marks[column] = status ?? 0
  }
  if (marks.every((mark) => mark === null)) return null
  return marks
    .map((mark) => (mark === null ? ' ' : ofCode(mark, look.glyphs.mark, look)))
    .join('')
    .trimEnd()
}

/** Where a time lies among the columns, in parts of one too. */
function columnOf(time: number, { from, step }: Timeline, { steps, columns }: Fit): number {
  return steps === 0 ? 0 : ((time - from) / (step * 60_000) / steps) * columns
}
