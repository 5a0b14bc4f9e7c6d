import { expect, test } from 'vitest'
import { noContent, ok, resetContent } from '../replies.ts'
import type { Reply } from '../reply.ts'
import { send } from './fetch.ts'
import { wired } from './wired.ts'

const stream = (text: string) => new Blob([text]).stream()
const length = (reply: Reply<number>) => wired(reply).headers['content-length']

test.each(['hello', { a: 'hello' }, new TextEncoder().encode('hello'), new Blob(['hello'])])(
  'framed() > puts the length of the content right: %j',
  (body) => {
    const size = typeof body === 'object' && 'a' in body ? '13' : '5'
    expect(length(ok(body, { headers: { 'Content-Length': '3' } }))).toBe(size)
    expect(length(ok(body))).toBeUndefined()
  },
)

test('framed() > says no length where nothing follows', () => {
  const headers = { 'content-length': '5' }
  expect(length(noContent({ headers }))).toBeUndefined()
  expect(length(resetContent({ headers }))).toBeUndefined()
})

test('framed() > leaves Transfer-Encoding to the server', () => {
  expect(wired(ok('hello', { headers: { 'Transfer-Encoding': 'chunked', etag: '"a"' } })).headers).toEqual({
    'content-type': 'text/plain; charset=utf-8',
    etag: '"a"',
  })
})

test.each([
  ['4', 'hello'],
  ['6', 'hello'],
])('framed() > breaks off a stream that is not as long as was said, %s octets', async (length, text) => {
  const response = send(ok(stream(text), { headers: { 'content-length': length } }))
  await expect(response.text()).rejects.toThrow(RangeError)
})

test('framed() > hands on a stream that is as long as was said', async () => {
  expect(await send(ok(stream('hello'), { headers: { 'content-length': '5' } })).text()).toBe('hello')
})
