import type { Incident } from '../../incident.ts'
import { codeClass, numeral } from './code-class.ts'
import { counted } from './figures.ts'
import type { Make } from './make.ts'
import { duration, moment } from './moments.ts'
import type { ViewOptions } from './view-options.ts'

export interface IncidentsOptions extends ViewOptions {
  readonly oneDay: boolean
}

/** Every incident with its explanation, what speaks for it and what to do. The gravest is open. */
export function incidentsView<N>(h: Make<N>, incidents: readonly Incident[], options: IncidentsOptions): N | null {
  const [first] = incidents
  if (!first) return null
  const alone = incidents.length === 1
  return h(
    'section',
    { class: 'sec', id: 'incidents', key: 'incidents' },
    h('h2', null, alone ? 'The incident' : 'The incidents'),
    h(
      'div',
      { class: 'prose incidents' },
      // The headline of the only one stands over the page already.
      alone
        ? bodyView(h, first, options)
        : incidents.map((incident, at) => incidentView(h, incident, options, at === 0)),
    ),
  )
}

/** What is worth a line; its explanation is folded away. */
export function alsoView<N>(h: Make<N>, notes: readonly Incident[], options: IncidentsOptions): N | null {
  if (notes.length === 0) return null
  return h(
    'section',
    { class: 'sec', id: 'also', key: 'also' },
    h('h2', null, 'Also seen'),
    h(
      'div',
      { class: 'prose incidents' },
      notes.map((note) => incidentView(h, note, options, false)),
    ),
  )
}

/** The place of an incident on the page. A browser opens the part around a place that one goes to. */
export function placeOf({ kind, status, from, route, method, host, client }: Incident): string {
  const parts = [kind, status, from / 60_000, host, method, route, client].filter((part) => part !== null)
  return parts.join('-').replace(/[^\w]+/g, '-')
}

function incidentView<N>(h: Make<N>, incident: Incident, options: IncidentsOptions, open: boolean): N {
  return h(
    'details',
    { class: codeClass(incident.status), open, key: placeOf(incident) },
    h('summary', null, ...headlineOf(h, incident)),
    bodyView(h, incident, options),
  )
}

function bodyView<N>(h: Make<N>, incident: Incident, options: IncidentsOptions): N {
  const { status, explanation, evidence, nextSteps } = incident
  const page = status === null || status === 0 ? null : options.codePage(status)
  return h(
    'div',
    { class: 'prose', id: placeOf(incident) },
    h('p', { class: 'small soft' }, factsOf(incident, options.oneDay)),
    h('p', null, explanation),
    evidence.length > 0 && h('h3', null, 'What speaks for it'),
    evidence.length > 0 && h('ul', { class: 'list' }, ...evidence.map((clause) => h('li', null, clause))),
    nextSteps.length > 0 && h('h3', null, 'What to do'),
    nextSteps.length > 0 && h('ol', { class: 'list' }, ...nextSteps.map((step) => h('li', null, step))),
    page && h('p', null, h('a', { href: page }, `What ${status} means`)),
  )
}

/** The headline with its code as a numeral. */
function headlineOf<N>(h: Make<N>, { status, headline }: Incident): (N | string)[] {
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
