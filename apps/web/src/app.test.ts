import { directory } from '@statute/codes'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.tsx'
import { compress } from './compress.ts'
import { allPaths } from './view.tsx'

const files = new Map([['/assets/page-1.css', { body: 'body{}', type: 'text/css; charset=utf-8' }]])
const assets = { style: '/assets/page-1.css', script: '/assets/page-1.js', ask: '/assets/ask-1.js' }
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
let app: ReturnType<typeof createApp>

beforeAll(() => {
  app = createApp({ assets, files, compress })
})

const send = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.fetch(new Request(`http://localhost${path}`, { method, headers }))

describe('content negotiation', () => {
  test('a browser gets HTML', async () => {
    const response = await send('/codes/404', { accept: browser })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding')
    expect(await response.text()).toMatch(
      /^<!doctype html><html lang="en">.*<h1><span class="vh">404 <\/span>Not Found/s,
    )
  })

  test('a bare star, as curl sends it, gets text', async () => {
    const response = await send('/404', { accept: '*/*' })
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toMatch(/^404 {2}Not Found/)
  })

  test('no Accept field gets text', async () => {
    expect((await send('/codes/404')).headers.get('content-type')).toBe('text/plain; charset=utf-8')
  })

  test('JSON by Accept is what the API answers', async () => {
    const page = await send('/codes/404', { accept: 'application/json' })
    const api = await send('/api/codes/404')
    expect(await page.json()).toEqual(await api.json())
  })

  test('a form that no page has is 406 with the forms that there are', async () => {
    const response = await send('/codes/404', { accept: 'image/png' })
    expect(response.status).toBe(406)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({
      status: 406,
      available: ['text/html', 'text/plain', 'application/json'],
    })
  })

  test('every list page and the home page answer as text and JSON too', async () => {
    for (const path of ['/', '/cheatsheet', '/fields', '/compare', '/guides', '/faq', '/senders']) {
      expect((await (await send(path)).text()).length, path).toBeGreaterThan(100)
      expect(await (await send(path, { accept: 'application/json' })).json(), path).toBeInstanceOf(Array)
    }
  })
})

describe('addresses', () => {
  test('every page of the sitemap answers as HTML, with one h1 and its own canonical address', async () => {
    for (const path of allPaths()) {
      const response = await send(path, { accept: browser })
      expect(response.status, path).toBe(200)
      const html = await response.text()
      expect(html.match(/<h1/g)?.length, path).toBe(1)
      expect(html, path).toContain(`<link rel="canonical" href="${path}"`)
      expect(html.match(/="undefined"|\/undefined["#]/) ?? [], path).toEqual([])
    }
  }, 60_000)

  test('every link between pages leads to a page, and every anchor to an element', async () => {
    const pages = new Map<string, string>()
    for (const path of allPaths()) pages.set(path, await (await send(path, { accept: browser })).text())
    const broken: string[] = []
    const answered = new Map<string, boolean>()
    const answers = async (to: string) => {
      if (!/^\/(?:api\/|decide\/|find\?|ask\?|check\?|proxy$)/.test(to)) return false
      const fine = answered.get(to) ?? (await send(to.replaceAll('&amp;', '&'), { accept: browser })).status === 200
      answered.set(to, fine)
      return fine
    }
    for (const [path, html] of pages) {
      for (const [, target = ''] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
        if (/^https?:/.test(target)) continue
        const [to = '', id] = target.split('#')
        const there = to === '' ? html : pages.get(to)
        // Not in the sitemap: the API, and answers to what somebody asked. They are asked for.
        const api = to === '/assets/page-1.css' || (await answers(to))
        if (!there && !api) broken.push(`${path}: ${target}`)
        else if (there && id && !there.includes(`id="${id}"`)) broken.push(`${path}: ${target}`)
      }
    }
    expect([...new Set(broken)]).toEqual([])
  }, 60_000)

  test('/404 answers like /codes/404 and says so', async () => {
    const short = await send('/404', { accept: browser })
    expect(short.headers.get('content-location')).toBe('/codes/404')
    expect(await short.text()).toBe(await (await send('/codes/404', { accept: browser })).text())
  })

  test('names, other cases and the wrong order lead to the one address', async () => {
    const places: Record<string, string> = {
      '/codes': '/',
      '/codes/not-found': '/codes/404',
      '/codes/401.2': '/senders/iis#401.2',
      '/fields/Retry-After': '/fields/retry-after',
      '/compare/403-401': '/compare/401-403',
      '/faq/empty-list': '/faq#empty-list',
    }
    for (const [from, to] of Object.entries(places)) {
      const response = await send(from, { accept: browser })
      expect([response.status, response.headers.get('location')], from).toEqual([308, to])
    }
  })

  test('an unknown number is 404 and names its neighbours', async () => {
    const response = await send('/codes/471', { accept: browser })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('/codes/421')
    const problem = await send('/codes/471')
    expect(problem.headers.get('content-type')).toBe('application/problem+json')
    expect(await problem.json()).toMatchObject({ type: 'about:blank', title: 'Not Found', status: 404 })
  })

  test('addresses that cannot be decoded are answered, not thrown', async () => {
    for (const path of ['/%ff', '/codes/%E0%A4%A', '/fields/%00', `/${'a'.repeat(5000)}`, '/codes/<script>']) {
      const response = await send(path, { accept: browser })
      expect(response.status, path).toBe(404)
      expect(await response.text()).not.toContain('<script>alert')
    }
  })
})

describe('asking', () => {
  test('a clear name goes straight to its page', async () => {
    for (const [q, to] of [
      ['404', '/codes/404'],
      ['not found', '/codes/404'],
      ['retry-after', '/fields/retry-after'],
      ['401 or 403', '/compare/401-403'],
      ['499 nginx', '/codes/499#nginx'],
    ]) {
      const response = await send(`/ask?q=${encodeURIComponent(q ?? '')}`, { accept: browser })
      expect([response.status, response.headers.get('location')], q).toEqual([303, to])
    }
  })

  test('an unclear one lists what it may mean, and what was typed is text, not markup', async () => {
    const response = await send(`/ask?q=${encodeURIComponent('<b>too"')}`, { accept: browser })
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).not.toContain('<b>too')
    expect(html).toContain('noindex')
  })

  test('a query of over 2000 characters is 400', async () => {
    expect((await send(`/ask?q=${'x'.repeat(2001)}`)).status).toBe(400)
  })
})

describe('the decision guide', () => {
  test('leads from link to link, in three forms, and is not for search engines', async () => {
    const first = await (await send('/decide', { accept: browser })).text()
    expect(first).toContain('<a href="/decide/A1y" rel="nofollow"')
    expect(first).not.toContain('noindex')
    const next = await (await send('/decide/A1y', { accept: browser })).text()
    expect(next).toContain('href="/decide/A1y.A2n"')
    expect(next).toContain('noindex')
    const end = await (await send('/decide/A1y.A2n', { accept: browser })).text()
    expect(end).toContain('href="/codes/400"')
    expect(end).toContain('href="/codes/301"')
    expect(await (await send('/decide/A1y.A2n')).text()).toMatch(/^400 {2}Bad Request/)
    expect(await (await send('/decide')).text()).toMatch(/^Which status code\?[\s\S]*\nHere is what was asked for\n/)
    const json = async (path: string) => (await send(path, { accept: 'application/json' })).json()
    expect(await json('/decide')).toMatchObject({ start: 'A1', path: '/decide' })
    expect(await json('/decide/A1y')).toMatchObject({ status: null, question: { id: 'A2', no: '/decide/A1y.A2n' } })
    expect(await json('/decide/A1n')).toMatchObject({ status: 408, fields: ['Connection: close'], question: null })
  })

  test.each(['A1x', 'A2y', 'A1y.', 'A1n.A2y', 'y', '%ff', 'A1y'.repeat(2000)])('there is no walk %s', async (path) => {
    for (const accept of [browser, '*/*', 'application/json']) {
      expect((await send(`/decide/${path}`, { accept })).status).toBe(404)
    }
  })
})

describe('finding', () => {
  test('a situation gets ranked codes, as HTML, text and JSON', async () => {
    const q = '/find?q=the+email+is+already+registered'
    const html = await (await send(q, { accept: browser })).text()
    expect(html).toMatch(/<li class="c4 first">.*409/s)
    expect(html).toContain('noindex')
    expect(await (await send(q)).text()).toMatch(/^409 {2}Conflict/)
    const found = (await (await send(q, { accept: 'application/json' })).json()) as { results: { code: number }[] }
    expect(found.results[0]?.code).toBe(409)
  })

  test('the box hands over what is no name of anything', async () => {
    const response = await send('/ask?q=the+customer+typed+a+date+in+the+past', { accept: browser })
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/find?q=the%20customer%20typed%20a%20date%20in%20the%20past',
    ])
  })

  test('an unknown house style and an endless question are 400', async () => {
    expect((await send('/find?q=x&style=none')).status).toBe(400)
    expect((await send(`/find?q=${'x'.repeat(501)}`)).status).toBe(400)
  })

  test('what was typed is text, not markup', async () => {
    const html = await (
      await send(`/find?q=${encodeURIComponent('<img src=x onerror=alert(1)>" too large')}`, { accept: browser })
    ).text()
    expect(html).not.toContain('<img')
  })
})

describe('conditions, methods and fields', () => {
  test('a current ETag gets 304 with what a 200 would have had', async () => {
    const full = await send('/codes/404', { accept: browser, 'accept-encoding': 'br' })
    const etag = full.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"\w+-br"$/)
    const again = await send('/codes/404', {
      accept: browser,
      'accept-encoding': 'br',
      'if-none-match': `"x", W/${etag}`,
    })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    for (const name of ['etag', 'vary', 'cache-control', 'content-security-policy']) {
      expect(again.headers.get(name), name).toBe(full.headers.get(name))
    }
    expect(again.headers.has('content-type')).toBe(false)
  })

  test('If-Match with another tag is 412, with the current one or a star 200', async () => {
    const etag = (await send('/404')).headers.get('etag') ?? ''
    expect((await send('/404', { 'if-match': '"nope"' })).status).toBe(412)
    expect((await send('/404', { 'if-match': `W/${etag}` })).status).toBe(412)
    expect((await send('/404', { 'if-match': `"a", ${etag}` })).status).toBe(200)
    expect((await send('/404', { 'if-match': '*' })).status).toBe(200)
  })

  test('a slash too many and capitals lead to the one address', async () => {
    for (const [from, to] of [
      ['/codes/404/', '/codes/404'],
      ['/404/', '/404'],
      ['/CODES/404', '/codes/404'],
      ['/fields/', '/fields'],
    ]) {
      const response = await send(from ?? '')
      expect([response.status, response.headers.get('location')], from).toEqual([308, to])
    }
    expect(await (await send('/x/404')).text()).not.toContain('Nobody is known')
  })

  test('each form and coding has its own ETag', async () => {
    const tags = await Promise.all(
      [
        { accept: browser },
        { accept: '*/*' },
        { accept: 'application/json' },
        { accept: browser, 'accept-encoding': 'gzip' },
        { accept: browser, 'accept-encoding': 'br' },
      ].map(async (headers) => (await send('/codes/404', headers)).headers.get('etag')),
    )
    expect(new Set(tags).size).toBe(5)
  })

  test('HEAD has the fields of GET and no body', async () => {
    const get = await send('/codes/404', { accept: browser })
    const head = await send('/codes/404', { accept: browser }, 'HEAD')
    expect([...head.headers]).toEqual([...get.headers])
    expect(await head.text()).toBe('')
  })

  test('Content-Length is the number of bytes', async () => {
    for (const coding of ['identity', 'gzip', 'br']) {
      const response = await send('/codes/404', { accept: browser, 'accept-encoding': coding })
      expect(Number(response.headers.get('content-length'))).toBe((await response.arrayBuffer()).byteLength)
    }
  })

  test('other methods on a page are 405 with Allow, on nothing 404, unknown ones 501', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await send('/codes/404', {}, method)
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect((await send('/nothing/here', {}, method)).status).toBe(404)
    }
    expect((await send('/codes/404', {}, 'BREW')).status).toBe(501)
  })

  test('OPTIONS is 204 with Allow, and lets scripts of other sites read the API', async () => {
    const page = await send('/codes/404', {}, 'OPTIONS')
    expect([page.status, page.headers.get('allow'), await page.text()]).toEqual([204, 'GET, HEAD, OPTIONS', ''])
    expect((await send('/api/codes/404', {}, 'OPTIONS')).headers.get('access-control-allow-origin')).toBe('*')
    expect(page.headers.has('access-control-allow-origin')).toBe(false)
  })

  test('every answer carries the security fields', async () => {
    for (const path of [
      '/',
      '/404',
      '/codes/471',
      '/api/codes',
      '/api/codes/999x',
      '/codes',
      '/ask?q=404',
      '/assets/page-1.css',
    ]) {
      const response = await send(path, { accept: browser })
      expect(response.headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(response.headers.get('content-security-policy'), path).toContain("default-src 'none'")
    }
  })

  test('lifetimes go by the kind of answer', async () => {
    const cache = async (path: string, accept = browser) => (await send(path, { accept })).headers.get('cache-control')
    expect(await cache('/codes/404')).toBe('no-cache')
    expect(await cache('/codes/404', '*/*')).toBe('public, max-age=300')
    expect(await cache('/api/codes')).toBe('public, max-age=300')
    expect(await cache('/assets/page-1.css')).toBe('public, max-age=31536000, immutable')
    expect(await cache('/codes/471')).toBe('no-store')
    expect(await cache('/codes')).toBe('public, max-age=86400')
  })

  test('no page holds a script of its own but data', async () => {
    const html = await (await send('/', { accept: browser })).text()
    for (const [tag] of html.matchAll(/<script[^>]*>/g))
      expect(tag).toMatch(/src="\/assets|type="application\/ld\+json"/)
    expect(html).not.toMatch(/ style="| on\w+="/)
  })
})

test('what is kept is bounded, whatever is asked', async () => {
  const own = createApp({ assets, files })
  const get = (path: string, accept = '*/*') =>
    own.fetch(new Request(`http://localhost${path}`, { headers: { accept } }))
  for (let i = 0; i < 1500; i++) await get('/404', `text/plain;v=${i}, */*`)
  for (let i = 0; i < 50; i++) {
    await get(`/find?q=question+number+${i}`)
    await get(`/ask?q=question${i}`)
    await get(`/api/codes?q=question${i}`)
    await get(`/compare/${400 + (i % 9)}-${500 + (i % 8)}`)
    await get(`/decide/${'A1y.A2y.A3y.A4y.A5y'.slice(0, 3 + 4 * (i % 5))}`)
  }
  await get('/404', 'x'.repeat(14_000))
  expect(own.kept().recent).toBeLessThanOrEqual(1000)
  expect(own.kept().made).toBeLessThan(10)
})

test('the sitemap names every page, and robots.txt names the sitemap', async () => {
  const xml = await (await send('/sitemap.xml')).text()
  for (const [code] of directory.codes) expect(xml).toContain(`<loc>http://localhost/codes/${code}</loc>`)
  expect(await (await send('/robots.txt')).text()).toContain('Sitemap: http://localhost/sitemap.xml')
})

test('a told origin stands in canonical addresses and the sitemap', async () => {
  const other = createApp({ assets, files, origin: 'https://statute.example' })
  const html = await (await other.fetch(new Request('http://x/codes/404', { headers: { accept: browser } }))).text()
  expect(html).toContain('<link rel="canonical" href="https://statute.example/codes/404"')
})
