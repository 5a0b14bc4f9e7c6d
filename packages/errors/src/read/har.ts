/** A HAR file, one of its entries, or lines of exchanges: the exchange that failed, and what is in it. */

export interface HarExchange {
  readonly method: string
  readonly url: string
  readonly status: number
  readonly reason: string
  /** What the browser says when no answer came (`net::ERR_CONNECTION_REFUSED`). */
  readonly error: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly body: string
  readonly time: string
}

export interface ReadHar {
  readonly shape: 'a HAR file' | 'a HAR entry' | 'an exchange' | 'a file of exchanges'
  readonly count: number
  /** How many have a status of 400 or more, or none. */
  readonly failed: number
  readonly shown: HarExchange
}

/** @returns null if the text is something else. */
export function readHar(text: string): ReadHar | null {
  const head = text
    .slice(0, 2000)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (!head.startsWith('{') || !/"(?:log|request|response|entries)"/.test(text.slice(0, 20_000))) return null
  const single = parse(text)
  if (single !== null) {
    const log = single.log ?? (Array.isArray(single.entries) ? single : undefined)
    if (isObject(log) && Array.isArray(log.entries)) return among('a HAR file', log.entries)
    if (!isObject(single.response)) return null
    const isEntry =
      'startedDateTime' in single || Array.isArray(single.response.cookies) || 'statusText' in single.response
    return among(isEntry ? 'a HAR entry' : 'an exchange', [single])
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2) return null
  const rows = lines.slice(0, 5000).map(parse)
  if (!isObject(rows[0]) || !isObject(rows[0].response)) return null
  return among('a file of exchanges', rows)
}

function among(shape: ReadHar['shape'], entries: readonly unknown[]): ReadHar | null {
  const exchanges = entries.flatMap((entry) => {
    const one = exchange(entry)
    return one ? [one] : []
  })
  const failed = exchanges.filter(({ status }) => status === 0 || status >= 400)
  const shown = failed.find(({ status }) => status >= 500) ?? failed[0] ?? exchanges.at(-1)
  return shown ? { shape, count: exchanges.length, failed: failed.length, shown } : null
}

function exchange(entry: unknown): HarExchange | null {
  if (!isObject(entry) || !isObject(entry.response)) return null
  const request = isObject(entry.request) ? entry.request : {}
  const { response } = entry
  const content = isObject(response.content) ? response.content : {}
  return {
    method: string(request.method),
    url: string(request.url),
    status: Number(response.status) || 0,
    reason: string(response.statusText),
    error: string(response._error) || string(entry._error) || string(response._transferError),
    fields: fieldsOf(response.headers),
    body: string(content.text) || string(response.body),
    time: string(entry.startedDateTime),
  }
}

function fieldsOf(headers: unknown): [string, string][] {
  if (!Array.isArray(headers)) return []
  return headers.slice(0, 500).flatMap((one): [string, string][] => {
    if (Array.isArray(one)) return [[string(one[0]), string(one[1])]]
    return isObject(one) ? [[string(one.name), string(one.value)]] : []
  })
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** The exchange of a HAR as the message that it was. */
export function messageOf(one: HarExchange): string {
  const request = `${one.method || 'GET'} ${one.url} HTTP/1.1\n`
  if (one.status === 0) return `${request}\n${one.error || 'No response'}\n`
  const fields = one.fields.map(([name, value]) => `${name}: ${value}`).join('\n')
  return `${request}\nHTTP/1.1 ${one.status} ${one.reason}\n${fields}\n\n${one.body}`
}
