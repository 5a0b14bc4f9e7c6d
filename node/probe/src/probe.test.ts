import { afterAll, describe, expect, test } from 'vitest'
import { run, serve, stopServers } from '../testing/servers.ts'
import { probe } from './probe.ts'

afterAll(stopServers)

describe('probe()', () => {
  test('sends the whole plan, and nothing that changes things', async () => {
    const url = await serve((request, response) => {
      const { headers, method } = request
      response.setHeader('ETag', '"v1"')
      response.setHeader('Last-Modified', 'Tue, 02 Jun 2026 10:00:00 GMT')
      if (headers.origin) response.setHeader('Access-Control-Allow-Origin', headers.origin)
      if (request.url?.startsWith('/a?') !== true) return response.writeHead(404).end('nothing here')
      if (method !== 'GET' && method !== 'HEAD') return response.writeHead(405, { allow: 'GET, HEAD' }).end()
      if (headers['if-none-match'] || headers['if-modified-since']) return response.writeHead(304).end()
      if (headers.range === 'bytes=0-0') {
        return response.writeHead(206, { 'content-range': 'bytes 0-0/5', 'content-length': 1 }).end('h')
      }
      if (headers.range) return response.writeHead(416, { 'content-range': 'bytes */5' }).end()
      return response.writeHead(200, { 'content-length': 5 }).end(method === 'HEAD' ? '' : 'hello')
    })
    const { exchanges, lines, problems, events } = await run(`${url}a?b=c`)
    expect(problems).toEqual([])
    const path = '/a?b=c'
    expect(lines.map((line) => line.replace(/[0-9a-f]{24}/, 'RANDOM'))).toEqual([
      `GET ${path} 200`,
      `HEAD ${path} 200`,
      `OPTIONS ${path} 405`,
      `GET ${path} 304`,
      `GET ${path} 304`,
      `GET ${path} 206`,
      `GET ${path} 416`,
      `GET ${path} 200`,
      `GET ${path} 200`,
      `GET ${path} 200`,
      `GET ${path} 200`,
      `GET ${path} 200`,
      `GET ${path} 200`,
      `OPTIONS ${path} 405`,
      'GET /RANDOM 404',
      `TRACE ${path} 405`,
      'GET /a/?b=c 404',
    ])
    const sent = (name: string) => exchanges.flatMap(({ request }) => request?.fields.all(name) ?? [])
    expect(sent('if-none-match')).toEqual(['"v1"'])
    expect(sent('if-modified-since')).toEqual(['Tue, 02 Jun 2026 10:00:00 GMT'])
    expect(sent('range')).toEqual(['bytes=0-0', 'bytes=9007199254740991-'])
    expect(sent('accept-encoding')).toEqual(['gzip', 'identity'])
    expect(new Set(sent('user-agent'))).toEqual(new Set(['Statute-Check/0.1.0']))
    expect(new Set(sent('origin')).size).toBe(2)
    expect(exchanges.flatMap(({ probe }) => probe ?? [])).toEqual(['random-path', 'unlikely-method'])
    expect(exchanges.map(({ source }) => source)).toEqual(
      exchanges.map((_, entry) => ({ file: `${url}a?b=c`, format: 'live', entry, line: null })),
    )
    expect(exchanges[0]?.request).toMatchObject({ url: `${url}a?b=c`, target: path, version: '1.1', exact: true })
    expect(events.filter(({ event }) => event === 'sending')).toHaveLength(lines.length)
  })

  test('sends a method that nobody knows only if it may', async () => {
    const methods = new Set<string | undefined>()
    const url = await serve((request, response) => {
      methods.add(request.method)
      response.end()
    })
    const { lines } = await run(url, { unsafe: true })
    // Node's own server refuses it before anybody sees it.
    expect(lines).toContain('STATUTE / 400')
    expect([...methods].sort()).toEqual(['GET', 'HEAD', 'OPTIONS', 'TRACE'])
  })

  test('asks a server without CORS no preflight, unless an origin is given', async () => {
    const url = await serve((_, response) => response.end())
    const preflights = async (origin?: string) =>
      (await run(url, origin === undefined ? {} : { origin })).exchanges.filter(({ request }) =>
        request?.fields.has('access-control-request-method'),
      )
    expect(await preflights()).toHaveLength(0)
    const [one] = await preflights('https://app.example')
    expect(one?.request?.fields.get('origin')).toBe('https://app.example')
  })

  test('follows redirects to the end, and checks there', async () => {
    const url = await serve(({ url }, response) => {
      if (url === '/') response.writeHead(301, { location: '/b' }).end()
      else if (url === '/b') response.writeHead(302, { location: 'c#part' }).end()
      else response.writeHead(url === '/c' ? 200 : 404).end()
    })
    const { lines } = await run(url)
    expect(lines.slice(0, 4)).toEqual(['GET / 301', 'GET /b 302', 'GET /c 200', 'HEAD /c 200'])
  })

  test('does not go on at another site, and takes no secrets there', async () => {
    const seen: (string | undefined)[] = []
    const other = await serve(({ headers }, response) => {
      seen.push(headers.authorization, headers['x-api-key'] as string | undefined, headers.cookie)
      response.end()
    })
    const there = `http://other.example:${new URL(other).port}/`
    const url = await serve((_, response) => response.writeHead(302, { location: there }).end())
    const { exchanges, notes } = await run(url, {
      lookup: async () => ['127.0.0.1'],
      auth: 'Bearer secret-token',
      headers: [
        ['X-Api-Key', 'secret-key'],
        ['Cookie', 'a=b'],
      ],
      maxRequests: 4,
    })
    expect(exchanges.map(({ request }) => new URL(request?.url ?? '').host)).toEqual([
      new URL(url).host,
      new URL(there).host,
      new URL(url).host,
      new URL(url).host,
    ])
    expect(seen).toEqual([undefined, undefined, undefined])
    expect(notes[0]).toMatch(/leads to other\.example/)
  })

  test('takes the same host on another port for another origin', async () => {
    const seen: (string | undefined)[] = []
    const other = await serve(({ headers }, response) => {
      seen.push(headers.authorization)
      response.end()
    })
    const url = await serve((_, response) => response.writeHead(302, { location: other }).end())
    const { notes } = await run(url, { auth: 'Bearer secret-token', maxRequests: 3 })
    expect(seen).toEqual([undefined, undefined])
    expect(notes[0]).toMatch(/go to .* alone/)
  })

  test('ends a circle of redirects, and a chain without end', async () => {
    const circle = await serve(({ url }, response) =>
      response.writeHead(302, { location: url === '/' ? '/b' : '/' }).end(),
    )
    const first = await run(circle, { maxRequests: 60 })
    expect(first.lines.slice(0, 4)).toEqual(['GET / 302', 'GET /b 302', 'GET / 302', 'HEAD / 302'])
    expect(first.notes[0]).toMatch(/in a circle/)
    let n = 0
    const endless = await serve((_, response) => response.writeHead(302, { location: `/${++n}` }).end())
    const second = await run(endless, { maxRequests: 22 })
    expect(second.lines.filter((line) => line.endsWith('302'))).toHaveLength(22)
    expect(second.notes[0]).toMatch(/more than 20 times/)
  })

  test('marks what a random path leads to only if it is still that path, or home', async () => {
    const answer = async (location: (path: string) => string) => {
      const url = await serve((request, response) => {
        if (/^\/[0-9a-f]{24}$/.test(request.url ?? ''))
          response.writeHead(302, { location: location(request.url ?? '') })
        response.end()
      })
      const { exchanges } = await run(url)
      return exchanges.filter(({ probe }) => probe === 'random-path').map(({ response }) => response.status)
    }
    expect(await answer((path) => `${path}/`)).toEqual([302, 200])
    expect(await answer(() => '/')).toEqual([302, 200])
    expect(await answer((path) => `/login?next=${path}`)).toEqual([302])
  })

  test('says nothing of secrets', async () => {
    const secret = 'tell-nobody-of-this'
    const url = await serve(({ headers }, response) => {
      response.writeHead(200, { 'x-echo': headers.authorization ?? '', 'content-type': 'application/json' })
      response.end(JSON.stringify(headers))
    })
    const { exchanges, events } = await run(url, {
      auth: `Bearer ${secret}`,
      headers: [
        ['X-Api-Key', `${secret}-too`],
        ['Cookie', `session=${secret}`],
        ['X-Plain', 'shown'],
      ],
    })
    const everything = JSON.stringify([exchanges, events], (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    expect(everything).not.toContain(secret)
    const [first] = exchanges
    expect(first?.request?.fields.get('authorization')).toBe('Bearer ***')
    expect(first?.request?.fields.get('x-api-key')).toBe('***')
    expect(first?.request?.fields.get('x-plain')).toBe('shown')
    expect(first?.response.body.length).toBe(first?.response.body.text.length)
    const traced = exchanges.find(({ request }) => request?.method === 'TRACE')
    expect(traced?.request?.fields.has('authorization')).toBe(false)
  })

  test('makes credentials of what stands before the host', async () => {
    let seen: string | undefined
    const url = await serve(({ headers }, response) => {
      seen = headers.authorization
      response.end()
    })
    const { exchanges } = await run(url.replace('//', '//me:p%40ss@'), { maxRequests: 1 })
    expect(seen).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`)
    expect(exchanges[0]?.request?.url).toBe(url)
    expect(exchanges[0]?.source.file).toBe(url)
  })

  test('keeps to the rate', async () => {
    const times: number[] = []
    const url = await serve((_, response) => {
      times.push(performance.now())
      response.end()
    })
    await run(url, { rate: 50, maxRequests: 6 })
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(90)
  })

  test('waits as long as Retry-After says, and asks once more', async () => {
    const times: number[] = []
    const url = await serve((_, response) => {
      times.push(Date.now())
      if (times.length === 1) response.writeHead(429, { 'retry-after': '1' })
      response.end()
    })
    const { lines, events } = await run(url, { maxRequests: 2 })
    expect(lines).toEqual(['GET / 429', 'GET / 200'])
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(900)
    expect(events).toContainEqual(expect.objectContaining({ event: 'waiting', seconds: 1 }))
  })

  test('ends where it should wait too long, or is refused again and again', async () => {
    const url = await serve((_, response) => response.writeHead(503, { 'retry-after': '3600' }).end())
    const { lines, notes } = await run(url)
    expect(lines).toEqual(['GET / 503'])
    expect(notes[0]).toMatch(/3600 seconds/)
    const again = await serve((_, response) => response.writeHead(503, { 'retry-after': '0' }).end())
    expect((await run(again)).lines).toEqual(['GET / 503', 'GET / 503'])
  })

  test('ends after three problems in a row, at its limit, and when it is told to', async () => {
    let n = 0
    const url = await serve((request, response) => (n++ === 0 ? response.end() : request.socket.destroy()))
    const broken = await run(url)
    expect(broken.problems).toHaveLength(3)
    expect(broken.notes).toEqual(['The check ends early: 3 requests in a row had no answer'])

    const fine = await serve((_, response) => response.end())
    expect((await run(fine, { maxRequests: 3 })).lines).toHaveLength(3)

    const controller = new AbortController()
    const seen: number[] = []
    for await (const { response } of probe(fine, { allowPrivate: true, rate: 1000, signal: controller.signal })) {
      seen.push(response.status)
      if (seen.length === 2) controller.abort()
    }
    expect(seen).toHaveLength(2)
  })

  test.each<[object, RegExp]>([
    [{ headers: [['Bad Name', 'x']] }, /not a field name/],
    [{ headers: [['X-A', 'x\r\nX-B: y']] }, /no field may have/],
    [{ headers: [['Host', 'other']] }, /sets it itself/],
    [{ auth: 'Bearer \n' }, /no field may have/],
    [{ rate: 0 }, /rate of 0/],
  ])('throws for %j', (options, message) => {
    expect(() => probe('http://example.com/', options)).toThrow(message)
  })
})
