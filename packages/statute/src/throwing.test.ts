import { runInNewContext } from 'node:vm'
import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import { notFound } from './generated/problems.ts'
import type { Problem } from './problem.ts'
import { created, noContent } from './replies.ts'
import { ensure, fail, isProblem, isReply } from './throwing.ts'

describe('isReply() and isProblem()', () => {
  test('know a reply from a problem', () => {
    expect([isReply(created('/a')), isProblem(created('/a'))]).toEqual([true, false])
    expect([isReply(notFound()), isProblem(notFound())]).toEqual([true, true])
    expect([isProblem(notFound(), 404), isProblem(notFound(), 403)]).toEqual([true, false])
  })

  test('know those of another copy of the library', async () => {
    vi.resetModules()
    const other = await import('statute')
    expect(other.notFound).not.toBe(notFound)
    expect(other.notFound()).not.toBeInstanceOf(Object.getPrototypeOf(notFound()).constructor)
    expect(isProblem(other.notFound(), 404)).toBe(true)
    expect(isReply(other.noContent())).toBe(true)
    expect(other.isReply(noContent())).toBe(true)
    expect(other.toResponse(notFound('no user 7')).status).toBe(404)
    expect(other.withHeaders(notFound('no user 7'), { 'x-a': '1' }).body.detail).toBe('no user 7')
  })

  test('know those of another realm', () => {
    const foreign = runInNewContext(`class A { get '~statute'() { return 1 } }; const a = new A(); a.status = 204; a`)
    expect(foreign).not.toBeInstanceOf(Object)
    expect(isReply(foreign)).toBe(true)
  })

  test('take no JSON for a reply', () => {
    expect(
      isReply(JSON.parse('{"~statute":1,"status":200,"headers":{"set-cookie":"a=b"},"body":"x","expose":1}')),
    ).toBe(false)
    expect(isReply(JSON.parse('{"__proto__":{"~statute":1}}'))).toBe(false)
  })

  test('take nothing else', () => {
    for (const other of [
      null,
      undefined,
      0,
      7,
      '',
      'a',
      true,
      Symbol('a'),
      1n,
      {},
      [],
      () => 1,
      new Error('a'),
      new Date(),
    ])
      expect([isReply(other), isProblem(other)]).toEqual([false, false])
  })

  test('narrow', () => {
    const caught: unknown = notFound()
    if (isProblem(caught, 404)) expectTypeOf(caught).toEqualTypeOf<Problem<404>>()
    if (isProblem(caught)) expectTypeOf(caught).toEqualTypeOf<Problem>()
  })
})

test('fail() throws what it is given', () => {
  const problem = notFound()
  const find = (): string | undefined => undefined
  expect(() => find() ?? fail(problem)).toThrow(problem)
  expectTypeOf(fail).returns.toEqualTypeOf<never>()
})

describe('ensure()', () => {
  test('makes the problem only if it is needed', () => {
    const make = vi.fn(() => notFound())
    ensure(1, make)
    expect(make).not.toHaveBeenCalled()
    expect(() => ensure(0, make)).toThrow('Not Found')
  })
  test('narrows', () => {
    const user = { id: 7 } as { id: number } | undefined
    ensure(user, notFound)
    expectTypeOf(user).toEqualTypeOf<{ id: number }>()
    expect(user.id).toBe(7)
  })
})
