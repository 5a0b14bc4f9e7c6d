import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Problem } from './problem.ts'
import { problemTypes } from './problem-types.ts'
import { isProblem } from './throwing.ts'

const problems = problemTypes({
  outOfCredit: {
    type: 'https://a.example/out-of-credit',
    status: 403,
    title: 'Out of credit',
    ext: ({ balance }: { balance: number }) => ({ balance }),
  },
  closed: { type: 'https://a.example/closed', status: 409, title: 'Closed' },
})

describe('problemTypes()', () => {
  test('makes problems with extension members', () => {
    const problem = problems.outOfCredit({ balance: 30 }, 'It costs 50')
    expect(isProblem(problem, 403)).toBe(true)
    expect(problem.body).toMatchObject({
      type: 'https://a.example/out-of-credit',
      title: 'Out of credit',
      status: 403,
      detail: 'It costs 50',
      balance: 30,
    })
    expectTypeOf(problem).toEqualTypeOf<Problem<403, 'https://a.example/out-of-credit', { balance: number }>>()
    expectTypeOf(problem.body.balance).toEqualTypeOf<number>()
  })

  test('sends only what ext returns', () => {
    const more = { balance: 30, password: 'secret' }
    expect(JSON.stringify(problems.outOfCredit(more))).not.toContain('secret')
  })

  test('makes problems without any', () => {
    expect(problems.closed().message).toBe('Closed')
    expect(problems.closed({ detail: 'since May', headers: { 'x-a': '1' } })).toMatchObject({
      status: 409,
      message: 'since May',
      headers: { 'x-a': '1' },
    })
    expectTypeOf(problems.closed()).toEqualTypeOf<Problem<409, 'https://a.example/closed'>>()
  })

  test('type and title are those of the kind', () => {
    expect(problems.closed({ type: 'x', title: 'y' } as never).body).toMatchObject({
      type: 'https://a.example/closed',
      title: 'Closed',
    })
  })

  test.each([401, 405, 429, 451, 503, 200, 304, 99, 600, 999, '403', undefined])('refuses status %s', (status) => {
    expect(() => problemTypes({ x: { type: 'a', status: status as never, title: 'A' } })).toThrow(RangeError)
  })
  test('refuses to go without a title', () => {
    expect(() => problemTypes({ x: { type: 'a', status: 403 } as never })).toThrow(RangeError)
  })
})
