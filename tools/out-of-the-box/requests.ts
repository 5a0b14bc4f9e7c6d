/** Requests beyond the plan of the live check, as octets: what an application answers, and what no handler ever sees. */

export interface Asked {
  readonly octets: string
  /** What is unusual about it, in a word or two. */
  readonly note: string | null
}

interface Parts {
  readonly note?: string
  readonly fields?: readonly string[]
  readonly body?: string
  readonly version?: string
  readonly host?: readonly string[]
}

/** A request as it goes over the wire. Ends the connection, so that the end of the answer shows. */
export function ask(method: string, target: string, parts: Parts = {}): Asked {
  const { note = null, fields = [], body = '', version = 'HTTP/1.1', host = ['Host: shop.example'] } = parts
  const length = body === '' || fields.some((line) => /^(?:content-length|transfer-encoding):/i.test(line))
  const lines = [
    `${method} ${target} ${version}`,
    ...host,
    ...fields,
    ...(length ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
    'Connection: close',
  ]
  return { octets: `${lines.join('\r\n')}\r\n\r\n${body}`, note }
}

const json = 'Content-Type: application/json'

/** What the small application answers, and what it was not made for. */
export const application: readonly Asked[] = [
  ask('GET', '/items/1'),
  ask('HEAD', '/items/1'),
  ask('OPTIONS', '/items/1'),
  ask('POST', '/items', { fields: [json], body: '{"name":"Chair"}' }),
  ask('POST', '/items', { note: 'broken JSON', fields: [json], body: '{"name":' }),
  ask('POST', '/items', { note: 'unknown coding', fields: [json, 'Content-Encoding: x-none'], body: '{}' }),
  ask('POST', '/items', { note: 'XML', fields: ['Content-Type: application/xml'], body: '<item/>' }),
  ask('POST', '/items', { note: '2 MB', fields: [json], body: `{"name":"${'a'.repeat(2_000_000)}"}` }),
  ask('POST', '/items', { note: 'Expect', fields: [json, 'Expect: 100-continue'], body: '{}' }),
  ask('POST', '/items', {
    note: 'chunked',
    fields: [json, 'Transfer-Encoding: chunked'],
    body: '2\r\n{}\r\n0\r\n\r\n',
  }),
  ask('PUT', '/items', { fields: [json], body: '{}' }),
  ask('DELETE', '/items'),
  ask('DELETE', '/items/1'),
  ask('GET', '/nothing/here'),
  ask('HEAD', '/nothing/here'),
  ask('GET', '/nothing/here', { note: 'for JSON', fields: ['Accept: application/json'] }),
  ask('GET', '/fail'),
  ask('GET', '/fail', { note: 'for JSON', fields: ['Accept: application/json'] }),
  ask('HEAD', '/fail'),
  ask('GET', '/private'),
  ask('HEAD', '/private'),
  ask('GET', '/busy'),
  ask('GET', '/old'),
  ask('HEAD', '/old'),
  ask('POST', '/old', { fields: [json], body: '{}' }),
]

/** What the static files of a server are asked for beyond the plan. */
export const files: readonly Asked[] = [
  ask('GET', '/old'),
  ask('GET', '/docs'),
  ask('GET', '/docs/'),
  ask('GET', '/items.json'),
  ask('GET', '/items.json', { note: 'two ranges', fields: ['Range: bytes=0-1,4-5'] }),
  ask('GET', '/items.json', { note: 'If-Match', fields: ['If-Match: "other"'] }),
  ask('GET', '/items.json', {
    note: 'If-Unmodified-Since',
    fields: ['If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT'],
  }),
  ask('GET', '/style.css', { fields: ['Accept-Encoding: gzip'] }),
  ask('POST', '/items.json', { fields: [json], body: '{}' }),
  ask('PUT', '/items.json', { fields: [json], body: '{}' }),
  ask('DELETE', '/items.json'),
  ask('GET', '/items.json'),
  ask('GET', '/nothing/here'),
  ask('HEAD', '/nothing/here'),
  ask('GET', '/fail'),
  ask('GET', '/private'),
  ask('HEAD', '/private'),
  ask('GET', '/busy'),
  ask('GET', '/busy'),
]

/** What is no proper request, or too much of one: answered before any handler is asked. */
export const malformed = (path: string): readonly Asked[] => [
  ask('GET', path, { note: 'HTTP/1.0', version: 'HTTP/1.0', host: [] }),
  ask('GET', path, { note: 'no Host', host: [] }),
  ask('GET', path, { note: 'two Host fields', host: ['Host: a.example', 'Host: b.example'] }),
  ask('GET', path, { note: 'HTTP/3.9', version: 'HTTP/3.9' }),
  ask('GET', path, { note: 'a space in a field name', fields: ['Bad Field: 1'] }),
  ask('GET', `${path} and more`, { note: 'spaces in the target' }),
  ask('GET', '/%E0%A4%A', { note: 'broken escape' }),
  ask('GET', `/${'a'.repeat(70_000)}`, { note: 'a target of 70 kB' }),
  ask('GET', path, { note: 'a field of 70 kB', fields: [`X-Big: ${'a'.repeat(70_000)}`] }),
  ask('POST', path, { note: 'no number in Content-Length', fields: [json, 'Content-Length: ten'], body: '{}' }),
  ask('POST', path, { note: 'unknown transfer coding', fields: [json, 'Transfer-Encoding: x-none'], body: '{}' }),
  ask('GET', path, { note: 'unknown expectation', fields: ['Expect: x-miracle'] }),
]
