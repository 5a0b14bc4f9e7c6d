import { faults } from '@statute/codes/faults'
import { software } from '@statute/codes/software'
import { describe, expect, test } from 'vitest'
import { createApp } from '../app.tsx'

const assets = { style: '/assets/page-1.css', script: '/assets/page-1.js', ask: '/assets/ask-1.js' }
const app = createApp({ assets, files: new Map() })
const forms = { html: 'text/html', text: '*/*', json: 'application/json' }

async function get(path: string, form: keyof typeof forms) {
  const response = await app.fetch(new Request(`http://localhost${path}`, { headers: { accept: forms[form] } }))
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.text() }
}

describe('/faults', () => {
  test('sets the servers side by side, marks what was measured, and lists all faults', async () => {
    const { status, body } = await get('/faults', 'html')
    expect(status).toBe(200)
    expect(body).toMatch(/<td data-head="nginx"><div><span class="num c5">502<\/span><sup aria-hidden="true">m<\/sup>/)
    expect(body).toContain('<td data-head="Cloudflare"><div><span class="num c5">521</span> </div></td>')
    for (const { id } of faults) expect(body).toContain(`href="/faults/${id}"`)
  })

  test('is text and JSON too', async () => {
    expect((await get('/faults', 'text')).body).toContain('connection-refused  The connection was refused')
    const list = JSON.parse((await get('/faults', 'json')).body)
    expect(list).toHaveLength(faults.length)
    expect(list[0]).toMatchObject({ group: 'connection', path: expect.stringMatching(/^\/faults\//) })
  })
})

describe('/faults/connection-refused', () => {
  test('is HTML with causes, steps, answers and texts', async () => {
    const { body } = await get('/faults/connection-refused', 'html')
    expect(body.match(/<h1/g)).toHaveLength(1)
    for (const id of ['causes', 'next', 'by-software', 'texts']) expect(body).toContain(`id="${id}"`)
    expect(body).toContain('Measured with nginx 1.22.1')
    expect(body).toContain('href="https://www.rfc-editor.org/rfc/rfc9209.html#section-2.3"')
    expect(body).toContain('href="/errors/nginx#connection-refused"')
  })

  test('is text and JSON', async () => {
    expect((await get('/faults/connection-refused', 'text')).body).toMatch(/^The connection was refused/)
    const { type, body } = await get('/faults/connection-refused', 'json')
    expect(type).toBe('application/json')
    expect(JSON.parse(body)).toMatchObject({ status: 502, proxyStatus: 'connection_refused' })
  })
})

describe('/errors', () => {
  test('lists all software in three forms', async () => {
    const { body } = await get('/errors', 'html')
    for (const { id } of software) expect(body).toContain(`href="/errors/${id}"`)
    expect((await get('/errors', 'text')).body).toMatch(/\nReverse proxies\n/)
    expect(JSON.parse((await get('/errors', 'json')).body)).toHaveLength(software.length)
  })

  test('shows the texts of one with their fault, and says what is not checked', async () => {
    const { body } = await get('/errors/curl', 'html')
    expect(body).toContain('href="/senders/curl"')
    expect(body).toContain('<a href="/faults/connection-refused">The connection was refused</a>')
    expect(body).toContain('<b>From memory, not checked.</b>')
    expect(body).toMatch(/Measured with curl [\d.]+\./)
  })
})

test.each(['/faults/nothing', '/errors/nothing', '/errors/rfc-9209'])('there is nothing at %s', async (path) => {
  for (const form of ['html', 'text', 'json'] as const) expect((await get(path, form)).status).toBe(404)
  const { type, body } = await get(path, 'json')
  expect(type).toBe('application/problem+json')
  expect(JSON.parse(body)).toMatchObject({ status: 404, title: 'Not Found' })
})
