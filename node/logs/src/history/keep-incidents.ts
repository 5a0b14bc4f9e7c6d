import type { DuckDBConnection } from '@duckdb/node-api'
import type { Incident } from '@statute/traffic'
import type { Span } from '../store.ts'
import { quote, timestamp } from './quote.ts'

/** Writes incidents; one of the same kind and scope that was raised at the same time is replaced. */
export async function keepIncidents(connection: DuckDBConnection, incidents: readonly Incident[]): Promise<void> {
  for (const incident of incidents) {
    const { kind, rule, status, route, method, host, client } = incident
    const same = Object.entries({ kind, rule, status, route, method, host, client }).map(
      ([name, value]) => `${name} is not distinct from ${literal(value)}`,
    )
    await connection.run(`delete from incidents where ${same.join(' and ')} and raised = ${timestamp(incident.raised)}`)
    const values = [
      ...[kind, rule, status, route, method, host, client].map(literal),
      timestamp(incident.from),
      timestamp(incident.raised),
      incident.to === null ? 'null' : timestamp(incident.to),
      ...[incident.peak, incident.baseline].map((value) => (Number.isFinite(value) ? String(value) : 'null')),
      ...[incident.count, incident.severity, incident.headline, incident.explanation].map(literal),
      `[${incident.evidence.map(quote).join(', ')}]::varchar[]`,
      `[${incident.nextSteps.map(quote).join(', ')}]::varchar[]`,
    ]
    await connection.run(`insert into incidents values (${values.join(', ')})`)
  }
}

/** The incidents that touch a span, the earliest first. */
export async function incidentsIn(connection: DuckDBConnection, { from, to }: Span): Promise<readonly Incident[]> {
  const result = await connection.run(
    `select kind, rule, status, route, method, host, client,
       epoch_ms(began)::double, epoch_ms(raised)::double, epoch_ms(ended)::double,
       peak, baseline, count::double, severity, headline, explanation, evidence, next_steps
     from incidents where began < ${timestamp(to)} and (ended is null or ended >= ${timestamp(from)}) order by began, raised`,
  )
  const names = [
    ...['kind', 'rule', 'status', 'route', 'method', 'host', 'client', 'from', 'raised', 'to'],
    ...['peak', 'baseline', 'count', 'severity', 'headline', 'explanation', 'evidence', 'nextSteps'],
  ]
  return (await result.getRowsJS()).map(
    (row) => Object.fromEntries(names.map((name, at) => [name, row[at]])) as unknown as Incident,
  )
}

function literal(value: string | number | null): string {
  if (value === null) return 'null'
  return typeof value === 'number' ? String(value) : quote(value)
}
