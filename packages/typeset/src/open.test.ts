import { anchor, classes, directory, type FoundKind, lookUp, senders } from '@statute/codes'
import { describe, expect, test } from 'vitest'
import { openPage } from './open.ts'
import { plainStyle } from './style.ts'

const digits = (code: number) => String(code).padStart(3, '0')

/** What a person may ask for: every name in the directory, and some that are only similar. */
const queries = [
  ...directory.codes.flatMap(([code, name]) => [String(code), name]),
  ...directory.vendor.flatMap(([code, sender, name]) => [digits(code), `${code} ${sender}`, name]),
  ...directory.subcodes.flatMap(([, sender, code, name]) => [`${sender} ${code}`, name]),
  ...directory.fields.map(([, name]) => name),
  ...directory.senders.map(([, name]) => name),
  ...directory.compare.map(([id]) => id),
  ...directory.guides.map(([, title]) => title),
  ...directory.faq.map(([, question]) => question),
  ...['1xx', '2xx', '3xx', '4xx', '5xx', '471', '40', '9', '0', 'the', 'server', 'not', 'error', 'http'],
]

describe('openPage()', () => {
  test('opens every path that a look-up gives', async () => {
    const kinds = new Set<FoundKind>()
    const paths = new Set<string>()
    for (const query of queries) {
      for (const { path, kind } of lookUp(query, directory).found) {
        paths.add(path)
        kinds.add(kind)
      }
    }
    expect([...kinds].toSorted()).toEqual(
      ['class', 'code', 'comparison', 'field', 'guide', 'question', 'sender', 'subcode', 'vendor'].filter(
        (kind) => kind !== 'question' || directory.faq.length > 0,
      ),
    )
    const closed: string[] = []
    for (const path of paths) {
      const page = await openPage(path)
      if (page === null || page.path !== path.split('#')[0] || page.title === '') closed.push(path)
    }
    expect(closed).toEqual([])
  })

  test('opens a code with all that is known of it', async () => {
    const page = await openPage('codes/404')
    expect(page).toMatchObject({ path: 'codes/404', title: '404 Not Found', document: { code: 404, registered: true } })
  })

  test('opens one sender of a number, or all of them', async () => {
    expect(await openPage('codes/499#nginx')).toMatchObject({ document: { meanings: [{ sender: 'nginx' }] } })
    const all = (await openPage('codes/499'))?.document as { meanings: unknown[] }
    expect(all.meanings.length).toBeGreaterThan(1)
  })

  test('opens the other use of a registered number only with its sender', async () => {
    expect(await openPage('codes/421')).toMatchObject({ document: { registered: true } })
    expect(await openPage('codes/421#spring-framework')).toMatchObject({ document: { registered: false } })
  })

  test('opens numbers below 100 by three digits', async () => {
    expect(await openPage('codes/009')).toMatchObject({ document: { code: 9, path: '/codes/009' } })
    expect(await openPage('codes/000#curl')).toMatchObject({ document: { code: 0 } })
    expect(await openPage('codes/9')).toBeNull()
  })

  test('opens one finer code of a sender, as it is written', async () => {
    const of = async (path: string) => (await openPage(path))?.document
    expect(await of('senders/iis#401.2')).toMatchObject({ code: '401.2', path: '/senders/iis#401.2' })
    expect(await of('senders/haproxy#sH')).toMatchObject({ code: expect.stringMatching(/^sH/) })
    expect(await of('senders/haproxy#SH')).toMatchObject({ code: expect.stringMatching(/^SH/) })
  })

  test('shows only the finer code that was asked for', async () => {
    const page = await openPage('senders/iis#401.2')
    const text = page?.text(plainStyle()) ?? ''
    expect(text).toContain('401.2')
    expect(text).not.toContain('401.3')
  })

  test.each([
    '',
    'codes',
    'codes/',
    'codes/471',
    'codes/404#nginx',
    'codes/499#nobody',
    'codes/6xx',
    'codes/4040',
    'codes/ 404',
    'codes/404/more',
    'fields/no-such-field',
    'fields/Retry-After',
    'fields/constructor',
    'compare/403-401',
    'compare/',
    'senders/nobody',
    'guides/__proto__',
    'faq#no-such-question',
    '/codes/404',
    'constructor/x',
    'decide/A1y',
    'decide/',
  ])('opens nothing at "%s"', async (path) => {
    expect(await openPage(path)).toBeNull()
  })

  test('gives documents that are plain data', async () => {
    const paths = [
      'codes/404',
      'codes/499',
      'decide',
      'faq',
      ...classes.map(({ digit }) => `codes/${digit}xx`),
      ...senders.map(({ id }) => `senders/${id}`),
      ...directory.guides.map(([id]) => `guides/${id}`),
      ...directory.subcodes.map(([, sender, code]) => `senders/${sender}#${anchor(code)}`),
    ]
    for (const path of paths) {
      if (path === 'faq' && directory.faq.length === 0) continue
      const page = await openPage(path)
      expect(page, path).not.toBeNull()
      expect(JSON.parse(JSON.stringify(page?.document)), path).toStrictEqual(page?.document)
    }
  })
})
