import { createHash } from 'node:crypto'
import { type Finding, routeOfSource } from '@statute/checker'

/** The same for the same defect on the same route, whatever the line, the identifiers and the day. */
export function fingerprint({ rule, at, source }: Pick<Finding, 'rule' | 'at' | 'source'>): string {
  const parts = [rule, routeOfSource(source), String(source.status), at]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)
}
