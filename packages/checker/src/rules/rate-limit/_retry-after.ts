import type { Response } from '@statute/http'
import { isRedacted } from '../../capture.ts'

/** The value of Retry-After; null if there is none, several, or a recorder's placeholder. */
export function soleRetryAfter({ fields }: Response): string | null {
  const values = fields.all('retry-after')
  const value = values[0]?.trim() ?? ''
  return values.length !== 1 || isRedacted(value) ? null : value
}
