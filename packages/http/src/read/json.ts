/** Captures in JSON: exchange lines, arrays of exchanges, HAR, cassettes. Looks what the value is, and hands it on. */
import type { Exchange, SourceFormat } from '../message.ts'
import { readCassette } from './cassette.ts'
import type { Inflate } from './content.ts'
import { ExchangeLineReader } from './exchange-line-reader.ts'
import { type ExchangeLine, isObject, nameOf, readExchangeLine } from './exchange-lines.ts'
import { readHar, readHarEntry } from './har.ts'
import { readJsonParts } from './json-parts.ts'
import { readNock } from './nock.ts'
import type { ReadExchanges, ReadNote } from './note.ts'

export function readJson(text: string, file = '', inflate?: Inflate): ReadExchanges {
  const whole = parse(text)
  if (whole !== undefined) return readValue(whole, file, inflate)
  if (hasLines(text)) return readLines(text, file)
  return readBroken(text, file, inflate)
}

/** Whether one of the first lines is an object of its own. A line of an array has a comma after it. */
function hasLines(text: string): boolean {
  let from = 0
  for (let i = 0; i < 5; i++) {
    const newline = text.indexOf('\n', from)
    const line = text.slice(from, newline < 0 ? text.length : newline)
    if (line.startsWith('{') && isObject(parse(line))) return true
    if (newline < 0) return false
    from = newline + 1
  }
  return false
}

function readLines(text: string, file: string): ReadExchanges {
  const reader = new ExchangeLineReader({ file })
  const exchanges = [...reader.push(text), ...reader.end()]
  return { format: 'exchanges', exchanges, notes: reader.notes }
}

function readValue(value: unknown, file: string, inflate: Inflate | undefined): ReadExchanges {
  if (Array.isArray(value)) {
    return value.some((one) => isObject(one) && 'scope' in one) ? readNock(value, file, inflate) : readList(value, file)
  }
  if (!isObject(value)) return nothing(`${nameOf(value)}: wanted an object or an array`)
  const log = isObject(value.log) ? value.log : value
  if (Array.isArray(log.entries)) {
    const polly = '_recordingName' in log || (isObject(log.creator) && /^polly/i.test(String(log.creator.name)))
    return readHar(log.entries, file, polly ? 'cassette' : 'har')
  }
  if (Array.isArray(value.http_interactions)) return readCassette(value.http_interactions, file, inflate)
  if (Array.isArray(value.interactions)) return readCassette(value.interactions, file, inflate)
  if (Array.isArray(value.exchanges)) return readList(value.exchanges, file)
  if (isObject(value.response)) return readList([value], file)
  if ('scope' in value && 'status' in value) return readNock([value], file, inflate)
  return nothing(
    'item' in value || 'requests' in value || (isObject(value.info) && '_postman_id' in value.info)
      ? 'a Postman collection holds requests, not what was answered: wanted a HAR file or exchange lines'
      : 'JSON without "log.entries", "exchanges", "http_interactions" or "response": wanted a HAR file or exchange lines',
  )
}

function readList(values: readonly unknown[], file: string): ReadExchanges {
  const exchanges: Exchange[] = []
  const notes: ReadNote[] = []
  const har = values.some(isHarEntry)
  const format: SourceFormat = har ? 'har' : 'exchanges'
  for (const [entry, value] of values.entries()) {
    const source = { file, format, entry, line: null }
    const read = har ? readHarEntry(value, source) : readExchangeLine(value as ExchangeLine, source)
    if (typeof read === 'string') notes.push({ line: null, message: `Cannot read exchange ${entry}: ${read}` })
    else if (read) exchanges.push(read)
  }
  return { format, exchanges, notes }
}

/** An entry of a HAR file, on its own. */
function isHarEntry(value: unknown): boolean {
  return isObject(value) && isObject(value.response) && ('startedDateTime' in value || isObject(value.response.content))
}

/** JSON that is cut short or broken: what is whole is read. */
function readBroken(text: string, file: string, inflate: Inflate | undefined): ReadExchanges {
  const list = /"(entries|http_interactions|interactions|exchanges)"\s{0,100}:\s{0,100}\[/.exec(text)
  const from = list ? list.index + list[0].length : text.trimStart().startsWith('[') ? text.indexOf('[') + 1 : 0
  const { parts, broken } = readJsonParts(text, from)
  const values = parts.map(({ value }) => value)
  const kind = list?.[1]
  const read =
    kind === 'entries'
      ? readHar(values, file, text.slice(0, 5000).includes('"_recordingName"') ? 'cassette' : 'har')
      : kind === 'exchanges' || kind === undefined
        ? readValue(values, file, inflate)
        : readCassette(values, file, inflate)
  if (broken === null) return read
  const line = lineAt(text, broken)
  const message = `Cannot read the JSON from line ${line} on: it is broken or cut short, ${read.exchanges.length} exchanges before and after it are whole`
  return { ...read, notes: [...read.notes, { line, message }] }
}

function nothing(what: string): ReadExchanges {
  return { format: 'exchanges', exchanges: [], notes: [{ line: null, message: `Cannot read ${what}` }] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function lineAt(text: string, at: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++
  return line
}
