/** What a server sends: codes, replies and problems. What a client needs is in `statute/client`. */
export { problem } from './any-problem.ts'
export { type BearerOptions, basic, bearer, type Challenge, type Challenges, challenge } from './challenge.ts'
export * from './codes.ts'
export type { Delay, Seconds } from './delay.ts'
export {
  contentTooLarge,
  type Demanding,
  type DetailWith,
  type Method,
  methodNotAllowed,
  type Plain,
  proxyAuthenticationRequired,
  rangeNotSatisfiable,
  requestTimeout,
  serviceUnavailable,
  tooManyRequests,
  unauthorized,
  unavailableForLegalReasons,
  unsupportedMediaType,
  upgradeRequired,
} from './demanding.ts'
export type { EntityTag } from './entity-tag.ts'
export * from './generated/problems.ts'
export type { AnyHeaders, ReplyHeaders } from './headers.ts'
export {
  type InvalidOptions,
  invalid,
  type StandardIssue,
  type StandardIssues,
  type ValidationError,
} from './invalid.ts'
export type { Limit } from './limits.ts'
export type { Detail, Problem, ProblemBody, ProblemOptions } from './problem.ts'
export { type ProblemType, problemTypes } from './problem-types.ts'
export {
  accepted,
  type ContentRange,
  created,
  noContent,
  nonAuthoritativeInformation,
  notModified,
  ok,
  partialContent,
  redirect,
  resetContent,
  SELF,
  seeOther,
  type Validators,
} from './replies.ts'
export type { Reply, ReplyOptions } from './reply.ts'
export { stacks } from './stacks.ts'
export { ensure, fail, isProblem, isReply } from './throwing.ts'
export type { Uri } from './uri.ts'
export { type Chunks, toResponse, type Wire, wire, withHeaders } from './wire.ts'
