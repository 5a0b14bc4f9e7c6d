/** JSON Web Tokens (RFC 7519): taken apart and read, never verified, never sent anywhere. */
import { fromBase64 } from './base64.ts'
import type { Row } from './row.ts'
import { distance, span } from './span.ts'
import { utc } from './write-time.ts'

export interface ReadJwt {
  readonly header: Readonly<Record<string, unknown>>
  readonly payload: Readonly<Record<string, unknown>>
  /** `expired 7 minutes before this answer`, or null where the times allow its use. */
  readonly problem: string | null
  /** One sentence on its times: `Expired 7 minutes ago`, `Good for another 53 minutes`. */
  readonly standing: string
  readonly headerRows: readonly Row[]
  readonly payloadRows: readonly Row[]
  /** `43 characters, not shown`: whoever holds the signature can use the token. */
  readonly signature: string
  /** Those of the header, then those of the payload. */
  readonly rows: readonly Row[]
}

export interface JwtOptions {
  readonly now?: Date
  /** When the server answered, from its Date field: the moment that counts. */
  readonly answeredAt?: Date | undefined
}

/** A token in a text; its signature may be masked or missing. A run that is no token is looked at once. */
export const jwtPattern = /(?<![\w-])eyJ[\w-]{5,4000}\.[\w-]{2,16000}(?:\.[\w•-]{0,2000})?/g

/** Longer than any field that a server takes. */
const longest = 100_000

/** Null if the text is no JWT: two parts of base64url that hold JSON objects. */
export function readJwt(text: string, options: JwtOptions = {}): ReadJwt | null {
  if (text.length > longest) return null
  const { now = new Date(), answeredAt } = options
  const [first = '', second = '', third] = partsOf(text)
  const header = object(first)
  const payload = header && object(second)
  if (!header || !payload) return null
  const problem = trouble(payload, now, answeredAt)
  const headerRows = Object.entries(header).map(([name, value]) => headerRow(name, value))
  const payloadRows = Object.entries(payload).map(([name, value]) => payloadRow(name, value, payload, now, answeredAt))
  return {
    header,
    payload,
    problem,
    standing: capital(problem ?? allowed(payload, now)),
    headerRows,
    payloadRows,
    signature: signatureOf(third),
    rows: [...headerRows.filter(({ name }) => name !== 'typ'), ...payloadRows],
  }
}

/** Why a text cannot be read as a JWT, and what was wanted. Nothing of the text is repeated. */
export function whyNoJwt(text: string): string {
  const parts = partsOf(text)
  if (text.trim() === '') return 'it is empty: wanted two or three parts of base64url with dots between them'
  if (text.length > longest) return `it has ${text.length} characters: wanted at most ${longest}`
  // RFC 7516 §9: the number of dots tells them apart.
  if (parts.length === 5) return 'it has five parts, so it is encrypted (RFC 7516): only who has the key can read it'
  if (parts.length !== 2 && parts.length !== 3)
    return `it has ${parts.length === 1 ? 'no dot' : `${parts.length} parts`}: wanted two or three parts with dots between them`
  const wrong = object(parts[0] ?? '') ? 'payload' : 'header'
  return `its ${wrong} is no base64url of a JSON object: wanted a token that was not cut or changed`
}

/** White space inside comes of a terminal or a mail that broke the line. */
const partsOf = (text: string) =>
  text
    .trim()
    .replace(/^(?:authorization:\s*)?bearer\s+/i, '')
    .replace(/\s+/g, '')
    .split('.')

function headerRow(name: string, value: unknown): Row {
  if (name !== 'alg') return { name, value: show(value) }
  const unsigned = typeof value === 'string' && value.toLowerCase() === 'none'
  return { name, value: show(value), note: unsigned ? 'no signature at all' : 'not verified' }
}

function payloadRow(
  name: string,
  value: unknown,
  payload: Readonly<Record<string, unknown>>,
  now: Date,
  answeredAt: Date | undefined,
): Row {
  if (!times.has(name)) {
    const note = claims.get(name)
    return { name, value: show(value), ...(note !== undefined && { note }) }
  }
  // RFC 7519 §2, NumericDate: seconds, as a number.
  if (typeof value !== 'number') return { name, value: show(value), note: 'no number; RFC 7519 wants seconds' }
  if (value > latest) {
    const forever = name === 'exp' ? ', and so it never expires' : ''
    return { name, value: show(value), note: `milliseconds; RFC 7519 wants seconds${forever}` }
  }
  const ms = value * 1000
  const { iat, exp } = payload
  const forbids = name === 'exp' || name === 'nbf' ? trouble({ [name]: value }, now, answeredAt) : null
  const life =
    name === 'iat' && typeof iat === 'number' && typeof exp === 'number' && exp > iat && exp <= latest
      ? `good for ${span(exp - iat)}`
      : null
  return { name, value: utc(ms), note: forbids ?? life ?? distance(ms, now.getTime()) }
}

/** RFC 7519 §4.1. */
const claims = new Map([
  ['iss', 'who issued it'],
  ['sub', 'whom it is about'],
  ['aud', 'who may accept it'],
  ['jti', 'its own id'],
])
const times = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at'])

/** Milliseconds of today taken for seconds lie some 50,000 years ahead; this is the year 5138. */
const latest = 1e11

/** What the times of the token forbid, at the moment of the answer, or now if none is known. */
function trouble(payload: Readonly<Record<string, unknown>>, now: Date, answeredAt?: Date): string | null {
  const at = (answeredAt ?? now).getTime() / 1000
  const { exp, nbf } = payload
  // RFC 7519 §4.1.4: not accepted on or after that moment.
  if (typeof exp === 'number' && exp <= at) {
    const past = Math.floor(at - exp)
    if (answeredAt) return past === 0 ? 'expired just before this answer' : `expired ${span(past)} before this answer`
    return past === 0 ? 'expired just now' : `expired ${span(past)} ago`
  }
  if (typeof nbf === 'number' && nbf <= latest && nbf > at) {
    return `not valid until ${span(Math.ceil(nbf - at))} ${answeredAt ? 'after this answer' : 'from now'}`
  }
  return null
}

/** What the times say where they forbid nothing. */
function allowed({ exp }: Readonly<Record<string, unknown>>, now: Date): string {
  if (exp === undefined) return 'it names no time at which it expires'
  if (typeof exp !== 'number') return 'its time of expiry is no number'
  if (exp > latest) return 'its time of expiry is in milliseconds, so it never expires'
  const left = exp - now.getTime() / 1000
  return left > 0
    ? `good for another ${span(Math.ceil(left))}`
    : `expired ${span(Math.max(1, Math.floor(-left)))} ago, after this answer`
}

function signatureOf(part: string | undefined): string {
  if (part === undefined) return 'missing: the token was cut after its payload'
  if (part === '') return 'none: the token is unsecured (RFC 7519 §6)'
  return part.includes('•') ? 'masked' : `${part.length} characters, not shown`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}

function object(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(fromBase64(part) ?? '')
    // What is nested too deeply to be written again could not be shown.
    JSON.stringify(value, null, 2)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
