import { parseWeighted } from './weighted.ts'

/**
 * The content coding to answer with (RFC 9110 §12.5.3).
 * @param field The Accept-Encoding field; null if it was not sent: then nothing is coded.
 * @param offers Codings, the server's favourite first; `identity` need not be among them.
 */
export function chooseCoding<T extends string>(field: string | null, offers: readonly T[]): T | 'identity' {
  if (field === null) return 'identity'
  const weights = new Map(parseWeighted(field).map(({ value, weight }) => [value, weight]))
  let best: T | 'identity' = 'identity'
  let most = 0
  for (const offer of offers) {
    const weight = weights.get(offer.toLowerCase()) ?? weights.get('*') ?? 0
    if (weight > most) {
      best = offer
      most = weight
    }
  }
  // Not coded at all is a choice too, but only if the client says how much it wants that.
  return (weights.get('identity') ?? 0) > most ? 'identity' : best
}
