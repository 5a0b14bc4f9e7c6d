import type { Fields } from './fields.ts'

/** What is known of a body: its text, or nothing because it was not captured. */
export interface Body {
  readonly text: string
}

export interface Request {
  readonly kind: 'request'
  readonly method: string
  readonly target: string
  readonly version: string
  readonly fields: Fields
  readonly body: Body
}

export interface Response {
  readonly kind: 'response'
  readonly status: number
  readonly version: string
  /** Empty when the message has none (HTTP/2, HTTP/3). */
  readonly reason: string
  readonly fields: Fields
  readonly body: Body
}

export type Message = Request | Response
