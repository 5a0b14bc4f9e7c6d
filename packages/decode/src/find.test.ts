import { describe, expect, test } from 'vitest'
import { findDecoded } from './find.ts'

const now = new Date('2026-03-10T14:14:42Z')
const find = (text: string, given = text, answeredAt?: Date) => findDecoded(text, given, { now, answeredAt })
const header = Buffer.from('{"alg":"RS256"}').toString('base64url')
const payload = Buffer.from('{"sub":"ann","exp":1773151662}').toString('base64url')

describe('findDecoded()', () => {
  test('a token, held against now or against the answer', () => {
    const text = `Authorization: Bearer ${header}.${payload}.••••`
    const [one] = find(text)
    expect(one).toMatchObject({ kind: 'jwt', title: 'A token, expired 7 minutes ago' })
    expect(text.slice(one?.start, one?.end)).toBe(`${header}.${payload}.••••`)
    const [other] = find(text, text, new Date('2026-03-10T14:08:42Z'))
    expect(other?.title).toBe('A token, expired 1 minute before this answer')
  })

  test('credentials, named from what was given and never shown', () => {
    const secret = Buffer.from('ann:open sesame').toString('base64')
    const text = `> Authorization: Basic ${'•'.repeat(secret.length)}`
    const [one] = find(text, `> Authorization: Basic ${secret}`)
    expect(one).toMatchObject({
      kind: 'basic',
      rows: [
        { name: 'user', value: 'ann' },
        { name: 'password', value: '•••' },
      ],
    })
    expect(text.slice(one?.start, one?.end)).toBe('•'.repeat(secret.length))
    expect(JSON.stringify(find(text, `> Authorization: Basic ${secret}`))).not.toContain('sesame')
  })

  test('fields at the beginning of a line, as curl prints them', () => {
    const text =
      'HTTP/1.1 429 Too Many Requests\n< Retry-After: 120\nx-ratelimit-remaining: 0\nDate: Tue, 10 Mar 2026 14:07:42 GMT\n'
    expect(find(text).map(({ title, start, end }) => [title, text.slice(start, end)])).toEqual([
      ['Retry-After', '120'],
      ['x-ratelimit-remaining', '0'],
    ])
  })

  test('a time under a name that says so; other long numbers are ids', () => {
    const text = '{"expires_at": 1773151662, "id": 1773151662, "order": "1773151662123"}'
    expect(find(text).map(({ title, start }) => [title, start])).toEqual([['expires_at, Unix seconds', 15]])
  })

  test('percent-encoding, if there is more than one escape', () => {
    const text = 'GET /caf%C3%A9?q=a%20b HTTP/1.1 and 5%20'
    expect(find(text)).toEqual([
      {
        kind: 'percent',
        title: 'Percent-encoding',
        start: 4,
        end: 22,
        rows: [{ name: 'decoded', value: '/café?q=a b' }],
      },
    ])
  })

  test('pieces come in the order of the text, twelve at most, and none overlaps another', () => {
    const text = Array.from({ length: 30 }, (_, i) => `Age: ${i + 1}\nexp=17731516${10 + i}\n`).join('')
    const found = find(text)
    expect(found).toHaveLength(12)
    for (const [i, one] of found.entries()) expect(one.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
  })

  test('a line that is called like something of every object is no field', () => {
    expect(find('constructor: x\n__proto__: y\ntoString: z\n')).toEqual([])
  })
})
