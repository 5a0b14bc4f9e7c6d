import type { Incident } from '../incident.ts'
import type { Affair } from './affair.ts'
import type { Named } from './explain/account.ts'
import { explain } from './explain/explain.ts'
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
  return { ...facts, rule: null, raised: ((affair.raised ?? affair.from) + 1) * minute, ...words }
}

function heaviest(names: ReadonlyMap<string, number> | undefined): Named | null {
  if (names === undefined || names.size === 0) return null
  let sum = 0
  for (const count of names.values()) sum += count
  const [name, count] = most(names)
  return { name, part: count / sum }
}
