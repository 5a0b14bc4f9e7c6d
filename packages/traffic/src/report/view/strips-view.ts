import type { CodeRow, Report } from '../report.ts'
import { type Axis, axisOf } from './axis.ts'
import { codeClass, numeral } from './code-class.ts'
import { percent, seconds, whole } from './figures.ts'
import type { Child, Make } from './make.ts'
import { isOneDay, minute, moment, stepName } from './moments.ts'
import { leastScale, strip } from './strip.ts'
import type { ViewOptions } from './view-options.ts'

/** The codes over time: a heat strip each, marks over it where incidents are. */
export function stripsView<N>(h: Make<N>, report: Report, options: ViewOptions): N | null {
  const { codes, timeline, requests } = report
  if (codes.length === 0) return null
  const axis = axisOf(timeline)
  const step = stepName(timeline.step)
  const timed = codes.some(({ latency }) => latency !== null)
  const head = (name: string, more = '') => h('th', { scope: 'col', class: `r${more}` }, name)
  return h(
    'section',
    { class: 'sec', id: 'codes', key: 'codes' },
    h('h2', null, `Codes by ${step}`),
    h(
      'div',
      null,
      h(
        'table',
        { class: 'dense strips' },
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            h('th', { scope: 'col' }, 'Code'),
            h('th', { scope: 'col' }, axisView(h, axis), ticks(h, report, axis)),
            head('Count'),
            head('%', ' opt'),
            timed && head('half within', ' when-wide'),
            timed && head('99\u00a0% within', ' when-wide'),
          ),
        ),
        h('tbody', null, ...codes.map((row) => rowView(h, row, report, axis, timed, options))),
      ),
      h(
        'p',
        { class: 'small soft' },
        `Each strip has its own scale: full colour is that code’s busiest ${step}, or ${leastScale} answers if it never had so many. `,
        `${whole(requests)} responses. Times are UTC.`,
      ),
    ),
  )
}

function rowView<N>(h: Make<N>, row: CodeRow, report: Report, axis: Axis, timed: boolean, options: ViewOptions): N {
  const { status, name, count, share, series, latency } = row
  const page = status === 0 ? null : options.codePage(status)
  const number = h('span', { class: 'num' }, numeral(status))
  const of = (value: number | undefined) =>
    h('td', { class: 'r when-wide' }, value === undefined ? '' : h('span', { class: 'nowrap' }, seconds(value)))
  return h(
    'tr',
    { class: codeClass(status) ?? 'quiet', key: status },
    h(
      'th',
      { scope: 'row' },
      page ? h('a', { href: page }, number) : number,
      ' ',
      h('span', { class: 'opt soft' }, status === 0 ? 'no status' : name),
    ),
    h('td', { class: 'w' }, stripView(h, series, axis), h('span', { class: 'vh' }, busiest(row, report))),
    h('td', { class: 'r' }, whole(count)),
    h('td', { class: 'r opt' }, percent(share)),
    timed && of(latency?.p50),
    timed && of(latency?.p99),
  )
}

function stripView<N>(h: Make<N>, series: readonly number[], axis: Axis): N {
  const shades = strip(series).map(({ opacity, path }) => h('path', { opacity, d: path, key: opacity }))
  return h('svg', { class: 'strip', ...boxOf(axis, 1) }, shades)
}

/** An SVG that is stretched over the axis, and is for the eye only. */
export function boxOf({ left, width }: Axis, height: number) {
  return { viewBox: `${left} 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' } as const
}

export function axisView<N>(h: Make<N>, { labels }: Axis): N {
  return h('div', { class: 'axis small soft' }, ...labels.map((label) => h('span', null, label)))
}

/** Where incidents are, over all strips. */
function ticks<N>(h: Make<N>, report: Report, axis: Axis): Child<N> {
  const { incidents, timeline } = report
  const unit = timeline.step * minute
  const marks = incidents.map(({ from, to, status }) => {
    const x = (from - timeline.from) / unit
    const end = ((to ?? report.to ?? from) - timeline.from) / unit
    const width = Math.max(end - x, axis.width / 200)
    return h('path', { class: codeClass(status), d: `M${x.toFixed(2)} 0h${width.toFixed(2)}v1h-${width.toFixed(2)}z` })
  })
  return marks.length > 0 && h('svg', { class: 'strip tick', ...boxOf(axis, 1) }, ...marks)
}

/** The strip in words, for who does not see it. */
function busiest({ series, count }: CodeRow, { timeline }: Report): string {
  let at = 0
  for (let step = 1; step < series.length; step++) if ((series[step] as number) > (series[at] as number)) at = step
  const unit = timeline.step * minute
  const time = timeline.from + at * unit
  const oneDay = isOneDay(timeline.from, timeline.from + timeline.steps * unit)
  return count === 0 ? 'none' : `most at ${moment(time, oneDay)}: ${whole(series[at] ?? 0)}`
}
