/** The part of the API that answers: find, decide, diagnose. What is asked is answered and not kept. */

import { checkText } from '@statute/checker/check-text'
import { listRules, ruleDocument } from '@statute/checker/rule-document'
import { decisionDocument, diagnosisDocument } from '@statute/codes'
import { diagnose } from '@statute/errors'
import { decide, findCode, isProfile, profiles, readFacts } from '@statute/finder'
import type { Context, Hono } from 'hono'
import { checkDocument } from '../checking.tsx'
import { pasteTypes, readPaste } from '../paste.ts'
import { problem, type Trouble } from '../problem.tsx'
import { lifetimes } from '../reply.ts'
import type { ApiHost } from './host.ts'

const open = { 'access-control-allow-origin': '*' }

export function addAnswers(app: Hono, { site, once }: Pick<ApiHost, 'site' | 'once'>): void {
  const answer = (c: Context, value: unknown, lifetime: string = lifetimes.data) =>
    once(c.req.raw, {
      status: 200,
      body: `${JSON.stringify(value)}\n`,
      headers: { 'content-type': 'application/json', 'cache-control': lifetime, ...open },
    })
  const refuse = (c: Context, detail: string, more: Partial<Trouble> = {}) =>
    problem(c.req.raw, site, { status: 400, detail, ...more })

  app.get('/api/find', (c) => {
    const { q = '', profile = 'rfc', limit = '5' } = c.req.query()
    if (q.trim() === '' || q.length > 500)
      return refuse(c, `The question has ${q.trim().length} characters: wanted ?q= with 1 to 500.`)
    if (!isProfile(profile)) {
      return refuse(c, `No house style "${profile.slice(0, 40)}": wanted ${Object.keys(profiles).join(', ')}.`)
    }
    if (!/^(?:[1-9]|[1-5]\d)$/.test(limit))
      return refuse(c, `Cannot give "${limit.slice(0, 40)}" results: wanted 1 to 59.`)
    return answer(c, findCode(q, { profile, limit: Number(limit) }))
  })

  app.get('/api/decide', (c) => {
    const pairs = Object.entries(c.req.query()).map(([name, value]) => `${name}=${value}`)
    if (pairs.length === 0) return refuse(c, 'There are no facts: wanted some, such as ?method=DELETE&exists=no.')
    const read = readFacts(pairs)
    return 'message' in read ? refuse(c, `${read.message}.`) : answer(c, decisionDocument(decide(read.facts)))
  })

  app.get('/api/diagnose', (c) => {
    const text = c.req.query('text') ?? ''
    if (text.trim() === '') return refuse(c, 'There is no text: wanted ?text=, or a POST with the text.')
    return answer(c, diagnosisDocument(diagnose(text)), lifetimes.error)
  })

  app.post('/api/diagnose', async (c) => {
    const read = await readPaste(c.req.raw)
    if ('text' in read) return answer(c, diagnosisDocument(diagnose(read.text)), lifetimes.error)
    const headers = read.refused === 415 ? { 'accept-post': pasteTypes } : {}
    return refuse(c, read.detail, { status: read.refused, headers })
  })

  app.get('/api/check', (c) => {
    const text = c.req.query('text') ?? ''
    if (text.trim() === '') return refuse(c, 'There is no text: wanted ?text=, or a POST with the text.')
    return answer(c, checkDocument(checkText(text)), lifetimes.error)
  })

  app.post('/api/check', async (c) => {
    const read = await readPaste(
      c.req.raw,
      'wanted a message, the output of curl -v, a HAR, exchange lines, a description',
    )
    if ('text' in read) return answer(c, checkDocument(checkText(read.text)), lifetimes.error)
    const headers = read.refused === 415 ? { 'accept-post': pasteTypes } : {}
    return refuse(c, read.detail, { status: read.refused, headers })
  })

  app.get('/api/rules', (c) => answer(c, listRules()))

  app.get('/api/rules/:family/:name', (c) => {
    const id = `${c.req.param('family')}/${c.req.param('name')}`
    const rule = ruleDocument(id)
    return rule ? answer(c, rule) : refuse(c, `There is no rule "${id.slice(0, 100)}".`, { status: 404 })
  })
}
