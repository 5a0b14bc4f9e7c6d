import { randomBytes } from 'node:crypto'
import { createReadStream, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { isProblem } from '../throwing.ts'
import { toResponse, wire } from '../wire.ts'
import { type Part, type RangeAnswer, range, ranges } from './range.ts'

const ask = (field: string, size: number, more: Record<string, string> = {}) =>
  range({ method: 'GET', headers: { range: field, ...more } }, size)

/** `0-4/10 8-9/10`, `200`, or `416 bytes * /10`. */
const say = (answer: RangeAnswer) =>
  isProblem(answer)
    ? `416 ${answer.headers['content-range']}`
    : answer.status === 206
      ? answer.ranges.map(({ start, end, size }) => `${start}-${end}/${size}`).join(' ')
      : '200'

describe('range()', () => {
  const table: readonly (readonly [field: string, size: number, answer: string])[] = [
    ['bytes=0-4', 10, '0-4/10'],
    ['bytes=5-', 10, '5-9/10'],
    ['bytes=-3', 10, '7-9/10'],
    ['bytes=-30', 10, '0-9/10'],
    ['bytes=0-', 10, '0-9/10'],
    ['bytes=0-99', 10, '0-9/10'],
    ['bytes=9-9', 10, '9-9/10'],
    ['BYTES=0-0', 10, '0-0/10'],
    ['bytes=0-0, -1', 10, '0-0/10 9-9/10'],
    ['bytes=0-0,,\t5-6 ,', 10, '0-0/10 5-6/10'],
    ['bytes=8-9,0-1', 10, '8-9/10 0-1/10'],
    ['bytes=0-4,5-9', 10, '0-4/10 5-9/10'],
    ['bytes=0-1,20-30', 10, '0-1/10'],
    // Overlapping: all of it.
    ['bytes=0-5,5-9', 10, '200'],
    ['bytes=0-,0-', 10, '200'],
    ['bytes=4-5,0-9', 10, '200'],
    ['bytes=0-2,-9', 10, '200'],
    // Not satisfiable.
    ['bytes=10-', 10, '416 bytes */10'],
    ['bytes=10-20,30-', 10, '416 bytes */10'],
    ['bytes=-0', 10, '416 bytes */10'],
    // Of nothing: there is no octet 0, but a suffix is satisfiable (RFC 9110 §14.1.2), and a 206 cannot say so.
    ['bytes=0-', 0, '416 bytes */0'],
    ['bytes=0-0', 0, '416 bytes */0'],
    ['bytes=-0', 0, '416 bytes */0'],
    ['bytes=-5', 0, '200'],
    ['bytes=0-,-5', 0, '200'],
    // Not understood: as if it were not there.
    ['bytes=5-4', 10, '200'],
    ['bytes=a-b', 10, '200'],
    ['bytes=1', 10, '200'],
    ['bytes=-', 10, '200'],
    ['bytes=', 10, '200'],
    ['bytes=,', 10, '200'],
    ['bytes 0-4', 10, '200'],
    ['bytes=0 -4', 10, '200'],
    ['bytes=0-4,x', 10, '200'],
    ['bytes=1--2', 10, '200'],
    ['items=0-4', 10, '200'],
    ['', 10, '200'],
    // Numbers that no double can hold.
    ['bytes=0-9007199254740993', 10, '0-9/10'],
    [`bytes=0-${'9'.repeat(400)}`, 10, '0-9/10'],
    [`bytes=-${'9'.repeat(400)}`, 10, '0-9/10'],
    [`bytes=${'9'.repeat(400)}-`, 10, '416 bytes */10'],
    [`bytes=${'0'.repeat(400)}1-2`, 10, '1-2/10'],
    ['bytes=9007199254740990-', 2 ** 53 - 1, '9007199254740990-9007199254740990/9007199254740991'],
  ]
  for (const [field, size, wanted] of table)
    test(`${field.slice(0, 40)} of ${size} octets: ${wanted}`, () => expect(say(ask(field, size))).toBe(wanted))

  test('is for GET alone', () => {
    for (const method of ['HEAD', 'POST', 'PUT', 'head'])
      expect(range({ method, headers: { range: 'bytes=0-0' } }, 10).status).toBe(200)
    // hapi has methods in lower case.
    expect(range({ method: 'get', headers: { range: 'bytes=0-0' } }, 10).status).toBe(206)
    expect(range({ headers: { range: 'bytes=0-0' } }, 10).status).toBe(206)
    expect(range({ headers: {} }, 10).status).toBe(200)
  })

  test('answers a list of many with all of it', () => {
    const list = (count: number) => `bytes=${Array.from({ length: count }, (_, i) => `${2 * i}-${2 * i}`).join(',')}`
    expect(ask(list(16), 100).status).toBe(206)
    expect(ask(list(17), 100).status).toBe(200)
  })

  test.each([Number.NaN, -1, 1.5, undefined, '10'])('refuses a size of %s', (size) => {
    expect(() => ask('bytes=0-', size as never)).toThrow(RangeError)
    expect(() => range({ headers: {} }, size as never)).toThrow(RangeError)
  })

  describe('If-Range', () => {
    const lastModified = new Date('2026-11-06T08:49:37.500Z')
    const fits = (ifRange: string, validators: Parameters<typeof range>[2]) =>
      range({ headers: { range: 'bytes=0-0', 'if-range': ifRange } }, 10, validators).status === 206
    test('compares tags strongly', () => {
      expect(fits('"a"', { etag: '"a"' })).toBe(true)
      expect(fits('"a"', { etag: '"b"' })).toBe(false)
      expect(fits('W/"a"', { etag: 'W/"a"' })).toBe(false)
      expect(fits('"a"', { etag: 'W/"a"' })).toBe(false)
      expect(fits('"a"', { lastModified })).toBe(false)
    })
    test('takes a date only if it is exactly the same', () => {
      expect(fits('Fri, 06 Nov 2026 08:49:37 GMT', { lastModified })).toBe(true)
      expect(fits('Fri, 06 Nov 2026 08:49:38 GMT', { lastModified })).toBe(false)
      expect(fits('Fri, 06 Nov 2026 08:49:36 GMT', { lastModified })).toBe(false)
      expect(fits('Fri, 06 Nov 2026 08:49:37 GMT', { etag: '"a"' })).toBe(false)
    })
    test('is false if it is neither', () => expect(fits('a', { etag: '"a"', lastModified })).toBe(false))
    test('is looked at before the range is', () => {
      expect(range({ headers: { range: 'bytes=99-', 'if-range': '"b"' } }, 10, { etag: '"a"' }).status).toBe(200)
    })
  })

  test('gives the octets that were asked for, in their order, none twice', () => {
    const spec = fc.oneof(
      fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
      fc.nat(30).map((a) => `${a}-`),
      fc.nat(30).map((a) => `-${a}`),
    )
    fc.assert(
      fc.property(fc.array(spec, { minLength: 1, maxLength: 5 }), fc.nat(20), (specs, size) => {
        // The octets of each, one by one.
        const wanted = specs.map((one) => {
          const [first = '', last = ''] = one.split('-')
          return Array.from({ length: size }, (_, i) => i).filter((i) =>
            first === '' ? i >= size - Number(last) : i >= Number(first) && (last === '' || i <= Number(last)),
          )
        })
        const flat = wanted.flat()
        const suffixOfNothing = size === 0 && specs.some((one) => /^-0*[1-9]/.test(one))
        const answer = ask(`bytes=${specs.join(', ')}`, size)
        if (suffixOfNothing || new Set(flat).size < flat.length) expect(say(answer)).toBe('200')
        else if (flat.length === 0) expect(say(answer)).toBe(`416 bytes */${size}`)
        else {
          const got = answer.status === 206 ? answer.ranges : []
          expect(got.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, i) => start + i))).toEqual(
            flat,
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  test('throws at no field, whatever is in it', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('bytes', '=', '-', ',', ' ', '0', '9', '"', 'W/')).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(any, any, fc.nat(), (field, ifRange, size) => {
        expect([200, 206, 416]).toContain(ask(field, size).status)
        expect([200, 206, 416]).toContain(ask(`bytes=${field}`, size, { 'if-range': ifRange }).status)
      }),
      { numRuns: 200 },
    )
  })
})

describe('ranges(), of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'statute-range-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const octets = randomBytes(100_000)
  const path = join(folder, 'file')
  writeFileSync(path, octets)
  const descriptor = openSync(path, 'r')

  const fromFile = (start: number, end: number) => {
    const part = new Uint8Array(end - start + 1)
    readSync(descriptor, part, 0, part.length, start)
    return part
  }
  const fromStream = (start: number, end: number) =>
    Readable.toWeb(createReadStream(path, { start, end })) as unknown as ReadableStream<Uint8Array>
  const partsOf = (field: string) => (ask(field, octets.length) as { ranges: readonly [Part, ...Part[]] }).ranges

  test.each([
    ['octets', fromFile],
    ['a stream', fromStream],
  ])('one part from %s', async (_, read) => {
    for (const [field, start, end] of [
      ['bytes=100-299', 100, 299],
      ['bytes=-70000', 30_000, 99_999],
      ['bytes=99999-', 99_999, 99_999],
    ] as const) {
      const response = toResponse(ranges(partsOf(field), 'a/b', read, { etag: '"a"' }))
      const content = Buffer.from(await response.arrayBuffer())
      expect(response.status).toBe(206)
      expect(content.equals(octets.subarray(start, end + 1))).toBe(true)
      expect(Object.fromEntries(response.headers)).toEqual({
        'content-type': 'a/b',
        'content-length': String(end - start + 1),
        'content-range': `bytes ${start}-${end}/100000`,
        etag: '"a"',
      })
    }
  })

  test.each([
    ['octets', fromFile],
    ['streams', fromStream],
  ])('more parts from %s can be read back', async (_, read) => {
    const parts = partsOf('bytes=0-9, 500-70000, -5')
    const reply = ranges(parts, 'text/plain; charset=utf-8', read)
    expect(wire(reply).headers).not.toHaveProperty('content-range')
    const response = toResponse(reply)
    const content = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-length')).toBe(String(content.length))
    const boundary = /^multipart\/byteranges; boundary=([\w-]{1,70})$/.exec(
      response.headers.get('content-type') ?? '',
    )?.[1]
    expect(readParts(content, boundary ?? '')).toEqual(
      parts.map(({ start, end }) => ({
        fields: { 'content-type': 'text/plain; charset=utf-8', 'content-range': `bytes ${start}-${end}/100000` },
        content: octets.subarray(start, end + 1).toString('hex'),
      })),
    )
  })

  test('reads nothing before it is wanted, and stops when nobody listens', async () => {
    const read: number[] = []
    const reply = ranges(partsOf('bytes=0-0,2-2,4-4'), 'a/b', (start, end) => {
      read.push(start)
      return fromFile(start, end)
    })
    const reader = reply.body.getReader()
    await reader.read()
    await reader.read()
    await reader.cancel()
    expect(read).not.toContain(4)
  })

  test('breaks the stream if reading fails', async () => {
    const reply = ranges(partsOf('bytes=0-9'), 'a/b', () => Promise.reject(new Error('disk')))
    await expect(toResponse(reply).arrayBuffer()).rejects.toThrow('disk')
  })
})

/** RFC 2046 §5.1.1, by hand. */
function readParts(content: Buffer, boundary: string) {
  const text = content.toString('latin1')
  const [preamble, ...parts] = text.split(`\r\n--${boundary}`)
  expect(preamble).toBe('')
  expect(parts.pop()).toBe('--\r\n')
  return parts.map((part) => {
    const [, head = '', body = ''] = /^\r\n(.*?)\r\n\r\n(.*)$/s.exec(part) ?? []
    return {
      fields: Object.fromEntries(head.split('\r\n').map((line) => line.split(': '))),
      content: Buffer.from(body, 'latin1').toString('hex'),
    }
  })
}

describe('ranges(), of a type that came from a client', () => {
  test.each(['text/plain\r\nx-injected: 1', 'text/plain\n', 'a\0b'])(
    'refuses %j, for it would end the head of a part',
    (type) => {
      const parts = [
        { start: 0, end: 1, size: 9 },
        { start: 4, end: 5, size: 9 },
      ] as const
      expect(() => ranges(parts, type, () => new Uint8Array(2))).toThrow(TypeError)
      expect(() => ranges([parts[0]], type, () => new Uint8Array(2))).toThrow(TypeError)
    },
  )
})
