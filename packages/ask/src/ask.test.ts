import { expect, test } from 'vitest'
import { ask } from './ask.ts'

test('an error is diagnosed, and the other reading is offered', () => {
  const { answer, label, others } = ask('socket hang up')
  expect(answer?.took).toBe('error')
  expect(label).toBe('a pasted error')
  expect(others.map((other) => other.as)).toContain('situation')
})

test('the other reading can be had', () => {
  const { answer, others } = ask('socket hang up', { as: 'situation' })
  expect(answer?.took).toBe('situation')
  expect(others.map((other) => other.as)).toContain('error')
})

test('a reading that does not fit falls back on the next', () => {
  expect(ask('not found', { as: 'token' }).answer?.took).toBe('name')
})

test('a log is counted by status', () => {
  const line = (status: number) => `127.0.0.1 - - [10/Mar/2026:14:07:42 +0000] "GET / HTTP/1.1" ${status} 5 "-" "-"\n`
  const { answer } = ask(line(200) + line(502) + line(200) + line(200))
  expect(answer?.took === 'log' && answer.log.byStatus).toEqual([
    { status: 200, count: 3 },
    { status: 502, count: 1 },
  ])
  expect(answer?.took === 'log' && answer.diagnosis.status).toBe(502)
})

test('nothing has no answer', () => {
  expect(ask(' ').answer).toBeNull()
})
