/**
 * What every framework has to do with the library in it, one request and its answer each. It is long because it is the one
 * list for all of them.
 */
import { expect } from 'vitest'
import { type Asked, exchange, type Got } from './exchange.ts'
import { limit } from './routes.ts'

/** What every framework has to do with the library in it. */
export interface Case {
  readonly name: string
  readonly path: string
  readonly ask?: Asked
  readonly status: number
  /** Fields and their values; null: must not be there. */
  readonly fields?: Readonly<Record<string, string | RegExp | null>>
  /** A problem: its members. Else the JSON, or the text. */
  readonly problem?: Readonly<Record<string, unknown>>
  readonly json?: unknown
  readonly text?: string
  readonly more?: (got: Got) => void
}

const type = 'about:blank'
const json = { 'content-type': 'application/json' }

export const cases: readonly Case[] = [
  {
    name: 'sends JSON',
    path: '/things',
    status: 200,
    fields: { 'content-type': /^application\/json/, etag: '"v1"' },
    json: [{ id: 7 }],
  },
  {
    name: 'created() has its Location',
    path: '/things',
    ask: { method: 'POST', headers: json, content: '{"id":8}' },
    status: 201,
    fields: { location: '/things/8' },
    json: { id: 8 },
  },
  { name: 'fills a parameter', path: '/things/7', status: 200, json: { id: 7 } },
  {
    name: 'a thrown problem is application/problem+json',
    path: '/things/9',
    status: 404,
    fields: { 'content-type': 'application/problem+json' },
    problem: { type, title: 'Not Found', status: 404, detail: 'no thing 9' },
  },
  {
    name: '204 has neither content nor Content-Length nor Content-Type',
    path: '/no-content',
    status: 204,
    fields: { 'content-length': null, 'content-type': null, 'transfer-encoding': null },
    text: '',
  },
  {
    name: '204 of DELETE',
    path: '/things/7',
    ask: { method: 'DELETE' },
    status: 204,
    fields: { 'content-length': null },
    text: '',
  },
  { name: '205 has no content', path: '/reset', status: 205, fields: { 'content-type': null }, text: '' },
  {
    name: '304 has its validator and no content',
    path: '/not-modified',
    status: 304,
    fields: { etag: '"v1"', vary: /accept/i, 'content-type': null, 'content-length': null },
    text: '',
  },
  {
    name: 'a redirect keeps its status, and its Location is a URI',
    path: '/redirect',
    status: 307,
    fields: { location: '/things/%C3%A9' },
    text: '',
  },
  {
    name: '401 has its challenge, thrown',
    path: '/throw/401',
    status: 401,
    fields: { 'www-authenticate': 'Bearer realm="api"' },
    problem: { type, title: 'Unauthorized', status: 401, detail: 'token expired' },
  },
  {
    name: '401 has both challenges, returned',
    path: '/return/401',
    status: 401,
    fields: { 'www-authenticate': 'Bearer realm="api", Basic realm="api", charset="UTF-8"' },
    problem: { type, title: 'Unauthorized', status: 401 },
  },
  {
    name: '405 has Allow',
    path: '/throw/405',
    status: 405,
    fields: { allow: 'GET, PUT' },
    problem: { type, title: 'Method Not Allowed', status: 405 },
  },
  {
    name: '416 has Content-Range',
    path: '/throw/416',
    status: 416,
    fields: { 'content-range': 'bytes */42' },
    problem: { type, title: 'Range Not Satisfiable', status: 416 },
  },
  {
    name: '426 has Upgrade',
    path: '/throw/426',
    status: 426,
    fields: { upgrade: 'h2c', connection: /upgrade/i },
    problem: { type, title: 'Upgrade Required', status: 426 },
  },
  {
    name: '429 has Retry-After and RateLimit',
    path: '/throw/429',
    status: 429,
    fields: { 'retry-after': '30', ratelimit: '"peruser";r=0;t=30' },
    problem: { type, title: 'Too Many Requests', status: 429 },
  },
  {
    name: '503 has Retry-After, and keeps its text to itself',
    path: '/throw/503',
    status: 503,
    fields: { 'retry-after': '120' },
    problem: { type, title: 'Service Unavailable', status: 503 },
  },
  {
    name: 'a problem type has its members',
    path: '/throw/type',
    status: 403,
    problem: {
      type: 'https://api.example/problems/out-of-credit',
      title: 'Out of credit',
      status: 403,
      detail: 'it costs 50',
      balance: 30,
    },
  },
  {
    name: 'an unknown error is a 500 that tells nothing',
    path: '/throw/error',
    status: 500,
    problem: { type, title: 'Internal Server Error', status: 500 },
  },
  {
    name: 'a thrown string is a 500 that tells nothing',
    path: '/throw/string',
    status: 500,
    problem: { type, title: 'Internal Server Error', status: 500 },
  },
  {
    name: 'an error of http-errors keeps its status, text and fields',
    path: '/throw/http-error',
    status: 403,
    fields: { 'x-why': 'role' },
    problem: { type, title: 'Forbidden', status: 403, detail: 'not yours' },
  },
  {
    name: 'a timeout is a 504',
    path: '/throw/timeout',
    status: 504,
    problem: { type, title: 'Gateway Timeout', status: 504 },
  },
  {
    name: 'a reply can be thrown too',
    path: '/throw/created',
    status: 201,
    fields: { location: '/elsewhere' },
    text: '',
  },
  {
    name: 'fields that were set before a throw survive',
    path: '/throw/after-headers',
    status: 403,
    fields: { 'access-control-allow-origin': 'https://app.example', vary: /origin/i },
    problem: { type, title: 'Forbidden', status: 403, detail: 'not yours' },
  },
  { name: 'Vary grows', path: '/vary', status: 200, fields: { vary: /^(?=.*origin)(?=.*accept)/i }, json: { id: 7 } },
  {
    name: 'text is text/plain',
    path: '/text',
    status: 200,
    fields: { 'content-type': /^text\/plain; ?charset=utf-8$/i },
    text: 'plain text, é',
  },
  {
    name: 'a Content-Type of your own holds',
    path: '/html',
    status: 200,
    fields: { 'content-type': /^text\/html; ?charset=utf-8$/i },
    text: '<p>é</p>',
  },
  {
    name: 'octets go as they are',
    path: '/octets',
    status: 200,
    fields: { 'content-type': 'application/octet-stream' },
    more: ({ content }) => expect([...content]).toEqual([0, 1, 254, 255]),
  },
  {
    name: 'a stream is sent to its end',
    path: '/stream',
    status: 200,
    fields: { 'content-type': /^text\/plain/ },
    text: 'one two',
  },
  {
    name: '206 has Content-Range',
    path: '/part',
    status: 206,
    fields: { 'content-range': 'bytes 2-4/10' },
    text: '234',
  },
  {
    name: 'two cookies are two lines',
    path: '/cookies',
    status: 200,
    more: ({ lines }) =>
      expect(lines.filter(([name]) => name === 'set-cookie').map(([, value]) => value)).toEqual(['a=1', 'b=2']),
  },
  { name: '200 without content', path: '/nothing', status: 200, text: '' },
  {
    name: '406 says what there is',
    path: '/negotiate',
    ask: { headers: { accept: 'image/png' } },
    status: 406,
    fields: { vary: /accept/i },
    problem: {
      type,
      title: 'Not Acceptable',
      status: 406,
      detail: expect.any(String),
      available: ['application/json', 'text/html'],
    },
  },
  {
    name: 'content is read',
    path: '/echo',
    ask: { method: 'POST', headers: json, content: '{"a":1}' },
    status: 200,
    json: { a: 1 },
  },
  {
    name: '415 says what is taken',
    path: '/echo',
    ask: { method: 'POST', headers: { 'content-type': 'text/plain' }, content: 'a' },
    status: 415,
    fields: { accept: 'application/json' },
    problem: { type, title: 'Unsupported Media Type', status: 415, detail: expect.any(String) },
  },
  {
    name: 'malformed JSON is a 400',
    path: '/echo',
    ask: { method: 'POST', headers: json, content: '{"a":' },
    status: 400,
    problem: { type, title: 'Bad Request', status: 400, detail: expect.any(String) },
  },
  {
    name: 'content that is too large is a 413',
    path: '/echo',
    ask: { method: 'POST', headers: json, content: JSON.stringify('a'.repeat(2 * limit)) },
    status: 413,
    problem: { type, title: 'Content Too Large', status: 413 },
  },
  {
    name: 'an unknown path is a 404',
    path: '/nowhere',
    status: 404,
    problem: { type, title: 'Not Found', status: 404 },
  },
  {
    name: 'another method of a path is a 405 with Allow',
    path: '/things',
    ask: { method: 'DELETE' },
    status: 405,
    fields: { allow: allow('GET', 'HEAD', 'POST') },
    problem: { type, title: 'Method Not Allowed', status: 405 },
  },
  {
    name: 'so it is of a path with a parameter',
    path: '/things/7',
    ask: { method: 'POST', headers: json, content: '{}' },
    status: 405,
    fields: { allow: allow('GET', 'HEAD', 'DELETE') },
    problem: { type, title: 'Method Not Allowed', status: 405 },
  },
  {
    name: 'a method that nobody knows is a 405 as well',
    path: '/things',
    ask: { method: 'PROPFIND' },
    status: 405,
    fields: { allow: allow('GET', 'HEAD', 'POST') },
  },
  {
    name: 'OPTIONS says what a path takes',
    path: '/things',
    ask: { method: 'OPTIONS' },
    status: 204,
    fields: { allow: allow('GET', 'HEAD', 'POST'), 'content-length': null },
  },
  { name: 'OPTIONS of an unknown path is a 404', path: '/nowhere', ask: { method: 'OPTIONS' }, status: 404 },
  {
    name: 'HEAD has the fields of GET and no content',
    path: '/things',
    ask: { method: 'HEAD' },
    status: 200,
    fields: { 'content-type': /^application\/json/, etag: '"v1"' },
    text: '',
  },
  {
    name: 'HEAD of a problem has its fields and no content',
    path: '/throw/401',
    ask: { method: 'HEAD' },
    status: 401,
    fields: { 'www-authenticate': 'Bearer realm="api"', 'content-type': 'application/problem+json' },
    text: '',
  },
]

/** Allow has these methods, in any order; OPTIONS may be among them. */
function allow(...methods: string[]): RegExp {
  return new RegExp(
    `^${methods.map((method) => `(?=.*\\b${method}\\b)`).join('')}(?:(?:${methods.join('|')}|OPTIONS)(?:, ?|$))+$`,
  )
}

export async function run(
  url: string,
  { path, ask, status, fields = {}, problem, json, text, more }: Case,
): Promise<Got> {
  const got = await exchange(`${url}${path}`, ask)
  expect({ status: got.status, text: got.content.toString().slice(0, 300) }).toMatchObject({ status })
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) expect(got.field(name), name).toBeUndefined()
    else if (typeof value === 'string') expect(got.field(name), name).toBe(value)
    else expect(got.field(name), name).toMatch(value)
  }
  if (problem && ask?.method !== 'HEAD') {
    expect(got.field('content-type')).toBe('application/problem+json')
    const { detail, ...rest } = got.json() as Record<string, unknown>
    const { detail: wanted, ...members } = problem
    expect(rest).toEqual(members)
    if (wanted !== undefined || status > 499) expect(detail).toEqual(wanted)
    expect(got.content.toString()).not.toContain('secret')
  }
  if (json !== undefined) expect(got.json()).toEqual(json)
  if (text !== undefined) expect(got.content.toString()).toBe(text)
  more?.(got)
  return got
}
