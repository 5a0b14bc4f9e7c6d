/** The matcher with what real frameworks and runners hand to a test. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Hapi from '@hapi/hapi'
import fastify from 'fastify'
import { request } from 'playwright-core'
import { created, methodNotAllowed, notFound } from 'statute'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { toKeepContract } from '../src/keeps-contract.ts'
import { serve, stopServers, unchallenged } from './servers.ts'

afterEach(stopServers)

const rule = 'auth/unauthorized-without-challenge'
expect.extend({ toKeepContract })

async function messageFor(received: unknown): Promise<string> {
  const { pass, message } = await toKeepContract(received)
  expect(pass).toBe(false)
  return message()
}

describe('toKeepContract()', () => {
  test('takes what inject() of Fastify gives', async () => {
    const app = fastify()
    app.get('/me', (_, reply) => reply.code(401).send({ error: 'sign in' }))
    app.get('/fine', (_, reply) => reply.header('cache-control', 'no-store').send({ ok: true }))
    expect(await messageFor(await app.inject('/me'))).toMatch(/GET http:\/\/localhost(:80)?\/me 401/)
    expect(await app.inject('/fine')).toKeepContract()
  })

  test('takes what inject() of hapi gives', async () => {
    const server = Hapi.server()
    server.route({ method: 'GET', path: '/me', handler: (_, h) => h.response('sign in').code(401) })
    server.route({ method: 'GET', path: '/fine', handler: () => ({ ok: true }) })
    expect(await messageFor(await server.inject('/me'))).toMatch(/GET http:\S+\/me 401/)
    expect(await server.inject('/fine')).toKeepContract()
  })

  test('takes what Playwright gives, and leaves it to be read', async () => {
    const context = await request.newContext()
    const response = await context.get(`${await serve(unchallenged)}/me`)
    expect(await messageFor(response)).toContain(rule)
    expect(await response.text()).toBe('sign in')
    await context.dispose()
  })

  test('takes replies and problems of statute', async () => {
    expect(created('/items/7', { id: 7 })).toKeepContract()
    expect(notFound('no such item')).toKeepContract()
    expect(methodNotAllowed(['GET'])).toKeepContract()
    expect(await messageFor({ ...bare(401), '~statute': 1 })).toContain(rule)
  })

  test('reads a reply as it would be sent', async () => {
    expect({ ...bare(201), headers: { Location: '/é' }, '~statute': 1 }).toKeepContract()
    const text = await messageFor({ status: 405, headers: { 'x-none': undefined }, body: undefined, '~statute': 1 })
    expect(text).toContain('405 without Allow')
  })

  test('says what it is that it cannot check', () => {
    expect(() => toKeepContract('text')).toThrow('Cannot check text: it is no response, wanted a response of fetch')
    expect(() => toKeepContract(fetch)).toThrow('it is no response')
    expect(() => toKeepContract(Promise.resolve())).toThrow('Cannot check a promise: it is no response yet, await it')
    expect(() => toKeepContract({ code: 1, text: '' })).toThrow('Cannot check Object {code, text}')
    expect(() => toKeepContract(Object.create(null))).toThrow('Cannot check Object {}')
    expect(() => toKeepContract({ response: {} })).toThrow('it is no response')
  })
})

const bare = (status: number) => ({ status, headers: { 'content-type': 'text/plain' }, body: 'text' })

const root = join(import.meta.dirname, '..', '..', '..')
const output = mkdtempSync(join(tmpdir(), 'statute-matcher-'))
afterAll(() => rmSync(output, { recursive: true, force: true }))

/** Other runners take packages as they are built. */
function run(program: string, args: readonly string[]): Promise<{ code: number; text: string }> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_TEST|TEST$)/.test(name)),
  )
  const settings = { cwd: root, env: { ...env, NO_COLOR: '1', STATUTE_TEST_OUTPUT: output } }
  return new Promise((done) => {
    execFile(program, args, settings, (error, out, err) => done({ code: Number(error?.code ?? 0), text: out + err }))
  })
}

test("is a matcher of Playwright's own expect()", { timeout: 60_000 }, async () => {
  const config = join(import.meta.dirname, 'playwright-matcher', 'playwright.config.mjs')
  const { text } = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--config', config])
  expect(text).toContain(rule)
  expect(text).toMatch(/1 failed/)
  expect(text).toMatch(/2 passed/)
})

const nodes = ['node_modules/node22/bin/node', 'node_modules/node24/bin/node'].map((path) => join(root, path))

test.each([process.execPath, ...nodes.filter((path) => existsSync(path))])(
  'is an assertion of node:test: %s',
  { timeout: 60_000 },
  async (program) => {
    const { code, text } = await run(program, ['--test', join(import.meta.dirname, 'node-assert', 'me.case.mjs')])
    expect(text).toMatch(/pass [12]\b/)
    expect(code).toBe(0)
  },
)
