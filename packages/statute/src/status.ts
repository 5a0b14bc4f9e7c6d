/** Status codes as literal types. Every union is computed from the registered phrases, so none can forget a code. */
import { phrases } from './generated/phrases.ts'

type Phrases = typeof phrases

/** A registered status code that may be sent: all of IANA's but the two reserved numbers, 306 and 418. */
export type Status = keyof Phrases

type OfClass<Digit extends string> = { [C in Status]: `${C}` extends `${Digit}${string}` ? C : never }[Status]
export type Informational = OfClass<'1'>
export type Success = OfClass<'2'>
export type Redirect = OfClass<'3'>
export type ClientError = OfClass<'4'>
export type ServerError = OfClass<'5'>
export type ErrorStatus = ClientError | ServerError

/** The name of a code as IANA registers it: `phrase(404)` is `'Not Found'`, as a type too. Undefined if it is none. */
export function phrase<S extends Status>(status: S): Phrases[S]
export function phrase(status: number): string | undefined
export function phrase(status: number): string | undefined {
  return (phrases as Record<number, string>)[status]
}

/**
 * Is this a registered code that may be sent? Narrows what came from elsewhere, so that no cast is needed. 306 and 418 are
 * reserved, and are none.
 */
export function isStatus(status: unknown): status is Status {
  return typeof status === 'number' && Object.hasOwn(phrases, status)
}

/** Is it a registered 1xx, an interim response (RFC 9110 §15.2)? */
export function isInformational(status: unknown): status is Informational {
  return isStatus(status) && status < 200
}

/** Is it a registered 2xx (RFC 9110 §15.3)? */
export function isSuccess(status: unknown): status is Success {
  return isStatus(status) && status > 199 && status < 300
}

/** Is it a registered 3xx (RFC 9110 §15.4)? 304 is one, though it leads nowhere. */
export function isRedirect(status: unknown): status is Redirect {
  return isStatus(status) && status > 299 && status < 400
}

/** Is it a registered 4xx (RFC 9110 §15.5)? */
export function isClientError(status: unknown): status is ClientError {
  return isStatus(status) && status > 399 && status < 500
}

/** Is it a registered 5xx (RFC 9110 §15.6)? */
export function isServerError(status: unknown): status is ServerError {
  return isStatus(status) && status > 499
}

/** Is it a registered 4xx or 5xx? */
export function isError(status: unknown): status is ErrorStatus {
  return isStatus(status) && status > 399
}

/** The class of any number from 100 to 599, registered or not: an unknown 4xx is to be read as 400 (RFC 9110 §15). */
export function classOf(status: number): 1 | 2 | 3 | 4 | 5 | undefined {
  return status >= 100 && status < 600 ? (Math.floor(status / 100) as 1) : undefined
}
