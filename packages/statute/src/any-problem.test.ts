import { describe, expect, expectTypeOf, test } from 'vitest'
import { problem } from './any-problem.ts'
import { demanding, type Plain } from './demanding.ts'
import { phrases } from './generated/phrases.ts'
import * as made from './generated/problems.ts'
import type { Problem } from './problem.ts'

const errors = Object.keys(phrases)
  .map(Number)
  .filter((status) => status > 399)

describe('problem()', () => {
  test('makes every error that demands nothing, and refuses the others', () => {
    for (const status of errors) {
      if ((demanding as readonly number[]).includes(status))
        expect(() => problem(status as Plain)).toThrow(/wanted the function of its name$/)
      else expect(problem(status as Plain)).toMatchObject({ status, title: phrases[status as Plain] })
    }
  })
  test('has the literal', () => expectTypeOf(problem(404)).toEqualTypeOf<Problem<404, 'about:blank'>>())
  test.each([200, 304, 418, 499, 599, 600, 999, 404.5, Number.NaN, '404', undefined, null, 'toString', [404]])(
    'refuses %s',
    (status) => expect(() => problem(status as never)).toThrow(RangeError),
  )
})

test('every generated function has the phrase of its status, and each status its function', () => {
  const own = Object.values(made).map((make) => (make as () => Problem)())
  for (const { status, title } of own) expect(title).toBe(phrases[status])
  // 408, 413 and 415 demand nothing, but send a field of their own.
  const elsewhere: readonly number[] = [...demanding, 408, 413, 415]
  expect(own.map(({ status }) => status)).toEqual(errors.filter((status) => !elsewhere.includes(status)))
})
