import type express from 'express'
import type { ErrorRequestHandler, Express, NextFunction, Request, Response } from 'express'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { errors, handler, send } from '../../src/adapters/express.ts'
import { forbidden, noContent, notFound, ok } from '../../src/index.ts'
import { type Asked, exchange } from '../exchange.ts'
import type { Running } from '../subject.ts'
import { listen } from './listen.ts'

/** What Express does with the adapter beyond the cases of all frameworks; the same in 4 and 5. */
export function expressBehaviour(make: typeof express): void {
  const all: Running[] = []
  afterEach(async () => {
    for (const running of all.splice(0)) await running.close()
  })

  async function ask(app: Express, path: string, asked?: Asked) {
    const running = await listen(app)
    all.push(running)
    return exchange(`${running.url}${path}`, asked)
  }

  async function allowFor(app: Express, path: string, method = 'PATCH') {
    const got = await ask(app, path, { method })
    return [got.status, got.field('allow')]
  }

  const here = handler(() => ok('here'))

  describe('errors() finds what a path takes', () => {
    test('in nested routers, below parameters', async () => {
      const leaf = make.Router().get('/leaf/:name', here).delete('/leaf/:name', here)
      const branch = make.Router().use('/branch/:branch', leaf)
      const app = make().use('/tree/:tree', branch).use(errors())
      expect(await allowFor(app, '/tree/1/branch/2/leaf/3')).toEqual([405, 'DELETE, GET, HEAD, OPTIONS'])
      expect(await allowFor(app, '/tree/1/branch/2/leaf')).toEqual([404, undefined])
    })

    test('in two routers at once, and of a route with many methods', async () => {
      const app = make()
      app.use('/a', make.Router().get('/', here))
      app.use('/a', make.Router().put('/', here))
      app.route('/a').post(here).patch(here)
      expect(await allowFor(app.use(errors()), '/a', 'DELETE')).toEqual([405, 'GET, HEAD, OPTIONS, PATCH, POST, PUT'])
    })

    test('with a pattern, a query, and the case and the slash that Express passes over', async () => {
      const app = make()
        .get(/^\/n\d+$/, here)
        .get('/lower', here)
        .use(errors())
      expect(await allowFor(app, '/n12?q=1')).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(await allowFor(app, '/LOWER/')).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(await allowFor(app, '/nx')).toEqual([404, undefined])
    })

    test('but not in middleware, nor in all() that has passed the request on', async () => {
      const next = (_request: Request, _response: Response, next: NextFunction) => next()
      const app = make().use('/a', next).use(next).all('/a', next).all('/b', next).get('/b', here)
      app.use(make.Router().all('/c', next).get('/c', here)).use(errors())
      expect(await allowFor(app, '/a')).toEqual([404, undefined])
      expect(await allowFor(app, '/b')).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(await allowFor(app, '/c')).toEqual([405, 'GET, HEAD, OPTIONS'])
    })

    test('nor in a router whose pattern ends in the middle of a segment', async () => {
      const app = make().use(/^\/ap/, make.Router().get('/x', here)).use(errors())
      expect(await allowFor(app, '/ap/x')).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(await allowFor(app, '/api/x')).toEqual([404, undefined])
    })

    test('without a call of router.param()', async () => {
      const param = vi.fn((_request, _response, next) => next())
      const app = make().get('/a/:id', here)
      app.param('id', param)
      app.use(errors())
      expect(await allowFor(app, '/a/1')).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(param).not.toHaveBeenCalled()
    })

    test('within a mounted application that has its own', async () => {
      const inner = make().get('/x', here).use(errors())
      const app = make().use('/inner', inner).use(errors())
      expect(await allowFor(app, '/inner/x')).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(await allowFor(app, '/inner/y')).toEqual([404, undefined])
    })

    test('at the end of a router too', async () => {
      const router = make.Router().get('/x', here)
      router.use(errors())
      expect(await allowFor(make().use('/r', router), '/r/x')).toEqual([405, 'GET, HEAD, OPTIONS'])
    })

    test('and it is a 404 if the handler of the method has declined', async () => {
      const app = make()
        .get(
          '/a',
          handler((_request, _response, next) => next()),
        )
        .use(errors())
      expect((await ask(app, '/a')).status).toBe(404)
      expect((await ask(app, '/a', { method: 'HEAD' })).status).toBe(404)
    })
  })

  test('errors() leaves OPTIONS within a router to Express, which answers before', async () => {
    const app = make().use('/r', make.Router().get('/x', here)).use(errors())
    const got = await ask(app, '/r/x', { method: 'OPTIONS' })
    expect(got.status).toBe(200)
    expect(got.field('allow')).toMatch(/^GET, ?HEAD$/)
  })

  test('errors() answers OPTIONS though a handler of it has passed the request on', async () => {
    const app = make().get('/a', here)
    app.options('/a', (_request, response, next) => {
      response.set('access-control-allow-origin', '*')
      next()
    })
    const got = await ask(app.use(errors()), '/a', { method: 'OPTIONS' })
    expect([got.status, got.field('allow'), got.field('access-control-allow-origin')]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
      '*',
    ])
  })

  test('errors() says nothing after an answer', async () => {
    const app = make().get('/a', (_request, response, next) => {
      response.end('mine')
      next()
    })
    expect((await ask(app.use(errors()), '/a')).content.toString()).toBe('mine')
  })

  test('errors() breaks the connection if some was sent, and tells of it', async () => {
    const onError = vi.fn()
    const app = make()
      .get('/a', (_request, response) => {
        response.write('half')
        throw new Error('too late')
      })
      .use(errors({ onError }))
    await expect(ask(app, '/a')).rejects.toThrow(/socket hang up|aborted/)
    expect(onError).toHaveBeenCalledOnce()
  })

  test('errors() answers what other middleware throws, and other error middleware comes first', async () => {
    const seen = vi.fn()
    const before: ErrorRequestHandler = (error, _request, _response, next) => {
      seen(error)
      next(error)
    }
    const app = make().use(make.json()).post('/a', here).get('/%', here).get('/p/:p', here).use(before).use(errors())
    const bad = await ask(app, '/a', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      content: '{"a":',
    })
    expect(bad.json()).toMatchObject({ status: 400, title: 'Bad Request' })
    expect((await ask(app, '/p/%ff')).json()).toMatchObject({ status: 400 })
    expect(seen).toHaveBeenCalledTimes(2)
  })

  describe('handler()', () => {
    test('hands on what a promise was rejected with', async () => {
      const onError = vi.fn()
      const app = make()
        .get(
          '/a',
          handler(async () => {
            throw new Error('secret')
          }),
        )
        .get(
          '/b',
          handler(async () => {
            throw forbidden('not yours')
          }),
        )
        .use(errors({ onError }))
      expect((await ask(app, '/a')).json()).toEqual({
        type: 'about:blank',
        title: 'Internal Server Error',
        status: 500,
      })
      expect(onError.mock.calls[0]?.[1]).toMatchObject({ message: 'secret' })
      expect((await ask(app, '/b')).json()).toMatchObject({ status: 403, detail: 'not yours' })
    })

    test.each([undefined, null, 0, '', 'route', 'router'])('takes a thrown %j for an error', async (thrown) => {
      const later = vi.fn()
      const app = make().get(
        '/a',
        handler(() => {
          throw thrown
        }),
        later,
      )
      expect((await ask(app.use(errors()), '/a')).status).toBe(500)
      expect(later).not.toHaveBeenCalled()
    })

    test('answers by itself with options', async () => {
      const later = vi.fn()
      const act = handler(
        () => {
          throw new Error('mine')
        },
        { map: () => notFound('as I say') },
      )
      const app = make()
        .get('/a', act)
        .use(errors({ onError: later }))
      expect((await ask(app, '/a')).json()).toMatchObject({ status: 404, detail: 'as I say' })
      expect(later).not.toHaveBeenCalled()
    })

    test('goes on if it returns nothing and has called next()', async () => {
      const app = make()
        .use(
          handler((_request, response, next) => {
            response.locals.user = 'Ada'
            next()
          }),
        )
        .get(
          '/a',
          handler((_request, response) => ok({ user: response.locals.user })),
        )
      expect((await ask(app, '/a')).json()).toEqual({ user: 'Ada' })
    })

    test('goes on if it returns nothing and was given no means to answer', async () => {
      const app = make()
        .use(handler((request) => (request.get('authorization') ? undefined : notFound('who are you?'))))
        .get(
          '/a',
          handler(() => ok('in')),
        )
      expect((await ask(app.use(errors()), '/a')).status).toBe(404)
      expect((await ask(app, '/a', { headers: { authorization: 'x' } })).content.toString()).toBe('in')
    })

    test('lets Express answer', async () => {
      const app = make().get(
        '/a',
        handler((_request: Request, response: Response) => response.status(202).json({ id: 1 })),
      )
      const got = await ask(app, '/a')
      expect([got.status, got.json()]).toEqual([202, { id: 1 }])
    })

    test('can refuse as a middleware', async () => {
      const guard = handler((request, _response, next) => (request.get('x-key') === '1' ? next() : forbidden()))
      const app = make().use(guard).get('/a', here)
      expect((await ask(app, '/a')).status).toBe(403)
      expect((await ask(app, '/a', { headers: { 'x-key': '1' } })).status).toBe(200)
    })
  })

  test('send() needs no handler()', async () => {
    const app = make().get('/a', (_request, response) => send(response, noContent()))
    expect((await ask(app, '/a')).status).toBe(204)
  })
}
