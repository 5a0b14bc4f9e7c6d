import type { NextRequest } from 'next/server.js'
import { fail, notFound, ok } from 'statute'
import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import { handler, resource, send } from './fetch.ts'

interface Context {
  readonly params: Promise<{ readonly id: string }>
}

const things = resource({ GET: () => ok({ id: 7 }), DELETE: () => fail(notFound()) })
const undefinedGet = { GET: undefined as never, POST: () => ok(1) }
const next = resource({
  GET: async (request: NextRequest, { params }: Context) => ok([request.nextUrl.pathname, await params]),
  POST: () => ok(1),
})

const ask = (method = 'GET', init: RequestInit = {}) => new Request('http://localhost/things/7', { method, ...init })

describe('handler()', () => {
  test('hands on the second argument', async () => {
    const get = handler(async (_: Request, { params }: { params: Promise<{ id: string }> }) => ok(await params))
    const response = await get(ask(), { params: Promise.resolve({ id: '7' }) })
    expect(await response.json()).toEqual({ id: '7' })
  })

  test('finds the request in an event', async () => {
    const get = handler(({ params }: { request: Request; params: { id: string } }) => ok(params))
    const response = await get({ request: ask('HEAD'), params: { id: '7' } })
    expect([response.status, response.body]).toEqual([200, null])
  })

  test('sends a Response that is thrown', async () => {
    const response = await handler(() => {
      throw new Response('gone', { status: 410 })
    })(ask())
    expect([response.status, await response.text()]).toEqual([410, 'gone'])
  })

  test.each([
    ['redirect() of Next.js', Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/a;307;' })],
    ['the leaving of static rendering', Object.assign(new Error(), { digest: 'DYNAMIC_SERVER_USAGE' })],
    ['redirect() of SvelteKit', { status: 303, location: '/a' }],
  ])('throws %s on', async (_, signal) => {
    await expect(handler(() => Promise.reject(signal))(ask())).rejects.toBe(signal)
  })

  test('answers an error that has a digest of another kind', async () => {
    const error = Object.assign(new Error('secret'), { digest: 'sha256' })
    expect((await handler(() => Promise.reject(error))(ask())).status).toBe(500)
  })

  test('answers a body that cannot be JSON with a 500', async () => {
    const onError = vi.fn()
    const response = await handler(() => ok({ big: 1n }), { onError })(ask())
    expect(response.status).toBe(500)
    expect(onError).toHaveBeenCalledOnce()
  })

  test('tells of an abortion only if it is not that of the client', async () => {
    const onError = vi.fn()
    const client = new AbortController()
    const act = handler((request) => Promise.reject(request.signal.reason ?? new DOMException('', 'AbortError')), {
      onError,
    })
    client.abort()
    await act(ask('GET', { signal: client.signal }))
    expect(onError).not.toHaveBeenCalled()
    await act(ask())
    expect(onError).toHaveBeenCalledOnce()
  })
})

describe('send()', () => {
  test('lets go of the content that nobody reads', async () => {
    const cancel = vi.fn()
    const response = send(new Response(new ReadableStream({ cancel }), { headers: { etag: '"a"' } }), ask('HEAD'))
    expect([response.body, response.headers.get('etag')]).toEqual([null, '"a"'])
    expect(cancel).toHaveBeenCalledOnce()
  })
})

describe('resource()', () => {
  test.each([
    ['GET', 200, null],
    ['HEAD', 200, null],
    ['DELETE', 404, null],
    ['OPTIONS', 204, 'DELETE, GET, HEAD, OPTIONS'],
    ['PUT', 405, 'DELETE, GET, HEAD, OPTIONS'],
    ['PROPFIND', 405, 'DELETE, GET, HEAD, OPTIONS'],
    ['fetch', 405, 'DELETE, GET, HEAD, OPTIONS'],
  ])('answers %s with %i', async (method, status, allow) => {
    const response = await things.fetch(ask(method))
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow])
    if (method in things && method !== 'fetch') expect((await things[method as 'GET'](ask(method))).status).toBe(status)
  })

  test('does not allow what is undefined', async () => {
    expect((await resource(undefinedGet).PUT(ask('PUT'))).headers.get('allow')).toBe('OPTIONS, POST')
  })
})

describe('types', () => {
  test('are those of Next.js', () => {
    type RouteHandler = (request: NextRequest, context: Context) => Response | Promise<Response>
    for (const own of [next.GET, next.POST, next.PUT]) expectTypeOf(own).toExtend<RouteHandler>()
    const typed: RouteHandler = handler(async (request, { params }) => ok([request.nextUrl, (await params).id]))
    const bare: RouteHandler = handler((request) => ok(request.url))
    expectTypeOf(typed).toEqualTypeOf(bare)
  })

  test('are those of SvelteKit, and of React Router', () => {
    type RequestHandler = (event: { request: Request; params: { id: string } }) => Response | Promise<Response>
    const GET: RequestHandler = handler(({ params }) => ok(params.id))
    expectTypeOf(GET).toExtend<RequestHandler>()
  })

  test('are those of a worker', () => {
    type Worker = {
      fetch: (request: Request, env: { db: string }, ctx: { waitUntil(p: Promise<unknown>): void }) => Promise<Response>
    }
    const worker: Worker = { fetch: handler((request, { db }) => ok([request.url, db])) }
    expectTypeOf(worker).toEqualTypeOf<Worker>()
    expectTypeOf(handler((request) => ok(request.url))).toEqualTypeOf<(incoming: Request) => Promise<Response>>()
  })
})
