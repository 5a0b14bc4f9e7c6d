import {
  classOf,
  codeDocument,
  comparisonDocument,
  directory,
  fieldDocument,
  loadComparison,
  loadFacts,
  loadField,
  loadGuide,
  loadVendor,
  lookUp,
  treatedAs,
  unknownWords,
  vendorDocument,
} from '@statute/codes'
import type { Context, Hono } from 'hono'
import { problem, type Trouble } from '../problem.tsx'
import { type Entity, lifetimes } from '../reply.ts'
import { addAnswers } from './answers.ts'
import type { ApiHost } from './host.ts'
import { openapi } from './openapi.ts'
import { listQuery } from './schemas.ts'
import { addWatch } from './watch.ts'

/** Any script may read the API: it is public, and no credentials are involved. */
const open = { 'access-control-allow-origin': '*' }

export function addApi(app: Hono, { site, send, once, watch }: ApiHost): void {
  const entity = (value: unknown, type: string): Entity => ({
    status: 200,
    body: `${JSON.stringify(value)}\n`,
    headers: { 'content-type': type, 'cache-control': lifetimes.data, ...open },
  })
  const answer = (request: Request, key: string, value: () => unknown, type = 'application/json') =>
    send(request, `api ${key}`, () => entity(value(), type))
  const refuse = (c: Context, trouble: Trouble) => problem(c.req.raw, site, trouble)

  addAnswers(app, { site, once })
  addWatch(app, { site, once, watch })

  app.get('/api/codes', (c) => {
    const query = listQuery.safeParse(c.req.query())
    if (!query.success) {
      const errors = query.error.issues.map(({ path, message }) => ({
        parameter: path.join('.') || 'query',
        detail: message,
      }))
      return refuse(c, {
        status: 400,
        detail: `Cannot read the query: ${errors.map((e) => `${e.parameter}: ${e.detail}`).join('; ')}.`,
        more: { errors },
      })
    }
    const { class: band, q } = query.data
    const list = () => codeList(band, q)
    // What anybody may type is not kept; the few lists that links lead to are.
    return q === undefined
      ? answer(c.req.raw, `codes ${band ?? ''}`, list)
      : once(c.req.raw, entity(list(), 'application/json'))
  })

  app.get('/api/codes/:code', async (c) => {
    const text = c.req.param('code')
    if (!/^\d{3}$/.test(text)) {
      return refuse(c, { status: 400, detail: `Cannot look up code "${text.slice(0, 40)}": wanted three digits.` })
    }
    const code = Number(text)
    const facts = await loadFacts(code)
    const guide = await loadGuide(code)
    const meanings = await loadVendor(code)
    if (facts && guide) return answer(c.req.raw, `code ${code}`, () => codeDocument(facts, guide, meanings))
    if (meanings) return answer(c.req.raw, `code ${code}`, () => vendorDocument(code, meanings))
    return refuse(c, {
      status: 404,
      detail: unknownWords(code),
      more: { code, treatedAs: treatedAs(code) },
      found: lookUp(text, directory).found.slice(0, 6),
    })
  })

  app.get('/api/fields/:name', async (c) => {
    const name = c.req.param('name')
    const field = await loadField(name.toLowerCase())
    if (field) return answer(c.req.raw, `field ${field.id}`, () => fieldDocument(field))
    const found = lookUp(name, directory).found.filter(({ kind }) => kind === 'field')
    return refuse(c, {
      status: 404,
      detail: `There is no page about a field "${name.slice(0, 60)}".`,
      found: found.slice(0, 6),
    })
  })

  app.get('/api/compare/:codes', async (c) => {
    const text = c.req.param('codes')
    if (!/^\d{3}(?:-\d{3})+$/.test(text)) {
      return refuse(c, {
        status: 400,
        detail: `Cannot compare "${text.slice(0, 60)}": wanted codes joined with hyphens, as in 401-403.`,
      })
    }
    const id = text.split('-').toSorted().join('-')
    const comparison = await loadComparison(id)
    if (comparison) return answer(c.req.raw, `compare ${id}`, () => comparisonDocument(comparison))
    return refuse(c, {
      status: 404,
      detail: `There is no comparison of ${id.replaceAll('-', ', ')}. Each has its own facts under /api/codes.`,
    })
  })

  app.get('/api/openapi.json', (c) =>
    answer(c.req.raw, 'openapi', () => openapi(site.origin, '0.1.0'), 'application/openapi+json;version=3.1'),
  )
}

function codeList(band: string | undefined, q: string | undefined) {
  const found = q === undefined ? null : new Set(lookUp(q, directory).found.map(({ path }) => path.split('#')[0]))
  const wanted = (code: number, path: string) =>
    (band === undefined || Math.floor(code / 100) === Number(band[0])) && (found === null || found.has(path))
  const pathOf = (code: number) => `codes/${String(code).padStart(3, '0')}`
  return {
    codes: directory.codes
      .filter(([code]) => wanted(code, pathOf(code)))
      .map(([code, name, gist, standing, aliases]) => ({
        code,
        name,
        class: classOf(code),
        gist,
        standing,
        aliases,
        path: `/${pathOf(code)}`,
      })),
    unregistered: directory.vendor
      .filter(([code]) => wanted(code, pathOf(code)))
      .map(([code, sender, name, aliases]) => ({ code, name, sender, aliases, path: `/${pathOf(code)}#${sender}` })),
  }
}
