import { describe, expect, it } from 'vitest'
import { quote, quoteName } from './quote.ts'

describe('quote()', () => {
  it('leaves no way out of the string', () => {
    expect(quote("a' OR 1=1 --")).toBe("'a\\' OR 1=1 --'")
    expect(quote("\\' OR 1=1")).toBe("'\\\\\\' OR 1=1'")
    expect(quote('\0\n\r\t\b\f')).toBe("'\\0\\n\\r\\t\\b\\f'")
  })
})

describe('quoteName()', () => {
  it('leaves no way out of the name', () => {
    expect(quoteName('a`b\\')).toBe('`a\\`b\\\\`')
  })
})
