import type { Incident } from '../../incident.ts'
import { codeClass, numeral } from './code-class.ts'
import { counted } from './figures.ts'
import type { Make } from './make.ts'
import { duration, moment } from './moments.ts'
import type { ViewOptions } from './view-options.ts'

/** Every incident with its explanation, what speaks for it and what to do. The gravest is open. */
export function incidentsView<N>(h: Make<N>, incidents: readonly Incident[], options: IncidentsOptions): N | null {
  if (incidents.length === 0) return null
  return h(
    'section',
    { class: 'sec', id: 'incidents', key: 'incidents' },
    h('h2', null, incidents.length === 1 ? 'The incident' : 'The incidents'),
    h(
      'div',
      { class: 'prose incidents' },
      incidents.map((incident, at) => incidentView(h, incident, incidents.length === 1 ? null : at, options)),
    ),
  )
}

export interface IncidentsOptions extends ViewOptions {
  readonly oneDay: boolean
}

/** The place of an incident on the page. A browser opens the part around a place that one goes to. */
export const placeOf = ({ kind, status, from }: Incident) => `${kind}-${status ?? 'all'}-${from / 60_000}`

/** @param at Its place among all; null if it is the only one, and its headline stands over the page already. */
function incidentView<N>(h: Make<N>, incident: Incident, at: number | null, options: IncidentsOptions): N {
  const { status, explanation, evidence, nextSteps } = incident
  const page = status === null || status === 0 ? null : options.codePage(status)
  const place = placeOf(incident)
  const body = h(
    'div',
    { class: 'prose', id: place },
    h('p', { class: 'small soft' }, factsOf(incident, options.oneDay)),
    h('p', null, explanation),
    evidence.length > 0 && h('h3', null, 'What speaks for it'),
    evidence.length > 0 && h('ul', { class: 'list' }, ...evidence.map((clause) => h('li', null, clause))),
    nextSteps.length > 0 && h('h3', null, 'What to do'),
    nextSteps.length > 0 && h('ol', { class: 'list' }, ...nextSteps.map((step) => h('li', null, step))),
    page && h('p', null, h('a', { href: page }, `What ${status} means`)),
  )
  if (at === null) return body
  return h(
    'details',
    { class: codeClass(status), open: at === 0, key: place },
    h('summary', null, ...headlineOf(h, incident)),
    body,
  )
}

/** The headline with its code as a numeral. */
export function headlineOf<N>(h: Make<N>, { status, headline }: Incident): (N | string)[] {
  if (status === null) return [headline]
  const own = `${status} `
  const rest = headline.startsWith(own) ? headline.slice(own.length) : headline
  return [h('span', { class: 'num' }, numeral(status)), ` ${rest}`]
}

/** When, how long, how many, and on what. */
function factsOf({ from, to, raised, count, method, route, host, client }: Incident, oneDay: boolean): string {
  const scope = [method, host, route].filter(Boolean).join(' ')
  return [
    to === null
      ? `since ${moment(from, oneDay)} UTC, and goes on`
      : `${moment(from, oneDay)} to ${moment(to, oneDay)} UTC`,
    to !== null && duration(to - from),
    `seen at ${moment(raised, oneDay)}`,
    count > 0 && counted(count, 'answer'),
    scope,
    client,
  ]
    .filter(Boolean)
    .join(' · ')
}
