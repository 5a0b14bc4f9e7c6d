/** Credentials do not get into a record. What rules need of them stays: the scheme, the attributes, the lengths. */
import type { ExchangeLine } from '@statute/http'
import type { FieldLine } from '../options.ts'

const mask = 'masked'
const secretName = /auth|token|secret|passw|session|signature|api-?key|credential/i

/** Fields that sound secret and are none: challenges, and what a preflight is about. */
const open = /^(?:(?:www|proxy)-authenticate|(?:proxy-)?authentication-info|access-control-.*|:authority)$/i

/** `?access_token=…`, `&sig=…`, and the same in a form. */
const parameter =
  /((?:^|[?&;#])(?:[\w.-]{0,40}(?:token|secret|passw(?:or)?d|signature|api[_-]?key|credential|session(?:_?id)?)|sig|key|auth|code|jwt|assertion)=)[^&#;\s]+/gi

/** `"access_token": "…"` */
const member =
  /("[\w.-]{0,40}(?:token|secret|passw(?:or)?d|api[_-]?key|credential|assertion)"\s{0,20}:\s{0,20}")([^"\\]+)(?=")/gi

export function maskLine(line: ExchangeLine): ExchangeLine {
  const { request, response } = line
  return {
    ...line,
    ...(request
      ? {
          request: {
            ...request,
            url: maskParameters(request.url),
            headers: maskLines(request.headers, maskRequestField),
            ...('body' in request ? { body: maskBody(request.body) } : {}),
          },
        }
      : {}),
    response: {
      ...response,
      headers: maskLines(response.headers, maskResponseField),
      ...(response.encoding === undefined ? { body: maskBody(response.body) } : {}),
    },
  }
}

type Headers = ExchangeLine['response']['headers']

function maskLines(headers: Headers, field: (line: FieldLine) => FieldLine): Headers {
  if (headers === null) return null
  if (Array.isArray(headers)) return (headers as FieldLine[]).map(field)
  return Object.fromEntries(
    Object.entries(headers as Readonly<Record<string, string | readonly string[]>>).map(([name, value]) => [
      name,
      typeof value === 'string' ? field([name, value])[1] : value.map((one) => field([name, one])[1]),
    ]),
  )
}

function maskRequestField([name, value]: FieldLine): FieldLine {
  if (/^(?:proxy-)?authorization$/i.test(name)) return [name, maskCredentials(value)]
  if (/^cookie$/i.test(name)) return [name, value.split(';').map(maskPair).join(';')]
  return maskOther([name, value])
}

function maskResponseField([name, value]: FieldLine): FieldLine {
  if (!/^set-cookie$/i.test(name)) return maskOther([name, value])
  const end = value.indexOf(';')
  return [name, end < 0 ? maskPair(value) : maskPair(value.slice(0, end)) + value.slice(end)]
}

function maskOther([name, value]: FieldLine): FieldLine {
  if (secretName.test(name) && !open.test(name)) return [name, value === '' ? '' : mask]
  return [
    name,
    /[?&;#=]/.test(value) && /^(?:referer|location|content-location|link|refresh)$/i.test(name)
      ? maskParameters(value)
      : value,
  ]
}

/** The scheme of credentials is no secret, and rules want it (RFC 9110 §11.4). */
function maskCredentials(value: string): string {
  const space = value.indexOf(' ')
  return space < 0 ? mask : `${value.slice(0, space)} ${mask}`
}

/** `sid=1a2b` → `sid=masked`. An empty value takes a cookie back, and stays. */
function maskPair(pair: string): string {
  const equals = pair.indexOf('=')
  if (equals < 0) return pair.trim() === '' ? pair : mask
  return pair.slice(equals + 1).trim() === '' ? pair : `${pair.slice(0, equals + 1)}${mask}`
}

function maskParameters(url: string): string {
  return url.replace(parameter, (_, name: string) => `${name}${mask}`)
}

/** Stars for each octet, so that lengths still hold. */
function maskBody(body: unknown): unknown {
  if (typeof body !== 'string' || body === '') return body
  const first = body.trimStart().charAt(0)
  if (first === '{' || first === '[')
    return body.replace(member, (_, lead: string, value: string) => lead + stars(value))
  if (first === '<' || body.includes('\n')) return body
  return body.replace(parameter, (found, name: string) => name + stars(found.slice(name.length)))
}

const stars = (value: string) => '*'.repeat(Buffer.byteLength(value))
