/** JSON Web Tokens (RFC 7519): taken apart and read, never verified, never sent anywhere. */
import { fromBase64 } from './base64.ts'
import { distance, span, utc } from './time.ts'

export interface ReadJwt {
  readonly header: Readonly<Record<string, unknown>>
  readonly payload: Readonly<Record<string, unknown>>
  /** `expired 7 minutes before the answer`, or null where the times allow its use. */
  readonly problem: string | null
  readonly rows: readonly { readonly name: string; readonly value: string; readonly note?: string }[]
}

export interface JwtOptions {
  readonly now?: Date
  /** When the server answered, from its Date field: the moment that counts. */
  readonly answeredAt?: Date | undefined
}

/** A token in a text; its signature may be masked or missing. */
export const jwtPattern = /\beyJ[\w-]{5,4000}\.[\w-]{2,16000}(?:\.[\w•-]{0,2000})?/g

/** Null if the text is no JWT: two parts of base64url that hold JSON objects. */
export function readJwt(text: string, options: JwtOptions = {}): ReadJwt | null {
  const { now = new Date(), answeredAt } = options
  const [first = '', second = ''] = text
    .trim()
    .replace(/^bearer\s+/i, '')
    .split('.')
  const header = object(first)
  const payload = object(second)
  if (!header || !payload) return null
  const problem = trouble(payload, now, answeredAt)
  const rows = [
    { name: 'alg', value: show(header.alg), note: header.alg === 'none' ? 'no signature at all' : 'not verified' },
    ...Object.entries(header)
      .filter(([name]) => name !== 'alg' && name !== 'typ')
      .map(([name, value]) => ({ name, value: show(value) })),
    ...Object.entries(payload).map(([name, value]) => row(name, value, payload, now, answeredAt)),
  ]
  return { header, payload, problem, rows }
}

function row(name: string, value: unknown, payload: Readonly<Record<string, unknown>>, now: Date, answeredAt?: Date) {
  if (!times.has(name) || typeof value !== 'number') return { name, value: show(value) }
  const ms = value * 1000
  // A time in milliseconds where seconds belong puts the expiry some 50,000 years ahead (RFC 7519 §2, NumericDate).
  if (value > 1e11) return { name, value: show(value), note: 'milliseconds; RFC 7519 wants seconds' }
  const { iat, exp } = payload
  const life = name === 'iat' && typeof iat === 'number' && typeof exp === 'number' ? `good for ${span(exp - iat)}` : ''
  const note =
    name === 'exp' || name === 'nbf'
      ? (trouble({ [name]: value }, now, answeredAt) ?? distance(ms, now.getTime()))
      : life || distance(ms, now.getTime())
  return { name, value: utc(ms), note }
}

const times = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at'])

/** What the times of the token forbid, at the moment of the answer and now. */
function trouble(payload: Readonly<Record<string, unknown>>, now: Date, answeredAt?: Date): string | null {
  const at = (answeredAt ?? now).getTime()
  const when = answeredAt ? 'this answer' : 'now'
  const { exp, nbf } = payload
  if (typeof exp === 'number' && exp < 1e11) {
    if (exp * 1000 <= at) return `expired ${span((at - exp * 1000) / 1000)} ${answeredAt ? `before ${when}` : 'ago'}`
    if (answeredAt && exp * 1000 <= now.getTime()) return null
  }
  if (typeof nbf === 'number' && nbf < 1e11 && nbf * 1000 > at) {
    return `not valid until ${span((nbf * 1000 - at) / 1000)} ${answeredAt ? `after ${when}` : 'from now'}`
  }
  return null
}

function show(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 300)
  const text = JSON.stringify(value) ?? ''
  return text.slice(0, 300)
}

function object(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(fromBase64(part) ?? '')
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
