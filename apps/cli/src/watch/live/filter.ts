import type { CodeRow, Incident, Report, RouteRow } from '@statute/traffic'
import type { LiveState } from './state.ts'

/** What is left of a report when a person has chosen a class or searches for a word. */
export interface Filtered {
  readonly codes: readonly CodeRow[]
  readonly routes: readonly RouteRow[]
  /** Those that go on first, then the latest. */
  readonly incidents: readonly Incident[]
}

export function filterReport(report: Report, { digit, search }: Pick<LiveState, 'digit' | 'search'>): Filtered {
  const ofClass = (status: number) => digit === null || Math.floor(status / 100) === digit
  const sought = search.trim().toLowerCase()
  const matches = (...texts: readonly (string | null)[]) =>
    sought === '' || texts.some((text) => text?.toLowerCase().includes(sought))
  return {
    codes: report.codes.filter(({ status }) => ofClass(status)),
    routes: report.routes.filter(
      ({ method, host, route, byStatus }) =>
        (digit === null || Object.keys(byStatus).some((status) => ofClass(Number(status)))) &&
        matches(`${method} ${host}${route}`, ...Object.keys(byStatus)),
    ),
    incidents: report.incidents
      .filter(
        ({ status, headline, route, client, kind }) =>
          (digit === null || (status !== null && ofClass(status))) && matches(headline, route, client, kind),
      )
      .toSorted((a, b) => Number(a.to !== null) - Number(b.to !== null) || b.from - a.from),
  }
}
