import type { Incident } from '../incident.ts'
import type { Affair } from './affair.ts'
import { explain } from './explain/explain.ts'
import type { Series } from './series.ts'

const minute = 60_000

/** An affair as other people read it. */
export function tell(affair: Affair, _series: Series): Incident {
  const facts = {
    kind: affair.kind,
    rule: null,
    status: affair.status,
    route: affair.scope.route,
    method: affair.scope.method,
    host: affair.scope.host,
    client: affair.client,
    from: affair.from * minute,
    raised: ((affair.raised ?? affair.from) + 1) * minute,
    to: affair.to === null ? null : (affair.to + 1) * minute,
    peak: Number.isFinite(affair.peak) ? affair.peak : 0,
    baseline: affair.baseline,
    count: affair.count,
  }
  return { ...facts, ...explain(affair, facts) }
}
