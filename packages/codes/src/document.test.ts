import { describe, expect, test } from 'vitest'
import { codeDocument, comparisonDocument, fieldDocument, subcodesDocument, vendorDocument } from './document.ts'
import { directory } from './generated/directory.ts'
import { loadComparison, loadFacts, loadField, loadGuide, loadSubcodes, loadVendor } from './load.ts'

const codes = directory.codes.map(([code]) => code)
const vendorNumbers = [...new Set(directory.vendor.map(([code]) => code))]

/** What JSON would lose or change: undefined, functions, NaN, dates, maps. */
function expectJson(document: unknown): void {
  expect(JSON.parse(JSON.stringify(document))).toStrictEqual(document)
}

async function documentOf(code: number) {
  const [facts, guide] = await Promise.all([loadFacts(code), loadGuide(code)])
  if (!facts || !guide) throw new Error(`Cannot load ${code}: no facts or no guide`)
  return codeDocument(facts, guide)
}

describe('codeDocument()', () => {
  test.each(codes)('of %i is plain data', async (code) => {
    const document = await documentOf(code)
    expectJson(document)
    expect(document).toMatchObject({ code, registered: true, path: `/codes/${code}` })
    for (const { clause, url } of document.spec) expect(url, clause).toMatch(/^https:\/\//)
  })

  test('has the same keys for every code', async () => {
    const all = await Promise.all(codes.map(documentOf))
    const [first] = all
    for (const document of all) expect(Object.keys(document)).toEqual(Object.keys(first ?? {}))
  })

  test('gives sections as Markdown', async () => {
    const { sections } = await documentOf(404)
    expect(Object.keys(sections).length).toBeGreaterThan(0)
    for (const text of Object.values(sections)) expect(text).toEqual(expect.any(String))
  })
})

describe('vendorDocument()', () => {
  test.each(vendorNumbers)('of %i is plain data', async (code) => {
    const document = vendorDocument(code, (await loadVendor(code)) ?? [])
    expectJson(document)
    expect(document.meanings.length).toBeGreaterThan(0)
    expect(document.path).toMatch(/^\/codes\/\d{3}$/)
    expect(document.registered).toBe(false)
  })

  test('of a number outside the classes has none, and is treated as a server error', async () => {
    expect(vendorDocument(999, (await loadVendor(999)) ?? [])).toMatchObject({ class: null, treatedAs: 500 })
    expect(vendorDocument(0, (await loadVendor(0)) ?? [])).toMatchObject({ class: null, path: '/codes/000' })
  })
})

describe('the other documents', () => {
  test.each(directory.fields.map(([id]) => id))('fieldDocument() of %s is plain data', async (id) => {
    const field = await loadField(id)
    if (!field) throw new Error(`Cannot load field "${id}": there is none`)
    expectJson(fieldDocument(field))
    expect(fieldDocument(field)).toMatchObject({ id, path: `/fields/${id}` })
  })

  test.each(directory.compare.map(([id]) => id))('comparisonDocument() of %s is plain data', async (id) => {
    const comparison = await loadComparison(id)
    if (!comparison) throw new Error(`Cannot load comparison "${id}": there is none`)
    expectJson(comparisonDocument(comparison))
    expect(comparisonDocument(comparison).codes.join('-')).toBe(id)
  })

  test.each([...new Set(directory.subcodes.map(([family]) => family))])(
    'subcodesDocument() of %s is plain data',
    async (id) => {
      const family = await loadSubcodes(id)
      if (!family) throw new Error(`Cannot load family "${id}": there is none`)
      expectJson(subcodesDocument(family))
      expect(subcodesDocument(family).path).toBe(`/senders/${family.sender}`)
    },
  )
})
