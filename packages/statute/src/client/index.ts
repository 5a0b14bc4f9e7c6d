/** For whoever calls: when to repeat a request, how to follow a redirect, what a problem says. */
export type { Limit } from '../limits.ts'
export { type CacheAnswer, type CacheQuestion, isCacheable } from './cacheable.ts'
export { isProblemOf, parseProblem, type ReceivedProblem } from './parse-problem.ts'
export { parseRateLimit } from './rate-limit.ts'
export { type RedirectedRequest, redirectMethod } from './redirect.ts'
export { parseRetryAfter, type RetryAfter } from './retry-after.ts'
export { type RetryingOptions, retrying } from './retrying.ts'
export {
  type NoRetryReason,
  type RetryAnswer,
  type RetryLimits,
  type RetryQuestion,
  type RetryReason,
  shouldRetry,
} from './should-retry.ts'
