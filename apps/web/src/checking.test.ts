import { buildRequest, buildResponse, type Exchange, Fields } from '@statute/http'
import { describe, expect, test } from 'vitest'
import { createApp } from './app.tsx'

const assets = { style: '/s.css', script: '/s.js', ask: '/a.js' }
const message =
  'GET /me HTTP/1.1\r\nHost: a.example\r\n\r\nHTTP/1.1 401 Unauthorized\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\n'

async function* asked(url: string): AsyncGenerator<Exchange> {
  yield {
    request: buildRequest({ method: 'GET', target: url, fields: new Fields() }),
    response: buildResponse({ status: 405, fields: new Fields([['Date', 'Tue, 02 Jun 2026 10:00:00 GMT']]) }),
    source: { file: url, format: 'live', entry: 0, line: null },
    probe: null,
  }
}
async function* refusing(): AsyncGenerator<Exchange> {
  yield* []
  throw new TypeError('Cannot ask http://10.0.0.1/: an address inside a network')
}

const post = (app: { fetch: (request: Request) => Promise<Response> }, body: string, accept: string, form = true) =>
  app.fetch(
    new Request('http://localhost/check', {
      method: 'POST',
      body,
      headers: { accept, 'content-type': form ? 'application/x-www-form-urlencoded' : 'text/plain' },
    }),
  )

describe('POST /check', () => {
  const app = createApp({ assets, files: new Map() })

  test('answers a form with the page, and what was typed in it', async () => {
    const html = await (await post(app, new URLSearchParams({ text: message }).toString(), 'text/html')).text()
    expect(html).toContain('401 without WWW-Authenticate')
    expect(html).toContain('<mark class="c5">401 Unauthorized</mark>')
  })

  test('answers curl with text, and programs with JSON', async () => {
    expect(await (await post(app, message, '*/*')).text()).toMatch(/^ERROR {2}401 without WWW-Authenticate\n/)
    const report = (await (await post(app, message, 'application/json', false)).json()) as {
      findings: { rule: string }[]
    }
    expect(report.findings[0]?.rule).toBe('auth/unauthorized-without-challenge')
  })

  test('asks no server unless it was started for that', async () => {
    const refused = await post(app, 'url=https%3A%2F%2Fa.example%2F', 'text/html')
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('--allow-live')
  })

  test('asks one if it was, and says what came', async () => {
    const live = createApp({ assets, files: new Map(), live: asked })
    const html = await (await post(live, 'url=https%3A%2F%2Fa.example%2F', 'text/html')).text()
    expect(html).toContain('405 without Allow')
  })

  test('says why a server could not be asked', async () => {
    const live = createApp({ assets, files: new Map(), live: refusing })
    const refused = await post(live, 'url=http%3A%2F%2F10.0.0.1%2F', 'text/html')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('an address inside a network')
  })
})

describe('GET /check', () => {
  const app = createApp({ assets, files: new Map() })
  const get = (path: string) => app.fetch(new Request(`http://localhost${path}`, { headers: { accept: 'text/html' } }))

  test('opens an example of a rule', async () => {
    const page = await get('/check?rule=auth/unauthorized-without-challenge&example=bad-1')
    expect(await page.text()).toContain('401 without WWW-Authenticate')
  })

  test.each(['?rule=auth/none&example=bad-1', '?rule=auth/unauthorized-without-challenge&example=bad-99', '?rule=x'])(
    'knows no example %s',
    async (query) => {
      expect((await get(`/check${query}`)).status).toBe(404)
    },
  )
})
