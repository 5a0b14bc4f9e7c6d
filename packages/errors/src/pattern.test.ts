import { expect, test } from 'vitest'
import { anchors, matchAround, parsePattern } from './pattern.ts'
import { Scanner, wordsFor } from './scan.ts'

/** The piece of the text that the pattern fits, and the status that it reads there. */
function find(pattern: string, text: string): [string, number | null] | null {
  const [hit] = new Scanner(wordsFor([pattern]), () => ({ item: 0, text: pattern })).scan(text, { steps: 1e6 })
  return hit ? [text.slice(hit.start, hit.end), hit.status] : null
}

test('letters of either case, any white space and any quote fit', () => {
  expect(find("upstream 'app' timed out", 'x Upstream  "app"\n timed OUT y')?.[0]).toBe('Upstream  "app"\n timed OUT')
})

test('escaped quotes and line ends of JSON fit', () => {
  expect(find('name "a" is taken', String.raw`{"e":"Name \"a\"\nis taken"}`)?.[0]).toBe(
    String.raw`Name \"a\"\nis taken`,
  )
})

test('tags and entities between words of a page fit', () => {
  expect(find("Error 503 it's gone", '<h1>Error 503</h1><p>It&#39;s gone</p>')?.[0]).toBe(
    'Error 503</h1><p>It&#39;s gone',
  )
})

test('… stands for what varies, up to 300 characters', () => {
  expect(find('connect to … failed', 'connect to 10.0.0.1:80 failed')?.[0]).toBe('connect to 10.0.0.1:80 failed')
  expect(find('connect to … failed', `connect to ${'x'.repeat(400)} failed`)).toBeNull()
  expect(find('… failed badly', 'it failed badly')?.[0]).toBe(' failed badly')
})

test('{status} reads three digits', () => {
  expect(find('returned error: {status}', 'The URL returned error: 403 Forbidden')).toEqual([
    'returned error: 403',
    403,
  ])
  expect(find('returned error: {status}', 'returned error: 4031')).toBeNull()
  expect(find('HTTP {status} from …', 'HTTP 502 from b')).toEqual(['HTTP 502 from ', 502])
})

test('a pattern does not begin or end inside a word', () => {
  expect(find('Error 52', 'Error 521')).toBeNull()
  expect(find('AH01630', 'xAH01630')).toBeNull()
  expect(find('AH01630', 'AH01630: client')?.[0]).toBe('AH01630')
})

test('a word that touches a gap is no anchor: it may go on inside it', () => {
  expect(anchors(parsePattern('open…file missing')).map(({ word }) => word)).toEqual(['missing'])
  expect(anchors(parsePattern('to … ab'))).toEqual([])
})

test('a budget of comparisons ends the work', () => {
  const pattern = parsePattern('aaa bbb … ccc')
  const [anchor] = anchors(pattern)
  expect(anchor && matchAround('aaa bbb x ccc', 0, pattern, anchor, { steps: 3 })).toBeNull()
})
