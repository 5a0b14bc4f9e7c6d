/** What a request wants of the answer: preconditions, ranges, media types. */

export { type EntityTag, entityTag } from '../entity-tag.ts'
export { type Current, conditional } from './conditional.ts'
export { expectType, negotiate } from './negotiate.ts'
export { type Part, type RangeAnswer, range, ranges } from './range.ts'
export { readJson } from './read-json.ts'
export type { RequestLike } from './request-like.ts'
