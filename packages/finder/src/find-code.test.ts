import { names } from '@statute/codes'
import { describe, expect, test } from 'vitest'
import { findCode } from './find-code.ts'
import type { profiles } from './profiles.ts'

const first = (query: string) => findCode(query).results[0]?.code

describe('findCode()', () => {
  test.each([
    ['email is already registered', 409],
    ['the JSON body cannot be parsed', 400],
    ['the token has expired', 401],
    ['signed in but not an admin', 403],
    ['no order with this id', 404],
    ['wrong method on this url', 405],
    ['the upload is larger than allowed', 413],
    ['too many requests from one key', 429],
    ['the upstream did not answer in time', 504],
    ['we are down for maintenance', 503],
    ['an unexpected exception in the handler', 500],
    ['the page has moved for good to a new domain', 301],
    ['the job runs in the background, the result comes later', 202],
    ['deleted and there is nothing to send back', 204],
    ['If-Match does not fit any more', 412],
  ])('%s', (query, code) => {
    expect(
      findCode(query)
        .results.slice(0, 2)
        .map((one) => one.code),
    ).toContain(code)
  })

  test('takes a number that is asked for, and not one that somebody only gets', () => {
    expect(first('return 404 instead of 500 when the user is missing')).toBe(404)
    expect(first('returns 500 instead of 413 when the body is too big')).toBe(413)
    expect(first('should answer with a 410 once the offer has ended')).toBe(410)
    expect(first('we get HTTP500 when the email address exists already')).not.toBe(500)
  })

  test('knows the names of codes as well as their numbers', () => {
    expect(first('npm says Proxy Authentication Required')).toBe(407)
    expect(first('should be Unprocessable Entity')).toBe(422)
  })

  test('scores fall, lie between 0 and 1, and every result is a registered code with a reason', () => {
    const { results } = findCode('two users save the same document', { limit: 80 })
    expect(results.length).toBeGreaterThan(55)
    results.forEach(({ code, name, score, why }, i) => {
      expect(names[code as keyof typeof names]).toBe(name)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(results[i - 1]?.score ?? 1)
      expect(why.length, String(code)).toBeGreaterThan(10)
    })
  })

  test('says which fields the answer needs, and why not the near ones', () => {
    const [best] = findCode('no token was sent').results
    expect(best?.code).toBe(401)
    expect(best?.fields).toContain('WWW-Authenticate')
    expect(best?.rather.some(({ than }) => than === 403)).toBe(true)
  })

  test('is honest when no code answers', () => {
    for (const query of [
      'how do I center a div',
      'best pizza in town',
      'git rebase interactive squash',
      'asdf qwer zxcv',
    ]) {
      expect(findCode(query).nothing, query).toBe(true)
    }
  })

  test('follows the house style', () => {
    const query = 'well-formed order whose delivery date lies in the past'
    expect(
      findCode(query, { profile: 'zalando' })
        .results.slice(0, 3)
        .map(({ code }) => code),
    ).not.toContain(422)
    const locked = (profile: keyof typeof profiles) =>
      findCode('somebody else holds the file', { profile, limit: 70 }).results.find(({ code }) => code === 423)
        ?.score ?? 0
    expect(locked('webdav')).toBeGreaterThan(locked('rfc'))
  })

  test('gives the same answer every time', () => {
    expect(findCode('duplicate key')).toEqual(findCode('duplicate key'))
  })

  test('takes anything, and no more of it than counts', () => {
    for (const query of [
      '',
      '   ',
      '\u0000',
      '🤷',
      '500'.repeat(100_000),
      'a '.repeat(500_000),
      'return '.repeat(50_000),
      '"'.repeat(100_000),
    ]) {
      expect(findCode(query).results.length).toBeGreaterThan(0)
    }
  })
})
