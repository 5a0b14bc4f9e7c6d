import { expect, test } from 'vitest'
import { rawProblem, rawReply } from './raw.ts'
import { isProblem, isReply } from './throwing.ts'
import { toResponse } from './wire.ts'

test('rawReply() checks nothing', () => {
  const reply = rawReply(299, { 'x-a': '1' }, 'a')
  expect(isReply(reply)).toBe(true)
  expect(toResponse(reply).status).toBe(299)
})

test('rawProblem() takes a status that demands something, and one that is not registered', () => {
  expect(rawProblem(401)).toMatchObject({ status: 401, title: 'Unauthorized' })
  expect(rawProblem(499, { 'x-a': '1' }, 'gone')).toMatchObject({
    title: 'Client Error',
    message: 'gone',
    expose: true,
  })
  expect(rawProblem(599, {}, 'secret')).toMatchObject({ title: 'Server Error', expose: false })
  expect(isProblem(rawProblem(599))).toBe(true)
})
