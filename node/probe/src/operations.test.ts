import { afterAll, describe, expect, test } from 'vitest'
import { run, serve, stopServers } from '../testing/servers.ts'
import { urlOf } from './operations.ts'
import type { Operation } from './options.ts'

afterAll(stopServers)

const operations: readonly Operation[] = [
  { method: 'delete', path: '/pets/{id}', parameters: { id: 7 } },
  { method: 'post', path: '/pets' },
  { method: 'get', path: '/pets' },
  { method: 'get', path: '/pets/{id}', parameters: { id: 'a/b c' } },
  { method: 'get', path: '/owners/{name}' },
]

describe('probe() with operations', () => {
  test('walks the safe ones, and says what it leaves out', async () => {
    const url = await serve((_, response) => response.end('[]'))
    const { exchanges, lines, notes } = await run(`${url}v1/`, { operations })
    expect(new Set(exchanges.map(({ request }) => request?.method))).toEqual(
      new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']),
    )
    expect(lines[0]).toBe('GET /v1/pets 200')
    expect(lines.slice(-2)).toEqual(['GET /v1/pets/a%2Fb%20c 200', 'HEAD /v1/pets/a%2Fb%20c 200'])
    expect(notes).toEqual([
      'GET /owners/{name} is left out: no value for "name"',
      '2 operations are left out because they change things; "unsafe" would send them',
    ])
  })

  test('sends the others if it may, with an empty JSON object, and removes last', async () => {
    const bodies: string[] = []
    const url = await serve(async (request, response) => {
      let body = ''
      for await (const part of request) body += part
      if (request.method === 'POST') bodies.push(`${request.headers['content-type']} ${body}`)
      response.end()
    })
    const { lines } = await run(url, { operations, unsafe: true })
    expect(bodies).toEqual(['application/json {}'])
    expect(lines.slice(-2)).toEqual(['POST /pets 200', 'DELETE /pets/7 200'])
  })
})

describe('urlOf()', () => {
  const base = new URL('https://api.example.com/v1/')

  test('fills the parameters of a path, and stays below the base', () => {
    const fill = (path: string, parameters: Record<string, string>) =>
      `${urlOf({ method: 'GET', path, parameters }, base)}`
    expect(fill('/a/{x}/{y}', { x: '1', y: 'ü' })).toBe('https://api.example.com/v1/a/1/%C3%BC')
    expect(fill('a', {})).toBe('https://api.example.com/v1/a')
    expect(fill('/{x}', { x: '../../etc' })).toBe('https://api.example.com/v1/..%2F..%2Fetc')
    expect(fill('/{x}', { x: '..' })).toBe('no value for "x"')
    expect(fill('/{constructor}', {})).toBe('no value for "constructor"')
  })
})
