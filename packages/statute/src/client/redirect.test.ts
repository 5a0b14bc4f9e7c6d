import { describe, expect, test } from 'vitest'
import { redirectMethod } from './redirect.ts'

describe('redirectMethod()', () => {
  test.each([
    [301, 'GET', 'GET', true],
    [301, 'POST', 'GET', false],
    [302, 'POST', 'GET', false],
    [302, 'PUT', 'PUT', true],
    [301, 'DELETE', 'DELETE', true],
    [302, 'QUERY', 'QUERY', true],
    [303, 'POST', 'GET', false],
    [303, 'PUT', 'GET', false],
    [303, 'GET', 'GET', false],
    [303, 'HEAD', 'HEAD', false],
    [307, 'POST', 'POST', true],
    [308, 'POST', 'POST', true],
    [308, 'PATCH', 'PATCH', true],
  ] as const)('%s %s → %s', (status, method, next, keepBody) =>
    expect(redirectMethod(status, method)).toEqual({ method: next, keepBody }),
  )
})
