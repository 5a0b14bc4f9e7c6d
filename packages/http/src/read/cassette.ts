/**
 * Cassettes: what test suites record and play back. VCR in Ruby, vcrpy, Betamax, php-vcr and go-vcr write one shape with
 * small differences. Bodies are written anew, so that lengths mean little.
 */
import { Body } from '../body.ts'
import { Fields } from '../fields.ts'
import type { Exchange, Source } from '../message.ts'
import { buildRequest, buildResponse, versionOf } from './build.ts'
import { YamlReader } from './cassette-yaml.ts'
import { bodyOf, type Inflate } from './content.ts'
import { fromBase64, isObject, nameOf, readFields } from './exchange-lines.ts'
import type { ReadExchanges, ReadNote } from './note.ts'
import type { Yaml } from './yaml-scalars.ts'

/** @param interactions `http_interactions`, or whatever the recorder calls them. */
export function readCassette(interactions: readonly unknown[], file = '', inflate?: Inflate): ReadExchanges {
  const exchanges: Exchange[] = []
  const notes: ReadNote[] = []
  for (const [entry, value] of interactions.entries()) {
    const read = readInteraction(value, { file, format: 'cassette', entry, line: null }, inflate)
    if (typeof read === 'string') notes.push({ line: null, message: `Cannot read interaction ${entry}: ${read}` })
    else exchanges.push(read)
  }
  return { format: 'cassette', exchanges, notes }
}

const list = /^([ ]{0,20})["']?(?:http_interactions|interactions)["']?[ \t]{0,20}:[ \t]{0,20}\r?$/m

/** Whether a text is a cassette in YAML. */
export function isCassetteYaml(text: string): boolean {
  const head = text.slice(0, 20_000)
  return list.test(head) || /^-[ \t]{0,20}(?:\r?\n[ \t]{1,20})?["']?request["']?:[ \t]{0,20}\r?$/m.test(head)
}

/** Each interaction is read alone, so that one that is beyond the reader does not take the others with it. */
export function readCassetteYaml(text: string, file = '', inflate?: Inflate): ReadExchanges {
  const exchanges: Exchange[] = []
  const notes: ReadNote[] = []
  const anchors = new Map<string, Yaml>()
  for (const { item, line } of itemsOf(text)) {
    const reader = new YamlReader(item, anchors)
    const value = reader.read()
    if (reader.fault) {
      const at = line + item.slice(0, reader.fault.at).split('\n').length - 1
      notes.push({ line: at, message: `Cannot read line ${at}: ${reader.fault.message}` })
    }
    const read = readInteraction(value, { file, format: 'cassette', entry: exchanges.length, line }, inflate)
    if (typeof read === 'string') notes.push({ line, message: `Cannot read the interaction on line ${line}: ${read}` })
    else exchanges.push(read)
  }
  return { format: 'cassette', exchanges, notes }
}

/** The items of the list of interactions, each as YAML of its own. */
function itemsOf(text: string): { readonly item: string; readonly line: number }[] {
  const head = list.exec(text.slice(0, 20_000))
  const lines = text.split('\n')
  const first = head ? text.slice(0, head.index + head[0].length).split('\n').length : 0
  const items: { item: string[]; line: number }[] = []
  let indent = -1
  for (const [i, line] of lines.entries()) {
    if (i < first) continue
    const dash = /^ {0,20}(?=-(?:[ \t\r]|$))/.exec(line)?.[0].length ?? -1
    if (indent < 0 && dash >= 0) indent = dash
    if (dash === indent && dash >= 0)
      items.push({ item: [`${line.slice(0, dash)} ${line.slice(dash + 1)}`], line: i + 1 })
    else if (/^[^\s#-]/.test(line)) break
    else items.at(-1)?.item.push(line)
  }
  return items.map(({ item, line }) => ({ item: item.join('\n'), line }))
}

function readInteraction(value: unknown, source: Source, inflate?: Inflate): Exchange | string {
  if (!isObject(value)) return `${nameOf(value)}: wanted "request" and "response"`
  const { request, response } = value
  if (!isObject(response)) return `"response" is ${nameOf(response)}: wanted a mapping with "status"`
  const { code, reason } = statusOf(response)
  if (code === null) return `"response.status" is ${nameOf(response.status)}: wanted a whole number`
  const fields = fieldsOf(response.headers)
  const asked = isObject(request) ? request : {}
  const url = textOf(asked.uri) || textOf(asked.url)
  const askedFields = fieldsOf(asked.headers)
  return {
    request:
      url === ''
        ? null
        : buildRequest({
            method: (textOf(asked.method) || 'GET').toUpperCase(),
            target: url,
            fields: askedFields,
            // Recorders write null where nothing was sent.
            body: asked.body === null ? Body.empty : contentOf(asked.body, askedFields, inflate),
          }),
    response: buildResponse({
      status: code,
      reason,
      version: versionOf(textOf(response.http_version) || textOf(response.proto) || textOf(response.protocol)),
      fields,
      body: contentOf(response.body, fields, inflate),
    }),
    source,
    probe: null,
  }
}

/** `{code: 200, message: OK}`, `200 OK`, 200; or `code` or `status_code` beside it. */
function statusOf(response: Record<string, unknown>): { code: number | null; reason: string } {
  const { status } = response
  const code = (isObject(status) ? status.code : undefined) ?? response.code ?? response.status_code ?? status
  const [, digits, phrase = ''] = /^\s?(\d{1,4})(?:\s(.*))?$/s.exec(textOf(code)) ?? []
  const reason = isObject(status) ? textOf(status.message) : textOf(status).replace(/^\d{1,4} ?/, '') || phrase
  return { code: digits === undefined ? null : Number(digits), reason }
}

/** A section of nothing but Content-Type is what a recorder kept, not what a server sent. */
export function fieldsOf(headers: unknown): Fields {
  const read = readFields(headers ?? null)
  if (typeof read === 'string') return Fields.notCaptured
  const kept = read.lines.every(([name]) => name.toLowerCase() === 'content-type')
  return new Fields(read.lines, read.complete && !kept)
}

function contentOf(body: unknown, fields: Fields, inflate?: Inflate): Body {
  if (body === null || body === undefined) return Body.notCaptured
  if (typeof body === 'string') return Body.of(body)
  if (body instanceof Uint8Array) return decoded(body, fields, inflate)
  if (!isObject(body)) return Body.notCaptured
  const coded = body.base64_string ?? (body.encoding === 'base64' ? body.string : undefined)
  if (typeof coded === 'string') {
    const bytes = fromBase64(coded.replace(/\s/g, ''))
    return bytes ? decoded(bytes, fields, inflate) : Body.notCaptured
  }
  if (body.string instanceof Uint8Array) return decoded(body.string, fields, inflate)
  return body.string === null ? Body.empty : typeof body.string === 'string' ? Body.of(body.string) : Body.notCaptured
}

/** Octets of a cassette may have lost their coding already, so nobody knows how many were sent. */
export function decoded(bytes: Uint8Array, fields: Fields, inflate?: Inflate): Body {
  const body = bodyOf(bytes, fields, true, inflate)
  return body.isEmpty ? body : new Body('known', body.text, bytes.length, bytes)
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
