import { type KnownMetric, usualLabels } from './known-metrics.ts'
import type { LabelRole, PrometheusAddress } from './prometheus-address.ts'

/** Which label of a metric tells what. */
export type Labels = { readonly code: string } & Readonly<Partial<Record<LabelRole, string>>>

/** Chooses among the labels that a metric has: those a person named, those of the program, those that are usual. */
export function pickLabels(
  there: readonly string[],
  metric: KnownMetric,
  told: PrometheusAddress['labels'],
): Labels | { readonly missing: string } {
  if (there.length === 0) return { missing: 'it has no series in the last hour' }
  const has = there.filter((label) => label !== '__name__').join(', ')
  const labels: Partial<Record<LabelRole, string>> = {}
  for (const role of ['code', 'route', 'method', 'host'] as const) {
    const wanted = told[role]
    if (wanted !== undefined && !there.includes(wanted)) return { missing: `no label "${wanted}" among ${has}` }
    const label = wanted ?? (metric.labels?.[role] ?? usualLabels[role]).find((name) => there.includes(name))
    if (label !== undefined) labels[role] = label
  }
  const { code } = labels
  return code === undefined
    ? { missing: `no label for the status among ${has}; name it with &code=` }
    : { ...labels, code }
}
