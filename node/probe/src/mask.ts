/** Secrets that went with a request do not come out with its exchange. */
import { Body, type Exchange, Fields, type Response } from '@statute/http'
import type { FieldLine } from './options.ts'

const secretName = /auth|cookie|token|secret|passw|session|signature|api-?key|credential/i

/** The scheme of credentials is no secret, and rules want it. */
export function maskField([name, value]: FieldLine): FieldLine {
  if (!secretName.test(name)) return [name, value]
  const [scheme = '', rest] = value.split(' ', 2)
  return [name, /authorization$/i.test(name) && rest !== undefined ? `${scheme} ***` : '***']
}

/** What must not be seen, out of the fields that the caller wants sent. Short values would mask half a page. */
export function secretsOf(lines: readonly FieldLine[]): string[] {
  const values = lines
    .filter(([name]) => secretName.test(name))
    .flatMap(([, value]) => [value, ...value.split(' ').slice(1)])
  return values.filter((value) => value.length >= 8).sort((a, b) => b.length - a.length)
}

/** The exchange with its request masked, and with the secrets masked where the answer repeats them. */
export function maskExchange(exchange: Exchange, secrets: readonly string[]): Exchange {
  const { request, response } = exchange
  return {
    ...exchange,
    request: request && {
      ...request,
      fields: new Fields(request.fields.lines.map(maskField), request.fields.complete),
    },
    response: secrets.length === 0 ? response : maskResponse(response, secrets),
  }
}

function maskResponse(response: Response, secrets: readonly string[]): Response {
  const { body, fields, trailers, wire, interim } = response
  const mask = (text: string) => {
    let masked = text
    // As long as what it stands for, so that lengths still hold.
    for (const secret of secrets) masked = masked.replaceAll(secret, '*'.repeat(secret.length))
    return masked
  }
  const section = (one: Fields) =>
    new Fields(
      one.lines.map(([name, value]) => [name, mask(value)]),
      one.complete,
    )
  const text = mask(body.text)
  return {
    ...response,
    fields: section(fields),
    trailers: section(trailers),
    interim: interim?.map((one) => maskResponse(one, secrets)) ?? null,
    // Octets that still have their coding cannot be masked.
    body: text === body.text ? body : new Body(body.state, text, body.length, null),
    wire: wire && { ...wire, head: mask(wire.head), after: mask(wire.after) },
  }
}
