import { expect, test } from 'vitest'
import { parseChallenges } from './challenges.ts'

const read = (field: string) =>
  parseChallenges(field).map(({ scheme, token, parameters }) => [scheme, token, Object.fromEntries(parameters)])

test('one scheme with parameters', () => {
  expect(read('Bearer realm="api", error="invalid_token", error_description="The token, it expired"')).toEqual([
    ['Bearer', '', { realm: 'api', error: 'invalid_token', error_description: 'The token, it expired' }],
  ])
})

test('several schemes in one field, as in RFC 9110 §11.6.1', () => {
  expect(read('Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""')).toEqual([
    ['Basic', '', { realm: 'simple' }],
    ['Newauth', '', { realm: 'apps', type: '1', title: 'Login to "apps"' }],
  ])
})

test('a scheme alone, and one with a token', () => {
  expect(read('Negotiate, NTLM')).toEqual([
    ['Negotiate', '', {}],
    ['NTLM', '', {}],
  ])
  expect(read('Negotiate oRQwEqADCgEBoQsGCSqGSIb3EgECAg==')).toEqual([
    ['Negotiate', 'oRQwEqADCgEBoQsGCSqGSIb3EgECAg==', {}],
  ])
})

test('what does not parse ends it without a throw', () => {
  expect(read('Basic realm="open')).toEqual([['Basic', '', { realm: 'open' }]])
  expect(read('')).toEqual([])
  expect(read('= ,')).toEqual([])
})
