import { expect, test } from 'vitest'
import { visible } from './visible.ts'

test('control characters become pictures, line ends and tabs stay', () => {
  expect(visible('a\u001b[2Jb\u0007\r\n\tc\u007f')).toBe('a␛[2Jb␇␍\n\tc␡')
  expect(visible('\u009b31m \u202eabc')).toBe('<U+009B>31m <U+202E>abc')
  expect(visible('café 🙂')).toBe('café 🙂')
})
