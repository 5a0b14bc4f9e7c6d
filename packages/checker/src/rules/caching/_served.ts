import type { Fields } from '@statute/http'
import { listOf } from '../../read/list.ts'
import { quote } from '../../read/quote.ts'

/** What shows that a cache gave the response from its store. */
export interface Served {
  /** `Age "120"`, as a message names it. */
  readonly by: string
  readonly at: 'field:age' | 'field:cache-status' | 'field:x-cache'
  /** Whether it is one of the two standard fields. */
  readonly sure: boolean
}

/** Null if nothing shows it. X-Cache may speak for an inner layer, so Age and Cache-Status come first. */
export function servedFromCache(fields: Fields): Served | null {
  const age = fields.get('age')
  if (age !== null && ageOf(fields) > 0) return { by: `Age ${quote(age)}`, at: 'field:age', sure: true }
  const status = fields.get('cache-status')
  if (status !== null) {
    const hit = listOf(status).find(isHit)
    return hit === undefined ? null : { by: `Cache-Status ${quote(hit)}`, at: 'field:cache-status', sure: true }
  }
  // The last layer named is the nearest to the client.
  const last = listOf(fields.get('x-cache')).at(-1)
  if (age !== null || last === undefined || !/^(?:tcp_(?:mem_)?)?hit\b/i.test(last)) return null
  return { by: `X-Cache ${quote(last)}`, at: 'field:x-cache', sure: false }
}

/** Seconds in Age; 0 if it is absent or no number. Of a list the first counts (RFC 9111 §5.1). */
export function ageOf(fields: Fields): number {
  const value = fields.all('age')[0]?.split(',')[0]?.trim() ?? ''
  return /^\d{1,10}$/.test(value) ? Number(value) : 0
}

/** RFC 9211 §2.1. */
function isHit(member: string): boolean {
  return member
    .split(';')
    .slice(1)
    .some((parameter) => /^hit(?:=\?1)?$/.test(parameter.trim()))
}
