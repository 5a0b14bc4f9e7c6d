import type { Incident } from '../../incident.ts'
import type { Report } from '../report.ts'
import { axisOf } from './axis.ts'
import { codeClass, numeral } from './code-class.ts'
import { placeOf } from './incidents-view.ts'
import type { Make } from './make.ts'
import { duration, isOneDay, minute, moment } from './moments.ts'
import { axisView, boxOf } from './strips-view.ts'

/** When each incident was: a bar in a lane. Its name leads to its explanation. */
export function lanesView<N>(h: Make<N>, report: Report): N | null {
  const { timeline, incidents } = report
  if (incidents.length < 2) return null
  const axis = axisOf(timeline)
  const unit = timeline.step * minute
  const oneDay = isOneDay(timeline.from, timeline.from + timeline.steps * unit)
  const lane = (incident: Incident) => {
    const { from, to, status, kind } = incident
    const x = (from - timeline.from) / unit
    const end = ((to ?? report.to ?? from) - timeline.from) / unit
    const width = Math.max(end - x, axis.width / 150).toFixed(2)
    return h(
      'tr',
      { class: codeClass(status), key: placeOf(incident) },
      h(
        'th',
        { scope: 'row' },
        h(
          'a',
          { href: `#${placeOf(incident)}` },
          status !== null && h('span', { class: 'num' }, numeral(status)),
          status !== null && ' ',
          h('span', { class: status === null ? undefined : 'soft' }, namesOfKinds[kind] ?? kind),
        ),
      ),
      h(
        'td',
        { class: 'w' },
        h('svg', { class: 'strip', ...boxOf(axis, 1) }, h('path', { d: `M${x.toFixed(2)} 0h${width}v1h-${width}z` })),
      ),
      h('td', { class: 'r' }, h('span', { class: 'nowrap' }, moment(from, oneDay))),
      h('td', { class: 'r opt' }, h('span', { class: 'nowrap' }, to === null ? 'goes on' : duration(to - from))),
    )
  }
  const inOrder = incidents.toSorted((a, b) => a.from - b.from)
  return h(
    'section',
    { class: 'sec', id: 'when', key: 'when' },
    h('h2', null, 'When'),
    h(
      'div',
      null,
      h(
        'table',
        { class: 'dense strips lanes' },
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            h('th', { scope: 'col' }, 'Incident'),
            h('th', { scope: 'col' }, axisView(h, axis)),
            h('th', { scope: 'col', class: 'r' }, 'From'),
            h('th', { scope: 'col', class: 'r opt' }, 'Lasted'),
          ),
        ),
        h('tbody', null, ...inOrder.map(lane)),
      ),
    ),
  )
}

const namesOfKinds: Readonly<Record<Incident['kind'], string>> = {
  'server-errors': 'server errors',
  'dependency-down': 'dependency down',
  overload: 'overload',
  'bad-gateway': 'bad gateway',
  'slow-upstream': 'slow upstream',
  'clients-leaving': 'clients leaving',
  'rate-limited': 'rate limit',
  'one-client': 'one client',
  credentials: 'credentials',
  'login-storm': 'sign-ins refused',
  forbidden: 'forbidden',
  'client-release': 'client release',
  'bad-requests': 'bad requests',
  scan: 'scan',
  'broken-link': 'broken link',
  'route-gone': 'route gone',
  'cache-broken': 'cache broken',
  'redirect-loop': 'redirect loop',
  'redirect-missing': 'redirect missing',
  'traffic-drop': 'traffic gone',
  'traffic-surge': 'traffic surge',
  'answer-changed': 'answer changed',
  'route-dead': 'route dead',
  'client-errors': 'client errors',
  'slo-burn': 'error budget',
  rule: 'own rule',
}
