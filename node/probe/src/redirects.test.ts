import { afterAll, describe, expect, test, vi } from 'vitest'
import { run, serve, stopServers } from '../testing/servers.ts'

// One address of this machine passes for a public one, so that there is somewhere to be redirected from.
vi.mock('./address.ts', async (original) => {
  const real = await original<typeof import('./address.ts')>()
  return { kindOfAddress: (one: string) => (one === '127.0.0.1' ? 'public' : real.kindOfAddress(one)) }
})

afterAll(stopServers)

describe('a redirect', () => {
  const lookup = async (name: string) => (name === 'inside.example' ? ['127.0.0.2'] : ['127.0.0.1'])

  test.each([
    ['http://inside.example:PORT/', 'loopback-address'],
    ['http://127.0.0.2:PORT/', 'loopback-address'],
    ['//inside.example:PORT/', 'loopback-address'],
    ['http://169.254.169.254/latest/', 'metadata-address'],
    ['http://[::1]:PORT/', 'loopback-address'],
    ['http://[::ffff:7f00:2]:PORT/', 'loopback-address'],
    ['http://outside.example:22/', 'bad-port'],
  ])('to %s is guarded like the first request: %s', async (location, code) => {
    const url = await serve(({ url }, response) => {
      const { port } = new URL(`http://${response.req.headers.host}`)
      if (url === '/') response.writeHead(302, { location: location.replace('PORT', port) })
      response.end()
    })
    const there = `http://outside.example:${new URL(url).port}/`
    const { lines, problems } = await run(there, { lookup, allowPrivate: false, maxRequests: 2 })
    expect(lines).toEqual(['GET / 302', 'HEAD / 302'])
    expect(problems).toEqual([code])
  })

  test.each(['ftp://outside.example/', 'javascript:alert(1)', 'http://[bad', ''])(
    'to %j is not followed',
    async (location) => {
      const url = await serve((_, response) => response.writeHead(302, { location }).end())
      const { lines, problems } = await run(url, { maxRequests: 2 })
      expect(lines).toEqual(['GET / 302', 'HEAD / 302'])
      expect(problems).toEqual([])
    },
  )
})
