import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recognise } from './recognise.ts'

test.each([
  ['404', 'name'],
  ['not found', 'name'],
  ['NOT_FOUND', 'name'],
  ['Retry-After', 'name'],
  ['499 nginx', 'name'],
  ['401 vs 403', 'comparison'],
  ['email is already registered', 'situation'],
  ['should I return 404 or an empty list?', 'situation'],
  ['user edits a record that someone else changed', 'situation'],
  ['socket hang up', 'error'],
  ['curl: (52) Empty reply from server', 'error'],
  ['Error: connect ECONNREFUSED 127.0.0.1:5432', 'error'],
  ['net::ERR_CERT_DATE_INVALID', 'error'],
  ['upstream prematurely closed connection while reading response header from upstream', 'error'],
  ['{"message":"Missing Authentication Token"}', 'error'],
  ['HTTP/1.1 502 Bad Gateway\nServer: nginx\n\n', 'error'],
  ['{"a": [1, 2, 3]}', 'json'],
  ['https://api.example.com/v1/orders?page=2', 'url'],
  ['a%20b%2Fc', 'encoded'],
  ['1773151242', 'time'],
  ['2026-03-10T14:07:42Z', 'time'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3NzMxNTEyNDJ9.c2ln', 'token'],
  ['openapi: 3.1.0\ninfo:\n  title: Orders\n', 'openapi'],
  ['{"swagger": "2.0", "paths": {}}', 'openapi'],
  ['{"log":{"version":"1.2","entries":[{"request":{"method":"GET","url":"/"},"response":{"status":500}}]}}', 'har'],
  ['127.0.0.1 - - [10/Mar/2026:14:07:42 +0000] "GET / HTTP/1.1" 200 5 "-" "-"\n'.repeat(4), 'log'],
])('%s', (input, reading) => {
  expect(recognise(input).readings[0]).toBe(reading)
})

test('nothing is nothing', () => {
  expect(recognise('  \n ').readings).toEqual([])
})

test('any input has a reading, and none throws', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (input) => {
      const { readings } = recognise(input)
      expect(readings.length > 0 || input.trim() === '').toBe(true)
    }),
  )
})
