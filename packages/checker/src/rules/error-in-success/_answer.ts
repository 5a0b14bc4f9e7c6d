import type { Exchange, Response } from '@statute/http'
import { isJson, isProblem, mediaTypeOf } from '../../read/media-type.ts'
import { segmentsOf } from '../../read/path.ts'

/** The members of a JSON object. */
export type Answer = Readonly<Record<string, unknown>>

/** The body if it is one JSON object; `unknown` if it may be one but was not captured whole, null if it is none. */
export function answerOf({ fields, body }: Response): Answer | 'unknown' | null {
  const { type } = mediaTypeOf(fields)
  if (!isJson(type) || isProblem(type)) return null
  if (body.state !== 'known') return 'unknown'
  const { json } = body
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Answer) : null
}

const reports =
  /^(?:errors?|jobs?|runs?|events?|checks?|builds?|deliver(?:y|ies)|logs?|executions?|operations?|pipelines?|deployments?|incidents?|alerts?)$/
const born = ['createdAt', 'created_at', 'created', 'timestamp', 'startedAt', 'started_at', 'delivered_at']

/**
 * Whether the body tells of a failure that lies elsewhere: a job that failed, a delivery that was refused. Reading of it
 * has worked.
 */
export function tellsOfAnother(exchange: Exchange, answer: Answer): boolean {
  if (segmentsOf(exchange).some((segment) => reports.test(segment))) return true
  return hasIdentity(answer) && born.some((name) => Object.hasOwn(answer, name))
}

export function hasIdentity(answer: Answer): boolean {
  return Object.hasOwn(answer, 'id') || Object.hasOwn(answer, '_id') || Object.hasOwn(answer, 'uuid')
}

/** Whether something beside a number says that it is about a fault. */
export function explains(answer: Answer): boolean {
  return ['error', 'message', 'msg', 'title', 'detail', 'reason', 'error_message', 'errorMessage'].some(
    (name) => answer[name] !== undefined && answer[name] !== null && answer[name] !== '',
  )
}
