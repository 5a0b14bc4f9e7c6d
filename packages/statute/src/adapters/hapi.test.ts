import { badImplementation, badRequest, boomify, forbidden, unauthorized } from '@hapi/boom'
import { server as createServer, type Server } from '@hapi/hapi'
import { basic, conflict, created, noContent, notFound, ok } from 'statute'
import { describe, expect, test, vi } from 'vitest'
import { errors, handler, send } from './hapi.ts'

async function serverWith(routes: (server: Server) => void, options?: Parameters<typeof errors>[0]) {
  const server = createServer({ debug: false, routes: { payload: { maxBytes: 100 } } })
  await server.register(errors(options))
  routes(server)
  return server
}

const problem = { 'content-type': 'application/problem+json' }
const get = (server: Server, path: string, handler: (request: unknown) => object) =>
  server.route({ method: 'GET', path, handler })

describe('errors()', () => {
  test('sends a reply that was returned or thrown, by a handler or before it', async () => {
    const server = await serverWith((server) => {
      get(server, '/returned', () => created('/x', { id: 1 }))
      get(server, '/thrown', () => {
        throw created('/x')
      })
      get(server, '/problem', () => conflict('twice'))
      server.route({
        method: 'GET',
        path: '/before',
        options: { pre: [() => Promise.reject(conflict('early'))], handler: () => noContent() },
      })
    })
    expect(await server.inject('/returned')).toMatchObject({
      statusCode: 201,
      headers: { location: '/x', 'content-type': 'application/json' },
      payload: '{"id":1}',
    })
    expect(await server.inject('/thrown')).toMatchObject({ statusCode: 201, headers: { location: '/x' }, payload: '' })
    expect(await server.inject('/problem')).toMatchObject({ statusCode: 409, headers: problem })
    expect(await server.inject('/before')).toMatchObject({ statusCode: 409, headers: problem })
  })

  test('what is no reply goes its way', async () => {
    const server = await serverWith((server) => get(server, '/', () => ({ status: 201, headers: {} })))
    expect(await server.inject('/')).toMatchObject({ statusCode: 200, payload: '{"status":201,"headers":{}}' })
  })

  test('an error of Boom keeps status, text and fields, but not the text of a 5xx', async () => {
    const server = await serverWith(
      (server) => {
        get(server, '/403', () => forbidden('not yours'))
        get(server, '/401', () => unauthorized('expired', 'Bearer'))
        get(server, '/bare', () => unauthorized())
        get(server, '/500', () => badImplementation('secret'))
        get(server, '/400', () => badRequest(new Error('no id')))
        get(server, '/422', () => {
          throw boomify(new Error('odd'), { statusCode: 422 })
        })
        get(server, '/boomified', () => badImplementation(Object.assign(new Error('secret'), { status: 403 })))
        get(server, '/bug', () => {
          throw new TypeError('secret')
        })
      },
      { challenge: basic('api') },
    )
    expect((await server.inject('/403')).result).toContain('not yours')
    expect((await server.inject('/401')).headers['www-authenticate']).toMatch(/^Bearer error="expired"/)
    expect((await server.inject('/bare')).headers['www-authenticate']).toMatch(/^Basic realm="api"/)
    expect((await server.inject('/400')).payload).toContain('no id')
    expect(await server.inject('/422')).toMatchObject({ statusCode: 422, headers: problem })
    expect(await server.inject({ method: 'OPTIONS', url: '*' })).toMatchObject({ statusCode: 400, headers: problem })
    for (const path of ['/500', '/bug', '/boomified']) {
      const got = await server.inject(path)
      expect(got).toMatchObject({ statusCode: 500, headers: problem })
      expect(got.payload).not.toContain('secret')
    }
  })

  test('hands the error to onError() as it was thrown', async () => {
    const onError = vi.fn()
    const thrown = Object.assign(new Error('secret'), { status: 503 })
    const server = await serverWith(
      (server) =>
        get(server, '/', () => {
          throw thrown
        }),
      { onError },
    )
    expect(await server.inject('/')).toMatchObject({ statusCode: 503 })
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ status: 503 }), thrown)
  })

  test('a 5xx goes to the log of hapi, unless there is an onError()', async () => {
    const logged = vi.fn()
    for (const options of [{}, { onError: () => {} }]) {
      const server = await serverWith((server) => {
        get(server, '/500', () => badImplementation('why'))
        get(server, '/404', () => notFound())
        server.events.on({ name: 'request', channels: 'app' }, (_, event) => logged(event.tags, event.error))
      }, options)
      await server.inject('/500')
      await server.inject('/404')
    }
    expect(logged.mock.calls).toEqual([[['internal', 'error', 'implementation'], expect.any(Error)]])
  })

  test('a method that is not there is a 405; what a handler does not find is a 404', async () => {
    const server = await serverWith((server) => {
      get(server, '/n/{id}', () => notFound('none'))
      server.route({ method: 'PUT', path: '/n/{rest*}', handler: () => noContent() })
      server.route({ method: '*', path: '/any', handler: () => notFound() })
    })
    const ask = (method: string, url: string) => server.inject({ method, url })
    expect((await ask('GET', '/n/1')).payload).toContain('none')
    expect(await ask('DELETE', '/n/1?a')).toMatchObject({
      statusCode: 405,
      headers: { ...problem, allow: 'GET, HEAD, OPTIONS, PUT' },
    })
    expect(await ask('OPTIONS', '/n/1/2')).toMatchObject({ statusCode: 204, headers: { allow: 'OPTIONS, PUT' } })
    expect(await ask('PROPFIND', '/any')).toMatchObject({ statusCode: 404 })
    expect(await ask('PROPFIND', '/nowhere')).toMatchObject({ statusCode: 404, headers: problem })
  })

  test("errors of hapi's own are problems", async () => {
    const server = await serverWith((server) => {
      server.route({ method: 'POST', path: '/', handler: () => noContent() })
    })
    const post = (payload: string, type = 'application/json') =>
      server.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': type } })
    expect(await post('{')).toMatchObject({ statusCode: 400, headers: problem })
    expect(await post('a', 'application/xml')).toMatchObject({ statusCode: 415, headers: problem })
    expect(await post(' '.repeat(101))).toMatchObject({ statusCode: 413, headers: problem })
  })

  test('what cannot be sent is a 500 that tells nothing', async () => {
    const server = await serverWith((server) => {
      const secret = { headers: { 'x-a': 'secret\n' } }
      get(server, '/returned', () => ok(1, secret))
      get(server, '/thrown', () => {
        throw conflict(secret)
      })
      get(server, '/circular', () => {
        const body: Record<string, unknown> = {}
        body.body = body
        return ok(body)
      })
    })
    for (const path of ['/returned', '/thrown', '/circular']) {
      const got = await server.inject(path)
      expect({ path, ...got.headers, status: got.statusCode }).toMatchObject({ path, status: 500, ...problem })
      expect(got.payload + JSON.stringify(got.headers)).not.toContain('secret')
    }
  })
})

describe('handler()', () => {
  test('works on a server without errors()', async () => {
    const server = createServer()
    server.route({ method: 'GET', path: '/a', handler: handler(() => created('/x')) })
    server.route({ method: 'GET', path: '/b', handler: handler(() => Promise.reject(conflict('no'))) })
    server.route({ method: 'GET', path: '/c', handler: (_, h) => send(h, ok(new Uint8Array([1, 2]))) })
    expect(await server.inject('/a')).toMatchObject({ statusCode: 201, headers: { location: '/x' } })
    expect(await server.inject('/b')).toMatchObject({ statusCode: 409, headers: problem })
    expect((await server.inject('/c')).rawPayload).toEqual(Buffer.from([1, 2]))
  })
})
