// Lifted from packages/http/src/fields/accept.ts by tools/generate-library.ts: change that file, not this one.
import { parseWeighted, type Weighted } from './weighted.ts'

/**
 * The media type to answer with (RFC 9110 §12.5.1): of those on offer the one with the highest weight, each weighed by
 * the most specific range that fits it. On a tie the one that is offered first wins.
 * @param accept The Accept field; null if it was not sent, which means that anything is fine.
 * @param offers Media types, the server's favourite first.
 * @returns Null if none is acceptable.
 */
export function chooseType<T extends string>(accept: string | null, offers: readonly T[]): T | null {
  if (accept === null || accept.trim() === '') return offers[0] ?? null
  const ranges = parseWeighted(accept)
  let best: T | null = null
  let most = 0
  for (const offer of offers) {
    const weight = weigh(offer, ranges)
    if (weight > most) {
      best = offer
      most = weight
    }
  }
  return best
}

/** Does a range name this type by itself, not by a star? Browsers name text/html, curl sends only a star. */
export function namesType(accept: string | null, type: string): boolean {
  return (
    accept !== null && parseWeighted(accept).some(({ value, weight }) => value === type.toLowerCase() && weight > 0)
  )
}

function weigh(offer: string, ranges: readonly Weighted[]): number {
  const [own] = parseWeighted(offer)
  if (!own) return 0
  const type = own.value
  const [major = ''] = type.split('/')
  let specific = -1
  let weight = 0
  for (const range of ranges) {
    const level =
      range.value === type
        ? 2 + range.parameters.size
        : range.value === `${major}/*`
          ? 1
          : range.value === '*/*'
            ? 0
            : -1
    // `application/json; charset=utf-8` in Accept means the type; what we send is UTF-8 anyway.
    const fits = [...range.parameters]
      .filter(([name]) => name !== 'charset')
      .every(([name, value]) => own.parameters.get(name) === value)
    if (fits && level > specific) {
      specific = level
      weight = range.weight
    }
  }
  return weight
}
