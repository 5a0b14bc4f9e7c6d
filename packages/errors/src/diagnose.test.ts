import { faults } from '@statute/codes/faults'
import { software } from '@statute/codes/software'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnose } from './diagnose.ts'
import { faultOf } from './signatures.ts'

const now = new Date('2026-03-10T14:10:00Z')

describe('what each kind of text is', () => {
  test.each([
    ['upstream timed out (110: Connection timed out) while connecting to upstream', 504, 'nginx', 'connect-timeout'],
    ['curl: (52) Empty reply from server', null, 'curl', 'empty-response'],
    [
      'Error: socket hang up\n    at connResetException (node:internal/errors:720:14)',
      null,
      'Node.js',
      'empty-response',
    ],
    ['{"message":"Missing Authentication Token"}', 403, 'API Gateway', undefined],
    ['x509: certificate signed by unknown authority', null, 'Go', 'tls-certificate'],
    ['net::ERR_NAME_NOT_RESOLVED', null, 'Chromium', 'dns'],
  ] as const)('%s', (text, status, by, fault) => {
    const told = diagnose(text)
    expect(told.status).toBe(status)
    expect(told.software).toContain(by)
    if (fault !== undefined) expect(told.fault).toBe(fault)
  })
})

test('twelve texts of one fault lead to one cause', () => {
  const texts = [
    'curl: (52) Empty reply from server',
    'Error: socket hang up',
    "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
    'httpx.RemoteProtocolError: Server disconnected without sending a response.',
    'java.net.SocketException: Unexpected end of file from server',
    'java.io.IOException: HTTP/1.1 header parser received no bytes',
    'java.io.IOException: unexpected end of stream on http://example.com/...',
    'net::ERR_EMPTY_RESPONSE',
    'EOFError: end of file reached',
    'SocketError: other side closed',
    'org.apache.http.NoHttpResponseException: example.com:443 failed to respond',
    'upstream prematurely closed connection while reading response header from upstream',
  ]
  for (const text of texts) expect(diagnose(text).fault, text).toBe('empty-response')
})

test('the last answer of a transcript is told, and who said it, through a CDN', () => {
  const told = diagnose(
    'HTTP/2 502\nserver: cloudflare\ncf-ray: 1-FRA\n\n<html><head><title>502 Bad Gateway</title></head>\n<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.24.0</center></body></html>',
  )
  expect(told.status).toBe(502)
  expect(told.software).toBe('nginx')
  expect(told.hops.map(({ name, said }) => [name, said])).toEqual([
    ['client', false],
    ['Cloudflare', false],
    ['nginx', true],
    ['server', false],
  ])
})

test('a token is held against the Date of the answer, and its signature is masked', () => {
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3NzMxNTEyNDJ9.c2lnbmF0dXJlMTIz'
  const text = `> GET / HTTP/1.1\n> Authorization: Bearer ${token}\n>\n< HTTP/1.1 401 Unauthorized\n< Date: Tue, 10 Mar 2026 14:07:42 GMT\n`
  const told = diagnose(text, { now })
  expect(told.decoded.map(({ title }) => title)).toContain('A token, expired 7 minutes before this answer')
  expect(told.subject).not.toContain('c2lnbmF0dXJlMTIz')
  expect(JSON.stringify(told)).not.toContain('c2lnbmF0dXJlMTIz')
})

test('a body of JSON is set in lines, and the member that tells it is named', () => {
  const body = '{"error":{"code":"accessDenied","message":"The file is locked for editing by another user."}}'
  const [json] = diagnose(`HTTP/1.1 403 Forbidden\n\n${body}`).decoded
  expect(json?.kind).toBe('json')
  expect(json?.rows[0]?.value).toContain('    "code": "accessDenied",')
  expect(json?.rows[1]?.value).toMatch(/^"(?:code|message)": "/)
  const [broken] = diagnose('HTTP/1.1 500 Internal Server Error\n\n{"a": 1, "b": 2,}').decoded
  expect(broken?.title).toBe('Not JSON from line 1, column 16 on')
})

test('a HAR is told by the exchange that failed', () => {
  const entry = (status: number) => ({
    startedDateTime: '2026-03-10T14:07:42Z',
    request: { method: 'GET', url: 'https://example.com/', headers: [] },
    response: { status, statusText: '', headers: [{ name: 'Retry-After', value: '120' }], content: { text: '' } },
  })
  const told = diagnose(JSON.stringify({ log: { version: '1.2', entries: [entry(200), entry(429), entry(200)] } }))
  expect(told.shape).toBe('a HAR file')
  expect(told.status).toBe(429)
  expect(told.decoded.map(({ rows }) => rows[0]?.value)).toContain('2 minutes')
})

test('a text that says nothing is not known, and not claimed', () => {
  for (const text of ['', ' ', 'lorem ipsum dolor sit amet', '42']) {
    const { confidence, status } = diagnose(text)
    expect(confidence, text).toBeLessThan(0.5)
    expect(status === null || confidence < 0.5).toBe(true)
  }
})

test('a HAR is read whole, however long', () => {
  const entry = (status: number) => ({
    request: { method: 'GET', url: 'https://example.com/', headers: [] },
    response: { status, statusText: '', headers: [], content: { text: 'x'.repeat(100_000) } },
  })
  const har = JSON.stringify({
    log: { version: '1.2', entries: [...Array.from({ length: 55 }, () => entry(200)), entry(503)] },
  })
  expect(har.length).toBeGreaterThan(5_000_000)
  expect(diagnose(har)).toMatchObject({ shape: 'a HAR file', status: 503 })
})

test('of a text beyond 5 MB it says that only the beginning was read', () => {
  expect(diagnose('x'.repeat(5_000_001)).shape).toBe('the beginning of a message')
  expect(diagnose('x').shape).toBe('a message')
})

test('the other numbers of a log line are no statuses, those of other lines may be', () => {
  const line =
    '172.17.0.1 - - [08/Dec/2021:09:16:05 +0000] "GET /x HTTP/1.1" 404 414 "-" "-" 500 "a@docker" "http://172.17.0.3:80" 0ms'
  expect(diagnose(line)).toMatchObject({ status: 404, alternatives: [] })
  const more = diagnose(`${line}\nthe app answered with status 503\n`)
  expect(more.alternatives.map(({ status }) => status)).toEqual([503])
})

test('a success with an error inside is not passed over', () => {
  const told = diagnose('HTTP/2 200\ncontent-type: text/html\n\n<h1>500 Internal Server Error</h1>\n')
  expect(told.status).toBe(200)
  expect(told.misleading).toContain('the body tells of a 500')
})

test('the same place again and again is a loop', () => {
  const once = 'HTTP/1.1 301 Moved Permanently\nLocation: https://example.com/\n\n'
  expect(diagnose(once.repeat(4))).toMatchObject({ status: 301, kind: 'redirect', fault: 'redirect-loop' })
  expect(diagnose(once).fault).toBeNull()
})

test('the page and the maker speak before the server that passed it on', () => {
  const head = (more: string) => `HTTP/1.1 404 Not Found\nServer: nginx/1.24.0\n${more}\n`
  expect(diagnose(`${head('X-Powered-By: Express\n')}Cannot GET /foo`).software).toBe('Express and its middleware')
  expect(diagnose(head('')).software).toBe('nginx')
  expect(diagnose('405 Method Not Allowed').software).toBeNull()
})

test('a question about a number is no certain error', () => {
  expect(diagnose('Why is my site returning a 502 after I deployed?').confidence).toBeLessThan(0.8)
})

test('what is only resembled has no causes', () => {
  const told = diagnose('I would like to order a pizza with cheese')
  expect(told).toMatchObject({ verdict: 'We do not know this text', causes: [], hops: [], fault: null })
})

test('evidence points into the subject', () => {
  const { subject, evidence } = diagnose('Error: connect ECONNREFUSED 127.0.0.1:5432')
  expect(evidence.length).toBeGreaterThan(0)
  for (const { start, end, text } of evidence) expect(subject.slice(start, end)).toBe(text)
})

test('every signature is found in its own text', () => {
  const missed: string[] = []
  for (const { id, signatures } of software) {
    for (const { text } of signatures) {
      const printed = text.replaceAll('…', ' some thing ').replaceAll('{status}', '503')
      const told = diagnose(printed)
      if (told.software === null && told.fault === null && told.status === null) missed.push(`${id}: ${text}`)
    }
  }
  expect(missed).toEqual([])
})

test('every fault that a signature names exists', () => {
  for (const { id, signatures } of software) {
    for (const { fault } of signatures)
      if (fault !== undefined) expect(faultOf.has(fault), `${id}: ${fault}`).toBe(true)
  }
  expect(new Set(faults.filter(({ general }) => general).map(({ status }) => status)).size).toBe(
    faults.filter(({ general }) => general).length,
  )
})

test('no text throws, and every answer is whole', () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          'HTTP/1.1 ',
          '502 ',
          '\n',
          '< ',
          '> ',
          '{"',
          '":',
          '}',
          '[',
          ']',
          'status',
          ' error ',
          'eyJ',
          '.',
          '%41',
          '"GET / HTTP/1.1" ',
          ' - ',
          '\t',
          '<h1>',
          'upstream ',
          'connect() failed ',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
    fc.json(),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const told = diagnose(text, { now })
      expect(told.verdict).not.toBe('')
      expect(told.confidence).toBeGreaterThanOrEqual(0)
      expect(told.confidence).toBeLessThanOrEqual(1)
      for (const { start, end } of told.evidence)
        expect(start >= 0 && end > start && end <= told.subject.length).toBe(true)
    }),
    { numRuns: 400 },
  )
})
