import type { Report, RouteRow } from '../report.ts'
import { codeClass, numeral } from './code-class.ts'
import { percent, whole } from './figures.ts'
import type { Make } from './make.ts'
import { stepName } from './moments.ts'
import { spark, sparkHeight } from './spark.ts'

/** More are too many to read; the document of the report has all. */
const mostRoutes = 25

/** The routes that fail most, each with its line; all lines share a scale. */
export function routesView<N>(h: Make<N>, report: Report): N | null {
  const { routes, routeCount, timeline, byHost } = report
  if (routes.length === 0) return null
  const shown = routes.slice(0, mostRoutes)
  const hosts = Object.keys(byHost).length > 1
  const most = scaleOf(shown)
  const head = (name: string, className?: string) => h('th', { scope: 'col', class: className }, name)
  return h(
    'section',
    { class: 'sec', id: 'routes', key: 'routes' },
    h('h2', null, 'Routes'),
    h(
      'div',
      null,
      h(
        'table',
        { class: 'dense routes' },
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            head('Route'),
            head('Method', 'opt'),
            head('Requests', 'r opt'),
            head('Refused or failed'),
            head('Peak\u00a0%', 'r'),
            head('Mostly', 'r'),
          ),
        ),
        h('tbody', null, ...shown.map((row) => rowView(h, row, most, timeline.steps, hosts))),
      ),
      h(
        'p',
        { class: 'small soft' },
        `All lines share one scale, 0 to ${percent(most)}\u00a0%, ${stepName(timeline.step)} by ${stepName(timeline.step)}.`,
        routeCount > shown.length && ` ${whole(shown.length)} of ${whole(routeCount)} routes.`,
      ),
    ),
  )
}

/** The highest peak. What stands outside of every route fails always, and would flatten the others. */
function scaleOf(rows: readonly RouteRow[]): number {
  const named = rows.filter(({ route }) => !route.startsWith('('))
  return (named.length > 0 ? named : rows).reduce((most, { peak }) => Math.max(most, peak), 0.01)
}

function rowView<N>(h: Make<N>, row: RouteRow, most: number, steps: number, hosts: boolean): N {
  const { host, method, route, requests, failed, ratio, series, peak, mostly } = row
  const line = spark(series, most)
  return h(
    'tr',
    { class: codeClass(mostly) ?? 'quiet', key: `${host} ${method} ${route}` },
    h(
      'th',
      { scope: 'row' },
      hosts && host !== '' && h('span', { class: 'soft small' }, `${host} `),
      // The column of methods has no room on a narrow page.
      h('code', { class: 'soft when-narrow' }, `${method} `),
      h('code', null, route),
    ),
    h('td', { class: 'opt soft' }, method),
    h('td', { class: 'r opt' }, whole(requests)),
    h(
      'td',
      { class: 'w' },
      h(
        'svg',
        {
          class: 'spark',
          viewBox: `0 0 ${Math.max(steps, 1)} ${sparkHeight}`,
          preserveAspectRatio: 'none',
          'aria-hidden': 'true',
        },
        line && h('path', { d: line }),
      ),
      h('span', { class: 'vh' }, `${whole(failed)} of ${whole(requests)}`),
    ),
    // Where no step had requests enough for a peak, the whole is the best that can be said.
    h('td', { class: 'r' }, percent(Math.max(peak, ratio))),
    h('td', { class: 'r' }, mostly === null ? '' : h('span', { class: 'num' }, numeral(mostly))),
  )
}
