import type { Exchange } from '@statute/http'
import type { History } from '../../history.ts'
import { matchOperation, placeOf } from '../../openapi/match.ts'
import type { Description } from '../../openapi/model.ts'
import { originOf } from '../../read/url.ts'

/**
 * Whether an exchange that no operation fits is about the description at all. A capture of a browser holds other hosts as
 * well: unless the description names the host, it counts once another exchange with it has fitted.
 */
export function concerns(exchange: Exchange, description: Description, history: History): boolean | null {
  const place = placeOf(exchange, description)
  if (place === 'elsewhere') return false
  if (place === 'server' && description.hosts.length > 0) return true
  const origin = originOf(exchange)
  let fitsElsewhere = false
  for (const earlier of history.recent) {
    if (matchOperation(earlier, description) === null) continue
    if (originOf(earlier) === origin) return true
    fitsElsewhere = true
  }
  return place === 'server' && !fitsElsewhere ? true : null
}
