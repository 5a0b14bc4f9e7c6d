import type { Finding, RuleDocs } from '@statute/checker'
import { check } from '@statute/checker'
import { readExchanges } from '@statute/http'
import { colourStyle, plainStyle } from '@statute/typeset'
import { describe, expect, test } from 'vitest'
import { withoutEscapes } from './escapes.ts'
import { type FormatName, formats } from './formats.ts'
import type { CheckResult, FormatOptions } from './result.ts'

const message = `GET /me?token=abcdef123456 HTTP/1.1
Host: api.example.com
Authorization: Bearer abcdef1234567890

HTTP/1.1 401 Unauthorized
Date: Tue, 02 Jun 2026 10:00:00 GMT
Server: x
Content-Type: text/plain
Retry-After: soon
X-A: 1
X-B: 2
Set-Cookie: sid=verysecretvalue; HttpOnly

{"error": "no"}
`
const { exchanges } = readExchanges(message, 'traffic.http')
const [exchange] = exchanges
const rule = 'auth/unauthorized-without-challenge'

const finding = (more: Partial<Finding> = {}): Finding => {
  const source = {
    file: 'traffic.http',
    format: 'text' as const,
    entry: 0,
    line: 1,
    method: 'GET',
    url: 'https://api.example.com/me?token=abcdef123456',
    status: 401,
    column: null,
    ...more.source,
  }
  return {
    rule,
    level: 'error',
    message: '401 without WWW-Authenticate',
    at: 'field:www-authenticate',
    spec: ['RFC 9110 §15.5.2'],
    clause: { keyword: 'MUST', binds: 'sender' },
    fix: 'Send a challenge.',
    lines: 'WWW-Authenticate: Bearer realm="api"',
    confidence: 1,
    count: 1,
    places: [source],
    ...more,
    source,
  }
}

const empty = check([])
const docs: RuleDocs = { summary: 'A 401 says how.', why: 'Clients cannot know.', fix: 'Send a challenge.' }

const resultOf = (findings: readonly Finding[], more: Partial<CheckResult> = {}): CheckResult => ({
  report: { ...empty, exchanges: 1, findings },
  operations: 0,
  ignored: [],
  baseline: null,
  exchangeAt: (place) => (place.file === 'traffic.http' && place.entry === 0 ? (exchange ?? null) : null),
  lineAt: () => null,
  spotOf: ({ source }) => ({ line: source.line, column: source.column }),
  docsOf: () => docs,
  needsOf: () => [],
  ...more,
})

const options: FormatOptions = {
  style: plainStyle(80),
  failOn: 'error',
  most: Number.POSITIVE_INFINITY,
  explain: false,
  codeFor: () => null,
}
const write = (name: FormatName, result: CheckResult, more: Partial<FormatOptions> = {}) =>
  formats[name](result, { ...options, ...more })

const retry = finding({
  rule: 'rate-limit/retry-after-syntax',
  level: 'warning',
  message: 'Retry-After "soon" is neither whole seconds nor an HTTP date',
  at: 'field:retry-after',
  lines: 'Retry-After: 120',
  count: 3,
})

/** Text from outside at its worst. */
const hostile = finding({
  rule: 'own/hostile',
  message: 'a\u001b[31m"<script>alert(1)</script>\n::error::|`x`]]>%0A& \u202e',
  lines: 'X: ```\n</code><b>',
  source: {
    ...finding().source,
    url: 'https://e.example/<img src=x>,a:b%`|\u0007',
    file: 'a,b:c%<"\n.http',
    entry: 9,
  },
})

describe('text', () => {
  test('sets the exchange as a frame, the findings beneath it, and one sentence at the end', () => {
    expect(write('text', resultOf([finding(), retry]))).toBe(`\
401  GET https://api.example.com/me?token=••••••••••••      traffic.http, line 1

     │ HTTP/1.1 401 Unauthorized
     │ …
     │ Content-Type: text/plain
   2 │ Retry-After: soon
     │ X-A: 1
     │ …
   1 │ (no WWW-Authenticate)

   1  error    401 without WWW-Authenticate
               RFC 9110 §15.5.2, MUST  auth/unauthorized-without-challenge
      fix      WWW-Authenticate: Bearer realm="api"
   2  warning  Retry-After "soon" is neither whole seconds nor an HTTP date
               RFC 9110 §15.5.2, MUST  rate-limit/retry-after-syntax
      fix      Retry-After: 120
               Seen 3 times.

1 error and 1 warning in 1 exchange, seen 4 times.
`)
  })

  test('has the same words in colour', () => {
    const plain = write('text', resultOf([finding(), retry]))
    const coloured = write('text', resultOf([finding(), retry]), { style: colourStyle(80) })
    expect(withoutEscapes(coloured)).toBe(plain)
    expect(coloured).not.toBe(plain)
  })

  test.each([40, 60, 80, 120])('fits a terminal of %i columns', (width) => {
    const text = write('text', resultOf([finding(), retry, hostile]), { style: plainStyle(width), explain: true })
    // Links stay whole, so that they can be followed.
    const lines = text.split('\n').filter((line) => !/^ *https:\S+$/.test(line))
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
  })

  test('shows the request where it is to blame, its secrets out of sight', () => {
    const text = write('text', resultOf([finding({ at: 'request.field:authorization' })]))
    expect(text).toContain('   1 │ Authorization: Bearer ••••')
    expect(text).not.toContain('abcdef1234567890')
  })

  test('shows where in a body it is', () => {
    expect(write('text', resultOf([finding({ at: 'body:/error' })]))).toContain('   1 │ {"error": "no"}')
  })

  test('says what is wrong on many routes once, and names some of them', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((path, entry) =>
      finding({ source: { ...finding().source, url: `https://api.example.com/${path}`, entry } }),
    )
    const text = write('text', resultOf(many))
    expect(text.match(/401 without/g)).toHaveLength(1)
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Seen 5 times, also on GET https://api.example.com/b, GET https://api.example.com/c and 2 more.',
    )
    expect(text).toContain('1 error in 1 exchange, seen 5 times.')
  })

  test('says what was left out, ignored, known before, and could not be checked', () => {
    const { report } = resultOf([finding(), retry])
    const text = write(
      'text',
      resultOf([], {
        report: {
          ...report,
          summary: {
            ...report.summary,
            notCheckable: { 'framing/content-length-mismatch': 12 },
            capture: { ...report.summary.capture, scrubbed: true },
          },
        },
        needsOf: () => ['octets'],
        ignored: [
          { ignore: { rule, reason: 'the gateway asks' }, count: 2 },
          { ignore: { rule: 'auth/*', reason: 'old' }, count: 0 },
        ],
        baseline: { file: 'b.json', known: 4, unused: [{ rule, route: 'GET /gone', status: 401, at: 'status' }] },
      }),
      { most: 1 },
    ).replace(/\s+/g, ' ')
    for (const part of [
      '1 more finding not shown: --max-findings 2 shows them.',
      'The recorder seems to have left fields out',
      'Bodies are not here octet for octet: 1 rule could not tell, 12 times (framing/content-length-mismatch).',
      `Ignored 2 times: ${rule}. the gateway asks`,
      '1 entry of "ignore" took nothing away in this run.',
      '4 findings in the baseline b.json left out.',
      `1 entry of b.json not seen any more: ${rule} on GET /gone, 401. --write-baseline takes them out.`,
    ]) {
      expect(text).toContain(part)
    }
  })

  test('explains a rule in full once, with code if that is asked for', () => {
    const text = write('text', resultOf([finding(), finding({ at: 'status' })]), {
      explain: true,
      codeFor: () => 'res.set(1)',
    })
    expect(text.match(/Clients cannot know\./g)).toHaveLength(1)
    expect(text).toContain('https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2')
    expect(text).toContain('res.set(1)')
  })

  test('sends nothing to a terminal that would act on it', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(write('text', resultOf([hostile]))).not.toMatch(/[\u001b\u0007\u202e]/)
  })

  test('says so if there is nothing to say', () => {
    expect(write('text', resultOf([]))).toBe('No findings in 1 exchange.\n')
    expect(write('text', resultOf([], { report: empty, operations: 3 }))).toBe(
      'No findings in 3 described operations.\n',
    )
  })
})

test('json has the promised shape, and counts what it does not show', () => {
  const document = JSON.parse(write('json', resultOf([finding(), retry]), { most: 1 }))
  expect(Object.keys(document)).toEqual(['exchanges', 'operations', 'findings', 'summary'])
  expect(document.findings).toEqual([finding()])
  expect(document.summary).toMatchObject({ findings: 2, notShown: 1, ignored: [], baseline: null })
})

test('ndjson is a line for each finding, and one for the summary', () => {
  const lines = write('ndjson', resultOf([finding(), retry]))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ type }) => type)).toEqual(['finding', 'finding', 'summary'])
  expect(lines[2]).not.toHaveProperty('findings')
})

test('github writes annotations that nothing from outside can break out of', () => {
  expect(write('github', resultOf([retry]))).toBe(
    '::warning file=traffic.http,line=1,title=rate-limit/retry-after-syntax::' +
      'Retry-After "soon" is neither whole seconds nor an HTTP date on GET https://api.example.com/me?token=•••••••••••• (401). ' +
      'RFC 9110 §15.5.2, MUST.%0ASend a challenge.%0ARetry-After: 120\n1 warning in 1 exchange, seen 3 times.\n',
  )
  const lines = write('github', resultOf([hostile]))
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^::error file=a%2Cb%3Ac%25<"␊\.http,line=1,title=own\/hostile::a␛\[31m/)
  expect(lines[0]).toContain('%250A&')
  const live = finding({ source: { ...finding().source, file: 'https://a.example/', format: 'live' } })
  expect(write('github', resultOf([live]))).toMatch(/^::error title=auth/)
})

test('gitlab wants path, line, severity, and each fingerprint once', () => {
  const issues = JSON.parse(write('gitlab', resultOf([finding(), finding(), retry])))
  expect(issues[0]).toEqual({
    description:
      '401 without WWW-Authenticate on GET https://api.example.com/me?token=•••••••••••• (401). RFC 9110 §15.5.2, MUST.',
    check_name: rule,
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'major',
    location: { path: 'traffic.http', lines: { begin: 1 } },
  })
  expect(new Set(issues.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(3)
})

test('junit: a suite for each route, below --fail-on a case that passed', () => {
  expect(write('junit', resultOf([finding(), retry]))).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="statute check" tests="2" failures="1">
  <testsuite name="GET /me 401" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="GET /me 401" name="auth/unauthorized-without-challenge: 401 without WWW-Authenticate" file="traffic.http" line="1"><failure type="auth/unauthorized-without-challenge" message="401 without WWW-Authenticate">error: 401 without WWW-Authenticate
RFC 9110 §15.5.2, MUST (auth/unauthorized-without-challenge)
traffic.http, line 1
Send a challenge.
WWW-Authenticate: Bearer realm=&quot;api&quot;</failure></testcase>
    <testcase classname="GET /me 401" name="rate-limit/retry-after-syntax: Retry-After &quot;soon&quot; is neither whole seconds nor an HTTP date" file="traffic.http" line="1"><system-out>warning: Retry-After &quot;soon&quot; is neither whole seconds nor an HTTP date
RFC 9110 §15.5.2, MUST (rate-limit/retry-after-syntax)
traffic.http, line 1
Send a challenge.
Retry-After: 120
Seen 3 times.</system-out></testcase>
  </testsuite>
</testsuites>
`)
  expect(write('junit', resultOf([]))).toContain('<testcase classname="statute" name="1 exchange">')
  const odd = write('junit', resultOf([hostile, finding({ message: 'half \ud800 of a pair \ufffe' })]))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(odd).not.toMatch(/<script|\]\]>|[\u0000-\u0008\u000b-\u001f\ufffe]/)
  expect(odd).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
})

test('html holds what it was given as text, loads nothing and runs nothing', () => {
  const page = write('html', resultOf([finding(), retry, hostile]))
  expect(page).toMatch(/^<!doctype html>/)
  expect(page).not.toMatch(/<script|<img|<b>|src=x>|<link|url\(|@import|javascript:/i)
  expect(page).toContain("default-src 'none'")
  expect(page).toContain('<mark>Retry-After: soon</mark><a class="ref" href="#f2">2</a>')
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toContain('abcdef123456')
  expect(write('html', resultOf([]))).toContain('The contract is kept')
})

test('markdown: a table, then frames in fences that nothing closes', () => {
  const text = write('markdown', resultOf([finding(), retry]))
  expect(text).toContain(
    '| 1 | **error** | 401 without WWW-Authenticate | `GET https://api.example.com/me?token=••••••••••••` | 401 | 1 |',
  )
  expect(text).toContain('```http\n     | HTTP/1.1 401 Unauthorized\n')
  expect(text).toContain('[RFC 9110 §15.5.2, MUST](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2)')
  const odd = write('markdown', resultOf([hostile]))
  expect(odd).toContain('````http\nX: ```\n</code><b>\n````')
  expect(odd.replace(/````http[\s\S]*?````/g, '').replace(/`+[^`]*`+/g, '')).not.toMatch(/<script|<img|<b>/)
  expect(odd.split('\n').filter((line) => line.startsWith('| 1 |'))).toHaveLength(1)
})
