import { describe, expect, test } from 'vitest'
import { bearer } from './challenge.ts'
import { unauthorized } from './demanding.ts'
import { internalServerError, notFound } from './generated/problems.ts'
import { rawReply } from './raw.ts'
import { created, noContent, notModified, ok, redirect, resetContent, SELF } from './replies.ts'
import { isProblem, isReply } from './throwing.ts'
import { toResponse, wire, withHeaders } from './wire.ts'

const type = (body: unknown) => wire(ok(body)).headers['content-type']

describe('wire()', () => {
  test('sends JSON, unless it is text or octets', () => {
    expect(wire(ok({ id: 7 }))).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"id":7}',
    })
    expect([null, 0, false, [], { a: 1 }].map((body) => wire(ok(body)).body)).toEqual([
      'null',
      '0',
      'false',
      '[]',
      '{"a":1}',
    ])
    expect(wire(ok('é'))).toMatchObject({ headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'é' })
    expect(wire(ok('')).body).toBe('')
    expect([new Uint8Array(1), Buffer.from('a'), new Blob(['a']), new Blob(['a']).stream()].map(type)).toEqual(
      Array(4).fill('application/octet-stream'),
    )
    expect(type(new Blob(['a'], { type: 'text/css' }))).toBe('text/css')
  })

  test('sends the octets of an ArrayBuffer', async () => {
    const octets = new Uint8Array([1, 2, 255])
    expect(type(octets.buffer)).toBe('application/octet-stream')
    expect(wire(ok(octets.buffer)).body).toEqual(octets)
    expect(new Uint8Array(await toResponse(ok(octets.buffer)).arrayBuffer())).toEqual(octets)
  })

  test('takes an object for JSON, whatever the names of its members', () => {
    for (const body of [
      { stream: 'https://a.example/' },
      { getReader: true },
      { byteLength: 3 },
      { type: 'a', stream: null },
    ])
      expect(wire(ok(body))).toMatchObject({
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
  })

  test('sends null for what JSON does not have', () => {
    for (const body of [() => 1, Symbol('a'), { toJSON: () => undefined }]) expect(wire(ok(body)).body).toBe('null')
  })

  test('refuses what JSON cannot say', () => {
    const round: { own?: unknown } = {}
    round.own = round
    for (const body of [round, 1n]) expect(() => wire(ok(body))).toThrow(TypeError)
  })

  test('has no content where the status has none', () => {
    const replies = [
      noContent(),
      resetContent(),
      notModified({ etag: '"a"' }),
      rawReply(204, {}, 'x'),
      rawReply(103, {}, 'x'),
    ]
    for (const reply of replies) {
      expect(wire(reply).body).toBe(null)
      expect(wire(reply).headers).not.toHaveProperty('content-type')
    }
    expect(wire(ok(undefined))).toEqual({ status: 200, headers: {}, body: null })
  })

  test('lower-cases names: of two that are one, the later holds', () => {
    expect(wire(ok('', { headers: { 'Content-Type': 'text/html', 'X-A': '1' } })).headers).toEqual({
      'content-type': 'text/html',
      'x-a': '1',
    })
    expect(wire(created('/8', undefined, { headers: { Location: '/9' } })).headers.location).toBe('/8')
    expect(wire(notFound({ headers: { 'Content-Type': 'application/problem+json; a=b' } })).headers).toEqual({
      'content-type': 'application/problem+json; a=b',
    })
  })

  test('leaves out what is undefined', () => {
    expect(wire(ok(undefined, { headers: { 'x-a': undefined as never } })).headers).toEqual({})
  })

  test('makes URIs of Location and Content-Location', () => {
    expect(wire(redirect('/é', { permanent: true, keepMethod: true })).headers.location).toBe('/%C3%A9')
    expect(wire(created('/a\r\nx: y\ud800')).headers.location).toBe('/a%0D%0Ax:%20y%EF%BF%BD')
    expect(wire(created(SELF, 1, { headers: { 'Content-Location': '/日' } })).headers['content-location']).toBe(
      '/%E6%97%A5',
    )
  })

  test('does not change the reply, and does not share its lists', () => {
    const cookies = ['a=1']
    const reply = ok(1, { headers: { 'Set-Cookie': cookies } })
    ;(wire(reply).headers['set-cookie'] as string[]).push('b=2')
    expect(cookies).toEqual(['a=1'])
    expect(reply.headers).toEqual({ 'Set-Cookie': cookies })
  })

  test('keeps the text of a 5xx', () => {
    expect(wire(internalServerError('secret')).body).not.toContain('secret')
  })
})

describe('toResponse()', () => {
  test('is the same as a Response', async () => {
    const response = toResponse(ok({ id: 7 }, { headers: { 'set-cookie': ['a=1', 'b=2'], vary: ['a', 'b'] } }))
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('vary')).toBe('a, b')
    expect(await response.json()).toEqual({ id: 7 })
    expect(toResponse(noContent()).body).toBe(null)
    expect(await toResponse(ok(new Blob(['one ', 'two']).stream())).text()).toBe('one two')
    expect(await toResponse(ok(new Blob(['one']))).text()).toBe('one')
  })

  test.each(['a\r\nb: c', 'a\nb', 'a\u0000b', '日本'])('refuses a field value of %j', (value) => {
    expect(() => toResponse(ok(1, { headers: { 'x-a': value } }))).toThrow(TypeError)
  })
  test('refuses a name that is none', () => {
    expect(() => toResponse(ok(1, { headers: { 'x a': '1' } }))).toThrow(TypeError)
    expect(() => toResponse(ok(1, { headers: { 'x\r\na': '1' } }))).toThrow(TypeError)
  })
})

describe('withHeaders()', () => {
  test('adds to Vary, Link and Set-Cookie, and replaces others', () => {
    const reply = ok(1, { headers: { Vary: 'origin', 'set-cookie': ['a=1'], 'x-a': '1' } })
    expect(withHeaders(reply, { vary: 'accept', 'Set-Cookie': 'b=2', 'X-A': '2' }).headers).toEqual({
      vary: ['origin', 'accept'],
      'set-cookie': ['a=1', 'b=2'],
      'x-a': '2',
    })
    expect(reply.headers.Vary).toBe('origin')
    expect(isReply(withHeaders(reply, {}))).toBe(true)
  })

  test('leaves a problem what it is', () => {
    const cause = new Error('why')
    const problem = internalServerError({
      detail: 'secret',
      cause,
      instance: '/7',
      extensions: { a: 1 },
      title: 'T',
      type: 't',
    })
    const again = withHeaders(problem, { 'retry-after': '5' })
    expect(isProblem(again, 500)).toBe(true)
    expect(again.cause).toBe(cause)
    expect(again.stack).toBe(problem.stack)
    expect(again.message).toBe('secret')
    expect(again.body).toEqual(problem.body)
    expect(again.headers).toEqual({ 'content-type': 'application/problem+json', 'retry-after': '5' })
    expect(problem.headers).not.toHaveProperty('retry-after')
  })

  test('keeps what the status demands', () => {
    expect(withHeaders(unauthorized(bearer()), { vary: 'a' }).headers['www-authenticate']).toBe('Bearer realm=""')
  })
})
