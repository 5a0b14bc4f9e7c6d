/** Every page there is, at the widths that people have: what must hold of any text, whatever it says. */
import { anchor, classes, directory, loadFacts, lookUp, senders } from '@statute/codes'
import { beforeAll, describe, expect, test } from 'vitest'
import { factsSideBySide } from './compare.ts'
import { listText, vendorListText } from './list.ts'
import { openPage } from './open.ts'
import { foundText } from './page.ts'
import { colourStyle, plainStyle, type Style } from './style.ts'
import { unknownText } from './vendor.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const escapes = /\u001b\[[\d;]*m/g
const digits = (code: number) => String(code).padStart(3, '0')

const paths = [
  ...directory.codes.map(([code]) => `codes/${code}`),
  ...new Set(
    directory.vendor
      .map(([code]) => code)
      .filter((code) => !directory.codes.some(([other]) => other === code))
      .map((code) => `codes/${digits(code)}`),
  ),
  ...directory.vendor.map(([code, sender]) => `codes/${digits(code)}#${sender}`),
  ...classes.map(({ digit }) => `codes/${digit}xx`),
  ...directory.fields.map(([id]) => `fields/${id}`),
  ...directory.compare.map(([id]) => `compare/${id}`),
  ...senders.map(({ id }) => `senders/${id}`),
  ...directory.subcodes.map(([, sender, code]) => `senders/${sender}#${anchor(code)}`),
  ...directory.guides.map(([id]) => `guides/${id}`),
  ...(directory.faq.length > 0 ? ['faq'] : []),
]

const texts: { name: string; source: string; text(style: Style): string }[] = []

beforeAll(async () => {
  for (const path of paths) {
    const page = await openPage(path)
    if (!page) throw new Error(`Cannot open "${path}": there is no such page`)
    // The words of the page itself, which may well speak of `undefined`; values that are missing are no words.
    const source = JSON.stringify(page.document, (_, value) => value ?? '')
    texts.push({ name: path, source, text: (style) => page.text(style) })
    if (/^(?:codes\/\d|fields)/.test(path))
      texts.push({ name: `${path} verbose`, source, text: (style) => page.text(style, true) })
  }
  const facts = (await Promise.all([301, 302, 303, 307, 308].map(loadFacts))).filter((one) => one !== undefined)
  const { found } = lookUp('471', directory)
  texts.push(
    { name: 'list', source: '', text: (style) => listText(directory, style) },
    { name: 'list 4xx', source: '', text: (style) => listText(directory, style, 4) },
    { name: 'list of vendors', source: '', text: (style) => vendorListText(directory, style) },
    {
      name: 'list of one vendor',
      source: '',
      text: (style) => vendorListText(directory, style, ['iis', 'cloudflare']),
    },
    { name: 'two codes side by side', source: '', text: (style) => factsSideBySide(facts.slice(0, 2), style) },
    { name: 'five codes side by side', source: '', text: (style) => factsSideBySide(facts, style) },
    { name: 'unknown 471', source: '', text: (style) => unknownText(471, found, style) },
    { name: 'unknown 4040', source: '', text: (style) => unknownText(4040, [], style) },
    { name: 'found', source: '', text: (style) => foundText('Several pages have that name', found, style) },
    { name: 'nothing found', source: '', text: (style) => foundText('No page has that name', [], style) },
  )
})

/** The lines of all pages for which something does not hold, with the page; the first of each page is enough. */
function lines(
  width: number,
  wrong: (line: string, i: number, all: readonly string[], source: string) => boolean,
): string[] {
  return texts.flatMap(({ name, source, text }) => {
    const all = text(plainStyle(width)).replace(/\n$/, '').split('\n')
    const at = all.findIndex((line, i) => wrong(line, i, all, source))
    return at === -1 ? [] : [`${name}:${at + 1}: ${all[at]}`]
  })
}

/** Text of its own kind, which is not ours to break: examples, syntax, code. They stand indented. */
function isVerbatim(line: string): boolean {
  return /^ {2,}\S/.test(line) && verbatim.has(line.trim())
}
const verbatim = new Set<string>()

beforeAll(async () => {
  // A code block or a line of syntax is set as it is written; fold() breaks HTTP text where it can.
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const block = value as { type?: unknown; text?: unknown; syntax?: unknown }
    const own = block.type === 'code' ? block.text : block.syntax
    if (typeof own === 'string') for (const line of own.split('\n')) verbatim.add(line.trim())
    for (const part of Object.values(value)) collect(part)
  }
  const { loadComparison, loadField, loadGuide, loadGuidePage, loadVendor, faq } = await import('@statute/codes')
  for (const [code] of directory.codes) collect(await loadGuide(code))
  for (const [code] of directory.vendor) collect(await loadVendor(code))
  for (const [id] of directory.fields) collect(await loadField(id))
  for (const [id] of directory.compare) collect(await loadComparison(id))
  for (const [id] of directory.guides) collect(await loadGuidePage(id))
  collect(faq)
})

describe.each([40, 80, 120])('every page at %i columns', (width) => {
  test('has text', () => {
    expect(texts.length).toBeGreaterThan(paths.length)
    for (const { name, text } of texts) {
      const set = text(plainStyle(width))
      expect(set.trim().length, name).toBeGreaterThan(10)
      expect(set, name).toMatch(/[^\n]\n$/)
    }
  })

  test('has no line wider than the screen, unless it is one word, with its mark in a list, or code', () => {
    expect(
      lines(
        width,
        (line) =>
          line.length > width &&
          line
            .trim()
            .replace(/^(?:-|\d+\.?) +/, '')
            .includes(' ') &&
          !isVerbatim(line),
      ),
    ).toEqual([])
  })

  test('has no space at the end of a line', () => {
    expect(lines(width, (line) => line !== line.trimEnd())).toEqual([])
  })

  test('has no two blank lines in a row, and none at its beginning or end', () => {
    const blank = (line: string | undefined) => line === undefined || line.trim() === ''
    expect(lines(width, (line, i, all) => blank(line) && (blank(all[i - 1]) || blank(all[i + 1])))).toEqual([])
  })

  test('has no trace of a value that is missing', () => {
    const traces = ['undefined', 'null', 'NaN', '[object', '\u00a0']
    const found = (line: string, source: string) =>
      traces.some((trace) => !source.includes(trace) && line.includes(trace))
    expect(lines(width, (line, _, __, source) => found(line, source))).toEqual([])
  })

  test('has no escape code in plain style', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them
    expect(lines(width, (line) => /[\u0000-\u001f\u007f]/.test(line))).toEqual([])
  })

  test('has the same text in colour', () => {
    const other = texts.filter(({ text }) => {
      const colour = text(colourStyle(width))
      return colour.replace(escapes, '') !== text(plainStyle(width)) || colour === text(plainStyle(width))
    })
    expect(other.map(({ name }) => name)).toEqual([])
  })
})

describe('a verbose page', () => {
  test('says all that the short one says', async () => {
    for (const path of ['codes/404', 'codes/499', 'fields/retry-after']) {
      const page = await openPage(path)
      const [short, long] = [false, true].map((verbose) => page?.text(plainStyle(120), verbose).split('\n') ?? [])
      expect(short?.filter((line) => !long?.includes(line) && !/statute explain/.test(line))).toEqual([])
      expect(long?.length ?? 0).toBeGreaterThanOrEqual(short?.length ?? 0)
    }
  })
})
