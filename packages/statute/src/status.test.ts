import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as codes from './codes.ts'
import { phrases } from './generated/phrases.ts'
import {
  classOf,
  isClientError,
  isError,
  isInformational,
  isRedirect,
  isServerError,
  isStatus,
  isSuccess,
  phrase,
  type Status,
} from './status.ts'

/** The registry as IANA publishes it, without the numbers that nobody may send. */
const registry = new Map(
  readFileSync(join(import.meta.dirname, '../../../content/registry/iana.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, value = '', name = ''] = /^(\d{3}),("[^"]*"|[^,]*),/.exec(line) ?? []
      const text = name.replaceAll('"', '').replace(/ \(.*\)$/, '')
      return value === '' || /^(Unassigned|\(Unused\)|)$/.test(text) ? [] : [[Number(value), text] as const]
    }),
)

describe('phrase()', () => {
  test('has the phrase of every registered code, as IANA writes it', () => {
    expect(registry.size).toBe(62)
    for (const [status, text] of registry) expect([status, phrase(status)]).toEqual([status, text])
  })

  test('has no other code', () => {
    expect(Object.keys(phrases).map(Number)).toEqual([...registry.keys()])
    expect([phrase(306), phrase(418), phrase(419), phrase(509), phrase(999), phrase(0)]).toEqual(
      Array(6).fill(undefined),
    )
  })

  test('is a literal', () => {
    expectTypeOf(phrase(404)).toEqualTypeOf<'Not Found'>()
    expectTypeOf(phrase(200 as number)).toEqualTypeOf<string | undefined>()
  })
})

describe('isStatus()', () => {
  test('takes registered numbers only', () => {
    for (let status = -1; status < 1000; status++) expect(isStatus(status)).toBe(registry.has(status))
    for (const other of ['404', null, undefined, Number.NaN, 404.5, 'toString', {}, [404]])
      expect(isStatus(other)).toBe(false)
  })

  test('narrows', () => {
    const upstream: number = 404
    if (isStatus(upstream)) expectTypeOf(upstream).toEqualTypeOf<Status>()
    expect(isStatus(upstream)).toBe(true)
  })
})

test('each class has its own codes, and every code has one', () => {
  const of = [isInformational, isSuccess, isRedirect, isClientError, isServerError]
  for (let status = 0; status < 1000; status++) {
    const digit = Math.floor(status / 100)
    expect(of.map((is) => is(status))).toEqual([1, 2, 3, 4, 5].map((own) => own === digit && registry.has(status)))
    expect(isError(status)).toBe(registry.has(status) && status > 399)
  }
  for (const is of [...of, isError]) expect(is('404')).toBe(false)
})

describe('classOf()', () => {
  test('takes unregistered codes too', () => {
    expect([100, 199, 299, 399, 418, 499, 599].map(classOf)).toEqual([1, 1, 2, 3, 4, 4, 5])
  })
  test('is undefined for what is no status', () => {
    expect([99, 600, -1, 0, Number.NaN, Number.POSITIVE_INFINITY].map(classOf)).toEqual(Array(6).fill(undefined))
  })
})

test('each constant has the code of its phrase', () => {
  const constants = Object.entries(codes).filter(([, value]) => typeof value === 'number')
  expect(constants).toHaveLength(registry.size)
  for (const [name, value] of constants)
    expect(name).toBe(
      registry
        .get(value as number)
        ?.toUpperCase()
        .replace(/[ -]/g, '_')
        .replaceAll("'", ''),
    )
})
