import type { Problem } from './problem.ts'
import type { Lookup } from './resolve.ts'

export type FieldLine = readonly [name: string, value: string]

export interface ProbeOptions {
  /** Also methods that change things: documented operations with POST, PUT, PATCH, DELETE, and a method that nobody knows. */
  readonly unsafe?: boolean
  /** Also addresses of this machine and of private networks. */
  readonly allowPrivate?: boolean
  /** Requests a second for each host; 5 if left out. */
  readonly rate?: number
  /** Requests in all; if left out, as many as the plan, the crawl and the operations can need. */
  readonly maxRequests?: number
  /** Added to every request to the origin of the URL, and to no other. */
  readonly headers?: readonly FieldLine[]
  /** The value of Authorization, `Bearer …`: sent to the origin of the URL alone, never shown. */
  readonly auth?: string
  /** The origin of a page that should be allowed to ask (CORS). If it is given, the preflight is sent in any case. */
  readonly origin?: string
  /** How many pages to visit, following links; the URL alone if left out. */
  readonly crawl?: number
  /** Operations of a description to walk instead of the URL, which is then their base. */
  readonly operations?: readonly Operation[]
  readonly timeouts?: Partial<Timeouts>
  readonly limits?: Partial<Limits>
  /** Certificates to trust beside those that Node knows, as PEM. */
  readonly ca?: string
  /** Takes any certificate. */
  readonly insecure?: boolean
  /** Asks for the addresses of a name; the system's resolver if left out. */
  readonly lookup?: Lookup
  readonly signal?: AbortSignal
  /** Hears of everything that is no exchange. */
  readonly onEvent?: (event: ProbeEvent) => void
}

/** One documented operation, path parameters still in braces: `/pets/{id}`. */
export interface Operation {
  readonly method: string
  readonly path: string
  /** Values for the parameters in the path, by their names. */
  readonly parameters?: Readonly<Record<string, string | number | boolean>>
  /** Sent with a method that changes things; `{}` as JSON if left out. */
  readonly body?: string
  readonly contentType?: string
}

/** In milliseconds. */
export interface Timeouts {
  readonly connect: number
  readonly firstOctet: number
  readonly whole: number
}

/** In octets. */
export interface Limits {
  /** Heads of all responses to one request together. */
  readonly head: number
  readonly body: number
}

export type ProbeEvent =
  | {
      readonly event: 'sending'
      /** What it is for: a step of the plan (`conditional`), `crawl`, `operation`. */
      readonly step: string
      readonly method: string
      readonly url: string
      readonly version: '1.1' | '2'
      readonly sent: number
      readonly limit: number
    }
  | { readonly event: 'waiting'; readonly host: string; readonly seconds: number; readonly why: string }
  /** Something was left out, or ended early. */
  | { readonly event: 'note'; readonly message: string }
  | { readonly event: 'problem'; readonly step: string; readonly problem: Problem }

/** The options with nothing left open. */
export interface Settings extends ProbeOptions {
  readonly unsafe: boolean
  readonly allowPrivate: boolean
  readonly rate: number
  readonly maxRequests: number
  readonly headers: readonly FieldLine[]
  readonly crawl: number
  readonly timeouts: Timeouts
  readonly limits: Limits
  readonly onEvent: (event: ProbeEvent) => void
}

/** @throws TypeError for what no request could be made of. */
export function settle(options: ProbeOptions): Settings {
  const { rate = 5, crawl = 1, headers = [], auth, operations = [] } = options
  if (!(rate > 0)) throw new TypeError(`Cannot send at a rate of ${rate}: wanted a number above 0`)
  for (const [name, value] of headers) checkField(name, value)
  if (auth !== undefined) checkField('Authorization', auth)
  return {
    ...options,
    unsafe: options.unsafe === true,
    allowPrivate: options.allowPrivate === true,
    rate,
    maxRequests: options.maxRequests ?? 60 + 4 * Math.max(0, crawl - 1) + 4 * operations.length,
    headers,
    crawl,
    timeouts: { connect: 10_000, firstOctet: 15_000, whole: 30_000, ...options.timeouts },
    limits: { head: 65_536, body: 5_000_000, ...options.limits },
    onEvent: options.onEvent ?? (() => {}),
  }
}

/** Fields that say where a message ends, or where it goes, are not the caller's. */
const ours = /^(?:host|connection|content-length|transfer-encoding|te|trailer|upgrade|keep-alive|expect)$/i

function checkField(name: string, value: string): void {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) throw new TypeError(`Cannot send field "${name}": not a field name`)
  if (ours.test(name)) throw new TypeError(`Cannot send field "${name}": the check sets it itself`)
  // A control character could end the line and begin another (RFC 9110 §5.5).
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\x00-\x08\x0a-\x1f\x7f]|[^\x00-\xff]/.test(value)) {
    throw new TypeError(`Cannot send field "${name}": its value has a character that no field may have`)
  }
}
