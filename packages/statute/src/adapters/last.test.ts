import { expect, test, vi } from 'vitest'
import { notFound } from '../generated/problems.ts'
import { ok } from '../replies.ts'
import { answerTo } from './answer.ts'
import { handler } from './fetch.ts'
import { setFields } from './node-response.ts'

const quiet = { onError: () => {} }
const request = new Request('http://localhost/')

test.each(['a\r\nb: c', 'a\x7f', 'a\x01'])('handler() > answers 500 if a field cannot be sent: %j', async (value) => {
  const headers = { 'x-a': value }
  for (const act of [() => ok('x', { headers }), () => Promise.reject(notFound({ headers }))]) {
    const response = await handler(act, quiet)(request)
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500 })
  }
})

test('answerTo() > makes a 500 of a proxy that throws, or that has everything', () => {
  const throwing = () => {
    throw new Error('secret')
  }
  const everything: object = new Proxy(() => {}, { get: () => everything })
  const onError = vi.fn()
  for (const error of [new Proxy({}, { get: throwing, has: throwing }), everything])
    expect(answerTo(error, { onError }).status).toBeGreaterThan(499)
  expect(onError).toHaveBeenCalledTimes(2)
})

test('setFields() > refuses a line break in HTTP/2, where Node does not', () => {
  const setHeader = vi.fn()
  const to = { req: { httpVersionMajor: 2 }, setHeader, getHeader: () => undefined } as never
  expect(() => setFields(to, { 'x-a': 'a\r\nb: c' })).toThrow(TypeError)
  setFields(to, { 'x-a': 'a' })
  expect(setHeader).toHaveBeenCalledTimes(1)
})
