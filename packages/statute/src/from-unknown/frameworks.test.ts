/** What the frameworks and their error libraries throw, made by these libraries themselves. */
import { Boom, badRequest as boomBadRequest, methodNotAllowed, tooManyRequests, unauthorized } from '@hapi/boom'
import { BadRequestException, HttpException, InternalServerErrorException, NotFoundException } from '@nestjs/common'
import { TRPCError } from '@trpc/server'
import { Elysia, t } from 'elysia'
import Fastify from 'fastify'
import { H3, HTTPError } from 'h3'
import { HTTPException } from 'hono/http-exception'
import createError from 'http-errors'
import Koa from 'koa'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bearer } from '../challenge.ts'
import { notFound } from '../generated/problems.ts'
import { fromUnknown } from './from-unknown.ts'

/** Its JSON, with the fields in place of the status. */
function sent(error: unknown, options?: Parameters<typeof fromUnknown>[1]) {
  const { 'content-type': _, ...headers } = fromUnknown(error, options).headers
  return { headers, ...JSON.parse(JSON.stringify(fromUnknown(error, options))) }
}

const about = (status: number, title: string, detail?: string, headers = {}) => ({
  type: 'about:blank',
  title,
  status,
  headers,
  ...(detail === undefined ? {} : { detail }),
})

describe('http-errors', () => {
  test('keeps status, text and fields of a 4xx', () => {
    const error = createError(403, 'not yours', { headers: { 'X-Why': 'role', 'Retry-After': 5 } })
    expect(sent(error)).toEqual(about(403, 'Forbidden', 'not yours', { 'x-why': 'role', 'retry-after': '5' }))
    expect(fromUnknown(error).cause).toBe(error)
  })

  test('keeps the text of a 5xx back, and its fields not', () => {
    const error = createError(503, 'secret', { headers: { 'retry-after': '7' } })
    expect(sent(error)).toEqual(about(503, 'Service Unavailable', undefined, { 'retry-after': '7' }))
    expect(fromUnknown(error).message).not.toContain('secret')
  })

  test('keeps a text back that is not to be exposed', () => {
    expect(sent(createError(404, 'secret', { expose: false }))).toEqual(about(404, 'Not Found'))
  })

  test('says its own phrase once', () => {
    expect(sent(createError(404))).toEqual(about(404, 'Not Found'))
  })

  test.each([
    [418, 'Client Error'],
    [499, 'Client Error'],
    [599, 'Server Error'],
  ])('keeps %i, which is not registered', (status, title) => {
    expect(sent(Object.assign(new Error(), { status }))).toEqual(about(status, title))
  })

  test.each([200, 302, 399, 600, 404.5, '404', Number.NaN])('takes no %s for a status', (status) => {
    expect(sent(Object.assign(new Error('secret'), { status }))).toEqual(about(500, 'Internal Server Error'))
  })

  test('drops the fields that describe another content, and those that cannot be sent', () => {
    const headers = {
      'Content-Type': 'text/html',
      'content-length': '3',
      'Content-Encoding': 'gzip',
      'transfer-encoding': 'chunked',
      'x-split': 'a\r\nset-cookie: b',
      'x bad': '1',
      'x-none': undefined,
      'x-object': {},
      'content-range': 'bytes */7',
    }
    expect(sent(createError(416, 'too far', { headers })).headers).toEqual({ 'content-range': 'bytes */7' })
  })

  test('keeps the lines of a field apart', () => {
    const error = Object.assign(new Error('no'), {
      status: 401,
      headers: new Headers([
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
        ['www-authenticate', 'Basic'],
      ]),
    })
    expect(sent(error).headers).toEqual({ 'set-cookie': ['a=1', 'b=2'], 'www-authenticate': 'Basic' })
  })

  test('does not stumble over names of the language', () => {
    const headers = JSON.parse('{"constructor":"a","__proto__":"b"}')
    expect(Object.entries(sent(createError(404, 'no', { headers })).headers)).toContainEqual(['constructor', 'a'])
  })

  test('takes the fields of a message, which has no prototype', () => {
    const headers = Object.assign(Object.create(null), { 'x-why': 'role' })
    expect(sent(Object.assign(new Error('no'), { status: 403, headers })).headers).toEqual({ 'x-why': 'role' })
  })

  test('gets the challenge for a 401 that has none', () => {
    const challenge = bearer({ realm: 'api' })
    const headers = { 'WWW-Authenticate': 'Basic realm="x"' }
    expect(sent(createError(401), { challenge }).headers).toEqual({ 'www-authenticate': 'Bearer realm="api"' })
    expect(sent(createError(401, 'no', { headers }), { challenge }).headers).toEqual({
      'www-authenticate': 'Basic realm="x"',
    })
    expect(sent(createError(401)).headers).toEqual({})
    expect(sent(createError(403), { challenge }).headers).toEqual({})
  })

  test('keeps Allow of a 405, and invents none', () => {
    expect(sent(createError(405, 'no', { headers: { Allow: 'GET' } })).headers).toEqual({ allow: 'GET' })
    expect(sent(createError(405, 'no', { headers: { Allow: '' } })).headers).toEqual({ allow: '' })
    expect(sent(createError(405)).headers).toEqual({})
  })

  test('does not tell the path of a file that was not found', () => {
    const missing = Object.assign(new Error("ENOENT: no such file, stat '/srv/secret'"), {
      code: 'ENOENT',
      syscall: 'stat',
    })
    expect(sent(createError(404, missing))).toEqual(about(404, 'Not Found'))
  })

  test('comes from Koa', () => {
    const context = new Koa().createContext({ headers: {} } as never, {} as never)
    expect.assertions(1)
    try {
      context.throw(409, 'taken', { headers: { 'x-why': 'name' } })
    } catch (error) {
      expect(sent(error)).toEqual(about(409, 'Conflict', 'taken', { 'x-why': 'name' }))
    }
  })
})

describe('boom', () => {
  test('keeps status, text and fields', () => {
    expect(sent(boomBadRequest('no name'))).toEqual(about(400, 'Bad Request', 'no name'))
    expect(sent(unauthorized('who?', 'Bearer', { realm: 'api' }))).toEqual(
      about(401, 'Unauthorized', 'who?', { 'www-authenticate': 'Bearer realm="api", error="who?"' }),
    )
    expect(sent(methodNotAllowed('no', null, ['GET', 'PUT'])).headers).toEqual({ allow: 'GET, PUT' })
  })

  test('keeps fields that were added to the output', () => {
    const error = tooManyRequests('slow down')
    error.output.headers['Retry-After'] = 9
    expect(sent(error)).toEqual(about(429, 'Too Many Requests', 'slow down', { 'retry-after': '9' }))
  })

  test('keeps the text of a 500 back', () => {
    expect(sent(new Boom('secret'))).toEqual(about(500, 'Internal Server Error'))
  })
})

describe('Hono', () => {
  test('keeps status and text', () => {
    expect(sent(new HTTPException(404, { message: 'no thing' }))).toEqual(about(404, 'Not Found', 'no thing'))
  })

  test('keeps the fields of the response that it has, but those of its content', () => {
    const res = new Response('Unauthorized', { status: 401, headers: { 'WWW-Authenticate': 'Bearer realm=""' } })
    expect(sent(new HTTPException(401, { res }))).toEqual(
      about(401, 'Unauthorized', undefined, { 'www-authenticate': 'Bearer realm=""' }),
    )
  })

  test('keeps the text of a 500 back', () => {
    expect(sent(new HTTPException(500, { message: 'secret' }))).toEqual(about(500, 'Internal Server Error'))
  })
})

describe('h3', () => {
  test('keeps status, text, fields and data', () => {
    const error = new HTTPError({ status: 409, message: 'taken', headers: { 'x-why': 'name' }, data: { name: 'a' } })
    expect(sent(error)).toEqual({ ...about(409, 'Conflict', 'taken', { 'x-why': 'name' }), data: { name: 'a' } })
  })

  test('has no detail if it says nothing', () => {
    expect(sent(new HTTPError({ status: 404 }))).toEqual(about(404, 'Not Found'))
  })

  test('tells nothing of a 5xx, and nothing of what was not handled', () => {
    expect(sent(new HTTPError({ status: 500, message: 'secret', data: 'secret' }))).toEqual(
      about(500, 'Internal Server Error'),
    )
    expect(sent(new HTTPError({ status: 404, message: 'secret', unhandled: true }))).toEqual(
      about(500, 'Internal Server Error'),
    )
  })

  test('reads what was thrown, where h3 has wrapped it', async () => {
    const seen: unknown[] = []
    for (const thrown of [createError(403, 'not yours'), notFound('no thing'), new Error('secret')]) {
      const app = new H3({ silent: true, onError: (error) => void seen.push(sent(error)) })
      app.get('/', () => {
        throw thrown
      })
      await app.request('/')
    }
    expect(seen).toEqual([
      about(403, 'Forbidden', 'not yours'),
      about(404, 'Not Found', 'no thing'),
      about(500, 'Internal Server Error'),
    ])
  })
})

describe('Nest', () => {
  test('keeps status and text', () => {
    expect(sent(new NotFoundException('no thing'))).toEqual(about(404, 'Not Found', 'no thing'))
    expect(sent(new NotFoundException())).toEqual(about(404, 'Not Found'))
    expect(sent(new HttpException('gone', 410))).toEqual(about(410, 'Gone', 'gone'))
  })

  test('joins what ValidationPipe found', () => {
    expect(sent(new BadRequestException(['name must be a string', 'age must be a number']))).toEqual(
      about(400, 'Bad Request', 'name must be a string; age must be a number'),
    )
  })

  test('keeps the members of an answer of your own', () => {
    expect(sent(new BadRequestException({ message: 'no', reason: 'E7', status: 1 }))).toEqual({
      ...about(400, 'Bad Request', 'no'),
      reason: 'E7',
    })
  })

  test('tells nothing of a 500, and takes no redirect for an error', () => {
    expect(sent(new InternalServerErrorException({ message: 'secret', more: 'secret' }))).toEqual(
      about(500, 'Internal Server Error'),
    )
    expect(sent(new HttpException('secret', 302))).toEqual(about(500, 'Internal Server Error'))
  })
})

describe('tRPC', () => {
  test.each([
    ['NOT_FOUND', 404, 'Not Found'],
    ['PARSE_ERROR', 400, 'Bad Request'],
    ['METHOD_NOT_SUPPORTED', 405, 'Method Not Allowed'],
    ['TIMEOUT', 408, 'Request Timeout'],
    ['PAYLOAD_TOO_LARGE', 413, 'Content Too Large'],
    ['UNPROCESSABLE_CONTENT', 422, 'Unprocessable Content'],
    ['CLIENT_CLOSED_REQUEST', 499, 'Client Error'],
    ['GATEWAY_TIMEOUT', 504, 'Gateway Timeout'],
  ] as const)('makes %s a %i', (code, status, title) => {
    expect(sent(new TRPCError({ code }))).toEqual(about(status, title))
  })

  test('keeps the text of a 4xx', () => {
    expect(sent(new TRPCError({ code: 'CONFLICT', message: 'taken' }))).toEqual(about(409, 'Conflict', 'taken'))
  })

  test('gives back the problem that it wraps', () => {
    const cause = notFound()
    expect(fromUnknown(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }))).toBe(cause)
    expect(fromUnknown(new TRPCError({ code: 'BAD_REQUEST', cause }))).toBe(cause)
  })

  test('reads what else it wraps, and tells nothing of what it does not know', () => {
    const wrapped = (cause: unknown) => new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'secret', cause })
    expect(sent(wrapped(createError(403, 'not yours')))).toEqual(about(403, 'Forbidden', 'not yours'))
    expect(sent(wrapped(new Error('secret')))).toEqual(about(500, 'Internal Server Error'))
    expect(sent(new TRPCError({ code: 'OK' as never, message: 'secret' }))).toEqual(about(500, 'Internal Server Error'))
  })

  test('lists what was wrong with the input', () => {
    const cause = z.object({ age: z.number() }).safeParse({ age: 'x' }).error
    expect(sent(new TRPCError({ code: 'BAD_REQUEST', cause }))).toEqual({
      ...about(400, 'Bad Request'),
      errors: [{ detail: expect.stringContaining('number'), pointer: '#/age' }],
    })
  })
})

describe('Elysia', () => {
  async function thrown(request: Request) {
    let seen: unknown
    await new Elysia()
      .onError(({ error }) => {
        seen = sent(error)
        return ''
      })
      .post('/typebox', () => 'x', { body: t.Object({ age: t.Object({ now: t.Number() }) }) })
      .post('/zod', () => 'x', { body: z.object({ age: z.object({ now: z.number() }) }) })
      .get('/query', () => 'x', { query: t.Object({ page: t.Number() }) })
      .get('/response', () => ({ secret: 'secret' }) as never, { response: t.Object({ name: t.String() }) })
      .get('/status', ({ status }) => {
        throw status(409, 'taken')
      })
      .get('/members', ({ status }) => {
        throw status(409, { reason: 'E7' })
      })
      .handle(request)
    return seen
  }
  const post = (path: string, content: unknown) =>
    new Request(`http://localhost${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof content === 'string' ? content : JSON.stringify(content),
    })
  test.each(['/typebox', '/zod'])('lists what %s found in the content', async (path) => {
    expect(await thrown(post(path, { age: { now: 'secret' } }))).toEqual({
      ...about(422, 'Unprocessable Content'),
      errors: expect.arrayContaining([{ detail: expect.stringMatching(/number/), pointer: '#/age/now' }]),
    })
  })

  test('names the parameter that is wrong', async () => {
    expect(await thrown(new Request('http://localhost/query?page=x'))).toMatchObject({
      status: 422,
      errors: [{ parameter: 'page' }],
    })
  })

  test('takes a response that breaks its schema for our own fault', async () => {
    expect(await thrown(new Request('http://localhost/response'))).toEqual(about(500, 'Internal Server Error'))
  })

  test('reads content that is no JSON, and an unknown path', async () => {
    expect(await thrown(post('/typebox', '{"a":'))).toEqual(about(400, 'Bad Request'))
    expect(await thrown(new Request('http://localhost/nowhere'))).toEqual(about(404, 'Not Found'))
  })

  test('reads a thrown status()', async () => {
    expect(await thrown(new Request('http://localhost/status'))).toEqual(about(409, 'Conflict', 'taken'))
    expect(await thrown(new Request('http://localhost/members'))).toEqual({ ...about(409, 'Conflict'), reason: 'E7' })
  })
})

describe('Fastify', () => {
  async function thrown(request: object) {
    const app = Fastify()
    let seen: unknown
    app.setErrorHandler((error, _request, reply) => {
      seen = sent(error)
      return reply.send('')
    })
    app.setNotFoundHandler((_request, reply) => reply.send(''))
    const age = { type: 'object', required: ['age'], properties: { age: { type: 'array', items: { type: 'number' } } } }
    app.post('/body', { schema: { body: age }, bodyLimit: 30 }, () => '')
    app.get('/query', { schema: { querystring: { type: 'object', required: ['page'] } } }, () => '')
    app.get('/header', { schema: { headers: { type: 'object', required: ['x-id'] } } }, () => '')
    await app.inject(request)
    return seen
  }

  test('points at what is wrong with the content', async () => {
    expect(await thrown({ method: 'POST', url: '/body', payload: { age: [1, 'x'] } })).toEqual({
      ...about(400, 'Bad Request', 'body/age/1 must be number'),
      errors: [{ detail: 'must be number', pointer: '#/age/1' }],
    })
    expect(await thrown({ method: 'POST', url: '/body', payload: {} })).toMatchObject({
      errors: [{ detail: "must have required property 'age'", pointer: '#/age' }],
    })
  })

  test('names the parameter or the field', async () => {
    expect(await thrown({ url: '/query' })).toMatchObject({ status: 400, errors: [{ parameter: 'page' }] })
    expect(await thrown({ url: '/header' })).toMatchObject({ status: 400, errors: [{ header: 'x-id' }] })
  })

  test('keeps the status of its own errors', async () => {
    const headers = { 'content-type': 'application/json' }
    expect(await thrown({ method: 'POST', url: '/body', payload: '{"a":', headers })).toMatchObject({ status: 400 })
    expect(await thrown({ method: 'POST', url: '/body', payload: { a: 'a'.repeat(99) } })).toEqual(
      about(413, 'Content Too Large', 'Request body is too large'),
    )
    expect(
      await thrown({ method: 'POST', url: '/body', payload: 'x', headers: { 'content-type': 'text/x-y' } }),
    ).toMatchObject({ status: 415 })
  })
})
