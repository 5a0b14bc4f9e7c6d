import type { Body } from './body.ts'
import type { Fields } from './fields.ts'

export interface Request {
  readonly kind: 'request'
  readonly method: string
  /** As on the request line: a path with its query, an absolute URL, an authority, or `*` (RFC 9112 §3.2). */
  readonly target: string
  /** The absolute URL of the target, without fragment, as it was written; null if scheme or host are not known. */
  readonly url: string | null
  /** `1.0`, `1.1`, `2`, `3`; empty if not known. */
  readonly version: string
  readonly fields: Fields
  readonly body: Body
  /** Whether fields that recorders like to leave out (Host, Connection, Content-Length) would be here too. */
  readonly exact: boolean
}

export interface Response {
  readonly kind: 'response'
  /** 0 if there was no answer. */
  readonly status: number
  /** `1.0`, `1.1`, `2`, `3`; empty if not known. */
  readonly version: string
  /** Empty when the message has none (HTTP/2, HTTP/3). */
  readonly reason: string
  readonly fields: Fields
  readonly body: Body
  /** Fields after a chunked body (RFC 9112 §7.1.2). */
  readonly trailers: Fields
  /** The interim responses before it; null if the capture would not show them. */
  readonly interim: readonly Response[] | null
  /** Whether the octets of the body are those on the wire, so that lengths may be compared. */
  readonly exact: boolean
  /** How it was framed, if the capture has its very octets. */
  readonly wire: Wire | null
}

export type Message = Request | Response

/** What only the octets of an HTTP/1.x message show. */
export interface Wire {
  /** The first line without its end. */
  readonly startLine: string
  /** The header section as it came: lines with their ends, without the start line and the empty line at the end. */
  readonly head: string
  /** What is wrong with the chunks (RFC 9112 §7.1); null if nothing is, or if the body is not chunked. */
  readonly chunkFault: string | null
  /** Whether the body, by its framing, ended before the capture did. A capture may have been cut. */
  readonly ended: boolean
  /** What follows the end of the message and begins no other; empty if nothing does. At most 1,000 characters. */
  readonly after: string
}

/** Where an exchange stands in what was handed in. */
export interface Source {
  /** The name of the file, `-` for standard input, a URL, or empty for a text. */
  readonly file: string
  /** What was read: `text` is a message that somebody wrote down; the others are recordings. */
  readonly format: SourceFormat
  /** Place among the exchanges of the input, from 0. */
  readonly entry: number
  /** First line of the exchange in the input, from 1; null in formats without lines. */
  readonly line: number | null
}

export type SourceFormat = 'text' | 'raw' | 'curl' | 'har' | 'exchanges' | 'cassette' | 'live' | 'proxy' | 'suite'

/** One request and its final response. */
export interface Exchange {
  /** Null if only the response was captured. */
  readonly request: Request | null
  readonly response: Response
  readonly source: Source
  /** What a live check was after when it sent the request: `random-path`, `unlikely-method`. */
  readonly probe: string | null
}
