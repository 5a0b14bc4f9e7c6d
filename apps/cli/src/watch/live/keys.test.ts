import { expect, it } from 'vitest'
import { readKeys } from './keys.ts'

it('reads keys however many come at once', () => {
  expect(readKeys('q')).toEqual([{ typed: 'q' }])
  expect(readKeys('\u001b[A\u001b[B\u001bOC\r')).toEqual(['up', 'down', 'right', 'enter'])
  expect(readKeys('/é\u007f')).toEqual([{ typed: '/' }, { typed: 'é' }, 'backspace'])
  expect(readKeys('\u001b')).toEqual(['escape'])
  expect(readKeys('\u0003')).toEqual(['interrupt'])
})

it('passes over sequences that mean nothing here', () => {
  expect(readKeys('\u001b[15~\u001b[1;5Ax\u0001')).toEqual([{ typed: 'x' }])
})
