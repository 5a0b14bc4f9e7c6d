import type { Report } from '../report.ts'
import { codeClass } from './code-class.ts'
import { octets, percent, whole } from './figures.ts'
import { alsoView, incidentsView } from './incidents-view.ts'
import { lanesView } from './lanes-view.ts'
import type { Child, Make } from './make.ts'
import { date, isOneDay, moment } from './moments.ts'
import { readingView } from './reading-view.ts'
import { routesView } from './routes-view.ts'
import { stripsView } from './strips-view.ts'
import type { ViewOptions } from './view-options.ts'
import { whatHappened } from './what-happened.ts'

/** What a page puts in beside the report. */
export interface Slots<N> {
  /** Below the figures: the way to read another file. */
  readonly below?: Child<N>
  /** Above the strips: what a script draws. */
  readonly chart?: Child<N>
  /** The same report over a part of the time: strips and routes are of it. */
  readonly part?: Report | null
  /** More is to come. */
  readonly live?: boolean
  /** It is made up. */
  readonly example?: boolean
}

/** A report as the parts of a page, from the title down to how the reading went. */
export function reportView<N>(h: Make<N>, report: Report, options: ViewOptions, slots: Slots<N> = {}): Child<N> {
  const { title, lede, incidents, notes } = whatHappened(report)
  const { from, to } = report
  const shown = slots.part ?? report
  const oneDay = from === null || to === null || isOneDay(from, to)
  return [
    h('p', { class: 'label', key: 'label' }, slots.live && 'Live: ', slots.example && 'Made up: ', labelOf(report)),
    h('h1', { key: 'title' }, title),
    h(
      'p',
      { class: ['lede', 'top', codeClass(incidents[0]?.status ?? null)].filter(Boolean).join(' '), key: 'lede' },
      lede,
    ),
    report.requests > 0 && figuresView(h, report),
    slots.below,
    incidentsView(h, incidents, { ...options, oneDay }),
    lanesView(h, report),
    slots.chart,
    stripsView(h, shown, options),
    routesView(h, shown),
    alsoView(h, notes, { ...options, oneDay }),
    readingView(h, report),
  ]
}

/** `access.log, Tuesday 10 March 2026, 00:00 to 23:16 UTC`. */
export function labelOf({ sources, from, to }: Report): string {
  const [path = ''] = sources
  const first = path.includes('://') ? path : path.replace(/^.*[/\\]/, '')
  const name = sources.length > 1 ? `${first} and ${sources.length - 1} more` : first
  if (from === null || to === null) return name
  const end = to + 60_000
  const span = isOneDay(from, end)
    ? `${date(from)}, ${moment(from, true)} to ${moment(to, true)} UTC`
    : `${date(from)} to ${date(to)}, UTC`
  return name === '' ? span : `${name}, ${span}`
}

function figuresView<N>(h: Make<N>, { requests, byClass, errorRatio, bytes, codes }: Report): N {
  const failed = byClass['5xx'] ?? 0
  const refused = byClass['4xx'] ?? 0
  const gone = codes.find(({ status }) => status === 499)?.count ?? 0
  const of = (count: number) => `${whole(count)}, ${percent(requests === 0 ? 0 : count / requests)}\u00a0%`
  const pair = (name: string, value: string) => h('div', { key: name }, h('dt', null, name), h('dd', null, value))
  return h(
    'dl',
    { class: 'facts', key: 'figures' },
    pair('Requests', whole(requests)),
    pair('Failed, 5xx', `${whole(failed)}, ${percent(errorRatio)}\u00a0%`),
    pair('Refused, 4xx', of(refused)),
    gone > 0 && pair('Client went away', of(gone)),
    pair('Sent', octets(bytes)),
  )
}
