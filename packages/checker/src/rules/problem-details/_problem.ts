import type { Response } from '@statute/http'
import { isProblem, mediaTypeOf } from '../../read/media-type.ts'

export type Members = Readonly<Record<string, unknown>>

/** The members that RFC 9457 §3.1 defines. */
export const standardMembers: readonly string[] = ['type', 'title', 'status', 'detail', 'instance']

/** The problem details object of a response; null if it has none. That it should be one is another rule. */
export function problemOf(response: Response): Members | null {
  return isProblem(mediaTypeOf(response.fields).type) ? objectOf(response) : null
}

/** The body, if it is a JSON object. */
export function objectOf({ body }: Response): Members | null {
  const { json } = body
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Members) : null
}

/** What a rule about a member says without a problem: whether there may be one that nobody captured. */
export function withoutProblem(response: Response): 'inapplicable' | 'cannot-tell' {
  return isProblem(mediaTypeOf(response.fields).type) && response.body.state !== 'known'
    ? 'cannot-tell'
    : 'inapplicable'
}

/** The problem type in use: a type that is absent or no text is about:blank (RFC 9457 §3.1.1). */
export function typeOf({ type }: Members): string {
  return typeof type === 'string' ? type : 'about:blank'
}

/** A value as a message shows it. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
