import { describe, expect, expectTypeOf, test } from 'vitest'
import { names } from './generated/names.ts'
import { table } from './generated/table.ts'
import {
  type ClientError,
  classOf,
  type ErrorStatus,
  type Informational,
  isRegistered,
  isStatus,
  type NullBody,
  phrase,
  type Redirection,
  type Registered,
  type ServerError,
  type Status,
  type Successful,
  treatedAs,
} from './status.ts'

const numbers = Object.keys(names).map(Number)

describe('the registry', () => {
  test('has 64 codes, the same in names and in the table', () => {
    expect(numbers).toHaveLength(64)
    expect(Object.keys(table).map(Number)).toEqual(numbers)
  })
})

describe('phrase()', () => {
  test.each([
    [100, 'Continue'],
    [200, 'OK'],
    [203, 'Non-Authoritative Information'],
    [306, '(Unused)'],
    [404, 'Not Found'],
    [413, 'Content Too Large'],
    [418, '(Unused)'],
    [422, 'Unprocessable Content'],
    [511, 'Network Authentication Required'],
  ])('of %i is %s', (code, name) => {
    expect(phrase(code)).toBe(name)
  })

  test.each([0, 99, 299, 419, 499, 520, 600, -404, 404.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'of %d is undefined',
    (code) => {
      expect(phrase(code)).toBeUndefined()
    },
  )

  test('is a literal type for a literal code', () => {
    expectTypeOf(phrase(404)).toEqualTypeOf<'Not Found'>()
    expectTypeOf(phrase(418)).toEqualTypeOf<'(Unused)'>()
    expectTypeOf(phrase(404 as number)).toEqualTypeOf<string | undefined>()
  })
})

describe('isRegistered()', () => {
  test('holds for the registered numbers from 0 to 1000 and for no other', () => {
    expect(Array.from({ length: 1001 }, (_, code) => code).filter(isRegistered)).toEqual(numbers)
  })

  test.each(['404', null, undefined, {}, [404], 404n, Number.NaN, 'constructor', '__proto__'])(
    'does not hold for %o',
    (value) => {
      expect(isRegistered(value)).toBe(false)
    },
  )

  test('narrows to the union', () => {
    const value: unknown = 404
    if (isRegistered(value)) expectTypeOf(value).toEqualTypeOf<Registered>()
    expectTypeOf<418>().toExtend<Registered>()
  })
})

describe('isStatus()', () => {
  test('holds for every registered number but 306 and 418', () => {
    expect(numbers.filter((code) => !isStatus(code))).toEqual([306, 418])
  })

  test.each(['200', 299, 499, null, undefined, Number.NaN])('does not hold for %o', (value) => {
    expect(isStatus(value)).toBe(false)
  })

  test('narrows to the union', () => {
    const value: unknown = 404
    if (isStatus(value)) expectTypeOf(value).toEqualTypeOf<Status>()
  })
})

describe('the unions', () => {
  test('Status leaves out 306 and 418, and nothing else', () => {
    expectTypeOf<Exclude<Registered, Status>>().toEqualTypeOf<306 | 418>()
    expectTypeOf<Exclude<Status, Registered>>().toEqualTypeOf<never>()
  })

  test('the classes make up Status', () => {
    expectTypeOf<Informational | Successful | Redirection | ClientError | ServerError>().toEqualTypeOf<Status>()
    expectTypeOf<ErrorStatus>().toEqualTypeOf<ClientError | ServerError>()
  })

  test('each class holds its own codes', () => {
    expectTypeOf<Informational>().toEqualTypeOf<100 | 101 | 102 | 103 | 104>()
    expectTypeOf<Redirection>().toEqualTypeOf<300 | 301 | 302 | 303 | 304 | 305 | 307 | 308>()
    expectTypeOf<Extract<ClientError, 425 | 451 | 418 | 500>>().toEqualTypeOf<425 | 451>()
    expectTypeOf<Extract<ServerError, 500 | 511 | 404>>().toEqualTypeOf<500 | 511>()
  })

  test('NullBody holds the codes without a body', () => {
    expectTypeOf<NullBody>().toEqualTypeOf<100 | 101 | 102 | 103 | 104 | 204 | 205 | 304>()
    const none = numbers.filter((code) => isStatus(code) && table[code].body === 'none')
    expect(none).toEqual([100, 101, 102, 103, 104, 204, 205, 304])
  })
})

describe('classOf()', () => {
  test.each([
    [100, 'informational'],
    [199, 'informational'],
    [200, 'successful'],
    [399, 'redirection'],
    [471, 'client-error'],
    [599, 'server-error'],
  ] as const)('of %i is %s', (code, name) => {
    expect(classOf(code)).toBe(name)
  })

  test.each([0, 99, 99.9, 600, 999, -200, Number.NaN, Number.POSITIVE_INFINITY])('of %d is undefined', (code) => {
    expect(classOf(code)).toBeUndefined()
  })
})

describe('treatedAs()', () => {
  test.each([
    [100, 100],
    [199, 100],
    [299, 200],
    [399, 300],
    [471, 400],
    [499, 400],
    [500, 500],
    [599, 500],
  ])('takes %i for %i, the first of its class', (code, generic) => {
    expect(treatedAs(code)).toBe(generic)
  })

  test.each([0, 99, 600, 999, -1, Number.NaN])('takes %d for a server error', (code) => {
    expect(treatedAs(code)).toBe(500)
  })
})
