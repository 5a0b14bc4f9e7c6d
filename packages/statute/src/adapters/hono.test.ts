import { type Context, Hono } from 'hono'
import { basicAuth } from 'hono/basic-auth'
import { bodyLimit } from 'hono/body-limit'
import { hc } from 'hono/client'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { LinearRouter } from 'hono/router/linear-router'
import { PatternRouter } from 'hono/router/pattern-router'
import { timeout } from 'hono/timeout'
import { validator } from 'hono/validator'
import { created, forbidden, noContent, notFound, ok } from 'statute'
import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import { invalid } from '../invalid.ts'
import { errors, handler, send, unmatched } from './hono.ts'

const text = handler(() => ok('text'))

function grown(app: Hono): Hono {
  return app.onError(errors()).notFound(unmatched(app))
}

describe('unmatched()', () => {
  const app = grown(new Hono())
  const sub = new Hono().get('/things', text).post('/things', text)
  const guarded = new Hono().onError(errors()).put('/locked', (c) => send(c, forbidden()))
  app.use(async (_, next) => next())
  app.use('/api/*', async (_, next) => next())
  app.get('*', async (_, next) => next())
  app.route('/sub', sub)
  app.route('/sub', guarded)
  app.basePath('/api').delete('/things/:id', text)
  app.on(['GET', 'PUT'], '/both', text)
  app.all('/all', text)
  app.post('/files/*', text)
  app.post('/last', async (c, next) => (c.req.query('on') ? next() : send(c, ok(1))))

  test.each([
    ['PATCH', '/sub/things', 405, 'GET, HEAD, OPTIONS, POST'],
    ['GET', '/sub/locked', 405, 'OPTIONS, PUT'],
    ['GET', '/api/things/7', 405, 'DELETE, OPTIONS'],
    ['POST', '/both', 405, 'GET, HEAD, OPTIONS, PUT'],
    ['OPTIONS', '/both', 204, 'GET, HEAD, OPTIONS, PUT'],
    ['PATCH', '/all', 200, null],
    ['OPTIONS', '/all', 200, null],
    ['GET', '/files/a/b', 405, 'OPTIONS, POST'],
    ['GET', '/last', 405, 'OPTIONS, POST'],
    ['POST', '/last?on=1', 404, null],
    ['GET', '/nowhere', 404, null],
    ['HEAD', '/nowhere', 404, null],
    ['POST', '/nowhere', 404, null],
    ['OPTIONS', '/nowhere', 404, null],
    ['PROPFIND', '/both', 405, 'GET, HEAD, OPTIONS, PUT'],
  ])('%s %s is %i with Allow %s', async (method, path, status, allow) => {
    const response = await app.request(path, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow])
  })

  test.each([LinearRouter, PatternRouter])('asks whatever router there is: %o', async (Router) => {
    const app = grown(new Hono({ router: new Router() }))
    app.use(async (_, next) => next()).get('/things/:id', text)
    const response = await app.request('/things/7', { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  test('is a 404 where a handler says c.notFound()', async () => {
    const app = grown(new Hono()).get('/things', (c) => c.notFound())
    expect((await app.request('/things')).status).toBe(404)
  })
})

describe('errors()', () => {
  test('keeps the fields of CORS, and Vary grows', async () => {
    const app = grown(new Hono())
    app.use(cors({ origin: 'https://app.example' }))
    app.get('/', () => {
      throw forbidden({ headers: { vary: 'cookie', 'set-cookie': ['a=1', 'b=2'] } })
    })
    const { headers } = await app.request('/', { headers: { origin: 'https://app.example' } })
    expect(headers.get('access-control-allow-origin')).toBe('https://app.example')
    expect(headers.get('vary')).toBe('cookie, Origin')
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(headers.get('content-type')).toBe('application/problem+json')
  })

  test('keeps Vary and cookies that a middleware put on c.res', async () => {
    const app = grown(new Hono())
    app.use(async (c, next) => {
      c.res.headers.append('vary', 'origin')
      c.res.headers.append('set-cookie', 'a=1')
      await next()
    })
    app.get('/', () => {
      throw forbidden({ headers: { vary: 'cookie', 'set-cookie': 'b=2' } })
    })
    const { headers } = await app.request('/')
    expect(headers.get('vary')).toBe('origin, cookie')
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  test('leaves nothing of a response that was ready before a middleware threw', async () => {
    const app = grown(new Hono())
    app.use(async (_, next) => {
      await next()
      throw forbidden('too late')
    })
    app.get('/', (c) => c.text('ready', 200, { 'content-length': '5' }))
    const response = await app.request('/')
    expect([response.status, response.headers.get('content-length')]).toEqual([403, null])
    expect(await response.json()).toMatchObject({ detail: 'too late' })
  })

  test.each([
    ['/exception', 418, undefined],
    ['/large', 413, undefined],
    ['/slow', 504, undefined],
    ['/json', 400, undefined],
    ['/basic', 401, 'Basic realm="Secure Area"'],
    ['/issues', 422, undefined],
  ])('makes a problem of what Hono throws: %s', async (path, status, challenge) => {
    const app = grown(new Hono())
    app.get('/exception', () => {
      throw new HTTPException(418, { message: 'short and stout' })
    })
    app.post('/large', bodyLimit({ maxSize: 1 }), text)
    app.get('/slow', timeout(1), () => new Promise(() => {}))
    app.post(
      '/json',
      validator('json', (value) => value),
      text,
    )
    app.get('/basic', basicAuth({ username: 'a', password: 'b' }), text)
    app.post(
      '/issues',
      validator('json', () => {
        throw invalid([{ message: 'too short', path: ['name'] }])
      }),
      text,
    )
    const method = ['/exception', '/slow', '/basic'].includes(path) ? 'GET' : 'POST'
    const response = await app.request(path, {
      method,
      ...(method === 'POST' && {
        body: path === '/issues' ? '{}' : '{"a',
        headers: { 'content-type': 'application/json' },
      }),
    })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    if (challenge) expect(response.headers.get('www-authenticate')).toBe(challenge)
  })

  test('tells onError of a bug, and not of an expected answer', async () => {
    const onError = vi.fn()
    const app = new Hono().onError(errors({ onError }))
    const bug = new TypeError('secret')
    app.get('/bug', () => {
      throw bug
    })
    app.get('/expected', () => {
      throw notFound()
    })
    await app.request('/expected')
    expect(onError).not.toHaveBeenCalled()
    await app.request('/bug')
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 500 }), bug)
  })
})

describe('handler()', () => {
  test('hands errors to app.onError(), where middleware sees them', async () => {
    const seen: unknown[] = []
    const app = grown(new Hono())
    app.use(async (c, next) => {
      await next()
      seen.push(c.error)
    })
    const problem = notFound()
    app.get(
      '/',
      handler(() => {
        throw problem
      }),
    )
    await app.request('/')
    expect(seen).toEqual([problem])
  })

  test('lets a Response of your own through', async () => {
    const app = new Hono().get(
      '/',
      handler((c: Context) => c.text('own', 202)),
    )
    expect((await app.request('/')).status).toBe(202)
  })
})

describe('types', () => {
  test('a client of Hono sees the status and the JSON of a reply', async () => {
    const app = new Hono()
      .get(
        '/things/:id',
        handler((c: Context) =>
          c.req.param('id') === '7' ? ok({ id: 7, at: new Date(0) }) : notFound('no such thing'),
        ),
      )
      .post('/things', (c) => send(c, created('/things/8', { id: 8 })))
      .put('/things/:id', (c) => {
        expectTypeOf(c.req.param('id')).toEqualTypeOf<string>()
        return send(c, c.req.param('id') === '7' ? ok('done') : forbidden())
      })
      .delete('/things', async (c) => send(c, noContent()))
      .get(
        '/text',
        handler(async () => ok('text')),
      )
    const client = hc<typeof app>('http://localhost', { fetch: app.request as typeof fetch })
    const got = await client.things[':id'].$get({ param: { id: '7' } })
    expectTypeOf(got.status).toEqualTypeOf<200 | 404>()
    expect(got.status).toBe(200)
    if (got.status === 200) {
      const thing = await got.json()
      expectTypeOf(thing).toEqualTypeOf<{ id: number; at: string }>()
      expect(thing).toEqual({ id: 7, at: '1970-01-01T00:00:00.000Z' })
    } else {
      const problem = await got.json()
      expectTypeOf(problem.status).toEqualTypeOf<404>()
      expectTypeOf(problem.type).toEqualTypeOf<'about:blank'>()
    }
    const made = await client.things.$post()
    expectTypeOf(made.status).toEqualTypeOf<201>()
    expectTypeOf(await made.json()).toEqualTypeOf<{ id: number }>()
    const put = await client.things[':id'].$put({ param: { id: '7' } })
    expectTypeOf(put.status).toEqualTypeOf<200 | 403>()
    const gone = await client.things.$delete()
    expectTypeOf(gone.status).toEqualTypeOf<204>()
    const text = await client.text.$get()
    expectTypeOf(text.status).toEqualTypeOf<200>()
    expectTypeOf(await text.text()).toEqualTypeOf<string>()
    expect([made.status, gone.status, text.status]).toEqual([201, 204, 200])
  })
})
