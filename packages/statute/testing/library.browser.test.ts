/** The built library in a real browser: the main entry, requests, and what a client needs. */
import { build } from 'esbuild'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { built, root } from './built.ts'

let browser: Browser | undefined
beforeAll(async () => {
  const executablePath = process.env.CHROMIUM
  if (!executablePath) throw new Error('Which Chromium? npm run browser finds or installs one and says so in CHROMIUM')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
})
afterAll(() => browser?.close())

const program = `
import * as statute from 'statute'
import { conditional, range, ranges } from 'statute/request'
import * as client from 'statute/client'
import { facts } from 'statute/facts'

globalThis.act = async () => {
  const problem = statute.unauthorized(statute.bearer({ realm: 'é'.normalize('NFC') }), 'no token')
  const response = statute.toResponse(problem)
  const limit = Error.stackTraceLimit
  const part = range({ headers: { range: 'bytes=0-1,-1' } }, 10)
  const parts = ranges(part.ranges, 'text/plain', (start, end) => new TextEncoder().encode('0123456789'.slice(start, end + 1)))
  const partial = statute.toResponse(parts)
  const length = (await partial.clone().arrayBuffer()).byteLength
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    type: response.headers.get('content-type'),
    body: await response.json(),
    isError: problem instanceof Error,
    stack: /\\n\\s+at /.test(problem.stack),
    limitKept: limit === Error.stackTraceLimit && limit > 0,
    blob: await statute.toResponse(statute.ok(new Blob(['a'], { type: 'text/css' }))).text(),
    noContent: statute.toResponse(statute.noContent()).body,
    early: conditional({ headers: new Headers({ 'if-none-match': '"a"' }) }, { etag: '"a"' }).status,
    partial: partial.status,
    length: Number(partial.headers.get('content-length')) === length,
    phrase: facts(404).phrase,
    client: Object.keys(client).length > 0,
  }
}
`

test('does in a browser what it does on a server', async () => {
  built('index.js')
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
  })
  const page = await (browser as Browser).newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  // A page of its own: on a blank one, which is not secure, half of the platform is missing.
  await page.route('https://library.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }))
  await page.goto('https://library.example/')
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  const got = await page.evaluate('act()')
  expect(errors).toEqual([])
  expect(got).toEqual({
    status: 401,
    challenge: 'Bearer realm="é"',
    type: 'application/problem+json',
    body: { type: 'about:blank', title: 'Unauthorized', status: 401, detail: 'no token' },
    isError: true,
    stack: false,
    limitKept: true,
    blob: 'a',
    noContent: null,
    early: 304,
    partial: 206,
    length: true,
    phrase: 'Not Found',
    client: true,
  })
})
