import { runInNewContext } from 'node:vm'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bearer } from '../challenge.ts'
import { internalServerError, notFound } from '../generated/problems.ts'
import { created } from '../replies.ts'
import { isProblem } from '../throwing.ts'
import { wire } from '../wire.ts'
import { fromUnknown } from './from-unknown.ts'

const nothing = { type: 'about:blank', title: 'Internal Server Error', status: 500 }
const json = (error: unknown, options?: Parameters<typeof fromUnknown>[1]) =>
  JSON.parse(wire(fromUnknown(error, options)).body as string)

const throwing = new Proxy(
  {},
  {
    get() {
      throw new Error('secret')
    },
    has() {
      throw new Error('secret')
    },
    getPrototypeOf() {
      throw new Error('secret')
    },
  },
)
const everything: object = new Proxy(() => {}, { get: () => everything, has: () => true, apply: () => everything })
const revoked = Proxy.revocable({}, {})
revoked.revoke()
const circle: { cause?: unknown } = new Error('secret')
circle.cause = circle
const getters = Object.defineProperties(new Error('secret'), {
  cause: {
    get() {
      throw new Error('secret')
    },
  },
  code: {
    get() {
      throw new Error('secret')
    },
  },
})
const noString = { status: 404, message: 'no', headers: { 'x-a': { toString: null } }, code: Object.create(null) }

describe('fromUnknown()', () => {
  test.each([
    ['null', null],
    ['undefined', undefined],
    ['a string', 'secret'],
    ['a number', 404],
    ['a symbol', Symbol('secret')],
    ['a bigint', 1n],
    ['a function', () => 'secret'],
    ['an empty object', {}],
    ['an object without a prototype', Object.create(null)],
    ['a frozen error', Object.freeze(new Error('secret'))],
    ['a circle of causes', circle],
    ['a proxy that throws', throwing],
    ['a proxy that has everything', everything],
    ['a revoked proxy', revoked.proxy],
    ['getters that throw', getters],
    ['an error of another realm', runInNewContext("new Error('secret')")],
    ['an error whose name and code are symbols', Object.assign(new Error('secret'), { code: Symbol('x') })],
    ['a reply that is no error', created('/x')],
  ])('makes a 500 that tells nothing of %s', (_, error) => {
    const problem = fromUnknown(error)
    expect(isProblem(problem, 500)).toBe(true)
    expect(json(error)).toEqual(nothing)
    expect(problem.cause === error).toBe(true)
    expect(problem.message).not.toContain('secret')
  })

  test('reads what can be read of an odd error', () => {
    expect(json(noString)).toMatchObject({ status: 404, detail: 'no' })
  })

  test('keeps the status if only the stack cannot be read', () => {
    const error = Object.defineProperty({ status: 404, message: 'no' }, 'stack', {
      get() {
        throw new Error('secret')
      },
    })
    expect(json(error, { debug: true })).toMatchObject({ status: 404, detail: 'no' })
  })

  test('gives back a problem as it is', () => {
    for (const problem of [notFound('x'), internalServerError('x')]) {
      expect(fromUnknown(problem, { debug: true, challenge: bearer() })).toBe(problem)
    }
  })

  test('ends with a chain of a thousand causes', () => {
    let error = Object.assign(new Error('end'), { code: '23505' })
    for (let i = 0; i < 1000; i++) error = Object.assign(new Error('secret', { cause: error }), { code: 'X' })
    expect(json(error)).toEqual(nothing)
  })

  test('drops what cannot be sent as JSON', () => {
    const data: Record<string, unknown> = { a: 1n }
    data.self = data
    const error = { status: 409, unhandled: false, message: 'taken', data }
    expect(json(error)).toEqual({ type: 'about:blank', title: 'Conflict', status: 409, detail: 'taken' })
  })

  test.each([
    ['Zod', () => z.string().parse(7)],
    ['Valibot', () => v.parse(v.string(), 7)],
  ])('does not take an error of %s for one of the client: our own data may be wrong', (_, act) => {
    expect.assertions(1)
    try {
      act()
    } catch (error) {
      expect(json(error)).toEqual(nothing)
    }
  })

  test('sends text and stack for debugging, and only then', () => {
    const error = new Error('secret')
    expect(json(error, { debug: true })).toEqual({ ...nothing, detail: 'secret', stack: error.stack })
    expect(json('secret', { debug: true })).toEqual({ ...nothing, detail: 'secret' })
    expect(json(throwing, { debug: true })).toEqual(nothing)
    expect(json(error, { debug: false })).toEqual(nothing)
    const conflict = Object.assign(new Error('duplicate key'), { code: '23505' })
    expect(json(conflict, { debug: true })).toMatchObject({ status: 409, detail: 'duplicate key' })
  })
})
