import { readFileSync } from 'node:fs'
import { Elysia, NotFoundError, status, t } from 'elysia'
import { transformSync } from 'esbuild'
import { forbidden, notFound, ok } from 'statute'
import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import { errors, handler } from './elysia.ts'

const text = () => ok('text')

function ask(app: { handle(request: Request): Promise<Response> }, path: string, init: RequestInit = {}) {
  return app.handle(new Request(`http://localhost${path}`, init))
}

describe.each([true, false])('errors(), with Elysia that compiles: %s', (aot) => {
  const app = new Elysia({ aot })
    .use(errors())
    .get('/both', text)
    .put('/both', text)
    .all('/all', text)
    .get('/files/*', text)
    .use(new Elysia({ prefix: '/sub' }).get('/things/:id', text))
    .get('/gone', () => {
      throw new NotFoundError()
    })

  test.each([
    ['DELETE', '/both', 405, 'GET, HEAD, OPTIONS, PUT'],
    ['DELETE', '/both/', 405, 'GET, HEAD, OPTIONS, PUT'],
    ['OPTIONS', '/both', 204, 'GET, HEAD, OPTIONS, PUT'],
    ['PROPFIND', '/both', 405, 'GET, HEAD, OPTIONS, PUT'],
    ['PROPFIND', '/all', 200, null],
    ['POST', '/files/a/b', 405, 'GET, HEAD, OPTIONS'],
    ['POST', '/sub/things/7', 405, 'GET, HEAD, OPTIONS'],
    ['GET', '/sub/nothing', 404, null],
    ['GET', '/gone', 404, null],
    ['OPTIONS', '/nowhere', 404, null],
  ])('%s %s is %i with Allow %s', async (method, path, status, allow) => {
    const response = await ask(app, path, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow])
    if (status > 399) expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  test('keeps what was set before, for a reply and for an error', async () => {
    const headers = { vary: 'cookie', 'set-cookie': ['b=2', 'c=3'] }
    const app = new Elysia({ aot })
      .use(errors())
      .onRequest(({ set, request }) => {
        set.headers.vary = 'origin'
        set.headers['access-control-allow-origin'] = 'https://app.example'
        set.headers['set-cookie'] = 'a=1'
        if (request.url.endsWith('hook')) throw forbidden({ headers })
      })
      .get('/reply', () => ok(1, { headers }))
      .get('/return', () => forbidden({ headers }))
      .get('/error', () => {
        throw forbidden({ headers })
      })
    for (const path of ['/reply', '/return', '/error', '/hook']) {
      const { headers } = await ask(app, path)
      expect(headers.get('access-control-allow-origin'), path).toBe('https://app.example')
      expect(headers.get('vary'), path).toBe('origin, cookie')
      expect(headers.getSetCookie(), path).toEqual(['a=1', 'b=2', 'c=3'])
    }
  })

  test('makes a problem of what Elysia finds', async () => {
    const onError = vi.fn()
    const app = new Elysia({ aot })
      .use(errors({ onError }))
      .post('/checked', ({ body }) => ok(body), { body: t.Object({ name: t.String() }) })
      .get('/status', () => {
        throw status(403, 'not yours')
      })
    const json = { 'content-type': 'application/json' }
    const checked = await ask(app, '/checked', { method: 'POST', headers: json, body: '{"name":7}' })
    expect(checked.status).toBe(422)
    expect(await checked.json()).toMatchObject({ status: 422, errors: [{ pointer: expect.stringMatching('name') }] })
    const parsed = await ask(app, '/checked', { method: 'POST', headers: json, body: '{"' })
    // Elysia that does not compile hands on the bare error of `JSON.parse()`.
    expect([parsed.status, parsed.headers.get('content-type')]).toEqual([aot ? 400 : 500, 'application/problem+json'])
    expect(await (await ask(app, '/status')).json()).toMatchObject({ status: 403, detail: 'not yours' })
    expect(onError).toHaveBeenCalledTimes(3)
  })
})

describe('errors()', () => {
  test('keeps the types of the routes', () => {
    const app = new Elysia().use(errors()).get('/things/:id', ({ params }) => {
      expectTypeOf(params).toEqualTypeOf<{ id: string }>()
      return ok(params.id)
    })
    expectTypeOf<(typeof app)['~Routes']['things']>().toHaveProperty(':id')
    expect(app.routes).toHaveLength(1)
  })

  test('has hooks that Elysia can read when they are minified', () => {
    const source = readFileSync(new URL('./elysia.ts', import.meta.url), 'utf8')
    const { code } = transformSync(source, { loader: 'ts', minify: true })
    // The context is taken apart in the parameter, and what comes behind the arrow is no block.
    for (const name of ['onError', 'onAfterHandle', 'mapResponse'])
      expect(code).toMatch(new RegExp(`\\.${name}\\(\\.\\.\\.\\w+\\(\\(\\{[^})]*\\}\\)=>[^{]`))
  })
})

describe('handler()', () => {
  test('answers a route without errors()', async () => {
    const app = new Elysia().get(
      '/:id',
      handler(({ params, set }) => {
        set.headers['x-a'] = 1
        if (params.id === '7') return ok({ id: 7 })
        throw notFound()
      }),
    )
    expect(await (await ask(app, '/7')).json()).toEqual({ id: 7 })
    const response = await ask(app, '/8')
    expect([response.status, response.headers.get('x-a')]).toEqual([404, '1'])
  })
})
