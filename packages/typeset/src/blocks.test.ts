import type { Block } from '@statute/codes'
import { describe, expect, test } from 'vitest'
import { blocks } from './blocks.ts'
import { colourStyle, plainStyle, withoutEscapes } from './style.ts'

const p = (text: string): Block => ({ type: 'p', text: [text] })
const set = (list: readonly Block[], width = 40) => blocks(list, width, plainStyle(width))

describe('blocks()', () => {
  test('puts one empty line between blocks', () => {
    expect(set([p('One.'), { type: 'h', id: 'x', text: ['Head'] }, p('Two.')])).toEqual([
      'One.',
      '',
      'Head',
      '',
      'Two.',
    ])
    expect(set([])).toEqual([])
  })

  test('hangs the text of a list behind its mark', () => {
    expect(set([{ type: 'ul', items: [[p('one two three')], [p('four')]] }], 9)).toEqual([
      '- one two',
      '  three',
      '- four',
    ])
  })

  test('leaves the same room for every number of a list', () => {
    const items = Array.from({ length: 10 }, (_, i) => [p(`item ${i}`)])
    const lines = set([{ type: 'ol', items }])
    expect(lines[0]).toBe('1.  item 0')
    expect(lines[9]).toBe('10. item 9')
  })

  test('keeps the lines of code as they are', () => {
    const text = 'if (x) {\n  y()\n\n}'
    expect(set([{ type: 'code', lang: 'js', text }])).toEqual(['  if (x) {', '    y()', '', '  }'])
  })

  test('marks pieces of HTTP text with the numbers of their notes', () => {
    const notes = [
      { mark: '405', text: ['The method.'] },
      { mark: 'Allow: GET', text: ['The list.'] },
    ]
    expect(set([{ type: 'http', caption: 'An answer', text: 'HTTP/1.1 405 No\nAllow: GET', notes }])).toEqual([
      'An answer',
      '  HTTP/1.1 405 [1] No',
      '  Allow: GET [2]',
      '',
      '1  The method.',
      '2  The list.',
    ])
  })

  test('marks a piece within another, and numbers both', () => {
    const notes = [
      { mark: 'ETag: "a"', text: ['The field.'] },
      { mark: '"a"', text: ['The tag.'] },
    ]
    const block: Block = { type: 'http', caption: '', text: 'ETag: "a"; x', notes }
    expect(set([block])[0]).toBe('  ETag: "a" [1] [2]; x')
  })

  test('leaves out the line end of a body', () => {
    expect(set([{ type: 'http', caption: '', text: 'HTTP/1.1 200 OK\n\nbody\n', notes: [] }, p('Next.')])).toEqual([
      '  HTTP/1.1 200 OK',
      '',
      '  body',
      '',
      'Next.',
    ])
  })

  test('folds coloured text where it folds plain text, with no colour over the end of a line', () => {
    const text = 'Cache-Control: no-store, max-age=0, must-revalidate, private, no-transform'
    const notes = [{ mark: 'no-store, max-age=0, must-revalidate, private', text: ['Note.'] }]
    const block: Block = { type: 'http', caption: 'Folded', text, notes }
    const lines = blocks([block], 40, colourStyle(40))
    expect(lines.map(withoutEscapes)).toEqual(set([block]))
    for (const line of lines)
      expect(line.split('\u001b[1m').length).toBe(
        line.split('\u001b[22m').length - (line.split('\u001b[2m').length - 1),
      )
  })

  test('takes signs that mean something in a replacement for themselves', () => {
    const block: Block = { type: 'http', caption: '', text: 'X: $& $1', notes: [{ mark: '$&', text: ['Note.'] }] }
    expect(set([block])[0]).toBe('  X: $& [1] $1')
  })

  test('folds a long line of HTTP text at a space or a comma, and loses nothing', () => {
    const text = 'Access-Control-Allow-Headers: Authorization,Content-Type, If-Match,Idempotency-Key'
    const lines = set([{ type: 'http', caption: '', text, notes: [] }])
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40)
    expect(
      lines
        .map((line) => line.trim())
        .join('')
        .replaceAll(' ', ''),
    ).toBe(text.replaceAll(' ', ''))
  })

  test('folds a word that is longer than the line', () => {
    const text = `Authorization: ${'x'.repeat(100)}`
    const lines = set([{ type: 'http', caption: '', text, notes: [] }])
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40)
    expect(lines.map((line) => line.trim()).join('')).toContain('x'.repeat(20))
    expect(lines.join('').match(/x/g)).toHaveLength(100)
  })

  test('sets a table in columns', () => {
    expect(set([{ type: 'table', head: [['Code'], ['When']], rows: [[[['code', '404']], ['gone']]] }])).toEqual([
      'Code  When',
      '404   gone',
    ])
  })
})
