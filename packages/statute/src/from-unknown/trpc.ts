import { phrases } from '../generated/phrases.ts'
import { isThing, type Reading } from './reading.ts'
import { issueErrors } from './validation.ts'

/**
 * Codes of tRPC that are no reason phrase of today. 499 is not registered; tRPC sends it for a client that went away.
 */
const others: readonly (readonly [string, string])[] = [
  ['400', 'PARSE_ERROR'],
  ['405', 'METHOD_NOT_SUPPORTED'],
  ['408', 'TIMEOUT'],
  ['413', 'PAYLOAD_TOO_LARGE'],
  ['499', 'CLIENT_CLOSED_REQUEST'],
]

/** `TRPCError`. tRPC wraps whatever a procedure throws into one, with the code of a 500. */
export const trpc: Reading = ({ name, code, message, cause }) => {
  if (name !== 'TRPCError' || typeof code !== 'string') return undefined
  if (code === 'INTERNAL_SERVER_ERROR' || (isThing(cause) && '~statute' in cause)) return { instead: cause }
  const found = [...others, ...Object.entries(phrases)].find(
    ([status, name]) => status > '399' && name.toUpperCase().replaceAll(' ', '_') === code,
  )
  // A validator of the input is its cause; the message would be the list of issues as JSON.
  const errors = isThing(cause) ? issueErrors('body', cause.issues) : undefined
  return {
    status: found ? Number(found[0]) : 500,
    detail: errors || message === code ? undefined : message,
    extensions: { errors },
  }
}
