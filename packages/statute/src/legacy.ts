/** Former names of status codes. Each has the value, and the type, of the name that holds. */
import {
  CONTENT_TOO_LARGE,
  FOUND,
  GATEWAY_TIMEOUT,
  RANGE_NOT_SATISFIABLE,
  REQUEST_TIMEOUT,
  UNPROCESSABLE_CONTENT,
  URI_TOO_LONG,
} from './generated/constants.ts'

/**
 * 302, now `FOUND`.
 * @deprecated RFC 2616 §10.3.3 renamed it; RFC 1945 had this name.
 */
export const MOVED_TEMPORARILY = FOUND

/**
 * 408, now `REQUEST_TIMEOUT`.
 * @deprecated RFC 7231 §6.5.7 left only one of the two spellings of RFC 2616.
 */
export const REQUEST_TIME_OUT = REQUEST_TIMEOUT

/**
 * 413, now `CONTENT_TOO_LARGE`.
 * @deprecated RFC 7231 §6.5.11 renamed what RFC 2616 had so, and RFC 9110 §15.5.14 did again.
 */
export const REQUEST_ENTITY_TOO_LARGE = CONTENT_TOO_LARGE

/**
 * 413, now `CONTENT_TOO_LARGE`.
 * @deprecated RFC 9110 §15.5.14 renamed it; RFC 7231 had this name.
 */
export const PAYLOAD_TOO_LARGE = CONTENT_TOO_LARGE

/**
 * 414, now `URI_TOO_LONG`.
 * @deprecated RFC 7231 §6.5.12 renamed it; RFC 2616 had this name.
 */
export const REQUEST_URI_TOO_LONG = URI_TOO_LONG

/**
 * 414, now `URI_TOO_LONG`.
 * @deprecated RFC 7231 §6.5.12 renamed it; RFC 2616 had this name too, in its list of phrases.
 */
export const REQUEST_URI_TOO_LARGE = URI_TOO_LONG

/**
 * 416, now `RANGE_NOT_SATISFIABLE`.
 * @deprecated RFC 7233 §4.4 renamed it; RFC 2616 had this name.
 */
export const REQUESTED_RANGE_NOT_SATISFIABLE = RANGE_NOT_SATISFIABLE

/**
 * 422, now `UNPROCESSABLE_CONTENT`.
 * @deprecated RFC 9110 §15.5.21 renamed it; RFC 4918 had this name.
 */
export const UNPROCESSABLE_ENTITY = UNPROCESSABLE_CONTENT

/**
 * 504, now `GATEWAY_TIMEOUT`.
 * @deprecated RFC 7231 §6.6.5 left only one of the two spellings of RFC 2616.
 */
export const GATEWAY_TIME_OUT = GATEWAY_TIMEOUT
