/** `statute proxy` as a person runs it: a process that is ended with Ctrl-C. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { program } from '../../testing/program.ts'
import { proxyOptionsOf } from '../proxy/settings.ts'

const { COLUMNS: _, FORCE_COLOR: __, NO_COLOR: ___, ...env } = process.env

let folder: string
let server: Server
let to: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'statute-proxy-'))
  server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  to = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  server.close()
  server.closeAllConnections()
})

const answer: RequestListener = (request, response) => {
  if (request.url?.startsWith('/me')) response.writeHead(401, { 'Content-Type': 'text/plain' }).end('sign in')
  else response.writeHead(200, { 'Content-Type': 'text/plain', ETag: '"1"' }).end('hello')
}

/** Starts the command, asks for the paths through it, and ends it. */
async function through(paths: readonly string[], options: readonly string[] = []) {
  const child = spawn(process.execPath, [...program, 'proxy', '--to', to, '--port', '0', ...options], {
    cwd: folder,
    env,
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const exit = once(child, 'exit')
  while (!/forwards to/.test(stderr) && child.exitCode === null) await new Promise((done) => setTimeout(done, 20))
  const url = /^(\S+) forwards/.exec(stderr)?.[1]
  for (const path of url === undefined ? [] : paths) await (await fetch(url + path)).text()
  await new Promise((done) => setTimeout(done, 150))
  const before = stdout
  child.kill('SIGINT')
  const [code] = await exit
  return { code, stdout, stderr, before }
}

describe('statute proxy', () => {
  test('shows each finding when it is new, and the whole at the end', { timeout: 15_000 }, async () => {
    const { code, stdout, before } = await through(['/me?token=s3cret', '/me', '/ok'], ['--record', 'traffic.ndjson'])
    expect(before).toMatch(/^error {4}401 GET \/me {2}401 without WWW-Authenticate {2}RFC 9110 §15\.5\.2, MUST$/m)
    expect(before.match(/without WWW-Authenticate/g)).toHaveLength(1)
    expect(stdout).toContain('    2 times  error    401 GET /me')
    expect(stdout).toMatch(/1 error.* in 3 exchanges/)
    expect(stdout).not.toContain('s3cret')
    expect(code).toBe(1)
    const lines = readFileSync(join(folder, 'traffic.ndjson'), 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines.join()).not.toContain('s3cret')
  })

  test('prints one JSON document, and does not fail below the level', { timeout: 15_000 }, async () => {
    const { code, stdout } = await through(['/me'], ['--json', '--fail-on', 'never'])
    expect(JSON.parse(stdout)).toMatchObject({
      exchanges: 1,
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'auth/unauthorized-without-challenge' })]),
    })
    expect(code).toBe(0)
  })

  test('says what is wrong with the server that was named', { timeout: 15_000 }, async () => {
    const { code, stderr } = await through([], ['--to', 'localhost'])
    expect(stderr).toContain('Cannot forward to "localhost"')
    expect(code).toBe(2)
  })
})

describe('proxyOptionsOf()', () => {
  const typed = { to: 'http://localhost:3000', port: '4010', host: '127.0.0.1', failOn: 'error', via: true }

  test.each([
    [{ record: 'traffic.txt' }, 'wanted a name that ends in .ndjson, .jsonl or .har'],
    [{ port: 'x' }, 'Cannot use --port x'],
    [{ cert: 'a.pem' }, 'Cannot use --cert alone'],
  ])('says what is wrong with %j', (options, message) => {
    expect(() => proxyOptionsOf({ ...typed, ...options })).toThrow(message)
  })
})
