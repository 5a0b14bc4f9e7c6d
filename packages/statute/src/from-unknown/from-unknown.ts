import { type Challenges, challengeLines } from '../challenge.ts'
import type { Problem } from '../problem.ts'
import { rawProblem } from '../raw.ts'
import { phrase } from '../status.ts'
import { isProblem } from '../throwing.ts'
import { foreignFields } from './foreign-fields.ts'
import { attempt, type Found, isErrorStatus, isThing } from './reading.ts'
import { readings } from './readings.ts'

export interface UnknownOptions {
  /** For a 401 of another library that says nothing of how to sign in (RFC 9110 §15.5.2). */
  readonly challenge?: Challenges | undefined
  /** Send the text and stack of the error along. Never in production. */
  readonly debug?: boolean | undefined
}

/**
 * Makes a problem of whatever was thrown; it never throws. A problem comes back as it is. A 401 of a server behind us is
 * our 502, a duplicate row a 409, a timeout a 504. What nobody knows is a 500, and a 5xx tells the client nothing but its
 * name. The error itself is the `cause`.
 */
export function fromUnknown(error: unknown, options: UnknownOptions = {}): Problem {
  const found = read(error, 0)
  if (isOwn(found)) return found
  return attempt(() => toProblem(found, error, options)) ?? rawProblem(500, {}, { cause: error })
}

/** What the first reading that knows the error says of it. What is wrapped is read in place of its wrapper. */
function read(error: unknown, depth: number): Found | Problem {
  if (isOwn(error)) return error
  if (isThing(error) && depth < 5)
    for (const reading of readings) {
      const found = attempt(() => reading(error))
      if (found) return 'instead' in found ? read(found.instead, depth + 1) : found
    }
  return { status: 500 }
}

function toProblem({ status, ...found }: Found, error: unknown, { challenge, debug }: UnknownOptions): Problem {
  const headers = foreignFields(found.headers, status)
  const isTold = status < 500
  const detail = [isTold && found.detail, debug && (isThing(error) ? attempt(() => error.message) : error)].find(
    (text) => text && typeof text === 'string' && text !== phrase(status),
  )
  return rawProblem(
    status,
    status === 401 && challenge && !headers['www-authenticate']
      ? { ...headers, 'www-authenticate': challengeLines(challenge) }
      : headers,
    {
      detail: detail as string | undefined,
      cause: error,
      extensions: {
        ...(isTold && sendable(() => found.extensions)),
        ...(debug && sendable(() => ({ stack: (error as Error).stack }))),
      },
      expose: debug || undefined,
    },
  )
}

/** A copy as JSON: whatever cannot be sent so throws here, and not while it is sent. */
function sendable(members: () => unknown): object | undefined {
  return attempt(() => JSON.parse(JSON.stringify(members())))
}

/** The brand alone could be that of a proxy which has everything. */
function isOwn(error: unknown): error is Problem {
  return !!attempt(() => isProblem(error) && isErrorStatus(error.status) && isThing(error.headers))
}
