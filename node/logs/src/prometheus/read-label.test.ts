import { clientGone, noStatus, otherMethod, unmatchedRoute } from '@statute/traffic'
import { describe, expect, test } from 'vitest'
import { readMethod, readRoute, readStatus } from './read-label.ts'

describe('readStatus', () => {
  test.each([
    ['404', '', { code: 404, isClass: false }],
    ['499', '', { code: clientGone, isClass: false }],
    ['460', '', { code: clientGone, isClass: false }],
    ['5xx', '', { code: 500, isClass: true }],
    ['5', '', { code: 500, isClass: true }],
    ['0', '', { code: noStatus, isClass: false }],
    ['0', 'DC', { code: clientGone, isClass: false }],
    ['other', '', { code: noStatus, isClass: false }],
    ['total', '', null],
    ['6xx', '', null],
  ])('of "%s" with "%s"', (text, flags, status) => {
    expect(readStatus(text, flags)).toEqual(status)
  })
})

test('methods are in capitals, and those of no registry are one', () => {
  expect(['get', 'POST', '_OTHER', undefined].map(readMethod)).toEqual(['GET', 'POST', otherMethod, ''])
})

test('routes of nobody are unmatched, and without a label all paths are one', () => {
  expect(['/a', '', 'UNKNOWN', undefined].map(readRoute)).toEqual(['/a', unmatchedRoute, unmatchedRoute, '/*'])
})
