import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExchangeLine } from '@statute/http'
import { afterEach, describe, expect, test } from 'vitest'
import { serve, stopServers, unchallenged } from '../testing/servers.ts'
import { check } from './check.ts'
import { ContractError } from './contract-error.ts'
import { register } from './hooks.ts'
import { toKeepContract } from './keeps-contract.ts'
import { Suite } from './suite.ts'
import { keeping, keepsContract } from './supertest.ts'
import { watch } from './watch.ts'

afterEach(stopServers)

const rule = 'auth/unauthorized-without-challenge'

const line: ExchangeLine = {
  request: { method: 'GET', url: 'http://127.0.0.1/me?token=s3cret', headers: [] },
  response: { status: 401, headers: [['Content-Type', 'text/plain']], body: 'sign in' },
}

describe('Suite', () => {
  test('reports what was seen, once for each route', () => {
    const suite = new Suite()
    suite.see(line)
    suite.see(line)
    const { isBroken, text, findings } = suite.end()
    expect(isBroken).toBe(true)
    expect(findings.find((one) => one.rule === rule)?.count).toBe(2)
    expect(text).toContain('Statute: 2 responses, 1 error')
    expect(text).toContain(`${rule}  2 times`)
    expect(text).not.toContain('s3cret')
  })

  test('follows its configuration', () => {
    const suite = new Suite({ config: { rules: { [rule]: 'off' } }, only: (url) => url.includes('/me') })
    suite.see(line)
    suite.see({ ...line, request: { method: 'GET', url: 'http://other.test/', headers: [] } })
    expect(suite.seen).toBe(1)
    expect(suite.end().isBroken).toBe(false)
  })

  test('fails from the level that was asked for', () => {
    expect(() => new Suite({ failOn: 'sometimes' as never })).toThrow('wanted error, warning or never')
    const suite = new Suite({ failOn: 'never' })
    suite.see(line)
    expect(suite.end().isBroken).toBe(false)
  })

  test('leaves out what is no exchange', () => {
    const suite = new Suite()
    suite.see({ response: {} } as never)
    expect(suite.end().text).toBe('')
  })
})

describe('watch()', () => {
  test('checks what went over fetch and node:http, and throws the report', async () => {
    const url = await serve(unchallenged)
    const watching = await watch()
    await (await fetch(`${url}/fetched`)).text()
    await new Promise((done) => get(`${url}/got`, (response) => response.resume().on('end', done)))
    const error = await check(watching).catch((one) => one)
    expect(error).toBeInstanceOf(ContractError)
    expect(error.report.exchanges).toBe(2)
    expect(error.message).toMatch(/GET http:.*\/fetched 401[\s\S]*GET http:.*\/got 401/)
  })

  test('prints warnings that do not fail, and nothing of what is clean', async () => {
    const printed: string[] = []
    const url = await serve(unchallenged)
    const watching = await watch({ failOn: 'never' })
    await (await fetch(url)).text()
    await check(watching, (text) => printed.push(text))
    await check(await watch(), (text) => printed.push(text))
    expect(printed).toEqual([expect.stringContaining(rule)])
  })

  test('writes exchange lines with their credentials masked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'statute-suite-'))
    const file = join(folder, 'suite.ndjson')
    const url = await serve(unchallenged)
    const watching = await watch({ record: file, failOn: 'never' })
    await (await fetch(url, { headers: { authorization: 'Bearer s3cret' } })).text()
    await watching.end()
    const [written = ''] = readFileSync(file, 'utf8').split('\n')
    rmSync(folder, { recursive: true })
    expect(JSON.parse(written)).toMatchObject({ response: { status: 401, body: 'sign in' } })
    expect(written).toContain('Bearer masked')
  })
})

describe('register()', () => {
  test('checks after all tests, and adds the matcher', async () => {
    const acts: (() => Promise<unknown>)[] = []
    const matchers: object[] = []
    await register({ afterAll: (act) => acts.push(act), expect: { extend: (one) => matchers.push(one) } })
    await (await fetch(await serve(unchallenged))).text()
    expect(matchers).toEqual([{ toKeepContract }])
    await expect(acts[0]?.()).rejects.toBeInstanceOf(ContractError)
  })
})

describe('toKeepContract()', () => {
  test('takes responses of fetch, those of supertest, and exchange lines', async () => {
    const url = await serve(unchallenged)
    expect(await toKeepContract(await fetch(url))).toMatchObject({ pass: false })
    expect(toKeepContract(line)).toMatchObject({ pass: false })
    expect(toKeepContract({ status: 204, headers: {}, text: '' })).toMatchObject({ pass: true })
    expect(() => toKeepContract(null)).toThrow('Cannot check null')
  })

  test('leaves the body of the response to be read', async () => {
    const response = await fetch(await serve(unchallenged))
    await toKeepContract(response)
    expect(await response.text()).toBe('sign in')
  })
})

describe('keepsContract()', () => {
  const response = { status: 401, headers: { 'content-type': 'text/plain' }, text: 'sign in' }

  test('throws the report', () => {
    expect(() => keepsContract(response)).toThrow(rule)
    expect(() => keeping({ failOn: 'never' })(response)).not.toThrow()
  })
})
