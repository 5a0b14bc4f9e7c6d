import { describe, expect, test } from 'vitest'
import { check } from './check.ts'
import { baselineOf, readBaseline, subtractBaseline, writeBaseline } from './config/baseline.ts'
import { matchesGlob } from './config/glob.ts'
import { applyIgnores } from './config/ignore.ts'
import type { StatuteConfig } from './config/model.ts'
import { nearest } from './config/nearest.ts'
import { presets } from './config/presets.ts'
import { settingFor } from './config/selector.ts'
import { ConfigError, resolveConfig } from './config.ts'
import { rules } from './generated/rules.ts'
import type { Rule } from './rule.ts'

const id = 'auth/unauthorized-without-challenge'
const answer = (url: string, status = 401, method = 'GET') => ({
  request: { method, url, headers: [['Host', 'api.example.com']] as [string, string][], body: '' },
  response: { status, headers: [['Date', 'Tue, 02 Jun 2026 10:00:00 GMT']] as [string, string][], body: '' },
})
const only = (url: string, method = 'GET') => [answer(`https://api.example.com${url}`, 401, method)]

/** The levels at which one rule reported. */
function levelsOf(config: StatuteConfig, exchanges = only('/me'), overrides = {}) {
  return check(exchanges, resolveConfig(config, overrides))
    .findings.filter(({ rule }) => rule === id)
    .map(({ level }) => level)
}

const problemsOf = (config: unknown, overrides = {}) => {
  try {
    resolveConfig(config, overrides)
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('resolveConfig()', () => {
  test('leaves every rule at its own level if nothing is said', () => {
    expect(levelsOf({})).toEqual(['error'])
  })

  test('the narrower name wins, whatever the order', () => {
    expect(levelsOf({ rules: { [id]: 'warning', 'auth/*': 'off', '*': 'advice' } })).toEqual(['warning'])
    expect(levelsOf({ rules: { 'auth/*': 'off', '*': 'advice' } })).toEqual([])
    expect(levelsOf({ rules: { '*': 'advice' } })).toEqual(['advice'])
  })

  test('levels for paths stand above the rest, the last that fits wins, and methods narrow them', () => {
    const config: StatuteConfig = {
      paths: [
        { path: '/internal/**', rules: { [id]: 'off' } },
        { path: '/internal/public/*', methods: ['get'], rules: { 'auth/*': 'warning' } },
      ],
    }
    expect(levelsOf(config, only('/me'))).toEqual(['error'])
    expect(levelsOf(config, only('/internal'))).toEqual([])
    expect(levelsOf(config, only('/internal/a/b?c'))).toEqual([])
    expect(levelsOf(config, only('/internal/public/x'))).toEqual(['warning'])
    expect(levelsOf(config, only('/internal/public/x', 'PUT'))).toEqual([])
  })

  test('a path may be named as it was called, or as the route', () => {
    for (const path of ['/items/42', '/items/{id}', '/items/*']) {
      expect(levelsOf({ paths: [{ path, rules: { [id]: 'off' } }] }, only('/items/42'))).toEqual([])
    }
  })

  test('a command line stands above the file', () => {
    const config: StatuteConfig = { rules: { [id]: 'off' }, paths: [{ path: '/**', rules: { [id]: 'warning' } }] }
    expect(levelsOf(config, only('/me'), { rules: { [id]: 'advice' } })).toEqual(['advice'])
  })

  test('a family does not ask for its rules that are off; their name does, and so does strict', () => {
    const quiet: Rule = {
      id: 'own/quiet',
      level: 'advice',
      spec: [],
      clause: { keyword: null, binds: null },
      off: true,
      check: () => ({ message: 'seen', at: 'status' }),
    }
    const reports = (config: StatuteConfig) =>
      check(only('/'), resolveConfig({ ...config, custom: [{ rule: quiet }] }))
        .findings.filter(({ rule }) => rule === 'own/quiet')
        .map(({ level }) => level)
    expect(reports({})).toEqual([])
    expect(reports({ rules: { 'own/*': 'error' } })).toEqual([])
    expect(reports({ rules: { 'own/quiet': 'error' } })).toEqual(['error'])
    expect(reports({ extends: 'strict' })).toEqual(['advice'])
    expect(reports({ presets: ['strict', 'api'], rules: { 'own/*': 'warning' } })).toEqual(['warning'])
  })

  test('rules of one’s own need no clause, and bring their docs', () => {
    const rule = { id: 'own/always', level: 'warning', spec: [], check: () => ({ message: 'seen', at: 'status' }) }
    const docs = { summary: 'Never.', why: 'Because.', fix: 'Do not.' }
    const { findings } = check(only('/'), resolveConfig({ custom: [{ rule, docs }] }))
    expect(findings.find((one) => one.rule === 'own/always')).toMatchObject({ fix: 'Do not.', level: 'warning' })
  })
})

describe('what is wrong with a configuration is said with its place', () => {
  test.each([
    [{ rulez: {} }, 'rulez: no such key, did you mean "rules"?'],
    [[], '[], wanted an object'],
    [{ extends: 'apis' }, 'extends: "apis" is no preset, did you mean "api"?'],
    [{ extends: ['api', 7] }, 'extends[1]: 7 is no preset, wanted recommended, strict, api, website, webdav'],
    [{ extends: 'api', presets: 'api' }, 'presets: means the same as "extends", wanted one of them'],
    [{ rules: { [id]: 'warn' } }, `rules["${id}"]: "warn" is no level, wanted "off", "error", "warning" or "advice"`],
    [{ rules: { 'unauthorized-without-challenge': 'off' } }, `did you mean "${id}"?`],
    [{ rules: { 'aut/*': 'off' } }, 'rules["aut/*"]: no such rule, did you mean "auth/*"?'],
    [{ rules: { 'zzzzzzzzzzzzzzzz/q': 'off' } }, 'no such rule, statute rules lists them'],
    [{ paths: { path: '/' } }, 'paths: {"path":"/"} is no list'],
    [{ paths: [{ path: 'internal', rules: {} }] }, 'paths[0].path: "internal" is no path'],
    [{ paths: [{ path: '/a' }] }, 'paths[0].rules: missing'],
    [{ paths: [{ path: '/a', methods: 'GET', rules: {} }] }, 'paths[0].methods: "GET" is no list'],
    [{ ignore: [{ rule: id }] }, 'ignore[0].reason: missing'],
    [{ ignore: [{ rule: id, reason: ' ' }] }, 'ignore[0].reason: missing'],
    [{ ignore: [{ rule: id, reason: 'x', status: '40x' }] }, 'ignore[0].status: "40x" is no status'],
    [{ ignore: [{ rule: id, reason: 'x', until: 1 }] }, 'ignore[0].until: no such key'],
    [{ baseline: 7 }, 'baseline: 7 is no name of a file'],
    [{ custom: [{ rule: { id: 'Mine' } }] }, 'custom[0].rule.id: "Mine" is no id'],
    [{ custom: [{ rule: { id } }] }, `custom[0].rule.id: "${id}" is there already`],
    [{ custom: [{}] }, 'custom[0].rule.check: missing, wanted a function'],
    [null, 'null, wanted an object'],
  ])('%j', (config, wanted) => {
    expect(problemsOf(config).join('\n')).toContain(wanted)
  })

  test('all of it at once, the command line too', () => {
    expect(problemsOf({ rules: { a: 'off' }, x: 1 }, { presets: ['api2'], rules: { b: 'off' } })).toHaveLength(4)
    expect(problemsOf({}, { rules: { b: 'loud' } })[1]).toContain('--rule["b"]: "loud" is no level')
  })
})

describe('applyIgnores()', () => {
  const report = check([...only('/a/1'), ...only('/a/2'), ...only('/b')])
  const count = (entries: readonly { count: number }[]) => entries.map((one) => one.count)

  test('takes away what is accepted, and counts it; the counts of the summary follow', () => {
    const all = applyIgnores(report, [{ rule: id, reason: 'known' }])
    expect(count(all.entries)).toEqual([3])
    expect(all.report.findings.some(({ rule }) => rule === id)).toBe(false)
    expect(all.report.summary.error).toBe(report.summary.error - 3)
  })

  test('a path takes only its own places out of a group', () => {
    const { report: rest, entries } = applyIgnores(report, [{ rule: 'auth/*', path: '/a/2', reason: 'known' }])
    expect(count(entries)).toEqual([1])
    expect(rest.findings.find(({ rule }) => rule === id)).toMatchObject({ count: 1, source: { entry: 0 } })
  })

  test('a status narrows, and what is no longer needed counts 0', () => {
    const entries = applyIgnores(report, [
      { rule: id, status: 403, reason: 'known' },
      { rule: id, status: '4xx', path: '/a/{id}', reason: 'known' },
    ]).entries
    expect(count(entries)).toEqual([0, 2])
  })
})

describe('a baseline', () => {
  const report = check([...only('/b'), ...only('/a/1'), ...only('/a/2')])
  const entries = baselineOf(report).filter(({ rule }) => rule === id)

  test('holds each finding once, by route, in order', () => {
    expect(entries).toEqual([
      { rule: id, route: 'GET /a/{id}', status: 401, at: 'field:www-authenticate' },
      { rule: id, route: 'GET /b', status: 401, at: 'field:www-authenticate' },
    ])
    expect(readBaseline(writeBaseline(entries))).toEqual(entries)
    expect(readBaseline(writeBaseline([]))).toEqual([])
  })

  test('takes away what was there before, and names what is no longer found', () => {
    const gone = { rule: id, route: 'GET /gone', status: 401, at: 'status' }
    const { report: rest, known, unused } = subtractBaseline(report, [...entries, gone])
    expect([known, unused]).toEqual([3, [gone]])
    expect(rest.findings.some(({ rule }) => rule === id)).toBe(false)
    expect(subtractBaseline(report, baselineOf(report)).report.findings).toEqual([])
  })

  test.each([
    ['{', 'not JSON'],
    ['null', '"version" is missing'],
    ['{"version":2}', '"version" is 2, wanted 1'],
    ['{"version":1,"findings":{}}', '"findings" is no list'],
    ['{"version":1,"findings":[{"rule":1}]}', 'findings[0] is no finding'],
  ])('%s is none', (text, wanted) => {
    expect(readBaseline(text)).toContain(wanted)
  })
})

test.each([
  ['/a/*', '/a/b', true],
  ['/a/*', '/a/b/c', false],
  ['/a/*', '/a/', true],
  ['/a/**', '/a', true],
  ['/a/**', '/a/b/c', true],
  ['/a/**', '/ab', false],
  ['**/b', '/a/b', true],
  ['**/*.har', 'x.har', true],
  ['**/*.har', 'a/b/x.har', true],
  ['**/*.har', 'a/b/x.hars', false],
  ['/{a,b}/c', '/b/c', true],
  ['/{a,b}/c', '/d/c', false],
  ['/items/{id}', '/items/{id}', true],
  ['/a?c', '/abc', true],
  ['/a?c', '/a/c', false],
  ['/a.c', '/abc', false],
])('the pattern %s and the path %s: %s', (pattern, path, wanted) => {
  expect(matchesGlob(pattern, path)).toBe(wanted)
})

test('a hostile pattern takes no long time', () => {
  const started = performance.now()
  matchesGlob('*a'.repeat(500), 'a'.repeat(2000))
  matchesGlob('{a,b}'.repeat(40), 'x')
  expect(performance.now() - started).toBeLessThan(2000)
})

test('nearest() sees slips of the fingers and families that were left out or mixed up', () => {
  const names = ['auth/challenge-syntax', 'range/content-range-syntax', 'auth/*']
  expect(nearest('auth/chalenge-syntax', names)).toBe('auth/challenge-syntax')
  expect(nearest('content-range-syntax', names)).toBe('range/content-range-syntax')
  expect(nearest('2xx/content-range-syntax', names)).toBe('range/content-range-syntax')
  expect(nearest('something else entirely', names)).toBeNull()
})

test.each(Object.entries(presets))('the preset %s names rules that there are', (_, table) => {
  const unknown = Object.keys(table).filter((name) => !rules.some((rule) => settingFor({ [name]: 1 }, rule.id)))
  expect(unknown).toEqual([])
})
