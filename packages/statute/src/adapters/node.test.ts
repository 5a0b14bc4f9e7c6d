import { once } from 'node:events'
import { Agent, createServer, get, type RequestListener, type Server } from 'node:http'
import * as http2 from 'node:http2'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { contentTooLarge, notFound, ok, rangeNotSatisfiable, requestTimeout, upgradeRequired } from 'statute'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { exchange } from '../../testing/exchange.ts'
import type { ErrorOptions } from './answer.ts'
import { handler, send } from './node.ts'

const servers: (Server | http2.Http2Server)[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function serve(listener: RequestListener): Promise<string> {
  return start(createServer(listener))
}

async function start(server: Server | http2.Http2Server): Promise<string> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A stream that gives `chunks` and then fails, or goes on for ever. */
function stream(chunks: readonly string[], then: 'fail' | 'wait', cancel = () => {}): ReadableStream<Uint8Array> {
  const left = [...chunks]
  return new ReadableStream({
    pull(controller) {
      const next = left.shift()
      if (next !== undefined) controller.enqueue(new TextEncoder().encode(next))
      else if (then === 'fail') throw new Error('the disk is gone')
      else return new Promise(() => {})
    },
    cancel,
  })
}

function resolvers() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

describe('send()', () => {
  test('keeps the connection, since each response says where it ends', async () => {
    const url = await serve(
      handler(({ url }) => {
        if (url === '/413') throw contentTooLarge()
        if (url === '/stream') return ok(new Blob(['a', 'b']))
        return url === '/404' ? notFound() : ok({ a: 'é' })
      }),
    )
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const reused = []
    for (const path of ['/', '/413', '/stream', '/404', '/']) {
      const request = get(`${url}${path}`, { agent })
      const [response] = await once(request, 'response')
      expect(Object.keys(response.headers)).toContain(path === '/stream' ? 'transfer-encoding' : 'content-length')
      response.resume()
      await once(response, 'end')
      await delay(5)
      reused.push(request.reusedSocket)
    }
    agent.destroy()
    expect(reused).toEqual([false, true, true, true, true])
  })

  test('has in answer to HEAD the length that GET would have', async () => {
    const url = await serve(handler(() => ok('é')))
    const got = await exchange(url, { method: 'HEAD' })
    expect(got.field('content-length')).toBe('2')
    expect(got.content).toHaveLength(0)
  })

  test('cancels a stream that HEAD does not want', async () => {
    const cancel = vi.fn()
    const url = await serve(handler(() => ok(stream(['a'], 'wait', cancel))))
    expect((await exchange(url, { method: 'HEAD' })).status).toBe(200)
    expect(cancel).toHaveBeenCalledOnce()
  })

  test('does not speak of another content', async () => {
    const url = await serve(
      handler((_, response) => {
        for (const name of ['etag', 'content-encoding', 'content-disposition', 'content-length', 'x-mine'])
          response.setHeader(name, '"1"')
        throw notFound()
      }),
    )
    const got = await exchange(url)
    expect(got.field('etag')).toBeUndefined()
    expect(got.field('content-encoding')).toBeUndefined()
    expect(got.field('content-disposition')).toBeUndefined()
    expect(got.field('x-mine')).toBe('"1"')
    expect(got.field('content-length')).toBe(String(got.content.length))
  })

  test('keeps what a 416 says of the size, whatever was set before', async () => {
    const url = await serve(
      handler((_, response) => {
        response.setHeader('content-range', 'bytes 0-1/2')
        throw rangeNotSatisfiable(2)
      }),
    )
    expect((await exchange(url)).field('content-range')).toBe('bytes */2')
  })

  test('has each line of Vary once', async () => {
    const url = await serve(
      handler((_, response) => {
        response.setHeader('vary', ['accept', 'origin'])
        return ok('', { headers: { vary: 'accept' } })
      }),
    )
    expect((await exchange(url)).field('vary')).toBe('accept, origin')
  })

  test('does not keep the phrase of another status', async () => {
    const url = await serve((_, response) => {
      response.statusMessage = 'Fine'
      void send(response, notFound())
    })
    const [response] = await once(get(url), 'response')
    response.resume()
    expect(response.statusMessage).toBe('Not Found')
  })

  test('works without the request', async () => {
    const url = await serve((_, response) => {
      ;(response as { req: unknown }).req = undefined
      void send(response, ok('a'))
    })
    expect((await exchange(url)).content.toString()).toBe('a')
  })

  test('cancels a stream when the client goes away, though its next chunk is long in coming', async () => {
    const cancelled = resolvers()
    const url = await serve(handler(() => ok(stream(['a'], 'wait', cancelled.resolve))))
    const request = get(url)
    const [response] = await once(request, 'response')
    await once(response, 'data')
    request.destroy()
    request.on('error', () => {})
    response.on('error', () => {})
    await cancelled.promise
  })

  test('sends a stream no faster than it is taken', async () => {
    const chunk = new Uint8Array(65_536)
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1
        controller.enqueue(chunk)
      },
    })
    let sent = Promise.resolve()
    const url = await serve((_, response) => {
      sent = send(response, ok(endless))
    })
    const request = get(url)
    const [response] = await once(request, 'response')
    response.pause()
    response.on('error', () => {})
    await delay(100)
    const before = pulled
    await delay(100)
    expect(pulled).toBe(before)
    for (let i = 0; i < 200; i++) {
      if (response.read() === null) await once(response, 'readable')
    }
    expect(pulled).toBeGreaterThan(before)
    response.pause()
    await delay(100)
    request.destroy()
    // It does not wait for somebody who will never take more.
    await sent
  })
})

describe('handler()', () => {
  async function failing(act: Parameters<typeof handler>[0], options: ErrorOptions = {}) {
    const onError = vi.fn()
    const url = await serve(handler(act, { onError, ...options }))
    const got = await exchange(url).catch((error: NodeJS.ErrnoException) => error.code)
    return { got, told: onError.mock.calls.map(([problem, error]) => [problem.status, String(error)]) }
  }

  test('sends nothing if nothing is returned: the function answers by itself', async () => {
    const url = await serve(
      handler((_, response) => {
        setTimeout(() => response.end('mine'), 10)
      }),
    )
    expect((await exchange(url)).content.toString()).toBe('mine')
  })

  test('lets the response itself be returned', async () => {
    const url = await serve(
      handler((_, response) => {
        response.end('mine')
        return response
      }),
    )
    expect((await exchange(url)).content.toString()).toBe('mine')
  })

  test('is a 500 if something else is returned', async () => {
    const { got, told } = await failing(() => ({ id: 7 }) as never)
    expect(got).toMatchObject({ status: 500 })
    expect(told).toEqual([[500, expect.stringContaining('Cannot send "object": no reply')]])
  })

  test('breaks the connection if a stream fails in the middle, and tells of it', async () => {
    const { got, told } = await failing(() => ok(stream(['half'], 'fail')))
    expect(got).toBe('ECONNRESET')
    expect(told).toEqual([[500, 'Error: the disk is gone']])
  })

  test('answers with a problem if a stream fails before its first chunk', async () => {
    const { got, told } = await failing(() => ok(stream([], 'fail'), { etag: '"v1"' }))
    expect(got).toMatchObject({ status: 500 })
    expect((got as Awaited<ReturnType<typeof exchange>>).field('etag')).toBeUndefined()
    expect(told).toEqual([[500, 'Error: the disk is gone']])
  })

  test('breaks the connection if something is thrown after some was sent', async () => {
    const { got, told } = await failing((_, response) => {
      response.write(new Uint8Array(9))
      throw new Error('too late')
    })
    expect(got).toBe('ECONNRESET')
    expect(told).toEqual([[500, 'Error: too late']])
  })

  test('leaves a complete answer alone if something is thrown after it', async () => {
    const { got, told } = await failing((_, response) => {
      response.end('mine')
      throw new Error('too late')
    })
    expect(got).toMatchObject({ status: 200 })
    expect((got as Awaited<ReturnType<typeof exchange>>).content.toString()).toBe('mine')
    expect(told).toEqual([[500, 'Error: too late']])
  })

  test('answers with a 500 if a field cannot be sent', async () => {
    const { got, told } = await failing(() => notFound({ headers: { 'x-a': 'a\nb' } }))
    expect(got).toMatchObject({ status: 500 })
    expect(told).toEqual([[500, expect.stringContaining('Invalid character in header content ["x-a"]')]])
  })

  test('answers though map makes what cannot be sent', async () => {
    const map = () => notFound({ headers: { 'x-a': 'a\nb' } })
    const act = () => {
      throw notFound()
    }
    expect((await failing(act, { map })).got).toMatchObject({ status: 500 })
  })

  test('answers whatever the functions of the options do', async () => {
    const { got } = await failing(
      () => {
        throw new Error('first')
      },
      {
        map: () => {
          throw new Error('second')
        },
        onError: () => {
          throw new Error('third')
        },
      },
    )
    expect(got).toMatchObject({ status: 500 })
  })

  test('tells of an error though the client is gone, and lives on', async () => {
    const onError = vi.fn()
    const told = new Promise((resolve) => onError.mockImplementation(resolve))
    let leave = () => {}
    const url = await serve(
      handler(
        async (_, response) => {
          leave()
          await once(response as never, 'close')
          throw new Error('nobody hears')
        },
        { onError },
      ),
    )
    const request = get(url)
    request.on('error', () => {})
    leave = () => void request.destroy()
    await told
    expect(onError).toHaveBeenCalledOnce()
  })
})

describe('over HTTP/2', () => {
  async function ask(listener: Parameters<typeof http2.createServer>[0], method = 'GET') {
    const url = await start(http2.createServer(listener as never))
    const client = http2.connect(url)
    const request = client.request({ ':path': '/', ':method': method })
    let content = ''
    request.setEncoding('utf8').on('data', (chunk) => {
      content += chunk
    })
    const fields: http2.IncomingHttpHeaders[] = []
    request.on('response', (given) => fields.push(given))
    const failed = new Promise<string | undefined>((resolve) => {
      request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
      request.on('close', () => resolve(undefined))
    })
    request.end()
    const error = await failed
    client.close()
    return { fields: fields[0], content, error }
  }

  test('leaves out what speaks of a connection', async () => {
    const warned = vi.fn()
    process.on('warning', warned)
    for (const reply of [upgradeRequired(['h3']), requestTimeout()]) {
      const { fields, content } = await ask(handler(() => reply) as never)
      expect(fields).toMatchObject({ ':status': reply.status, 'content-type': 'application/problem+json' })
      expect(fields).not.toHaveProperty('connection')
      expect(fields).not.toHaveProperty('upgrade')
      expect(JSON.parse(content)).toMatchObject({ status: reply.status })
    }
    await delay(1)
    process.off('warning', warned)
    expect(warned).not.toHaveBeenCalled()
  })

  test('says that a stream which failed in the middle is not complete', async () => {
    const { error } = await ask(handler(() => ok(stream(['half'], 'fail'))) as never)
    expect(error).toBe('ERR_HTTP2_STREAM_ERROR')
  })

  test('sends a stream to its end, and nothing in answer to HEAD', async () => {
    const { content, error } = await ask(handler(() => ok(new Blob(['one ', 'two']))) as never)
    expect({ content, error }).toEqual({ content: 'one two', error: undefined })
    expect(await ask(handler(() => ok('a')) as never, 'HEAD')).toMatchObject({
      content: '',
      fields: { 'content-length': '1' },
    })
  })

  test('cancels a stream when the client goes away', async () => {
    const cancelled = resolvers()
    const url = await start(http2.createServer(handler(() => ok(stream(['a'], 'wait', cancelled.resolve))) as never))
    const client = http2.connect(url)
    const request = client.request({ ':path': '/' })
    request.on('error', () => {})
    await once(request, 'data')
    request.close(http2.constants.NGHTTP2_CANCEL)
    await cancelled.promise
    client.destroy()
  })
})
