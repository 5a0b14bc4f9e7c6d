import type { Incident } from '@statute/traffic'
import type { Happening, HappeningName } from './happenings.ts'

export interface Match {
  readonly name: HappeningName
  readonly incident: Incident | null
  /** Minutes from its start to when a live watch would have said it; null if it never did. */
  readonly delay: number | null
  /** What is wrong about its name, route or client; empty if all is right. */
  readonly wrong: string
}

/** Kinds that name a happening rightly. */
const kinds: Readonly<Record<HappeningName, readonly Incident['kind'][]>> = {
  'few-500': ['server-errors'],
  'stock-503': ['dependency-down'],
  'leaving-499': ['clients-leaving'],
  'token-401': ['credentials'],
  'release-400': ['client-release'],
  'greedy-429': ['one-client'],
  'probe-404': ['scan'],
}

/** Holds what was raised to what was put into a log that began at `start`. */
export function matchIncidents(
  incidents: readonly Incident[],
  planned: readonly Happening[],
  start: number,
): { readonly matches: readonly Match[]; readonly outside: readonly Incident[] } {
  const at = (minute: number) => start + minute * 60_000
  const matches = planned.map((happening): Match => {
    const found = incidents.filter(
      ({ status, from, to }) =>
        status === happening.status && from < at(happening.to) && (to ?? Number.POSITIVE_INFINITY) > at(happening.from),
    )
    const [incident = null] = found.sort((a, b) => a.raised - b.raised)
    const { name } = happening
    if (incident === null) return { name, incident, delay: null, wrong: 'not found' }
    const wrong = [
      kinds[name].includes(incident.kind) ? '' : `named ${incident.kind}`,
      happening.route === undefined || incident.route?.startsWith(happening.route) ? '' : `on ${incident.route}`,
      happening.client === undefined || incident.client === happening.client ? '' : `by ${incident.client}`,
    ]
    return {
      name,
      incident,
      delay: (incident.raised - at(happening.from)) / 60_000,
      wrong: wrong.filter((text) => text !== '').join(', '),
    }
  })
  const outside = incidents.filter(
    ({ from, to }) =>
      !planned.some(
        (happening) =>
          from < at(happening.to) + 600_000 && (to ?? Number.POSITIVE_INFINITY) > at(happening.from) - 600_000,
      ),
  )
  return { matches, outside }
}
