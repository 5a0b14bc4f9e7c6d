import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linksOf } from './links.ts'

const page = new URL('https://example.com/a/b')
const links = (html: string) => linksOf(html, page).map(({ href }) => href.replace('https://example.com', ''))

describe('linksOf()', () => {
  test('finds what a page links to, once, without fragments', () => {
    expect(
      links(`<!doctype html><html><head><link rel=stylesheet href=/s.css><link rel="preconnect" href="/x">
        <script src='/s.js'></script></head><body><a href="c?x=1&amp;y=2">c</a> <A HREF = "/d#top">d</A>
        <a class="a>b" href="/e">e</a><img alt="" src="../f.png"><a href="/d">again</a><a name="x">no</a>
        <iframe src="/g"></iframe><a href="https://other.example/h">h</a></body></html>`),
    ).toEqual(['/s.css', '/s.js', '/a/c?x=1&y=2', '/d', '/e', '/f.png', '/g', 'https://other.example/h'])
  })

  test('passes over comments, scripts, styles, and what is no page', () => {
    expect(
      links(`<!-- <a href="/no"> --><script>"<a href='/no'>"</script><style><a href="/no"></style>
        <textarea><a href="/no"></textarea><a href="mailto:a@example.com">m</a><a href="javascript:x()">j</a>
        <a href="http://[bad">b</a><a href="/yes">y</a>`),
    ).toEqual(['/yes'])
  })

  test('resolves against base', () => {
    expect(links('<base href="/z/"><a href="y">')).toEqual(['/z/y'])
  })

  test('reads broken markup as far as it goes', () => {
    expect(links('< a href="/no"><a href="/a" <b <a href=/c')).toEqual(['/a'])
    expect(links('<a href="/a"><a href=">')).toEqual(['/a'])
    expect(links('<a href="/a"><script>')).toEqual(['/a'])
    expect(links('<a href="/a"><!--')).toEqual(['/a'])
  })

  test('takes linear time', () => {
    const started = Date.now()
    for (const piece of [
      '<',
      '<a ',
      '<a href=',
      '<a href="',
      "<a x='",
      '<!--',
      '<script>',
      'a= ',
      ' ',
      '<a\n',
      '</script',
      '"\'',
    ]) {
      linksOf(piece.repeat(200_000), page)
      linksOf(`<a ${piece.repeat(200_000)}`, page)
    }
    expect(Date.now() - started).toBeLessThan(5000)
  })

  test('throws on nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => void linksOf(`<a href="${text}">${text}<img src=${text}`, page)))
  })
})
