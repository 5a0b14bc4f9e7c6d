import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LinearExpression } from './linear-expression.ts'

describe('LinearExpression', () => {
  it.each([
    ['^/v\\d+/orders', '/v12/orders/1', '/va/orders'],
    ['\\.php$', '/index.php', '/index.php5'],
    ['\\.(?:jpe?g|png|gif)$', '/a/b.jpeg', '/a/b.jp'],
    ['^/(?<name>[a-z]+)/(\\w{2,3})$', '/abc/de', '/abc/defg'],
    ['^/[^/]+/?$', '/a', '/a/b'],
    ['\\bwp-', '/wp-login', '/xwp-'],
    ['^[]x]$', ']', 'y'],
    ['^[\\w.-]+$', 'a-b.c', 'a/b'],
    ['^a{2}b{1,}c{0,1}$', 'aabb', 'ab'],
    ['^\\x2Fa\\u002f$', '/a/', 'a'],
    ['^(a|b|)c$', 'c', 'abc'],
    ['', 'anything', null],
    ['(a*)*$', 'b', null],
    ['a{,2}', 'a{,2}', 'aa'],
    ['^(((){1000}){1000}){1000}$', '', 'a'],
  ])('follows %j', (source, yes, no) => {
    const expression = new LinearExpression(source)
    expect(expression.test(yes)).toBe(true)
    if (no !== null) expect(expression.test(no)).toBe(false)
  })

  it('ignores case if asked to', () => {
    expect(new LinearExpression('^/[a-f]X', true).test('/Bx')).toBe(true)
    expect(new LinearExpression('(?i)^/[^a]x').test('/Ax')).toBe(false)
    expect(new LinearExpression('^/x').test('/X')).toBe(false)
  })

  it('agrees with the platform', () => {
    const leaf = fc.constantFrom(
      'a',
      'b',
      '/',
      '.',
      '\\d',
      '\\w',
      '\\W',
      '[ab]',
      '[^a]',
      '[a-c1]',
      '^',
      '$',
      '\\b',
      '\\B',
    )
    const { source } = fc.letrec<{ source: string }>((tie) => ({
      source: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'tree' },
        leaf,
        fc.tuple(tie('source'), tie('source')).map(([a, b]) => a + b),
        fc.tuple(tie('source'), tie('source')).map(([a, b]) => `(${a}|${b})`),
        fc
          .tuple(tie('source'), fc.constantFrom('*', '+', '?', '{2}', '{1,}', '{0,2}', '*?'))
          .map(([a, times]) => `(?:${a})${times}`),
      ),
    }))
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'c', '1', '/', '.', '\n'), maxLength: 8 })
    fc.assert(
      fc.property(source, text, fc.boolean(), (source, text, ignoreCase) => {
        const theirs = new RegExp(source, ignoreCase ? 'i' : '')
        expect(new LinearExpression(source, ignoreCase).test(text)).toBe(theirs.test(text))
      }),
      { numRuns: 400 },
    )
  })

  it('ends where the platform would not', () => {
    expect(new LinearExpression('^(a+)+$').test(`${'a'.repeat(8192)}!`)).toBe(false)
    expect(new LinearExpression('(x+x+)+y').test('x'.repeat(8192))).toBe(false)
  })

  it.each([
    ['(?=a)b', 'look-around, atomic groups and options within are not read'],
    ['(a)\\1', 'back references are not read'],
    ['a++', 'a possessive repetition gives nothing back'],
    ['a**', 'two repetitions stand one after the other'],
    ['*a', '"*" repeats nothing'],
    ['(a', 'a group is not closed'],
    ['a)', '")" closes nothing'],
    ['[a', 'a class is not closed'],
    ['[b-a]', 'a range in a class is turned round'],
    ['[[:alpha:]]', '[:name:] is not read'],
    ['a{2,1}', '{2,1} repeats more often than it may'],
    ['a{1001}', '{1001} counts too far'],
    ['(a{900}){900}', 'it is too large'],
    ['\\pL', '\\p is not read'],
    ['a\\', 'it ends with a backslash'],
    ['('.repeat(200), 'its groups are nested too deeply'],
  ])('says what is wrong with %j', (source, state) => {
    expect(() => new LinearExpression(source)).toThrow(SyntaxError)
    expect(() => new LinearExpression(source)).toThrow(`Cannot read expression "${source}": ${state}, wanted: `)
  })
})
