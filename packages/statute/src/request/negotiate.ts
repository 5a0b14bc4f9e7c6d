import { unsupportedMediaType } from '../demanding.ts'
import { chooseType } from '../generated/accept.ts'
import { notAcceptable } from '../generated/problems.ts'
import { fieldOf } from '../headers.ts'
import type { Problem } from '../problem.ts'
import type { RequestLike } from './request-like.ts'

/**
 * The media type to answer with, by Accept (RFC 9110 §12.5.1), or the 406 that says what there is. Without Accept it is
 * your favourite. Send `Vary: Accept` with what you choose.
 * @param offers What you can send, your favourite first.
 */
export function negotiate<T extends string>(
  request: RequestLike,
  offers: readonly [T, ...T[]],
): T | Problem<406, 'about:blank', { available: T[] }> {
  const chosen = chooseType(fieldOf(request.headers, 'accept'), offers)
  return (
    chosen ??
    (notAcceptable({
      detail: `There is ${offers.join(', ')}`,
      extensions: { available: offers },
      headers: { vary: 'accept' },
    }) as unknown as Problem<406, 'about:blank', { available: T[] }>)
  )
}

/**
 * Looks at the media type of what was sent: undefined if it is one of these, or if there is no content; else the 415 that
 * says what is taken (RFC 9110 §15.5.16). Parameters such as charset are not looked at.
 * @param types Media types, or `application/*`; `+json` stands for every type that ends so.
 */
export function expectType(
  request: RequestLike,
  types: readonly [string, ...string[]],
): Problem<415, 'about:blank'> | undefined {
  const given = fieldOf(request.headers, 'content-type')
  const length = fieldOf(request.headers, 'content-length')
  // HTTP/2 and 3 have content without either field (RFC 9113 §8.1.1), so that a type speaks for content too.
  const empty = length === null ? given === null : Number(length) === 0
  if (empty && fieldOf(request.headers, 'transfer-encoding') === null) return undefined
  const type = (given ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const fits = types.some((wanted) => {
    const own = wanted.toLowerCase()
    return (
      own === type ||
      (own.startsWith('+') && type.endsWith(own)) ||
      (own.endsWith('/*') && type.startsWith(own.slice(0, -1)))
    )
  })
  if (fits) return undefined
  const ranges = types.filter((wanted) => !wanted.startsWith('+'))
  return unsupportedMediaType({
    detail: given === null ? 'There is content, but no Content-Type' : `Content of type ${type} is not taken here`,
    // A suffix is no media range, and an empty list would say that nothing is taken.
    ...(ranges.length > 0 && { accept: ranges }),
  })
}
