/**
 * Tries the rules of some families while they are written: `tsx … tools/try-rules.ts auth redirect [--cases FILE]`. Reads the
 * files themselves, not the registry. Says which examples and cases do not hold, and which other rules of these families
 * an example sets off.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, type Rule, type RuleDocs, type RuleExamples } from '@statute/checker'
import { checkExample, exchangesOf } from '@statute/checker/check-example'
import { type RuleCase, runCase } from './eval-rules.ts'

interface RuleFile {
  readonly rule: Rule
  readonly docs: RuleDocs
  readonly examples: RuleExamples
}

const root = join(import.meta.dirname, '..', 'packages/checker/src/rules')
const args = process.argv.slice(2)
const flag = args.indexOf('--cases')
const casesFile = flag < 0 ? undefined : args.splice(flag, 2)[1]

const files: RuleFile[] = []
let faults = 0
const fault = (text: string) => {
  faults++
  console.log(`  ${text}`)
}

for (const family of args) {
  for (const file of readdirSync(join(root, family)).sort()) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file.startsWith('_')) continue
    const id = `${family}/${file.slice(0, -3)}`
    try {
      const read = (await import(join(root, family, file))) as RuleFile
      if (read.rule.id !== id) fault(`${id}: its id is ${read.rule.id}`)
      files.push(read)
    } catch (error) {
      fault(`${id}: ${error instanceof Error ? error.message : error}`)
    }
  }
}

for (const { rule, examples } of files) {
  const show = (example: unknown) => JSON.stringify(example).slice(0, 160)
  for (const example of examples.good) {
    const { outcomes, reports } = checkExample(example, rule)
    if (reports.length > 0 || !outcomes.includes('pass')) {
      fault(`${rule.id}: good example gives ${outcomes.join(', ')}: ${show(example)}`)
    }
    if (rule.scope === 'openapi' || rule.scope === 'contract') continue
    const others = check(exchangesOf(example), { builtIn: false, rules: files })
    for (const { rule: id, message } of others.findings) {
      if (id !== rule.id) console.log(`  note: a good example of ${rule.id} sets off ${id} (${message})`)
    }
  }
  for (const example of examples.bad) {
    const { outcomes, reports } = checkExample(example, rule)
    if (reports.length === 0) fault(`${rule.id}: bad example gives ${outcomes.join(', ')}: ${show(example)}`)
  }
}

if (casesFile) {
  const known = new Map(files.map(({ rule }) => [rule.id.replace(/^.*\//, ''), rule.id]))
  let held = 0
  let counted = 0
  for (const line of readFileSync(casesFile, 'utf8').trim().split('\n')) {
    const one = JSON.parse(line) as RuleCase
    const wanted = one.expect.filter((id) => known.has(id))
    const unwanted = one.expect_not.filter((id) => known.has(id))
    if (wanted.length + unwanted.length === 0) continue
    counted++
    const fired = new Set(
      runCase(one, { builtIn: false, rules: files }).findings.map(({ rule }) => rule.replace(/^.*\//, '')),
    )
    const missed = wanted.filter((id) => !fired.has(id))
    const wrong = unwanted.filter((id) => fired.has(id))
    if (missed.length + wrong.length === 0) held++
    else fault(`case ${one.id}: missed [${missed}], wrongly reported [${wrong}]`)
  }
  console.log(`cases: ${held} of ${counted}`)
}
console.log(`rules: ${files.length}, faults: ${faults}`)
if (faults > 0) process.exitCode = 1
