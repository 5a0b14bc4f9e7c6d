import { once } from 'node:events'
import { get } from 'node:http'
import { connect, createServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import Router from '@koa/router'
import Koa, { type Middleware } from 'koa'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { errors, handler, send } from '../../src/adapters/koa.ts'
import { badRequest, created, noContent, notFound, ok, seeOther, upgradeRequired } from '../../src/index.ts'
import { type Asked, exchange } from '../exchange.ts'
import type { Running } from '../subject.ts'
import { listen } from './listen.ts'

const all: Running[] = []
afterEach(async () => {
  for (const running of all.splice(0)) await running.close()
})

async function ask(app: Koa, path: string, asked?: Asked) {
  const running = await listen(app.callback())
  all.push(running)
  return exchange(`${running.url}${path}`, asked)
}

function silent(options?: Parameters<typeof errors>[0]): Koa {
  const app = new Koa()
  app.silent = true
  return app.use(errors(options))
}

/** An application of one middleware. */
function single(act: Middleware, options?: Parameters<typeof errors>[0]): Koa {
  return silent(options).use(act)
}

const here = handler(() => ok('here'))

describe('errors() without a body', () => {
  test('makes a problem of a status that was set, with the fields that were set with it', async () => {
    const app = single((context) => {
      context.status = 401
      context.set('www-authenticate', 'Basic realm="api"')
    })
    const got = await ask(app, '/')
    expect(got.json()).toEqual({ type: 'about:blank', title: 'Unauthorized', status: 401 })
    expect(got.field('www-authenticate')).toBe('Basic realm="api"')
  })

  test('makes a 404 of what nobody has answered', async () => {
    expect((await ask(silent(), '/')).json()).toEqual({ type: 'about:blank', title: 'Not Found', status: 404 })
  })

  test('leaves a success as it is', async () => {
    const app = single((context) => {
      context.status = 202
    })
    const got = await ask(app, '/')
    expect([got.status, got.content.toString()]).toEqual([202, 'Accepted'])
  })
})

test('errors() leaves a body of your own alone', async () => {
  const app = single((context) => {
    context.status = 404
    context.body = context.path === '/none' ? null : { mine: true }
    context.status = 404
  })
  expect((await ask(app, '/')).json()).toEqual({ mine: true })
  const none = await ask(app, '/none')
  expect([none.status, none.content.length]).toEqual([404, 0])
})

test('errors() leaves a response alone that Koa is not to send', async () => {
  const app = single((context) => {
    context.respond = false
    setTimeout(() => context.res.end('mine'), 10)
  })
  expect((await ask(app, '/')).content.toString()).toBe('mine')
})

describe('errors() with a thrown error', () => {
  test('keeps fields that were set before, but not those of another content', async () => {
    const app = single((context) => {
      context.set('access-control-allow-origin', '*')
      context.etag = 'v1'
      context.body = { half: true }
      context.throw(403)
    })
    const got = await ask(app, '/')
    expect(got.json()).toEqual({ type: 'about:blank', title: 'Forbidden', status: 403 })
    expect(got.field('access-control-allow-origin')).toBe('*')
    expect(got.field('etag')).toBeUndefined()
    expect(got.field('content-length')).toBe(String(got.content.length))
  })

  test('tells the application of a 5xx, as Koa does, and of no 4xx', async () => {
    const app = single((context) => {
      if (context.path === '/string') throw 'secret'
      context.throw(context.path === '/400' ? 400 : 500, 'secret')
    })
    const told = vi.fn()
    app.on('error', told)
    expect((await ask(app, '/')).content.toString()).not.toContain('secret')
    expect((await ask(app, '/string')).content.toString()).not.toContain('secret')
    expect((await ask(app, '/400')).status).toBe(400)
    expect(told.mock.calls.map(([error]) => error instanceof Error)).toEqual([true, true])
  })

  test('tells onError instead, if there is one', async () => {
    const onError = vi.fn()
    const told = vi.fn()
    const app = single((context) => context.throw(500), { onError })
    app.on('error', told)
    await ask(app, '/')
    expect(onError).toHaveBeenCalledOnce()
    expect(told).not.toHaveBeenCalled()
  })

  test('breaks the connection if some was sent', async () => {
    const app = single((context) => {
      context.res.write('half')
      throw new Error('too late')
    })
    await expect(ask(app, '/')).rejects.toThrow(/socket hang up|aborted/)
  })

  test('answers though map makes what cannot be sent', async () => {
    const app = single((context) => context.throw(400), { map: () => notFound({ headers: { 'x-a': 'a\nb' } }) })
    expect((await ask(app, '/')).json()).toMatchObject({ status: 500 })
  })

  test('answers though a field of it cannot be sent', async () => {
    const app = single(() => {
      throw notFound({ headers: { 'x-a': 'a\nb' } })
    })
    expect((await ask(app, '/')).json()).toMatchObject({ status: 500 })
  })

  test('answers though Koa was not to send', async () => {
    const app = single((context) => {
      context.respond = false
      throw badRequest()
    })
    expect((await ask(app, '/')).status).toBe(400)
  })
})

describe.each([
  ['without allowedMethods()', undefined],
  ['with allowedMethods()', {}],
  ['with allowedMethods({ throw: true })', { throw: true }],
  [
    'with allowedMethods() of Boom',
    {
      throw: true,
      methodNotAllowed: () => Object.assign(new Error('no'), { isBoom: true, output: { statusCode: 405 } }),
      notImplemented: () => Object.assign(new Error('no'), { isBoom: true, output: { statusCode: 501 } }),
    },
  ],
])('errors() of @koa/router %s', (_, allowed) => {
  function routed(router: Router): Koa {
    const app = silent()
    app.use(router.routes())
    if (allowed) app.use(router.allowedMethods(allowed))
    return app
  }

  test.each(['PATCH', 'PROPFIND'])('is a 405 with Allow to %s', async (method) => {
    const leaf = new Router()
      .use((_context, next) => next())
      .get('/leaf/:id', here)
      .delete('/leaf/:id', here)
    const got = await ask(
      routed(new Router({ prefix: '/v1' }).use('/tree/:tree', leaf.routes())),
      '/v1/tree/1/leaf/2',
      {
        method,
      },
    )
    expect(got.json()).toEqual({ type: 'about:blank', title: 'Method Not Allowed', status: 405 })
    expect(got.field('allow')).toBe('DELETE, GET, HEAD, OPTIONS')
  })

  test('is a 204 with Allow to OPTIONS', async () => {
    const got = await ask(routed(new Router().get('/a', here)), '/a', { method: 'OPTIONS' })
    expect([got.status, got.field('allow'), got.field('content-type')]).toEqual([204, 'GET, HEAD, OPTIONS', undefined])
  })

  test('is a 404 to an unknown path, whatever its middleware', async () => {
    const router = new Router().use((_context, next) => next()).get('/a', here)
    const got = await ask(routed(router), '/b', { method: 'POST' })
    expect([got.status, got.field('allow')]).toEqual([404, undefined])
  })

  test('is a 404 if the handler of the method has declined', async () => {
    const router = new Router().get('/a', (_context, next) => next()).post('/a', here)
    expect((await ask(routed(router), '/a')).status).toBe(404)
  })

  test('leaves an OPTIONS of your own alone', async () => {
    const router = new Router().options('/a', (context) => {
      context.body = ''
    })
    expect((await ask(routed(router), '/a', { method: 'OPTIONS' })).status).toBe(200)
  })

  test('keeps a 501 that a handler throws', async () => {
    const router = new Router().get('/a', (context) => context.throw(501))
    expect((await ask(routed(router), '/a')).status).toBe(501)
  })
})

describe('handler()', () => {
  test('sends no reply of its own if there is none', async () => {
    const app = silent()
      .use(handler((_context, next) => next()))
      .use((context) => (context.body = 'mine'))
    expect((await ask(app, '/')).content.toString()).toBe('mine')
  })

  test('answers by itself with options', async () => {
    const later = vi.fn()
    const act = handler(() => context(), { map: () => notFound('as I say') })
    const context = () => {
      throw new Error('mine')
    }
    expect((await ask(single(act, { onError: later }), '/')).json()).toMatchObject({ detail: 'as I say' })
    expect(later).not.toHaveBeenCalled()
  })

  test('works without errors()', async () => {
    const app = new Koa().use(handler(() => created('/a', { id: 1 })))
    const got = await ask(app, '/')
    expect([got.status, got.field('location'), got.json()]).toEqual([201, '/a', { id: 1 }])
  })
})

describe('send()', () => {
  test('shows other middleware what is sent', async () => {
    const seen: unknown[] = []
    const app = new Koa()
    app.use(async (context, next) => {
      await next()
      seen.push(context.status, context.body, context.length)
    })
    app.use((context) => send(context, ok({ a: 1 })))
    await ask(app, '/')
    expect(seen).toEqual([200, '{"a":1}', 7])
  })

  test('takes over from a body that was there', async () => {
    const app = single((context) => {
      context.body = { half: true }
      send(context, context.path === '/see' ? seeOther('/b') : noContent())
    })
    const see = await ask(app, '/see')
    expect([see.status, see.field('location'), see.content.length]).toEqual([303, '/b', 0])
    const none = await ask(app, '/')
    expect([none.status, none.field('content-type')]).toEqual([204, undefined])
  })

  test('has no wrong length for a stream in answer to HEAD, and cancels it', async () => {
    const cancel = vi.fn()
    const app = single((context) => send(context, ok(new ReadableStream({ cancel }))))
    const got = await ask(app, '/', { method: 'HEAD' })
    expect([got.status, got.field('content-length'), got.field('content-type')]).toEqual([
      200,
      undefined,
      'application/octet-stream',
    ])
    expect(cancel).toHaveBeenCalledOnce()
  })

  test('breaks the connection if a stream fails in the middle, and tells the application', async () => {
    const told = vi.fn()
    let isFirst = true
    const app = single(
      handler(() =>
        ok(
          new ReadableStream({
            pull(controller) {
              if (!isFirst) throw new Error('the disk is gone')
              isFirst = false
              controller.enqueue(new Uint8Array(9))
            },
          }),
        ),
      ),
    )
    app.on('error', told)
    await expect(ask(app, '/')).rejects.toThrow(/socket hang up|aborted/)
    expect(told.mock.calls[0]?.[0]).toMatchObject({ message: 'the disk is gone' })
  })

  test('cancels a stream when the client goes away, though its next chunk is long in coming', async () => {
    let cancelled = () => {}
    const done = new Promise<void>((resolve) => {
      cancelled = resolve
    })
    const endless = () =>
      new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array(9)),
        pull: () => new Promise(() => {}),
        cancel: cancelled,
      })
    const running = await listen(
      silent()
        .use(handler(() => ok(endless())))
        .callback(),
    )
    all.push(running)
    const request = get(running.url)
    const [response] = await once(request, 'response')
    request.on('error', () => {})
    response.on('error', () => {})
    await once(response, 'data')
    request.destroy()
    await done
  })

  test('leaves out over HTTP/2 what speaks of a connection', async () => {
    const server = createServer(single(handler(() => upgradeRequired(['h3']))).callback())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const [fields] = await once(client.request({ ':path': '/' }).resume(), 'response')
    expect(fields).toMatchObject({ ':status': 426, 'content-type': 'application/problem+json' })
    expect(fields).not.toHaveProperty('upgrade')
    client.destroy()
    server.close()
  })
})
