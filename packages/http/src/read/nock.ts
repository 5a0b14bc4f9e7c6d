/** What nock records: `[{"scope": "https://api.example.com:443", "method", "path", "status", "response", "rawHeaders"}]` */
import { Body } from '../body.ts'
import { Fields } from '../fields.ts'
import type { Exchange } from '../message.ts'
import { buildRequest, buildResponse } from './build.ts'
import { decoded, fieldsOf, textOf } from './cassette.ts'
import type { Inflate } from './content.ts'
import { isObject, nameOf } from './exchange-lines.ts'
import type { ReadExchanges, ReadNote } from './note.ts'

export function readNock(values: readonly unknown[], file = '', inflate?: Inflate): ReadExchanges {
  const exchanges: Exchange[] = []
  const notes: ReadNote[] = []
  for (const [entry, value] of values.entries()) {
    const status = isObject(value) ? Number(value.status) : Number.NaN
    if (!isObject(value) || !Number.isInteger(status)) {
      const found = isObject(value) ? `"status" is ${nameOf(value.status)}: wanted a whole number` : nameOf(value)
      notes.push({ line: null, message: `Cannot read recording ${entry}: ${found}` })
      continue
    }
    const fields = nockFields(value.rawHeaders ?? value.headers)
    exchanges.push({
      request: buildRequest({
        method: (textOf(value.method) || 'GET').toUpperCase(),
        target: textOf(value.scope).replace(/^(https:\/\/.*):443$|^(http:\/\/.*):80$/, '$1$2') + textOf(value.path),
        fields: new Fields(fieldsOf(value.reqheaders).lines, false),
        body: nockBody(value.body, Fields.notCaptured, inflate),
      }),
      response: buildResponse({ status, fields, body: nockBody(value.response, fields, inflate) }),
      source: { file, format: 'cassette', entry, line: null },
      probe: null,
    })
  }
  return { format: 'cassette', exchanges, notes }
}

/** `[name, value, name, value, …]`, pairs, or an object. */
function nockFields(headers: unknown): Fields {
  if (!Array.isArray(headers) || headers.some((one) => typeof one !== 'string')) return fieldsOf(headers)
  const pairs: [string, string][] = []
  for (let i = 0; i + 1 < headers.length; i += 2) pairs.push([headers[i], headers[i + 1]])
  return fieldsOf(pairs)
}

/** Text, JSON, or, where there is a content coding, pieces in hexadecimal. */
function nockBody(body: unknown, fields: Fields, inflate?: Inflate): Body {
  if (body === undefined) return Body.notCaptured
  if (typeof body === 'string') return Body.of(body)
  if (Array.isArray(body) && fields.has('content-encoding') && body.every((one) => typeof one === 'string')) {
    const hex = body.join('')
    if (/^(?:[0-9a-f]{2})*$/i.test(hex)) return decoded(fromHex(hex), fields, inflate)
  }
  return new Body('known', JSON.stringify(body) ?? '')
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16))
}
