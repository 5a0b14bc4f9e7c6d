import { describe, expect, it } from 'vitest'
import { decodedPath, segmentsOf } from './path.ts'

describe('segmentsOf()', () => {
  it.each([
    ['/', []],
    ['/a/b', ['a', 'b']],
    ['/a/b/', ['a', 'b']],
    ['//a///b', ['a', 'b']],
    ['/a/./b/../c', ['a', 'c']],
    ['/../../etc/passwd', ['etc', 'passwd']],
    ['/%2e%2e/a', ['a']],
    ['/a;jsessionid=0A1B/b;v=2', ['a', 'b']],
    ['/;a/b', ['b']],
    ['/a?b=/c', ['a']],
    ['/a#b', ['a']],
    ['/A/a', ['A', 'a']],
    ['/%7euser', ['~user']],
    ['/a%2fb', ['a%2Fb']],
    ['/100%', ['100%25']],
    ['/%zz', ['%25zz']],
    ['/caf\u00e9', ['caf%C3%A9']],
    ['/caf%c3%a9', ['caf%C3%A9']],
    ['/\u0000\u001b[2J', ['%00%1B%5B2J']],
    ['/\ud800', ['%EF%BF%BD']],
    ['/ada%40example.org', ['ada@example.org']],
    ['/:id/*/a*', ['%3Aid', '%2A', 'a*']],
  ])('reads %j', (path, segments) => {
    expect(segmentsOf(path)).toEqual(segments)
  })

  it('says * for what lies deeper than ten segments', () => {
    expect(segmentsOf('/a'.repeat(10))).toHaveLength(10)
    expect(segmentsOf('/a'.repeat(11))).toEqual([...Array(10).fill('a'), '*'])
    expect(segmentsOf('/a'.repeat(4096))).toEqual([...Array(10).fill('a'), '*'])
    expect(segmentsOf('/a'.repeat(11) + '/..'.repeat(10))).toEqual(['a'])
  })
})

describe('decodedPath()', () => {
  it.each([
    ['/', '/'],
    ['/a/b/?c', '/a/b/'],
    ['//a//b', '/a/b'],
    ['/a/./b/..', '/a/'],
    ['/a/b/../c', '/a/c'],
    ['/..', '/'],
    ['/caf%C3%A9%2Fa', '/caf\u00e9/a'],
    ['/%ff', '/%ff'],
  ])('reads %j as nginx does', (path, decoded) => {
    expect(decodedPath(path)).toBe(decoded)
  })
})
