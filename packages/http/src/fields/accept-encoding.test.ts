import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseCoding } from './accept-encoding.ts'

const offers = ['br', 'gzip'] as const

describe('chooseCoding()', () => {
  test.each([
    ['nothing without a field', null, 'identity'],
    ['nothing for an empty field', '', 'identity'],
    ['nothing for codings that are not on offer', 'deflate, zstd', 'identity'],
    ['the favourite on a tie', 'gzip, deflate, br', 'br'],
    ['the highest weight', 'br;q=0.5, gzip;q=0.8', 'gzip'],
    ['a coding in any case', 'GZIP', 'gzip'],
    ['the favourite for a star', '*', 'br'],
    ['a star for what is not named', 'br;q=0.1, *;q=0.5', 'gzip'],
    ['no coding without weight', 'br;q=0, gzip', 'gzip'],
    ['no coding that only a star without weight fits', 'gzip;q=0.1, *;q=0', 'gzip'],
    ['nothing if all is refused', 'br;q=0, gzip;q=0', 'identity'],
    ['nothing if all is refused, identity too', 'identity;q=0, *;q=0', 'identity'],
    ['identity if the client likes it best', 'identity, gzip;q=0.5', 'identity'],
    ['a coding on a tie with identity', 'identity, gzip', 'gzip'],
    ['a coding if identity weighs less', 'identity;q=0.5, gzip', 'gzip'],
    ['a coding if identity is refused', 'gzip;q=0.1, identity;q=0', 'gzip'],
    ['no coding with a malformed weight', 'br;q=9, gzip;q=0.1', 'gzip'],
  ])('gives %s', (_, field, expected) => {
    expect(chooseCoding(field, offers)).toBe(expected)
  })

  test('compares offers without case', () => {
    expect(chooseCoding('gzip', ['GZip'])).toBe('GZip')
  })

  test('gives only what is on offer or identity, whatever the field', () => {
    const text = fc.string({
      unit: fc.constantFrom('br', 'gzip', 'identity', '*', ';q=', '0', '1', '.5', ',', ' ', '"'),
    })
    fc.assert(
      fc.property(text, (field) => {
        expect(['br', 'gzip', 'identity']).toContain(chooseCoding(field, offers))
      }),
    )
  })
})
