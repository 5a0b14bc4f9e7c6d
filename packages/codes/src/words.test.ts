import { describe, expect, test } from 'vitest'
import { directory } from './generated/directory.ts'
import { loadFacts } from './load.ts'
import type { CodeFacts } from './model.ts'
import { cacheWords, retryWords, senderWords } from './words.ts'

async function facts(code: number): Promise<CodeFacts> {
  const one = await loadFacts(code)
  if (!one) throw new Error(`Cannot load the facts of ${code}: it is not registered`)
  return one
}

describe('cacheWords()', () => {
  test.each([
    [103, 'Never: it is not final'],
    [200, 'By default'],
    [404, 'By default'],
    [451, 'By default'],
    [302, 'Only if told to'],
    [428, 'Must not be stored'],
    [429, 'Must not be stored'],
    [431, 'Must not be stored'],
    [511, 'Must not be stored'],
  ])('of %i are "%s"', async (code, words) => {
    expect(cacheWords(await facts(code))).toBe(words)
  })

  test('forbid storing for 428, 429, 431 and 511 alone (RFC 6585)', async () => {
    const all = await Promise.all(directory.codes.map(([code]) => facts(code)))
    expect(all.filter((one) => cacheWords(one) === 'Must not be stored').map(({ code }) => code)).toEqual([
      428, 429, 431, 511,
    ])
  })
})

describe('senderWords()', () => {
  const of = async (...senders: CodeFacts['senders']) => senderWords({ ...(await facts(200)), senders })

  test('join the last with "or" and begin with a capital', async () => {
    expect(await of('origin')).toBe('Origin')
    expect(await of('origin', 'proxy')).toBe('Origin or proxy')
    expect(await of('origin', 'gateway', 'cdn')).toBe('Origin, gateway or CDN')
    expect(await of('isp')).toBe('ISP')
  })

  test('say that nobody sends a code without senders', async () => {
    expect(await of()).toBe('Nobody')
  })
})

describe('retryWords', () => {
  test('have words for what every code says', async () => {
    for (const [code] of directory.codes) expect(retryWords[(await facts(code)).retry.safe]).toMatch(/^[A-Z]/)
  })
})
