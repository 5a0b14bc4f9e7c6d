/** What the specifications say of a status, for a program. On a subpath, so that only who asks carries the table. */

import type { Facts } from './fact.ts'
import { table } from './generated/facts.ts'
import { isStatus, phrase, type Status } from './status.ts'

export type { Facts, Requirement } from './fact.ts'

/**
 * What there is to know of a registered status.
 * @throws RangeError if it is not registered, as plain JavaScript may try.
 * @example facts(405).requires[0]?.field // 'Allow'
 */
export function facts<S extends Status>(status: S): Facts<S> {
  const row = isStatus(status) && table[status]
  if (!row) throw new RangeError(`Cannot tell the facts of ${status}: not a registered status that may be sent`)
  const [spec, standing, content, heuristicallyCacheable, retry, origin, requires] = row
  return {
    status,
    phrase: phrase(status),
    spec,
    standing,
    content,
    heuristicallyCacheable,
    retry,
    origin,
    requires: requires.map(([field, level, spec]) => ({ field, level, spec })),
  }
}
