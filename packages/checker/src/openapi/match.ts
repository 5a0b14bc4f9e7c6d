import type { Exchange } from '@statute/http'
import type { DescribedOperation, Description } from './model.ts'

/** Which operation of a description an exchange is about; null if none. */
export function matchOperation(_exchange: Exchange, _description: Description): DescribedOperation | null {
  return null
}
