import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { directory } from './generated/directory.ts'
import { senders } from './generated/senders.ts'
import { loadComparison, loadFacts, loadField, loadGuide, loadGuidePage, loadSubcodes, loadVendor } from './load.ts'
import { isRegistered, phrase } from './status.ts'

const codes = directory.codes.map(([code]) => code)

describe('the loaders', () => {
  test('load the facts and the guide of every code', async () => {
    expect(codes).toHaveLength(64)
    for (const code of codes) {
      expect(await loadFacts(code)).toMatchObject({ code, name: phrase(code) })
      expect(await loadGuide(code)).toMatchObject({ code })
    }
  })

  test('load every vendor number, with a meaning for each of its senders', async () => {
    for (const [code, sender] of directory.vendor) {
      const meanings = await loadVendor(code)
      expect(meanings?.filter((meaning) => meaning.sender === sender && meaning.code === code)).toHaveLength(1)
    }
  })

  test('load every field, comparison, guide and family of finer codes', async () => {
    for (const [id] of directory.fields) expect(await loadField(id)).toMatchObject({ id })
    for (const [id] of directory.compare) expect(await loadComparison(id)).toMatchObject({ id })
    for (const [id] of directory.guides) expect(await loadGuidePage(id)).toMatchObject({ id })
    for (const [id] of directory.subcodes) expect(await loadSubcodes(id)).toMatchObject({ id })
  })

  test.each(['constructor', '__proto__', 'toString', '', 'no-such-page', '../facts/404'])(
    'give undefined for "%s"',
    async (id) => {
      expect(await loadField(id)).toBeUndefined()
      expect(await loadComparison(id)).toBeUndefined()
      expect(await loadGuidePage(id)).toBeUndefined()
      expect(await loadSubcodes(id)).toBeUndefined()
    },
  )

  test.each([419, 99, -1, 404.5, Number.NaN])('give undefined for the facts of %d', async (code) => {
    expect(await loadFacts(code)).toBeUndefined()
    expect(await loadGuide(code)).toBeUndefined()
  })

  test('give no vendor meanings for a number that only IANA uses', async () => {
    expect(await loadVendor(404)).toBeUndefined()
  })
})

describe('the facts of a code', () => {
  test('take less than 1.5 kB as a compressed module', () => {
    const sizes = codes.map((code) => {
      const source = readFileSync(join(import.meta.dirname, `generated/facts/${code}.ts`), 'utf8')
      // As it is shipped: without the first comment and the types.
      const module = source.replace(/^(?:\/\/.*\n|import type .*\n|\n)+/, '').replace('facts: CodeFacts', 'facts')
      return { code, size: gzipSync(module).length }
    })
    expect(sizes.filter(({ size }) => size >= 1500)).toEqual([])
  })
})

describe('what the directory names', () => {
  test('is a sender that is known', () => {
    const known = new Set(senders.map(({ id }) => id))
    const named = [...directory.vendor.map(([, sender]) => sender), ...directory.subcodes.map(([, sender]) => sender)]
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  test('is a code with a page among look-alikes, and a registered one in place of a vendor code', async () => {
    const pages = new Set([...codes, ...directory.vendor.map(([code]) => code)])
    for (const code of codes) {
      const guide = await loadGuide(code)
      expect(guide?.alike.map((other) => other.code).filter((other) => !pages.has(other))).toEqual([])
    }
    for (const [code] of directory.vendor) {
      const meanings = (await loadVendor(code)) ?? []
      expect(meanings.flatMap(({ instead }) => instead).filter((other) => !isRegistered(other))).toEqual([])
    }
  })
})
