import { describe, expect, test } from 'vitest'
import { readNumbers } from './numbers.ts'

const strong = (text: string) =>
  readNumbers(text)
    .filter(({ weight }) => weight >= 20)
    .map(({ status }) => status)
const any = (text: string) => readNumbers(text).map(({ status }) => status)

describe('a status that is stated', () => {
  test.each([
    ['Request failed with status code 404', 404],
    ['HTTP/1.1 502 Bad Gateway', 502],
    ['curl: (22) The requested URL returned error: 403', 403],
    ['<Response [411]>', 411],
    ['npm ERR! code E407', 407],
    ['TCP_DENIED/407 3886 GET', 407],
    ['{"statusCode":422,"message":"x"}', 422],
    ['{"status": "409"}', 409],
    ['Response status code does not indicate success: 404 (Not Found).', 404],
    ['tunneling socket could not be established, statusCode=407', 407],
    ['Unexpected response code: 400', 400],
    ['retrofit2.HttpException: HTTP 401 ', 401],
    ['508: Loop Detected (LOOP_DETECTED)', 508],
    ['ResponseStatusException: 404 NOT_FOUND', 404],
    ['thrown (Code: 417) thrown in', 417],
    ['<title>413 Request Entity Too Large</title>', 413],
  ])('%s', (text, status) => {
    expect(strong(text)).toContain(status)
  })
})

describe('what only looks like a status', () => {
  test.each([
    'connect() failed (111: Connection refused)',
    'dial tcp 10.0.4.17:503: i/o timeout',
    'GET /sockjs/594/websocket',
    'took 403 ms',
    'Error in app.js:404:12',
    'on line 500',
    'read 404 bytes of 500',
    'v4.0.4 build 500-rc1',
    '127.0.0.404',
    'Expect: 100-continue',
    'pid 502: killed',
    '2026-05-04 03:02:501',
  ])('%s', (text) => {
    expect(strong(text)).toEqual([])
  })
  test('an errno is no status at all', () => {
    expect(any('connect() failed (111: Connection refused)')).toEqual([])
  })
})

test('the place covers the number and its name', () => {
  const text = 'got 502 Bad Gateway today'
  const [clue] = readNumbers(text)
  expect(text.slice(clue?.start, clue?.end)).toBe('502 Bad Gateway')
})
