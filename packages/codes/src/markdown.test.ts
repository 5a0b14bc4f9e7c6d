import { describe, expect, test } from 'vitest'
import { toMarkdown } from './markdown.ts'
import type { Block } from './prose.ts'

const ofBlocks = (...blocks: Block[]) => toMarkdown([{ heading: 'Head', id: 'one', blocks }]).one

describe('toMarkdown()', () => {
  test('gives the text of each section by its id', () => {
    const section = (id: string, text: string) => ({ heading: id, id, blocks: [{ type: 'p' as const, text: [text] }] })
    expect(toMarkdown([section('a', 'One.'), section('b', 'Two.')])).toEqual({ a: 'One.', b: 'Two.' })
    expect(toMarkdown([])).toEqual({})
  })

  test('puts a blank line between blocks', () => {
    expect(ofBlocks({ type: 'p', text: ['One.'] }, { type: 'p', text: ['Two.'] })).toBe('One.\n\nTwo.')
  })

  test('sets runs', () => {
    const text = ['Send ', ['code', 'Allow'], ', ', ['em', ['not ', ['strong', ['always']]]], '.'] as const
    expect(ofBlocks({ type: 'p', text })).toBe('Send `Allow`, *not **always***.')
  })

  test('links to pages from the root, and to the web as it is', () => {
    expect(ofBlocks({ type: 'p', text: [['link', 'codes/404', ['404']]] })).toBe('[404](/codes/404)')
    expect(ofBlocks({ type: 'p', text: [['link', 'https://a.example/', [['code', 'a']]]] })).toBe(
      '[`a`](https://a.example/)',
    )
  })

  test('sets a head below the heading of its section', () => {
    expect(ofBlocks({ type: 'h', id: 'x', text: ['More'] })).toBe('### More')
  })

  test('sets lists, with what belongs to an item under it', () => {
    const item = (text: string): Block[] => [{ type: 'p', text: [text] }]
    expect(ofBlocks({ type: 'ul', items: [item('a'), item('b')] })).toBe('- a\n- b')
    expect(ofBlocks({ type: 'ol', items: [item('a'), [...item('b'), { type: 'ul', items: [item('c')] }]] })).toBe(
      '1. a\n2. b\n\n   - c',
    )
  })

  test('leaves no space at the end of a line', () => {
    const text = ofBlocks({
      type: 'ul',
      items: [
        [
          { type: 'p', text: ['a'] },
          { type: 'code', lang: 'sh', text: 'x\n\ny' },
        ],
      ],
    })
    expect(text?.split('\n').filter((line) => line !== line.trimEnd())).toEqual([])
  })

  test('fences code and HTTP text', () => {
    expect(ofBlocks({ type: 'code', lang: 'js', text: 'a()' })).toBe('```js\na()\n```')
    expect(
      ofBlocks({
        type: 'http',
        caption: 'An answer',
        text: 'HTTP/1.1 200 OK',
        notes: [{ mark: '200', text: ['Good.'] }],
      }),
    ).toBe('```http An answer\nHTTP/1.1 200 OK\n```\n\n1. `200` Good.')
  })

  test('sets tables, a bar in a cell escaped', () => {
    expect(ofBlocks({ type: 'table', head: [['A'], ['B']], rows: [[['1'], [['code', 'x|y']]]] })).toBe(
      '| A | B |\n| --- | --- |\n| 1 | `x\\|y` |',
    )
  })
})
