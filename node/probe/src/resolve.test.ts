import { afterAll, describe, expect, test } from 'vitest'
import { run, serve, stopServers } from '../testing/servers.ts'
import { destinationOf } from './destination.ts'
import { isProblem } from './problem.ts'
import { createResolver } from './resolve.ts'

afterAll(stopServers)

describe('createResolver()', () => {
  const to = (text: string) => destinationOf('GET', new URL(text))

  test('asks for a name once, however often it is needed', async () => {
    const asked: string[] = []
    const lookup = async (name: string) => {
      asked.push(name)
      // Rebinding: public at first, inside from the second time on.
      return asked.length === 1 ? ['93.184.215.14'] : ['127.0.0.1']
    }
    const resolve = createResolver(false, 1000, lookup)
    expect(await resolve(to('http://rebind.example/'))).toEqual(['93.184.215.14'])
    expect(await resolve(to('http://rebind.example/again'))).toEqual(['93.184.215.14'])
    expect(asked).toEqual(['rebind.example'])
  })

  test('makes a problem of a name without address, and of a look-up that fails or hangs', async () => {
    const codes: string[] = []
    for (const lookup of [
      async () => [],
      async () => ['nonsense'],
      () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })),
      () => new Promise<never>(() => {}),
    ]) {
      const found = await createResolver(false, 20, lookup)(to('http://nowhere.example/'))
      if (isProblem(found)) codes.push(`${found.problem} ${found.code}`)
    }
    expect(codes).toEqual(['name ENOTFOUND', 'name ENOTFOUND', 'name ENOTFOUND', 'name EAI_AGAIN'])
  })
})

describe('probe()', () => {
  test('connects to the address that was checked, and keeps the name in Host', async () => {
    const hosts = new Set<string | undefined>()
    const url = await serve(({ headers }, response) => {
      hosts.add(headers.host)
      response.end()
    })
    const { port } = new URL(url)
    let asked = 0
    const lookup = async () => (asked++ === 0 ? ['127.0.0.1'] : ['127.0.0.99'])
    const { exchanges, problems } = await run(`http://rebind.example:${port}/`, { lookup })
    expect(problems).toEqual([])
    expect(exchanges.length).toBeGreaterThan(8)
    expect(asked).toBe(1)
    expect([...hosts]).toEqual([`rebind.example:${port}`])
  })

  test('tries the next address if nothing listens on the first', async () => {
    const url = await serve((_, response) => response.end())
    const lookup = async () => ['127.0.0.77', '127.0.0.1']
    const there = `http://two.example:${new URL(url).port}/`
    expect((await run(there, { lookup, maxRequests: 1 })).lines).toEqual(['GET / 200'])
  })
})
