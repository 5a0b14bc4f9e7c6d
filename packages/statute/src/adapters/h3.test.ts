import { appendCorsHeaders, defineHandler, H3, HTTPError, readValidatedBody } from 'h3'
import { created, forbidden, notFound, ok } from 'statute'
import { describe, expect, test, vi } from 'vitest'
import { errors, handler } from './h3.ts'

const text = () => ok('text')

describe('errors()', () => {
  const app = new H3({ silent: true }).register(errors())
  const sub = new H3().use('/things/**', (_, next) => next()).get('/things/:id', text)
  app.use((_, next) => next())
  app.get('/both', text).put('/both', text)
  app.all('/all', text)
  app.get('/files/**', text)
  app.mount('/sub', sub)
  app.get('/gone', () => Symbol.for('h3.notFound'))

  test.each([
    ['DELETE', '/both', 405, 'GET, HEAD, OPTIONS, PUT'],
    ['OPTIONS', '/both', 204, 'GET, HEAD, OPTIONS, PUT'],
    ['PROPFIND', '/both', 405, 'GET, HEAD, OPTIONS, PUT'],
    ['HEAD', '/both', 200, null],
    ['PROPFIND', '/all', 200, null],
    ['POST', '/files/a/b', 405, 'GET, HEAD, OPTIONS'],
    ['POST', '/sub/things/7', 405, 'GET, HEAD, OPTIONS'],
    ['GET', '/sub/nothing', 404, null],
    ['GET', '/gone', 404, null],
    ['OPTIONS', '/nowhere', 404, null],
    ['GET', '/%', 400, null],
  ])('%s %s is %i with Allow %s', async (method, path, status, allow) => {
    const response = await app.request(path, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow])
    if (status > 399) expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  test('keeps what was set on event.res, for a reply and for an error', async () => {
    const app = new H3({ silent: true }).register(errors())
    app.use((event) => {
      appendCorsHeaders(event, { origin: ['https://app.example'] })
      event.res.headers.append('set-cookie', 'a=1')
    })
    const headers = { vary: 'cookie', 'set-cookie': ['b=2', 'c=3'] }
    app.get('/reply', () => ok(1, { headers }))
    app.get('/error', () => {
      throw forbidden({ headers })
    })
    for (const path of ['/reply', '/error']) {
      const { headers } = await app.request(path, { headers: { origin: 'https://app.example' } })
      expect(headers.get('access-control-allow-origin')).toBe('https://app.example')
      expect(headers.get('vary')?.toLowerCase()).toBe('origin, cookie')
      expect(headers.getSetCookie()).toEqual(['a=1', 'b=2', 'c=3'])
    }
  })

  test('makes a problem of what h3 throws, and of what a hook throws', async () => {
    const onError = vi.fn()
    const app = new H3({
      silent: true,
      onRequest: ({ url }) => {
        if (url.pathname === '/hook') throw notFound('by the hook')
      },
    }).register(errors({ onError }))
    app.get('/teapot', () => {
      throw new HTTPError({ status: 418, message: 'short and stout', headers: { 'x-why': 'tea' } })
    })
    app.post('/checked', async (event) => ok(await readValidatedBody(event, () => false)))
    const teapot = await app.request('/teapot')
    expect([teapot.status, teapot.headers.get('x-why')]).toEqual([418, 'tea'])
    expect(await teapot.json()).toMatchObject({ status: 418, detail: 'short and stout' })
    expect((await app.request('/checked', { method: 'POST', body: '{}' })).status).toBe(400)
    onError.mockClear()
    expect(await (await app.request('/hook')).json()).toMatchObject({ status: 404, detail: 'by the hook' })
    expect(onError).not.toHaveBeenCalled()
  })

  test('writes nothing to the console for an expected answer', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const app = new H3().register(errors()).get('/', () => {
      throw notFound()
    })
    expect((await app.request('/')).status).toBe(404)
    expect(error).not.toHaveBeenCalled()
    error.mockRestore()
  })
})

describe('handler()', () => {
  test('needs no app', async () => {
    const app = new H3()
    app.get(
      '/:id',
      defineHandler(
        handler((event) => {
          if (event.url.pathname === '/7') return ok({ id: 7 })
          throw created('/7')
        }),
      ),
    )
    expect(await (await app.request('/7')).json()).toEqual({ id: 7 })
    expect((await app.request('/8')).status).toBe(201)
  })
})
