import Fastify, { type FastifyInstance } from 'fastify'
import { bearer, conflict, created, noContent, notFound, ok, unauthorized } from 'statute'
import { describe, expect, test, vi } from 'vitest'
import { errors, frameworkErrors, handler, send } from './fastify.ts'

function appWith(routes: (app: FastifyInstance) => void, options?: Parameters<typeof errors>[0]) {
  const app = Fastify({ bodyLimit: 100 })
  app.register(errors(options))
  routes(app)
  return app
}

const problem = { 'content-type': 'application/problem+json' }
const json = { 'content-type': 'application/json' }

describe('errors()', () => {
  test('sends a reply that was returned, given to reply.send(), or thrown', async () => {
    const app = appWith((app) => {
      app.get('/returned', () => created('/x', { id: 1 }))
      app.get('/async', async () => noContent())
      app.get('/sent', (_, reply) => reply.send(created('/x')))
      app.get('/thrown', () => {
        throw created('/x')
      })
      app.get('/problem', () => conflict('twice'))
    })
    expect(await app.inject('/returned')).toMatchObject({
      statusCode: 201,
      headers: { location: '/x', 'content-type': 'application/json' },
      payload: '{"id":1}',
    })
    expect(await app.inject('/async')).toMatchObject({ statusCode: 204, payload: '' })
    expect(await app.inject('/sent')).toMatchObject({ statusCode: 201, headers: { location: '/x' }, payload: '' })
    expect(await app.inject('/thrown')).toMatchObject({ statusCode: 201, headers: { location: '/x' }, payload: '' })
    expect(await app.inject('/problem')).toMatchObject({ statusCode: 409, headers: problem })
  })

  test.each([
    ['200', { type: 'object', properties: { a: { type: 'string' } } }],
    ['2xx', { type: 'object', properties: { a: { type: 'string' } } }],
    ['200', { content: { 'application/json': { schema: { type: 'object', properties: { a: { type: 'string' } } } } } }],
  ])('leaves out what the schema of a %s does not show', async (status, schema) => {
    const app = appWith((app) => {
      const options = { schema: { response: { [status]: schema } } }
      app.get('/returned', options, () => ok({ a: 'x', secret: 'y' }))
      app.get('/sent', options, (_, reply) => void send(reply, ok({ a: 'x', secret: 'y' })))
      app.get('/refused', options, () => conflict('twice'))
    })
    for (const path of ['/returned', '/sent']) expect((await app.inject(path)).payload).toBe('{"a":"x"}')
    expect((await app.inject('/refused')).json()).toMatchObject({ detail: 'twice' })
  })

  test('what is no reply goes its way', async () => {
    const app = appWith((app) => {
      app.get('/', () => ({ status: 201, headers: {}, body: 1 }))
    })
    const got = await app.inject('/')
    expect(got).toMatchObject({ statusCode: 200, payload: '{"status":201,"headers":{},"body":1}' })
  })

  test('the content type is that of the reply, whatever the handler or a serializer wanted', async () => {
    const app = appWith((app) => {
      app.get('/html', (_, reply) => reply.type('text/html').send(ok({ a: 1 })))
      app.get('/own', (_, reply) => reply.serializer(() => 'wrong').send(ok({ a: 1 })))
      app.setReplySerializer(() => 'wrong')
    })
    for (const path of ['/html', '/own'])
      expect(await app.inject(path)).toMatchObject({ headers: json, payload: '{"a":1}' })
  })

  test('covers plugins and their prefixes', async () => {
    const app = appWith((app) => {
      app.register(
        async (nested) => {
          nested.get('/', () => ok(1))
          nested.get('/:a-:b', () => {
            throw new Error('secret')
          })
        },
        { prefix: '/nested' },
      )
    })
    expect(await app.inject({ method: 'PUT', url: '/nested/' })).toMatchObject({
      statusCode: 405,
      headers: { ...problem, allow: 'GET, HEAD, OPTIONS' },
    })
    expect(await app.inject({ method: 'PUT', url: '/nested/1-2?x=/' })).toMatchObject({ statusCode: 405 })
    expect(await app.inject('/nested/1-2')).toMatchObject({ statusCode: 500, headers: problem })
    expect((await app.inject('/nested/1-2')).payload).not.toContain('secret')
    expect(await app.inject({ method: 'PUT', url: '/nested/1/2' })).toMatchObject({ statusCode: 404 })
  })

  test('Allow knows patterns, several methods, hosts, and that HEAD may not be there', async () => {
    const app = Fastify({ exposeHeadRoutes: false, routerOptions: { ignoreTrailingSlash: true } })
    app.register(errors())
    app.get('/n/:id(\\d+)', () => ok(1))
    app.route({ method: ['PUT', 'PATCH'], url: '/n/:id?', handler: () => noContent() })
    app.get('/host', { constraints: { host: 'a.example' } }, () => ok(1))
    const allow = async (url: string, host = 'b.example') =>
      (await app.inject({ method: 'DELETE', url, headers: { host } })).headers.allow
    expect(await allow('/n/7/')).toBe('GET, OPTIONS, PATCH, PUT')
    expect(await allow('/n/x')).toBe('OPTIONS, PATCH, PUT')
    expect(await allow('/n')).toBe('OPTIONS, PATCH, PUT')
    expect(await allow('/host')).toBeUndefined()
    expect(await allow('/host', 'a.example')).toBe('GET, OPTIONS')
    expect(await app.inject({ method: 'HEAD', url: '/n/7' })).toMatchObject({ statusCode: 405 })
  })

  test('OPTIONS for all paths, as of CORS, is no path of its own', async () => {
    const app = appWith((app) => app.options('*', () => noContent()))
    expect(await app.inject('/nowhere')).toMatchObject({ statusCode: 404, headers: problem })
  })

  test('a handler that finds nothing is a 404, not a 405', async () => {
    const app = appWith((app) => {
      app.get('/', (_, reply) => reply.callNotFound())
      app.get('/own', () => notFound('none'))
    })
    expect(await app.inject('/')).toMatchObject({ statusCode: 404, headers: problem })
    expect((await app.inject('/own')).json()).toMatchObject({ status: 404, detail: 'none' })
  })

  test('a path or a method that is not there counts before the content', async () => {
    const app = appWith((app) => app.get('/', () => ok(1)))
    const bad = { method: 'POST', headers: json, payload: '{' } as const
    expect(await app.inject({ ...bad, url: '/' })).toMatchObject({ statusCode: 405 })
    expect(await app.inject({ ...bad, url: '/nowhere' })).toMatchObject({ statusCode: 404 })
    const xml = { 'content-type': 'application/xml' }
    expect(await app.inject({ ...bad, url: '/', headers: xml })).toMatchObject({ statusCode: 405 })
  })

  test("errors of Fastify's own are problems", async () => {
    const app = appWith((app) => {
      app.post('/', { schema: { body: { type: 'object', required: ['name'] } } }, () => noContent())
      app.get('/slow', { handlerTimeout: 10 }, () => new Promise(() => {}))
    })
    const post = async (payload: string, type = 'application/json') =>
      app.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': type } })
    expect(await post('{}')).toMatchObject({ statusCode: 400, headers: problem })
    expect((await post('{}')).json().detail).toContain("'name'")
    expect(await post('{')).toMatchObject({ statusCode: 400, headers: problem })
    expect(await post('a', 'application/xml')).toMatchObject({ statusCode: 415, headers: problem })
    expect(await post(' '.repeat(101))).toMatchObject({ statusCode: 413, headers: problem })
    expect(await app.inject('/slow')).toMatchObject({ statusCode: 503, headers: problem })
  })

  test('a stream that fails at once is a 500, and one that fails later is broken off', async () => {
    const failing = (chunks: string[]) =>
      new ReadableStream({
        pull(controller) {
          const chunk = chunks.shift()
          if (chunk) controller.enqueue(new TextEncoder().encode(chunk))
          else controller.error(new Error('secret'))
        },
      })
    const app = appWith((app) => {
      app.get('/at-once', () => ok(failing([]), { headers: { 'content-type': 'text/plain', etag: '"1"' } }))
      app.get('/later', () => ok(failing(['a'])))
    })
    const got = await app.inject('/at-once')
    expect(got).toMatchObject({ statusCode: 500, headers: problem })
    expect(got.headers.etag).toBeUndefined()
    await expect(app.inject('/later')).rejects.toThrow('destroyed')
  })

  test('an error sent with a code has it', async () => {
    const app = appWith((app) => app.get('/', (_, reply) => reply.code(401).send(new Error('who?'))), {
      challenge: bearer(),
    })
    expect(await app.inject('/')).toMatchObject({
      statusCode: 401,
      headers: { ...problem, 'www-authenticate': 'Bearer realm=""' },
    })
  })

  test('what cannot be sent is a 500 that tells nothing', async () => {
    const onError = vi.fn()
    const app = appWith(
      (app) => {
        const secret = { headers: { 'x-a': 'secret\n' } }
        app.get('/returned', async () => ok(1, secret))
        app.get('/thrown', () => {
          throw conflict(secret)
        })
        app.get('/circular', () => {
          const body: Record<string, unknown> = {}
          body.body = body
          return ok(body)
        })
      },
      { onError },
    )
    for (const path of ['/returned', '/thrown', '/circular']) {
      const got = await app.inject(path)
      expect({ path, ...got.headers, status: got.statusCode }).toMatchObject({ path, status: 500, ...problem })
      expect(got.payload + JSON.stringify(got.headers)).not.toContain('secret')
    }
    expect(onError).toHaveBeenCalled()
  })
})

test('frameworkErrors() > makes a problem of a path that cannot be decoded', async () => {
  const app = Fastify({ frameworkErrors: frameworkErrors() })
  app.register(errors())
  app.get('/:id', () => ok(1))
  expect(await app.inject('/%')).toMatchObject({ statusCode: 400, headers: problem })
})

test('errors() > can be there twice', async () => {
  const app = appWith((app) => {
    app.register(
      async (nested) => {
        nested.register(errors())
        nested.get('/', () => ok(1))
      },
      { prefix: '/nested' },
    )
  })
  expect(await app.inject({ method: 'PUT', url: '/nested' })).toMatchObject({ statusCode: 405 })
  expect(await app.inject('/nested/nowhere')).toMatchObject({ statusCode: 404, headers: problem })
})

test('errors() > logs a 5xx as Fastify does, unless there is an onError()', async () => {
  const lines: string[] = []
  const logger = { level: 'error', stream: { write: (line: string) => void lines.push(line) } }
  for (const options of [{}, { onError: () => {} }]) {
    const app = Fastify({ logger })
    app.register(errors(options))
    app.get('/500', () => {
      throw new Error('why')
    })
    app.get('/404', () => notFound())
    await app.inject('/500')
    await app.inject('/404')
  }
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ err: { message: 'why' }, req: { url: '/500' } }])
})

test('handler() > knows the types of the route', async () => {
  const app = appWith((app) => {
    app.get<{ Params: { id: string } }>(
      '/:id',
      handler(({ params }) => ok(params.id satisfies string)),
    )
  })
  expect(await app.inject('/7')).toMatchObject({ statusCode: 200, payload: '7' })
})

describe('handler()', () => {
  test('works in an app without errors()', async () => {
    const app = Fastify()
    app.get(
      '/a',
      handler(() => created('/x')),
    )
    app.get(
      '/b',
      handler(async () => {
        throw unauthorized(bearer(), 'no')
      }),
    )
    app.get(
      '/c',
      handler(async (_, reply) => {
        reply.send('by hand')
        return undefined
      }),
    )
    app.get('/d', (_, reply) => send(reply, conflict()))
    expect(await app.inject('/a')).toMatchObject({ statusCode: 201, headers: { location: '/x' } })
    expect(await app.inject('/b')).toMatchObject({ statusCode: 401, headers: problem })
    expect(await app.inject('/c')).toMatchObject({ statusCode: 200, payload: 'by hand' })
    expect(await app.inject('/d')).toMatchObject({ statusCode: 409, headers: problem })
  })

  test('leaves its errors to errors(), if it has no options of its own', async () => {
    const [ofApp, own] = [vi.fn(), vi.fn()]
    const fails = () => {
      throw new Error('secret')
    }
    const app = appWith(
      (app) => {
        app.get('/a', handler(fails))
        app.get('/b', handler(fails, { onError: own }))
      },
      { onError: ofApp },
    )
    await app.inject('/a')
    expect([ofApp.mock.calls.length, own.mock.calls.length]).toEqual([1, 0])
    await app.inject('/b')
    expect([ofApp.mock.calls.length, own.mock.calls.length]).toEqual([1, 1])
  })
})
