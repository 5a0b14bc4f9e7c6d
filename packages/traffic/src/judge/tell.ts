import type { Incident } from '../incident.ts'
import type { Affair } from './affair.ts'
import type { Named } from './explain/account.ts'
import { explain } from './explain/explain.ts'
import { clock, percent, place, whole } from './explain/words.ts'
import type { Rule } from './rules.ts'
import type { Burn } from './slo.ts'
import { most } from './witnesses.ts'

const minute = 60_000

/** An affair as other people read it. */
export function tell(affair: Affair): Incident {
  const heard = affair.testimony
  const facts = {
    kind: affair.kind,
    status: affair.status,
    route: affair.scope.route,
    method: affair.scope.method,
    host: affair.scope.host,
    client: affair.client,
    from: affair.from * minute,
    to: affair.to === null ? null : (affair.to + 1) * minute,
    peak: Number.isFinite(affair.peak) ? affair.peak : 0,
    baseline: affair.baseline,
    count: affair.count,
  }
  const words = explain({
    ...facts,
    clients: heard?.clients.size ?? 0,
    busiest: heaviest(heard?.clients),
    agent: heaviest(heard?.agents),
    path: heaviest(heard?.paths),
    paths: heard?.paths.size ?? 0,
    referrer: heaviest(heard?.referrers),
    effects: [...affair.effects].sort((a, b) => a - b),
    surge: affair.surge,
    instead: affair.instead,
  })
  const told = {
    ...facts,
    rule: affair.rule?.name ?? null,
    raised: ((affair.raised ?? affair.from) + 1) * minute,
    ...words,
  }
  return affair.rule === null
    ? told
    : { ...told, severity: affair.rule.severity, headline: ruleHeadline(affair, affair.rule) }
}

function ruleHeadline({ peak, scope, from }: Affair, { name, limit, status }: Rule): string {
  const say = (value: number) => (limit.measure === 'share' ? percent(value) : `${whole(value)} a minute`)
  const codes = status.map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`)).join(', ')
  const limited = limit.measure === 'times' ? `${limit.value} times the usual` : say(limit.value)
  const verb = limit.side === 'above' ? 'reached' : 'fell to'
  return `Rule "${name}": ${codes} ${verb} ${say(peak)} of ${place(scope)} at ${clock(from * minute)}, limit ${limited}.`
}

/** A burn of the error budget as an incident. */
export function tellBurn({ window, from, raised, to, peak, count }: Burn, objective = 0.999): Incident {
  const facts = {
    kind: 'slo-burn' as const,
    status: null,
    route: null,
    method: null,
    host: null,
    client: null,
    from: from * minute,
    to: to === null ? null : (to + 1) * minute,
    peak: peak * (1 - objective),
    baseline: 1 - objective,
    count,
  }
  const nobody = { clients: 0, busiest: null, agent: null, path: null, paths: 0, referrer: null }
  const words = explain({ ...facts, ...nobody, effects: [], surge: 1, instead: null })
  const span =
    window.long >= 1440
      ? `${window.long / 1440} days`
      : window.long >= 120
        ? `${window.long / 60} hours`
        : `${window.long} minutes`
  return {
    ...facts,
    ...words,
    rule: null,
    raised: (raised + 1) * minute,
    severity: window.severity,
    headline: `The error budget burns ${peak.toFixed(1)} times too fast over ${span}.`,
  }
}

function heaviest(names: ReadonlyMap<string, number> | undefined): Named | null {
  if (names === undefined || names.size === 0) return null
  let sum = 0
  for (const count of names.values()) sum += count
  const [name, count] = most(names)
  return { name, part: count / sum }
}
