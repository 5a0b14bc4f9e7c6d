/** SARIF 2.1.0: the output is held to the schema of the specification. */
import { createRequire } from 'node:module'
import { type CheckReport, check } from '@statute/checker'
import { plainStyle } from '@statute/typeset'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import type { CheckResult } from './result.ts'
import { sarif, uriOf } from './sarif.ts'

const schema = createRequire(import.meta.url)('schemastore/schemas/json/sarif-2.1.0.json')
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

const log = (document: unknown) => {
  validate(document)
  expect(validate.errors ?? []).toEqual([])
}

const resultOf = (report: CheckReport, more: Partial<CheckResult> = {}): CheckResult => ({
  report,
  operations: 0,
  ignored: [],
  baseline: null,
  exchangeAt: () => null,
  lineAt: () => null,
  spotOf: ({ source }) => ({ line: source.line, column: source.column }),
  docsOf: () => ({ summary: 'S.', why: 'W.', fix: 'F.', lines: 'A: b' }),
  needsOf: () => ['octets'],
  ...more,
})
const options = {
  style: plainStyle(80),
  failOn: 'error' as const,
  most: Number.POSITIVE_INFINITY,
  explain: false,
  codeFor: () => null,
}

const answer = (url: string, status: number) => ({
  request: { method: 'GET', url, headers: [], body: '' },
  response: { status, headers: [], body: '' },
})

test('is SARIF 2.1.0', () => {
  const report = check([answer('https://a.example/x', 401), answer('https://a.example/x', 401), answer('/<é> y', 405)])
  expect(report.findings.length).toBeGreaterThan(0)
  const document = JSON.parse(sarif(resultOf(report), options))
  log(document)
  const [run] = document.runs
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const one of run.results) {
    expect(ids[one.ruleIndex]).toBe(one.ruleId)
    expect(one.locations).toHaveLength(1)
  }
  const found = run.results.find(({ ruleId }: { ruleId: string }) => ruleId.startsWith('auth/unauthorized'))
  expect(found).toMatchObject({ level: 'error', occurrenceCount: 2, relatedLocations: [{ id: 1 }] })
  expect(run.tool.driver.rules[found.ruleIndex].helpUri).toContain('rfc9110')
})

test('a finding keeps its fingerprint when its line and the identifiers in its path change', () => {
  const prints = ['https://a.example/items/1', 'https://a.example/items/2?x=y', 'https://a.example/other'].map(
    (url) => {
      const report = check([answer(url, 401)])
      const { results } = JSON.parse(
        sarif(resultOf(report, { spotOf: () => ({ line: url.length, column: null }) }), options),
      ).runs[0]
      return results.find(({ ruleId }: { ruleId: string }) => ruleId.startsWith('auth/unauthorized'))
        .partialFingerprints
    },
  )
  expect(prints[0]).toEqual(prints[1])
  expect(prints[0]).not.toEqual(prints[2])
})

test.each([
  ['a b/c#d.har', 'har', 'a%20b/c%23d.har'],
  ['/abs/x.har', 'har', 'file:///abs/x.har'],
  ['C:\\x\\y.har', 'har', 'file:///C:/x/y.har'],
  ['-', 'text', 'standard-input'],
  ['https://a.example/', 'live', 'https://a.example/'],
] as const)('the URI of %s is a reference', (file, format, wanted) => {
  const place = { file, format, entry: 0, line: null, method: 'GET', url: null, status: 200, column: null }
  expect(uriOf(place)).toBe(wanted)
})

test('without findings it is a run without results', () => {
  const document = JSON.parse(sarif(resultOf(check([])), options))
  log(document)
  expect(document.runs[0].results).toEqual([])
})

test('the schema would refuse what is no SARIF', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
})
