import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Plan } from '../scanner/plan.ts'
import { detect } from './detect.ts'
import type { Example, Format } from './format.ts'
import { LineReader } from './line-reader.ts'
import { formats } from './registry.ts'

const encoder = new TextEncoder()
const base: Plan = { fast: null, formats: [], wrappers: [], colours: false, zone: 0 }
let reader: LineReader

beforeAll(async () => {
  reader = await LineReader.create(base)
})

function plan(format: Format, more: Partial<Plan> = {}): Plan {
  return { ...base, formats: [format], ...more }
}

/** Reads the example after the lines that come before it, each of them changed in the same way. */
function read({ before = [], line }: Example, wrap: (line: string) => string = (text) => text) {
  for (const head of before) reader.read(encoder.encode(wrap(head)))
  return reader.read(encoder.encode(wrap(line)))
}

function expectRecord({ record }: Example): void {
  for (const [field, value] of Object.entries(record ?? {})) {
    const found = reader.record[field as keyof typeof reader.record]
    if (typeof value === 'number' && typeof found === 'number') expect(found, field).toBeCloseTo(value, 9)
    else expect(found, field).toBe(value)
  }
}

/** A line as each wrapper has it. */
const wrapped: readonly (readonly [string, Partial<Plan>, (line: string) => string])[] = [
  ['CRI', { wrappers: ['cri'] }, (line) => `2025-12-31T17:37:40.493035218+01:00 stdout F ${line}`],
  [
    'Docker json-file',
    { wrappers: ['docker'] },
    (line) => JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2026-01-15T09:30:01.123456789Z' }),
  ],
  ['docker compose', { wrappers: ['compose'] }, (line) => `web-1  | ${line}`],
  ['syslog', { wrappers: ['syslog'] }, (line) => `Sep 15 16:13:46 ip-172-31-43-28.internal nginx[2869]: ${line}`],
  [
    'syslog of RFC 5424',
    { wrappers: ['syslog-5424'] },
    (line) => `<134>1 2026-01-15T09:30:01.003Z host nginx 2869 - [a@1 b="\\]"] ${line}`,
  ],
  ['Heroku', { wrappers: ['stamped'] }, (line) => `2020-02-21T16:07:34.515030+00:00 app[web.1]: ${line}`],
  [
    'journald JSON',
    { wrappers: ['journal'] },
    (line) => JSON.stringify({ __REALTIME_TIMESTAMP: '1768469401123456', MESSAGE: line }),
  ],
  ['colours', { colours: true }, (line) => `\u001b[32m${line}\u001b[0m`],
  ['CRLF', {}, (line) => `${line}\r`],
  ['zeros before it', {}, (line) => `\0\0\0${line}`],
  [
    'Docker in syslog',
    { wrappers: ['syslog', 'docker'] },
    (line) => `<13>Jan  5 01:02:03 host docker: ${JSON.stringify({ stream: 'stderr', log: `${line}\r\n` })}`,
  ],
]

for (const format of formats) {
  describe(format.name, () => {
    test.each(format.examples)('reads $line', (example) => {
      reader.use(plan(format))
      expect(read(example)).toBe(example.record === null ? 'aside' : 'request')
      expectRecord(example)
    })

    test('is detected', async () => {
      for (const example of format.examples) {
        if (example.record === null) continue
        const sample = [...(example.before ?? []), example.line, ''].join('\n')
        const found = await detect(encoder.encode(sample))
        expect(found.plan.formats[0]?.name).toBe(format.name)
      }
    })

    test.each(wrapped)('is read in %s', (_, more, wrap) => {
      reader.use(plan(format, more))
      for (const example of format.examples) {
        expect(read(example, wrap), example.line).toBe(example.record === null ? 'aside' : 'request')
        expectRecord({
          ...example,
          // A wrapper knows the time where the line does not.
          record:
            example.record === null
              ? null
              : { ...example.record, ...(format.hasTime ? {} : { time: reader.record.time }) },
        })
      }
    })

    test('a line that was cut anywhere is a line', () => {
      reader.use(plan(format))
      for (const { before = [], line } of format.examples) {
        const octets = encoder.encode(line)
        for (const head of before) reader.read(encoder.encode(head))
        for (let length = 0; length < octets.length; length++) {
          const kind = reader.read(octets.subarray(0, length))
          expect(['request', 'aside', 'unknown']).toContain(kind)
          if (kind === 'request')
            expect(reader.record.status).toSatisfy((status: number) => status === 0 || status >= 100)
        }
      }
    })

    test('an octet that is zero, a quote or a backslash anywhere does no harm', () => {
      reader.use(plan(format))
      const [{ before = [], line } = { line: '' }] = format.examples as readonly Example[]
      for (const head of before) reader.read(encoder.encode(head))
      for (const octet of [0, 34, 92]) {
        const octets = encoder.encode(line)
        for (let at = 0; at < octets.length; at++) {
          const changed = octets.slice()
          changed[at] = octet
          expect(reader.read(changed)).not.toBe('part')
        }
      }
    })
  })
}

describe('any octets', () => {
  const pieces = formats.flatMap(({ examples }) => examples.map(({ line }) => line.slice(0, 60)))
  const soup = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...pieces),
          fc.string(),
          fc.constantFrom('{', '}', '"', '\\', '[', ']', '=', '\t', ' '),
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => encoder.encode(parts.join(''))),
  )

  test('never stop the parsers, and give slices within the line', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom(...formats), fc.constantFrom(...wrapped), (octets, format, [, more]) => {
        reader.use(plan(format, more))
        const kind = reader.read(octets)
        if (kind !== 'request') return
        const { record } = reader
        for (const value of [
          record.method,
          record.path,
          record.host,
          record.client,
          record.userAgent,
          record.referrer,
        ]) {
          expect(value.length).toBeLessThanOrEqual(octets.length + 1)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('that are half a request are not passed over as something else', () => {
    for (const format of formats) {
      const line = format.examples.find(({ record }) => record !== null)?.line
      // Every line of Rails but one kind is no request.
      if (line === undefined || format.name === 'rails') continue
      reader.use(plan(format))
      expect(reader.read(encoder.encode(line.slice(0, line.length / 3))), line).toBe('unknown')
    }
  })

  test('behind the end of a line mean nothing', () => {
    reader.use(plan(formats.find(({ name }) => name === 'json') as Format))
    reader.read(encoder.encode('{"status":200,"uri":"/a","request_method":"GET"}'))
    expect(reader.read(encoder.encode('{"status":20'))).toBe('unknown')
  })
})

describe('lines in parts', () => {
  test('are joined where CRI cut them, each stream on its own', () => {
    reader.use(plan(formats.find(({ name }) => name === 'nginx-combined') as Format, { wrappers: ['cri'] }))
    const stamp = '2025-12-31T17:37:40.493035218+01:00'
    const parts = ['203.0.113.7 - - [15/Jan/2026:09:30:01 +0000] "GET /a', 'bc HTTP/1.1" 200 12 "-" ', '"curl/8.5.0"']
    expect(reader.read(encoder.encode(`${stamp} stdout P ${parts[0]}`))).toBe('part')
    expect(reader.read(encoder.encode(`${stamp} stderr F something else`))).toBe('unknown')
    expect(reader.read(encoder.encode(`${stamp} stdout P ${parts[1]}`))).toBe('part')
    expect(reader.read(encoder.encode(`${stamp} stdout F ${parts[2]}`))).toBe('request')
    expect(reader.record).toMatchObject({ path: '/abc', status: 200, bytes: 12, userAgent: 'curl/8.5.0' })
  })

  test('are bounded', () => {
    reader.use(plan(formats.find(({ name }) => name === 'nginx-combined') as Format, { wrappers: ['cri'] }))
    const part = encoder.encode(`2025-12-31T17:37:40.493035218+01:00 stdout P ${'x'.repeat(16_000)}`)
    for (let time = 0; time < 20; time++) expect(reader.read(part)).toBe('part')
    expect(reader.read(encoder.encode('2025-12-31T17:37:40.493035218+01:00 stdout F x'))).toBe('unknown')
  })
})
