import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseType, namesType } from './accept.ts'

const offers = ['text/plain', 'text/html', 'application/json'] as const

describe('chooseType()', () => {
  test.each([
    ['the favourite without a field', null, 'text/plain'],
    ['the favourite for an empty field', '', 'text/plain'],
    ['the favourite for a star', '*/*', 'text/plain'],
    ['the only type that is named', 'application/json', 'application/json'],
    ['a type in another case', 'Application/JSON', 'application/json'],
    ['the highest weight', 'text/plain;q=0.2, text/html;q=0.3, application/json;q=0.1', 'text/html'],
    ['the first offer on a tie', 'application/json, text/html', 'text/html'],
    ['a type of the family', 'text/*;q=0.5, application/json;q=0.4', 'text/plain'],
    ['the type before its family', 'text/*;q=0.3, text/html;q=0.7, */*;q=0.5', 'text/html'],
    ['the specific range though it weighs less', '*/*, text/plain;q=0.1', 'text/html'],
    ['what a family without weight leaves', 'text/*;q=0, */*;q=0.1', 'application/json'],
    ['another than the type without weight', 'text/plain;q=0, text/*', 'text/html'],
    ['what is left of a list with malformed members', 'text/html;q=2, ;;, application/json;q=0.1', 'application/json'],
    ['a type with a semicolon too many', 'text/html;', 'text/html'],
    ['what a browser wants', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ])('gives %s', (_, field, expected) => {
    expect(chooseType(field, offers)).toBe(expected)
  })

  test.each(['image/png', 'text/html;q=0', '*/*;q=0', 'image/*', 'text', 'text/html;level=1', 'text/html;q=nonsense'])(
    'gives null if nothing on offer fits %s',
    (field) => {
      expect(chooseType(field, offers)).toBeNull()
    },
  )

  test('gives null if nothing is on offer', () => {
    expect(chooseType('*/*', [])).toBeNull()
    expect(chooseType(null, [])).toBeNull()
  })

  test('weighs an offer by the range with most parameters that fit it', () => {
    const levels = ['text/html', 'text/html;level=1', 'text/html;level=2'] as const
    expect(chooseType('text/html;q=0.5, text/html;level=2', levels)).toBe('text/html;level=2')
    expect(chooseType('text/html, text/html;level=1;q=0', ['text/html;level=1'])).toBeNull()
    expect(chooseType('text/html;level=1;q=0.9, text/html;q=0.4', levels)).toBe('text/html;level=1')
  })

  test('reads parameters of an offer in any case, in quotes, with spaces', () => {
    expect(chooseType('text/html;charset=utf-8', ['Text/HTML; Charset="UTF-8"'])).toBe('Text/HTML; Charset="UTF-8"')
  })

  test('gives only what is on offer, whatever the field', () => {
    const text = fc.string({
      unit: fc.constantFrom('text/', 'html', 'plain', '*', '/', ';', 'q=', '0', '.5', ',', '"', ' '),
    })
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (field) => {
        expect([...offers, null]).toContain(chooseType(field, offers))
      }),
    )
  })
})

describe('namesType()', () => {
  test.each([
    ['text/html', true],
    ['image/png, TEXT/HTML;q=0.1', true],
    ['*/*', false],
    ['text/*', false],
    ['text/html;q=0', false],
    ['text/html;q=7', false],
    ['application/xhtml+xml', false],
    ['', false],
    [null, false],
  ])('of %s for text/html is %s', (field, expected) => {
    expect(namesType(field, 'text/html')).toBe(expected)
  })

  test('compares without case', () => {
    expect(namesType('text/html', 'Text/HTML')).toBe(true)
  })
})
