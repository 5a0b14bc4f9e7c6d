import { type } from 'arktype'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { invalid } from './invalid.ts'

const input = { user: { 'a/b~c é': 'x', tags: ['ok', 7] } }

const inZod = z.object({ user: z.object({ 'a/b~c é': z.number(), tags: z.array(z.string()) }) })
const inValibot = v.object({ user: v.object({ 'a/b~c é': v.number(), tags: v.array(v.string()) }) })
const inArktype = type({ user: { 'a/b~c é': 'number', tags: 'string[]' } })

const found: [string, () => Parameters<typeof invalid>[0]][] = [
  ['Zod: its error', () => z.safeParse(inZod, input).error as z.ZodError],
  ['Zod: its issues', () => (z.safeParse(inZod, input).error as z.ZodError).issues],
  ['Zod: Standard Schema', () => inZod['~standard'].validate(input) as never],
  ['Valibot: its result', () => v.safeParse(inValibot, input) as never],
  ['Valibot: Standard Schema', () => inValibot['~standard'].validate(input) as never],
  ['ArkType: its errors', () => inArktype(input) as never],
  ['ArkType: Standard Schema', () => inArktype['~standard'].validate(input) as never],
]

describe('invalid()', () => {
  test.each(found)('has the same pointers from %s', (_, issues) => {
    const problem = invalid(issues())
    expect(problem).toMatchObject({ status: 422, title: 'Unprocessable Content' })
    const { errors } = JSON.parse(JSON.stringify(problem)) as { errors: { detail: string; pointer: string }[] }
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['#/user/a~1b~0c%20%C3%A9', '#/user/tags/1'])
    for (const { detail } of errors) expect(detail).toMatch(/number|string/)
  })

  test('is a 400 if you want', () => {
    expect(invalid([], { status: 400 })).toMatchObject({ status: 400, title: 'Bad Request' })
  })

  test('keeps what else is said of a problem', () => {
    const problem = invalid([{ message: 'no' }], {
      detail: 'one field',
      headers: { 'x-a': '1' },
      type: 'https://a.example/',
    })
    expect(problem.body).toMatchObject({
      type: 'https://a.example/',
      detail: 'one field',
      errors: [{ detail: 'no', pointer: '#' }],
    })
    expect(problem.headers['x-a']).toBe('1')
  })

  test.each([undefined, null, 'x', 7, {}, { value: 1 }, { issues: undefined }, { issues: 'x' }])(
    'refuses %j',
    (other) => {
      expect(() => invalid(other as never)).toThrow(/wanted issues$/)
    },
  )

  test('has a pointer that leads back to the place, whatever the keys', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat())), (path) => {
        const [error] = invalid([{ message: 'no', path }]).body.errors
        const back = decodeURIComponent((error?.pointer ?? '').slice(1))
          .split('/')
          .slice(1)
          .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
        expect(back).toEqual(path.map(String))
        expect(error?.pointer).toMatch(/^#[\w!'()*.~%/-]*$/)
      }),
    )
  })

  test('takes symbols and half characters as keys', () => {
    const [error] = invalid([{ message: 'no', path: [Symbol('a'), '\ud800', { key: 'b' }] }]).body.errors
    expect(error?.pointer).toBe('#/Symbol(a)/%EF%BF%BD/b')
  })
})
