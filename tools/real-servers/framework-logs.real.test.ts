/** What the loggers of frameworks write, counted as `statute watch` counts it and held to what the client saw. */
import { execFileSync } from 'node:child_process'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { readLogs } from '@statute/logs/read/read-logs'
import Fastify from 'fastify'
import { Hono } from 'hono'
import { logger } from 'hono/logger'
import { expect, test } from 'vitest'
import { freePort } from './backend.ts'
import { accepts, exchange, makePlace, runProgram, until } from './run-server.ts'

/** `200 GET /orders/:id` → times. */
async function countsOf(text: string) {
  const place = makePlace('framework-log')
  try {
    const { counts, tally } = await readLogs([place.write('app.log', text)])
    const cells: Record<string, number> = {}
    for (let at = 0; at < counts.length; at++) {
      const { endpoint, status, count } = counts.cell(at)
      const { method, route } = counts.endpoints[endpoint] as (typeof counts.endpoints)[number]
      cells[`${status} ${method} ${route}`] = (cells[`${status} ${method} ${route}`] ?? 0) + count
    }
    return { cells, format: [...tally.formats.keys()][0], tally }
  } finally {
    place.remove()
  }
}

const get = (path: string, method = 'GET') =>
  `${method} ${path} HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`

test("Fastify's logger tells a request in two lines, and an error in one more", async () => {
  const lines: string[] = []
  const app = Fastify({ logger: { stream: { write: (line: string) => void lines.push(line) } } })
  app.get('/orders/:id', (request, reply) => {
    request.log.info('looked up')
    return reply.send({ id: 1 })
  })
  app.get('/broken', () => {
    throw new Error('broken "here"')
  })
  app.get('/slow', (_, reply) => void sleep(200).then(() => reply.send('late')))
  await app.listen({ port: await freePort(), host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  await Promise.all([
    exchange(port, get('/slow')),
    exchange(port, get('/orders/17?x=1')),
    exchange(port, get('/orders/18')),
    exchange(port, get('/broken')),
    exchange(port, get('/missing')),
  ])
  await app.close()
  const { cells, format, tally } = await countsOf(lines.join(''))
  expect(tally.samples).toEqual([])
  expect(format).toBe('fastify')
  expect(cells).toEqual({
    '200 GET /orders/:id': 2,
    '200 GET /slow': 1,
    '500 GET /broken': 1,
    '404 GET (unmatched)': 1,
  })
  expect(tally.withoutTime).toBe(0)
})

test('Fastify says of a stream that the client left it', async () => {
  const lines: string[] = []
  const app = Fastify({ logger: { stream: { write: (line: string) => void lines.push(line) } } })
  app.get('/stream', (_, reply) => reply.send(new Readable({ read() {} })))
  await app.listen({ port: await freePort(), host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const socket = connect(port, '127.0.0.1', () => socket.write(get('/stream')))
  await until('the request to be logged', () => lines.join().includes('/stream'))
  await sleep(50)
  socket.destroy()
  await until('the end to be logged', () => lines.join().includes('prematurely'))
  await app.close()
  expect((await countsOf(lines.join(''))).cells).toEqual({ '499 GET /stream': 1 })
})

test("Hono's logger has no time and no host", async () => {
  const lines: string[] = []
  const app = new Hono()
  app.use(logger((line) => void lines.push(`${line}\n`)))
  app.get('/orders/:id', (c) => c.text('one'))
  app.get('/broken', () => {
    throw new Error('broken')
  })
  app.onError((_, c) => c.text('sorry', 500))
  for (const path of ['/orders/17?x=1', '/orders/18', '/broken', '/missing']) await app.request(path)
  const { cells, format, tally } = await countsOf(lines.join(''))
  expect(tally.samples).toEqual([])
  expect(format).toBe('hono')
  expect(cells).toEqual({ '200 GET /orders/:id': 2, '500 GET /broken': 1, '404 GET (unmatched)': 1 })
  expect(tally.withoutTime).toBe(4)
})

const flask = `
from flask import Flask
app = Flask(__name__)
@app.get('/orders/<int:number>')
def order(number):
    return 'one'
@app.delete('/orders/<int:number>')
def remove(number):
    return '', 204
app.run(port=PORT)
`

function runs(...command: string[]): boolean {
  try {
    execFileSync(command[0] as string, command.slice(1), { stdio: 'ignore', timeout: 10_000 })
    return true
  } catch {
    return false
  }
}

const pythons = [
  {
    name: 'Flask',
    installed: runs('python3', '-c', 'import flask'),
    command: (port: number) => ['python3', '-u', '-c', flask.replace('PORT', String(port))],
    asked: [get('/orders/17?x=1'), get('/orders/18', 'DELETE'), get('/orders/19', 'POST'), get('/missing')],
    cells: {
      '200 GET /orders/:id': 1,
      '204 DELETE /orders/:id': 1,
      '405 POST /orders/:id': 1,
      '404 GET (unmatched)': 1,
    },
  },
  {
    name: 'http.server of Python',
    installed: runs('python3', '-c', 'import http.server'),
    command: (port: number) => ['python3', '-u', '-m', 'http.server', String(port), '--bind', '127.0.0.1'],
    asked: [get('/?x=1'), get('/missing'), get('/', 'POST'), 'no http at all\r\n\r\n'],
    cells: { '200 GET /': 1, '404 GET (unmatched)': 1, '501 POST /': 1, '400  (malformed)': 1 },
  },
]

test.each(pythons)('$name', async ({ installed, command, asked, cells, name }) => {
  if (!installed) return console.log(`Skipped: ${name} is not installed`)
  const place = makePlace('framework-log')
  const port = await freePort()
  const running = runProgram(place, command(port), 'app.out')
  try {
    await until(`${name} to listen`, () => accepts(port))
    for (const request of asked) await exchange(port, request, 2000)
    const lines = () => place.read('app.out').match(/" \d{3} /g)?.length ?? 0
    await until(`${name} to log`, () => lines() >= asked.length)
    const found = await countsOf(place.read('app.out'))
    expect(found.tally.samples).toEqual([])
    expect(found.format).toBe('werkzeug')
    expect(found.cells).toEqual(cells)
  } finally {
    await running.stop()
    place.remove()
  }
})
