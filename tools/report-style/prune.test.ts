import { describe, expect, test } from 'vitest'
import { prune, usedIn } from './prune.ts'

const used = usedIn('<main class="page wide"><table class="strips"><tr><th>1</th></tr></table></main>')
const kept = (style: string) => prune(style, used)

describe('usedIn', () => {
  test('reads elements and classes', () => {
    expect([...used.tags]).toEqual(['main', 'table', 'tr', 'th'])
    expect([...used.classes]).toEqual(['page', 'wide', 'strips'])
  })
})

describe('prune', () => {
  test('keeps the selectors that can hit something, and no others', () => {
    expect(kept('.page, .home, th , td { color: red; margin: 0 }')).toBe('.page,th{color:red;margin:0}')
    expect(kept('.page > .sec > p { color: red }')).toBe('')
  })
  test('asks of alternatives that one is there, and nothing of what is excluded', () => {
    expect(kept('.strips :is(th, td) { a: b }')).toBe('.strips :is(th,td){a:b}')
    expect(kept('.strips :is(td, p) { a: b }')).toBe('')
    expect(kept('.page:not(.home) { a: b }')).toBe('.page:not(.home){a:b}')
  })
  test('leaves out what only a script or an address could set', () => {
    expect(kept('[data-theme="dark"] { a: b } #main:focus { a: b } .page:hover { a: b }')).toBe('.page:hover{a:b}')
  })
  test('looks into conditions, and drops those that are empty', () => {
    expect(kept('@media (max-width: 37rem) { .page { a: b } .home { a: b } }')).toBe(
      '@media (max-width: 37rem){.page{a:b}}',
    )
    expect(kept('@media print { .home { a: b } }')).toBe('')
    expect(kept('@page { size: A4 }')).toBe('@page{size:A4}')
  })
  test('leaves out comments', () => {
    expect(kept('/* a { } */ .page { a: b } /* c */')).toBe('.page{a:b}')
  })
})
