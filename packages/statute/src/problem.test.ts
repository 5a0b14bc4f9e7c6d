import { inspect } from 'node:util'
import { afterEach, describe, expect, expectTypeOf, test } from 'vitest'
import { conflict, internalServerError, notFound } from './generated/problems.ts'
import { type HttpProblem, type Problem, TypedProblem } from './problem.ts'
import { stacks } from './stacks.ts'

afterEach(() => stacks('server'))

describe('a problem', () => {
  test('is an error and a reply', () => {
    const problem = notFound('no user 7')
    expect(problem).toBeInstanceOf(Error)
    expect(problem).toMatchObject({
      status: 404,
      statusCode: 404,
      type: 'about:blank',
      title: 'Not Found',
      expose: true,
    })
    expect(problem.message).toBe('no user 7')
    expect(`${problem}`).toBe('Problem: no user 7')
    expect(inspect(problem)).toContain('Problem: no user 7')
    expect(problem.headers).toEqual({ 'content-type': 'application/problem+json' })
    expect(JSON.parse(JSON.stringify(problem))).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'no user 7',
    })
    expectTypeOf(problem).toEqualTypeOf<Problem<404, 'about:blank'>>()
  })

  test('has its phrase as message if nothing is said', () => {
    expect(notFound().message).toBe('Not Found')
    expect(JSON.parse(JSON.stringify(notFound()))).toEqual({ type: 'about:blank', title: 'Not Found', status: 404 })
  })

  test('keeps its cause for the log and never sends it', () => {
    const cause = new Error('secret')
    expect(notFound({ cause }).cause).toBe(cause)
    expect(JSON.stringify(notFound({ cause }))).not.toContain('secret')
    expect('cause' in notFound()).toBe(false)
  })

  test('has type, title, instance and extension members', () => {
    const problem = conflict({
      type: 'https://a.example/taken',
      title: 'Taken',
      instance: '/orders/7',
      extensions: { by: 'ann' },
    })
    expect(problem.message).toBe('Taken')
    expect(JSON.parse(JSON.stringify(problem))).toEqual({
      type: 'https://a.example/taken',
      title: 'Taken',
      status: 409,
      instance: '/orders/7',
      by: 'ann',
    })
  })

  test('does not let an extension take the place of a member of RFC 9457', () => {
    const extensions = { status: 200, type: 'x', title: 'x', detail: 'secret', instance: 'x' }
    expect(JSON.parse(JSON.stringify(internalServerError({ extensions })))).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
    })
  })

  test('is changed by no line break in its texts', async () => {
    const response = notFound({ detail: 'a\r\nset-cookie: a=b', title: 'b\r\n\r\nc', type: 'd\n' }).toResponse()
    expect([...response.headers.keys()]).toEqual(['content-type'])
    expect(await response.json()).toMatchObject({ detail: 'a\r\nset-cookie: a=b', title: 'b\r\n\r\nc', type: 'd\n' })
  })

  test('sends half a character as JSON that can be read', async () => {
    expect(await notFound('\ud800').toResponse().json()).toMatchObject({ detail: '\ud800' })
  })
})

describe('a 5xx', () => {
  test('keeps its text to itself', async () => {
    const problem = internalServerError('password in SELECT')
    expect(problem.message).toBe('password in SELECT')
    expect(problem.expose).toBe(false)
    expect(JSON.stringify(problem)).not.toContain('password')
    expect(JSON.stringify((problem as unknown as HttpProblem).payload)).not.toContain('password')
    expect(await problem.toResponse().text()).not.toContain('password')
  })
  test('opens it with expose, and a 4xx closes it', () => {
    expect(internalServerError({ detail: 'in an hour', expose: true }).body.detail).toBe('in an hour')
    expect(notFound({ detail: 'secret', expose: false }).body.detail).toBeUndefined()
  })
})

describe('toResponse() and getResponse()', () => {
  test('have status, fields and content', async () => {
    const problem = notFound({ detail: 'no', headers: { 'x-a': '1', 'set-cookie': ['a=1', 'b=2'] } })
    for (const response of [problem.toResponse(), problem.getResponse()]) {
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
      expect(response.headers.get('x-a')).toBe('1')
      expect(await response.json()).toEqual(problem.toJSON())
    }
  })

  test.each(['a\r\nb: c', 'a\nb', 'a\u0000b', '日本'])('refuse a field value of %j', (value) => {
    expect(() => notFound({ headers: { 'x-a': value } }).toResponse()).toThrow(TypeError)
  })
})

test('what a status demands holds against what the caller adds', () => {
  const problem = new TypedProblem(405, 'Method Not Allowed', { headers: { allow: 'X', 'x-a': '1' } }, { allow: 'GET' })
  expect(problem.headers).toEqual({ 'content-type': 'application/problem+json', allow: 'GET', 'x-a': '1' })
})

test('hapi finds what it reads', () => {
  const problem = notFound('no') as unknown as {
    isBoom: unknown
    output: { statusCode: number; headers: object; payload: object }
  }
  expect(problem.isBoom).toBeTruthy()
  expect(problem.output).toMatchObject({ statusCode: 404, headers: {}, payload: { status: 404, detail: 'no' } })
})
