import { describe, expect, test } from 'vitest'
import { colourStyle, columns, endOf, indexAt, isEnd, plainStyle, withoutEscapes } from './style.ts'

const paints = ['strong', 'soft', 'code', 'must', 'should'] as const

describe('plainStyle()', () => {
  test('leaves every text as it is', () => {
    const style = plainStyle()
    for (const paint of paints) expect(style[paint]('Allow')).toBe('Allow')
    expect(style.accent(4, '404')).toBe('404')
  })

  test('is 80 columns wide unless told otherwise', () => {
    expect(plainStyle().width).toBe(80)
    expect(plainStyle(40).width).toBe(40)
  })
})

describe('colourStyle()', () => {
  const style = colourStyle(80)

  test('ends every colour that it begins', () => {
    for (const paint of paints) {
      const painted = style[paint]('Allow')
      const [on = '', off = ''] = painted.split('Allow')
      expect(painted).toBe(`${on}Allow${off}`)
      expect(isEnd(on)).toBe(false)
      expect(isEnd(off)).toBe(true)
      expect(endOf(on)).toBe(off)
    }
  })

  test('gives each class an accent of its own', () => {
    const accents = [1, 2, 3, 4, 5].map((digit) => style.accent(digit, 'x'))
    expect(new Set(accents).size).toBe(5)
  })

  test.each([0, 6, 9, -1])('has no accent for the digit %i', (digit) => {
    expect(style.accent(digit, '999')).toBe('999')
  })
})

describe('columns()', () => {
  test('does not count escape codes', () => {
    const style = colourStyle(80)
    expect(columns(style.accent(4, style.strong('404')))).toBe(3)
    expect(columns('404')).toBe(3)
    expect(columns('')).toBe(0)
  })
})

describe('indexAt()', () => {
  const text = `ab${colourStyle(80).strong('cd')} e`

  test('finds a column behind the escape codes before it', () => {
    for (const column of [0, 1, 2, 3, 4, 5]) {
      expect(withoutEscapes(text.slice(0, indexAt(text, column)))).toBe('abcd e'.slice(0, column))
      expect(text[indexAt(text, column)]).toBe('abcd e'[column])
    }
  })

  test('is the column itself where there are none', () => {
    expect(indexAt('abc', 2)).toBe(2)
  })
})
