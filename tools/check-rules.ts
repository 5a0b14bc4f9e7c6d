/**
 * Holds the citations of the checker's rules to the registry of sections: each section exists, and one of those that a rule
 * cites bears the keyword of its clause (RFC 2119). A level goes no higher than the clause that binds the sender.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rule } from '@statute/checker'
import { docs } from '@statute/checker/guide'
import { rules } from '@statute/checker/rules'

const root = join(import.meta.dirname, '..')

/** `9110 15.5.2` → the keywords in that section. */
export function readSections(): Map<string, readonly string[]> {
  const rows = readFileSync(join(root, 'content/registry/rfc-sections.csv'), 'utf8').trim().split('\n').slice(1)
  return new Map(
    rows.flatMap((row) => {
      const found = /^(\d+),([^,]+),.*,([A-Z -]*),(?:text|facts)$/.exec(row)
      if (!found) return []
      const [, rfc, section, keywords = ''] = found
      return [[`${rfc} ${section}`, keywords.split(' ').map((word) => word.replace('-', ' '))] as const]
    }),
  )
}

/** Documents that have no table of sections here; the part after § is a heading or a number of their own. */
const others =
  /^(?:Fetch §\S.*|CWE-\d+|OpenAPI 3\.1 §[\d.]+|HAR 1\.2(?: §\S.*)?|SOAP 1\.[12].*|GraphQL over HTTP.*|draft-[a-z0-9-]+(?: §[\d.]+)?|IANA .*|WebDAV .*|HTML §\S.*)$/

export function checkCitations(rule: Rule, sections: ReadonlyMap<string, readonly string[]>): string[] {
  const problems: string[] = []
  const borne = new Set<string>()
  let isTable = false
  for (const cited of rule.spec) {
    const clause = /^RFC (\d+)(?: §([0-9A-Z][0-9A-Z.]*))?$/.exec(cited)
    if (!clause) {
      if (!others.test(cited)) problems.push(`cites "${cited}": wanted "RFC 9110 §15.5.2" or a document that is known`)
      continue
    }
    const [, rfc, section] = clause
    if (section === undefined) continue
    const keywords = sections.get(`${rfc} ${section}`)
    if (!keywords) problems.push(`cites "${cited}": no such section`)
    else {
      isTable = true
      for (const word of keywords) borne.add(word)
    }
  }
  const { keyword, binds } = rule.clause
  if (isTable && keyword !== null && !borne.has(keyword)) {
    problems.push(`says ${keyword}: none of ${rule.spec.join(', ')} bears it`)
  }
  if (keyword !== null && binds === null) problems.push('has a keyword without an addressee')
  return problems
}

if (process.argv[1] === import.meta.filename) {
  const sections = readSections()
  let count = 0
  for (const rule of rules) {
    const problems = checkCitations(rule, sections)
    if (!docs.has(rule.id)) problems.push('has no docs')
    for (const problem of problems) console.error(`packages/checker/src/rules/${rule.id}.ts: ${problem}`)
    count += problems.length
  }
  if (count > 0) process.exitCode = 1
  else console.log(`rules: ${rules.length}, every citation holds`)
}
