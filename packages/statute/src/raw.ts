/** The back door, for proxies and tests: any status with any fields. Who greps for `statute/raw` finds every use. */

import type { ReplyHeaders } from './headers.ts'
import { type Detail, HttpProblem, type Problem } from './problem.ts'
import { type Reply, StatusReply } from './reply.ts'
import { phrase } from './status.ts'

/** A reply with any status: nothing is demanded, nothing is checked. */
export function rawReply<S extends number, B>(status: S, headers: ReplyHeaders, body: B): Reply<S, B> {
  return new StatusReply(status, headers, body)
}

/** A problem with any status, such as one that came from upstream: nothing is demanded, nothing is checked. */
export function rawProblem(status: number, headers: ReplyHeaders = {}, detail?: Detail): Problem {
  const title = phrase(status) ?? (status < 500 ? 'Client Error' : 'Server Error')
  return new HttpProblem(status, title, detail, headers) as unknown as Problem
}
