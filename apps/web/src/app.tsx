/**
 * The workbench as a fetch handler: pages, the same pages as text and JSON, and the HTTP API. It is long because it is
 * the one list of addresses: every route stands here, and what they share (forms, what is kept, refusals) beside them.
 */

import { ask as askAnything } from '@statute/ask'
import { type Diagnosis, diagnosisDocument, directory, type Found, faq, lookUp, unknownWords } from '@statute/codes'
import { diagnose } from '@statute/errors'
import { findCode, isProfile, profiles } from '@statute/finder'
import { chooseType } from '@statute/http'
import { diagnosisText, findText, foundText, openPage, plainStyle, unknownText } from '@statute/typeset'
import { Hono } from 'hono'
import { addApi } from './api/routes.ts'
import { type CheckHost, checkExamplePage, type Live, postCheck, proxyPage, type Watched } from './checking.tsx'
import { html } from './html.tsx'
import { ApiPage } from './pages/api.tsx'
import { DiagnosePage } from './pages/diagnose.tsx'
import { FindPage } from './pages/find.tsx'
import { FoundPage } from './pages/found.tsx'
import type { Assets, PageHead, Site } from './parts/layout.tsx'
import { pasteTypes, readPaste } from './paste.ts'
import { index, walked } from './plain-pages.ts'
import { problem } from './problem.tsx'
import { type Compress, type Entity, Fixed, lifetimes, security, workerPolicy } from './reply.ts'
import { allPaths, view } from './view.tsx'
import { watchEvents, watchPage } from './watch-live.tsx'
import type { WatchSource } from './watch-source.ts'

export interface AppOptions {
  readonly assets: Assets
  /** Built files by path, `/assets/…` and the icon. */
  readonly files: ReadonlyMap<string, { readonly body: string; readonly type: string }>
  /** Absolute addresses in the sitemap and in canonical links begin with this. */
  readonly origin?: string
  readonly compress?: Compress
  /** Asks a server for the check page. Without it the page asks nobody. */
  readonly live?: Live
  /** What a proxy of ours has seen go by. */
  readonly watching?: Watched
  /** Logs of this machine that are followed; without them the page /watch reads what somebody drops on it. */
  readonly watch?: WatchSource
}

const types = { html: 'text/html', text: 'text/plain', json: 'application/json' } as const
type Form = keyof typeof types

/** Methods that this server knows; others are 501 (RFC 9110 §15.6.2). */
const known = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'])
const allow = 'GET, HEAD, OPTIONS'
/** Where a text may be posted, to be diagnosed, checked or counted. */
const pastes = new Set(['/diagnose', '/api/diagnose', '/check', '/api/check', '/api/watch'])
const allowPaste = 'GET, HEAD, OPTIONS, POST'

export function createApp(options: AppOptions) {
  const { files, compress } = options
  const site: Site = { assets: options.assets, origin: options.origin ?? '' }
  /** Everything that does not depend on the request but for its form and coding, made once. */
  const made = new Map<string, Fixed>()
  /** What was answered to an address and an Accept field: the way past routing and negotiation for what is asked often. */
  const recent = new Map<string, Fixed>()
  const paths = new Set(allPaths())
  const app = new Hono()

  const fixed = (key: string, make: () => Fixed): Fixed => {
    const one = made.get(key) ?? make()
    made.set(key, one)
    return one
  }

  /** Sends what depends on nothing but the address and Accept, and remembers it for the next who asks the same. */
  const send = (request: Request, one: Fixed): Response => {
    if (recent.size >= mostRecent) recent.clear()
    const key = requestKey(request)
    if (key.length <= 500 && !key.includes('?')) recent.set(key, one)
    return one.respond(request)
  }

  /** A page of ours in the form that the client wants. `at`: its path under its own name. */
  async function page(request: Request, at: string): Promise<Response> {
    const short = new URL(request.url).pathname !== `/${at}`
    // A star alone is a tool on a command line: it gets text. Browsers name HTML.
    const form = formOf(request.headers.get('accept'))
    if (form === null) return notAcceptable(request)
    const key = `${short ? 'short ' : ''}${form} ${at}`
    // Walks through the decision guide, and codes that anybody sets side by side, are too many to keep.
    const keep =
      !at.startsWith('decide/') &&
      (!at.startsWith('compare/') || directory.compare.some(([id]) => at === `compare/${id}`))
    const ready = made.get(key)
    if (ready) return send(request, ready)
    const body = await render(form, at)
    if (body === null) return missing(request, at)
    const type = `${types[form]}${form === 'json' ? '' : '; charset=utf-8'}`
    const headers: Record<string, string> = {
      'content-type': type,
      'cache-control': form === 'html' ? lifetimes.page : lifetimes.data,
      vary: 'Accept',
    }
    if (short) headers['content-location'] = `/${at}`
    const make = () => new Fixed({ status: 200, body, headers }, compress)
    return keep ? send(request, fixed(key, make)) : make().respond(request)
  }

  async function render(form: Form, at: string): Promise<string | null> {
    if (form === 'html') {
      const found = await view(at, { live: options.live !== undefined, worker: site.assets.worker })
      return found && html(found.page, found.head, site)
    }
    const whole = index(form, at)
    if (whole !== null) return whole
    if (at.startsWith('decide/')) return walked(form, at.slice('decide/'.length))
    const opened = await openPage(at)
    if (!opened) return null
    return form === 'text' ? opened.text(plainStyle(80), true) : `${JSON.stringify(opened.document)}\n`
  }

  function missing(request: Request, at: string): Response {
    const name = safeDecode(at.split('/').at(-1) ?? '')
    const result = lookUp(name.replace(/[-_]/g, ' '), directory)
    const number = /^\d{3}$/.test(name) && result.unknown !== null ? ` ${unknownWords(Number(name))}` : ''
    return problem(request, site, {
      status: 404,
      detail: `There is nothing at /${safeDecode(at).slice(0, 120)}.${number}`,
      found: result.found.slice(0, 6),
    })
  }

  function notAcceptable(request: Request): Response {
    return noSuchForm(request, Object.values(types))
  }

  function noSuchForm(request: Request, available: readonly string[]): Response {
    return problem(request, site, {
      status: 406,
      detail: `This page can be had as ${available.join(', ')}; Accept admits none of them.`,
      more: { available },
    })
  }

  const moved = (to: string, status: 301 | 303 | 308) =>
    new Response(null, {
      status,
      headers: {
        ...security,
        location: to,
        'content-length': '0',
        'cache-control': status === 303 ? lifetimes.error : lifetimes.moved,
      },
    })

  app.get('/', (c) => page(c.req.raw, ''))
  for (const at of [
    'cheatsheet',
    'decide',
    'diagnose',
    'fields',
    'compare',
    'guides',
    'faq',
    'senders',
    'defaults',
    'faults',
    'errors',
    'tools',
    'rules',
    'library',
  ]) {
    app.get(`/${at}`, (c) => page(c.req.raw, at))
  }
  app.get('/codes', () => moved('/', 308))
  for (const kind of ['fields', 'compare', 'guides', 'senders', 'faults', 'errors', 'tools', 'library']) {
    app.get(`/${kind}/:id`, (c) => {
      const id = c.req.param('id')
      const own = kind === 'compare' ? inOrder(id) : id.toLowerCase()
      if (own === id) return page(c.req.raw, `${kind}/${id}`)
      return paths.has(`/${kind}/${own}`) ? moved(`/${kind}/${own}`, 308) : missing(c.req.raw, `${kind}/${id}`)
    })
  }
  app.get('/check', (c) => {
    const { rule, example } = c.req.query()
    if (rule === undefined && example === undefined) return page(c.req.raw, 'check')
    return checkExamplePage(c.req.raw, checking, rule ?? '', example ?? '') ?? missing(c.req.raw, 'check')
  })
  app.get('/proxy', (c) => proxyPage(c.req.raw, checking, options.watching ?? null))
  const { watch } = options
  app.get('/watch', (c) => (watch ? watchPage(c.req.raw, checking, watch) : page(c.req.raw, 'watch')))
  app.get('/watch/example', (c) => page(c.req.raw, 'watch/example'))
  if (watch) app.get('/watch/events', (c) => watchEvents(c.req.raw, site, watch))
  app.get('/rules/:family/:name', (c) => page(c.req.raw, `rules/${c.req.param('family')}/${c.req.param('name')}`))
  app.get('/decide/:path', (c) => page(c.req.raw, `decide/${c.req.param('path')}`))
  app.get('/faq/:id', (c) => {
    const id = c.req.param('id')
    return faq.some((question) => question.id === id) ? moved(`/faq#${id}`, 308) : missing(c.req.raw, `faq/${id}`)
  })
  app.get('/codes/:id', (c) => {
    const id = c.req.param('id')
    if (/^(?:\d{3}|[1-5]xx)$/.test(id)) return page(c.req.raw, `codes/${id}`)
    const [first] = lookUp(id.replaceAll('-', ' '), directory).found
    return first && first.score >= 0.98 ? moved(`/${first.path}`, 308) : missing(c.req.raw, `codes/${id}`)
  })
  app.get('/:code{[0-9]{3}}', (c) => page(c.req.raw, `codes/${c.req.param('code')}`))

  app.get('/ask', (c) => ask(c.req.raw, (c.req.query('q') ?? '').trim()))

  /** A situation in words: the finder's answer. What people type is answered and not kept. */
  app.get('/find', (c) => find(c.req.raw, (c.req.query('q') ?? '').trim(), c.req.query('style') ?? 'rfc'))

  function find(request: Request, query: string, style: string): Response {
    if (query.length > 500) {
      return problem(request, site, {
        status: 400,
        detail: `The question has ${query.length} characters: wanted at most 500.`,
      })
    }
    if (!isProfile(style)) {
      const known = Object.keys(profiles).join(', ')
      return problem(request, site, { status: 400, detail: `No house style "${style.slice(0, 40)}": wanted ${known}.` })
    }
    const form = formOf(request.headers.get('accept'))
    if (form === null) return notAcceptable(request)
    const result = query === '' ? null : findCode(query, { profile: style })
    const empty = { query, profile: style, results: [], nothing: true }
    const body =
      form === 'html'
        ? html(
            <FindPage result={result} />,
            {
              title: result ? `Which code for “${query.slice(0, 60)}”?` : 'Which code fits?',
              description:
                'Say what happened in your own words, and get the HTTP status code that fits, with the reason.',
              path: '/find',
              nav: '/find',
              hidden: result !== null,
            },
            site,
          )
        : form === 'json'
          ? `${JSON.stringify(result ?? empty)}\n`
          : result
            ? findText(result, plainStyle(80))
            : 'Ask with /find?q=email+already+taken\n'
    const headers = {
      'content-type': `${types[form]}${form === 'json' ? '' : '; charset=utf-8'}`,
      'cache-control': lifetimes.page,
      vary: 'Accept',
    }
    return new Fixed({ status: 200, body, headers }, compress).respond(request)
  }

  /** A diagnosis, in the form that is wanted. It stands for one text and is never kept. */
  function told(request: Request, diagnosis: Diagnosis): Response {
    const form = formOf(request.headers.get('accept'))
    if (form === null) return notAcceptable(request)
    const { subject } = diagnosis
    const title = diagnosis.status === null ? diagnosis.verdict : `${diagnosis.status}: ${diagnosis.verdict}`
    const body =
      form === 'html'
        ? html(
            <DiagnosePage diagnosis={diagnosis} text={subject.length > 20_000 ? '' : subject} />,
            { title, description: title, path: '/diagnose', nav: '/diagnose', hidden: true },
            site,
          )
        : form === 'json'
          ? `${JSON.stringify(diagnosisDocument(diagnosis))}\n`
          : diagnosisText(diagnosis, plainStyle(80))
    const headers = {
      'content-type': `${types[form]}${form === 'json' ? '' : '; charset=utf-8'}`,
      'cache-control': lifetimes.error,
      vary: 'Accept',
    }
    return new Fixed({ status: 200, body, headers }, compress).respond(request)
  }

  async function paste(request: Request): Promise<Response> {
    const read = await readPaste(request)
    if ('text' in read) return told(request, diagnose(read.text))
    const headers = read.refused === 415 ? { 'accept-post': pasteTypes } : {}
    return problem(request, site, { status: read.refused, detail: read.detail, headers })
  }

  /** The box without its script: straight to the page if the name is clear, else what it may have meant. */
  function ask(request: Request, query: string): Response {
    if (query === '') return moved('/', 303)
    if (query.length > 2000) {
      return problem(request, site, {
        status: 400,
        detail: `The query has ${query.length} characters: wanted at most 2000. Post a longer text to /diagnose.`,
      })
    }
    const { answer: read } = askAnything(query)
    if (read?.took === 'error' || read?.took === 'har') return told(request, read.diagnosis)
    if (read?.took === 'situation') return moved(`/find?q=${encodeURIComponent(query)}`, 303)
    const result = lookUp(query, directory)
    const [first] = result.found
    if (result.compare) return moved(`/compare/${result.compare.join('-')}`, 303)
    if (first && first.score >= 0.98) return moved(`/${first.path}`, 303)
    const form = formOf(request.headers.get('accept'))
    if (form === null) return notAcceptable(request)
    const body = answer(form, query, result.found, result.unknown)
    return new Fixed(
      {
        status: 200,
        body,
        headers: {
          'content-type': `${types[form]}${form === 'json' ? '' : '; charset=utf-8'}`,
          'cache-control': lifetimes.page,
          vary: 'Accept',
        },
      },
      compress,
    ).respond(request)
  }

  function answer(form: Form, query: string, found: readonly Found[], unknown: number | null): string {
    if (form === 'json') return `${JSON.stringify({ query, found })}\n`
    const message =
      unknown !== null
        ? unknownWords(unknown)
        : found.length === 0
          ? 'Nothing has such a name'
          : (found[0]?.score ?? 0) < 0.5
            ? 'Did you mean one of these?'
            : 'Several pages have such a name'
    if (form === 'html') {
      const head: PageHead = { title: message, description: message, path: '/ask', hidden: true }
      return html(<FoundPage query={query} found={found} message={message} />, head, site)
    }
    return unknown === null ? foundText(message, found, plainStyle(80)) : unknownText(unknown, found, plainStyle(80))
  }

  const once = (request: Request, entity: Entity) => new Fixed(entity, compress).respond(request)
  const checking: CheckHost = { site, live: options.live ?? null, formOf, once, notAcceptable }

  addApi(app, {
    site,
    watch: watch ?? null,
    once,
    send: (request, key, entity) =>
      send(
        request,
        fixed(key, () => new Fixed(entity(), compress)),
      ),
  })
  app.get('/api', (c) =>
    fixed('html api', () => {
      const head: PageHead = { title: 'The same as data', description: 'The HTTP API of Statute.', path: '/api' }
      const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': lifetimes.page }
      return new Fixed({ status: 200, body: html(<ApiPage />, head, site), headers }, compress)
    }).respond(c.req.raw),
  )

  app.get('/sitemap.xml', (c) => {
    const base = (site.origin || new URL(c.req.url).origin).replaceAll('&', '&amp;')
    const urls = allPaths().map((path) => `<url><loc>${base}${path === '/' ? '/' : path}</loc></url>`)
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
    return new Fixed(
      {
        status: 200,
        body,
        headers: { 'content-type': 'application/xml', 'cache-control': site.origin ? lifetimes.data : lifetimes.page },
      },
      compress,
    ).respond(c.req.raw)
  })
  app.get('/robots.txt', (c) => {
    const base = site.origin || new URL(c.req.url).origin
    const body = `User-agent: *\nDisallow: /ask\nDisallow: /decide/\nDisallow: /find?\n\nSitemap: ${base}/sitemap.xml\n`
    return new Fixed(
      {
        status: 200,
        body,
        headers: {
          'content-type': 'text/plain; charset=utf-8',
          'cache-control': site.origin ? lifetimes.data : lifetimes.page,
        },
      },
      compress,
    ).respond(c.req.raw)
  })
  for (const [path, { body, type }] of files) {
    const cache = path.startsWith('/assets/') ? lifetimes.asset : lifetimes.moved
    app.get(path, (c) =>
      fixed(`file ${path}`, () => {
        // A thread is held to the policy of its own script (HTML §10.2.4): the pages stay without WebAssembly.
        const policy = path === site.assets.worker ? { 'content-security-policy': workerPolicy } : {}
        const headers = { 'content-type': type, 'cache-control': cache, ...policy }
        return new Fixed({ status: 200, body, headers }, compress)
      }).respond(c.req.raw),
    )
  }

  app.notFound((c) => {
    const { pathname } = new URL(c.req.url)
    // The same address with a slash too many, or in capitals.
    const tidy = pathname.replace(/\/+$/, '').toLowerCase()
    const there = paths.has(tidy) || paths.has(`/codes${tidy}`)
    return there && tidy !== pathname ? moved(tidy, 308) : missing(c.req.raw, pathname.slice(1))
  })
  app.onError((error, c) => {
    console.error(error)
    return problem(c.req.raw, site, {
      status: 500,
      detail: 'Something broke here. It is a bug of ours; the log has the details.',
    })
  })

  /** GET and HEAD reach the routes; every other method is told what there is (RFC 9110 §15.5.6). */
  async function fetch(request: Request): Promise<Response> {
    const { method } = request
    if (method === 'GET' || method === 'HEAD') {
      const ready = recent.get(requestKey(request))?.respond(request)
      if (ready) return ready
      return isData(request) && chooseType(request.headers.get('accept'), dataTypes) === null
        ? noSuchForm(request, dataTypes)
        : app.fetch(request)
    }
    const { pathname } = new URL(request.url)
    const mayPost = pastes.has(pathname)
    if (method === 'POST' && mayPost) {
      if (pathname === '/diagnose') return paste(request)
      return pathname === '/check' ? postCheck(request, checking) : app.fetch(request)
    }
    if (!known.has(method)) {
      return problem(request, site, {
        status: 501,
        detail: `This server knows no method ${method.slice(0, 40)} for any resource.`,
      })
    }
    const there = await app.fetch(
      new Request(request.url, { headers: { accept: request.headers.get('accept') ?? '*/*' } }),
    )
    // What takes a POST is there, even if there is nothing to get.
    if (there.status === 404 && !mayPost) return there
    const methods = mayPost ? allowPaste : allow
    if (method === 'OPTIONS') {
      const cors = pathname.startsWith('/api/')
        ? {
            'access-control-allow-origin': '*',
            'access-control-allow-methods': mayPost ? 'POST' : 'GET, HEAD',
            'access-control-allow-headers': 'content-type',
            'access-control-max-age': '86400',
          }
        : {}
      return new Response(null, {
        status: 204,
        headers: { ...security, allow: methods, 'cache-control': lifetimes.error, ...cors },
      })
    }
    return problem(request, site, {
      status: 405,
      detail: `${method} does not work here: wanted ${methods}.`,
      headers: { allow: methods },
    })
  }

  /** How many answers are kept, for tests of the bounds. */
  const kept = () => ({ made: made.size, recent: recent.size })

  return { fetch, kept }
}

/** What the API answers with; a browser that opens one of its addresses takes anything. */
const dataTypes = ['application/json', 'application/problem+json'] as const

function isData({ url }: Request): boolean {
  return new URL(url).pathname.startsWith('/api/')
}

/** Kept at most; a flood of made-up Accept fields then costs memory for these and no more. */
const mostRecent = 1000

function requestKey(request: Request): string {
  // Without the authority: nothing that is remembered depends on Host.
  return `${request.url.slice(request.url.indexOf('/', 8))}\n${request.headers.get('accept')}`
}

/** HTML if it is asked for by name, text for a bare star; null if none will do. */
function formOf(accept: string | null): Form | null {
  const chosen = chooseType(accept, ['text/plain', 'text/html', 'application/json'] as const)
  return chosen === 'text/html'
    ? 'html'
    : chosen === 'application/json'
      ? 'json'
      : chosen === 'text/plain'
        ? 'text'
        : null
}

/** `403-401` is `401-403`. */
function inOrder(id: string): string {
  return /^\d{3}(?:-\d{3})+$/.test(id) ? id.split('-').toSorted().join('-') : id
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
