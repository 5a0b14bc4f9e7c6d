/** Holds `content/codes` to the registries as fetched: IANA's list, and the facts read out of the RFCs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from './load.ts'
import type { Problems } from './problem.ts'

/** One code of `content/registry/codes.facts.json`; a clause is `MUST | server | RFC 9110 §15.5.2`. */
interface Snapshot {
  code: number
  name: string
  formerNames: string[]
  standing: string
  spec: string[]
  rules: string[]
  required: string[]
  fields: string[]
  forbidden: string[]
  recommended: string[]
  request: string[]
  body: string
  heuristic: boolean
  retry: string
  senders: string[]
  grpc: { fromHttp: string; toHttpFrom: string[] }
  otel: { server: string; client: string }
  alike: number[]
  since: string
  redirect: { permanent: boolean | null; keepsMethod: boolean | null; followed: boolean } | null
}

export function checkRegistry(root: string, content: Content, problems: Problems): void {
  const { codes } = JSON.parse(readFileSync(join(root, 'registry/codes.facts.json'), 'utf8')) as { codes: Snapshot[] }
  const iana = readIana(readFileSync(join(root, 'registry/iana.csv'), 'utf8'))
  const ours = new Map(content.codes.map((facts) => [facts.code, facts]))

  for (const [code, name] of iana) {
    const file = `content/codes/${code}.md`
    const facts = ours.get(code)
    if (!facts) problems.add(file, 1, `missing or not valid: IANA registers ${code} "${name}"`)
    else if (facts.name !== name) problems.add(file, 1, `name "${facts.name}": IANA registers "${name}"`)
  }
  for (const { code } of content.codes) {
    if (!iana.has(code))
      problems.add(`content/codes/${code}.md`, 1, `${code} is not registered: it belongs in content/vendor`)
  }

  for (const fact of codes) {
    const facts = ours.get(fact.code)
    if (!facts) continue
    const file = `content/codes/${fact.code}.md`
    const same = (what: string, found: unknown, wanted: unknown) => {
      if (JSON.stringify(found) !== JSON.stringify(wanted)) {
        problems.add(file, 1, `${what}: found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`)
      }
    }
    const holds = (what: string, found: readonly unknown[], wanted: readonly unknown[]) => {
      for (const one of wanted)
        if (!found.includes(one)) problems.add(file, 1, `${what}: ${JSON.stringify(one)} is missing`)
    }
    same('standing', facts.standing, fact.standing)
    same('spec', facts.spec, fact.spec)
    same('rules', facts.rules.map((r) => `${r.level} | ${r.who} | ${r.spec}`).toSorted(), fact.rules.toSorted())
    const fields = facts.fields.map((f) => `${f.level} | ${f.name} | ${f.spec}`)
    holds('fields', fields, fact.fields)
    const musts = facts.fields.filter((f) => f.level === 'MUST').map((f) => f.name)
    const nevers = facts.fields.filter((f) => f.level === 'MUST NOT').map((f) => f.name)
    holds('fields that MUST be sent', musts, fact.required)
    holds('fields that MUST NOT be sent', nevers, fact.forbidden)
    same(
      'number of fields',
      fields.length,
      new Set([
        ...fact.fields.map((f) => f.split(' | ').slice(0, 2).join()),
        ...fact.required.map((f) => `MUST,${f}`),
        ...fact.forbidden.map((f) =>
          fact.fields.some((g) => g.startsWith(`MUST NOT | ${f} |`)) ? `MUST NOT,${f}` : `x,${f}`,
        ),
      ]).size,
    )
    same('recommended', facts.recommended, fact.recommended)
    same('request', facts.request, fact.request)
    same('body.rule', facts.body.rule, fact.body)
    same('cache.heuristic', facts.cache.heuristic, fact.heuristic)
    same('retry.safe', facts.retry.safe, fact.retry)
    same('senders', facts.senders, fact.senders)
    same('grpc', facts.grpc, fact.grpc)
    same('otel', facts.otel, fact.otel)
    same('since', facts.guide.since, fact.since)
    const { redirect } = facts
    same(
      'redirect',
      redirect
        ? { permanent: redirect.permanent, keepsMethod: redirect.keepsMethod, followed: redirect.followed }
        : null,
      fact.redirect,
    )
    holds('aliases', facts.aliases, fact.formerNames)
    holds(
      'alike',
      facts.guide.alike.map((a) => a.code),
      fact.alike,
    )
  }
}

/** `404,Not Found,"[RFC9110, …]"`; ranges that are unassigned are left out, notes in brackets are not part of a name. */
function readIana(csv: string): Map<number, string> {
  const codes = new Map<number, string>()
  for (const line of csv.split('\n')) {
    const row = /^(\d{3}),(?:"([^"]*)"|([^",]*)),/.exec(line)
    const name = row?.[2] ?? row?.[3] ?? ''
    if (row && name !== 'Unassigned') codes.set(Number(row[1]), name.replace(/ \((?:TEMPORARY|OBSOLETED).*$/, ''))
  }
  return codes
}
