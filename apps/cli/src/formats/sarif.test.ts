/**
 * SARIF 2.1.0 §3: no copy of the schema is among the packages, so the output is held to the shapes of the specification
 * here: every object has no other properties than those that are listed, each of its type, and those that are required.
 */
import { type CheckReport, check } from '@statute/checker'
import { plainStyle } from '@statute/typeset'
import { expect, test } from 'vitest'
import type { CheckResult } from './result.ts'
import { sarif, uriOf } from './sarif.ts'

type Shape = { readonly [name: string]: (value: unknown, at: string) => void }

const text = (value: unknown, at: string) => expect(typeof value, at).toBe('string')
const uri = (value: unknown, at: string) => {
  text(value, at)
  expect(() => new URL(value as string, 'file:///base/'), at).not.toThrow()
  expect(value, at).toMatch(/^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/)
}
const absolute = (value: unknown, at: string) => expect(() => new URL(value as string), at).not.toThrow()
const whole = (least: number) => (value: unknown, at: string) => {
  expect(Number.isInteger(value) && (value as number) >= least, at).toBe(true)
}
const oneOf =
  (...words: unknown[]) =>
  (value: unknown, at: string) =>
    expect(words, at).toContain(value)
const each = (read: (value: unknown, at: string) => void) => (value: unknown, at: string) => {
  expect(Array.isArray(value), at).toBe(true)
  for (const [i, one] of (value as unknown[]).entries()) read(one, `${at}[${i}]`)
}
const bag = (value: unknown, at: string) => expect(typeof value, at).toBe('object')

/** Names that end with `!` are required. */
const object = (shape: Shape) => (value: unknown, at: string) => {
  expect(typeof value === 'object' && value !== null && !Array.isArray(value), at).toBe(true)
  const known = new Map(Object.entries(shape).map(([name, read]) => [name.replace('!', ''), read]))
  for (const name of Object.keys(shape).filter((one) => one.endsWith('!'))) {
    expect(value, at).toHaveProperty([name.slice(0, -1)])
  }
  for (const [name, own] of Object.entries(value as object)) {
    const read = known.get(name)
    expect(read, `${at}.${name}`).toBeDefined()
    read?.(own, `${at}.${name}`)
  }
}

const message = object({ 'text!': text, markdown: text })
const level = oneOf('none', 'note', 'warning', 'error')
const region = object({ startLine: whole(1), startColumn: whole(1) })
const location = object({
  id: whole(-1),
  physicalLocation: object({ artifactLocation: object({ uri }), region }),
  logicalLocations: each(object({ fullyQualifiedName: text, kind: text })),
})
const rule = object({
  'id!': text,
  name: text,
  shortDescription: message,
  fullDescription: message,
  help: message,
  helpUri: absolute,
  defaultConfiguration: object({ level, enabled: oneOf(true, false) }),
  properties: bag,
})
const result = object({
  ruleId: text,
  ruleIndex: whole(-1),
  level,
  'message!': message,
  locations: each(location),
  relatedLocations: each(location),
  partialFingerprints: (value, at) => {
    for (const one of Object.values(value as object)) text(one, at)
  },
  occurrenceCount: whole(1),
  rank: (value, at) => expect((value as number) >= 0 && (value as number) <= 100, at).toBe(true),
  properties: bag,
})
const log = object({
  $schema: absolute,
  'version!': oneOf('2.1.0'),
  'runs!': each(
    object({
      'tool!': object({ 'driver!': object({ 'name!': text, semanticVersion: text, rules: each(rule) }) }),
      columnKind: oneOf('utf16CodeUnits', 'unicodeCodePoints'),
      invocations: each(
        object({
          'executionSuccessful!': oneOf(true, false),
          toolExecutionNotifications: each(object({ level, 'message!': message })),
        }),
      ),
      results: each(result),
    }),
  ),
})

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
  log(document, '$')
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
  log(document, '$')
  expect(document.runs[0].results).toEqual([])
})
