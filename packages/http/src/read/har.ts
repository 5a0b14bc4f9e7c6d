/**
 * HAR 1.1 and 1.2 as tools export it (http://www.softwareishard.com/blog/har-12-spec/). Browsers record what they show,
 * not what went over the wire: lengths mean nothing, and what came from a cache was not sent.
 */
import type { Exchange, SourceFormat } from '../message.ts'
import { buildRequest, buildResponse, versionOf } from './build.ts'
import { isObject, nameOf } from './exchange-lines.ts'
import { harRequestBody, harResponseBody } from './har-body.ts'
import { harRequestFields, harResponseFields } from './har-fields.ts'
import type { ReadExchanges, ReadNote } from './note.ts'

/** @param entries `log.entries`, as far as they are whole. */
export function readHar(entries: readonly unknown[], file = '', format: SourceFormat = 'har'): ReadExchanges {
  const exchanges: Exchange[] = []
  const notes: ReadNote[] = []
  let cached = 0
  let others = 0
  for (const [entry, value] of entries.entries()) {
    const read = readHarEntry(value, { file, format, entry, line: null })
    if (read === null) others++
    else if (typeof read === 'string') notes.push({ line: null, message: `Cannot read entry ${entry}: ${read}` })
    else {
      exchanges.push(read)
      if (isFromCache(value)) cached++
    }
  }
  if (others > 0) notes.push({ line: null, message: `${count(others)} no HTTP (data:, blob: and the like): left out` })
  if (cached > 0) {
    notes.push({
      line: null,
      message: `${count(cached)} from the browser's own cache: taken for answers without a body`,
    })
  }
  return { format, exchanges, notes }
}

function count(entries: number): string {
  return entries === 1 ? '1 entry is' : `${entries} entries are`
}

/** What browsers list beside HTTP. */
const other =
  /^(?:data|blob|about|javascript|file|filesystem|resource|view-source|(?:chrome|moz|safari-web|ms-browser)-extension|chrome|edge):/i

/** @returns A message if the entry cannot be read, null if it is no HTTP. */
export function readHarEntry(value: unknown, source: Exchange['source']): Exchange | string | null {
  if (!isObject(value)) return `${nameOf(value)}: wanted an object with "request" and "response"`
  const { request, response } = value
  if (!isObject(request)) return `"request" is ${nameOf(request)}: wanted an object with "method" and "url"`
  if (!isObject(response)) return `"response" is ${nameOf(response)}: wanted an object with "status" and "headers"`
  const { method, url } = request
  if (typeof url !== 'string') return `"request.url" is ${nameOf(url)}: wanted a URL`
  if (other.test(url)) return null
  const given = typeof response.status === 'string' ? Number(response.status) : (response.status ?? 0)
  if (typeof given !== 'number' || !Number.isInteger(given)) {
    return `"response.status" is ${nameOf(response.status)}: wanted a whole number`
  }
  // No answer is 0, and below it for some.
  const status = Math.max(0, given)
  const verb = typeof method === 'string' && method !== '' ? method : 'GET'
  const version = versionOf(textOf(response.httpVersion)) || versionOf(textOf(request.httpVersion))
  const cached = isFromCache(value)
  const fields = harResponseFields(response, status)
  const asked = harRequestFields(request, cached)
  return {
    request: buildRequest({
      method: verb,
      target: url.replace(/^ws(?=s?:)/i, 'http'),
      version: versionOf(textOf(request.httpVersion)) || version,
      fields: asked,
      body: harRequestBody(request, verb, asked),
    }),
    response: buildResponse({
      status,
      version,
      // HTTP/2 has no reason phrase; some tools make one up.
      reason: version === '2' || version === '3' ? '' : textOf(response.statusText),
      fields,
      body: cached ? notSent : harResponseBody(response, status, verb, fields),
    }),
    source,
    probe: null,
  }
}

const notSent = buildResponse({ status: 0 }).body

/** Chrome, Firefox and Safari say it in words of their own. */
function isFromCache(entry: unknown): boolean {
  if (!isObject(entry) || !isObject(entry.response)) return false
  const { response } = entry
  const transferred = response._transferSize ?? entry._transferSize
  return (
    (typeof entry._fromCache === 'string' && entry._fromCache !== '') ||
    entry._fromDiskCache === true ||
    response.fromDiskCache === true ||
    /cache|service worker/i.test(textOf(response._fetchType ?? entry._fetchType)) ||
    response._fetchedViaServiceWorker === true ||
    (transferred === 0 && response.status === 200 && !isEmptyContent(response))
  )
}

function isEmptyContent({ content }: Record<string, unknown>): boolean {
  return isObject(content) && content.size === 0 && textOf(content.text) === ''
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
