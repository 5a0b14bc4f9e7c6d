import { describe, expect, test } from 'vitest'
import { maskField, secretsOf } from './mask.ts'

describe('maskField()', () => {
  test.each([
    [['Authorization', 'Bearer abc'], 'Bearer ***'],
    [['authorization', 'abc'], '***'],
    [['Proxy-Authorization', 'Basic dXNlcjpwYXNz'], 'Basic ***'],
    [['Cookie', 'a=b; c=d'], '***'],
    [['X-API-Key', 'abc'], '***'],
    [['X-Auth-Token', 'abc def'], '***'],
    [['Accept', 'text/html'], 'text/html'],
  ] as const)('masks %j: %s', (line, value) => {
    expect(maskField(line)).toEqual([line[0], value])
  })
})

describe('secretsOf()', () => {
  test('names the values that must not be seen, the longest first', () => {
    expect(
      secretsOf([
        ['Authorization', 'Bearer abcdefgh'],
        ['Accept', 'application/json'],
        ['X-Token', 'short'],
      ]),
    ).toEqual(['Bearer abcdefgh', 'abcdefgh'])
  })
})
