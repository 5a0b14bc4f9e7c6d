import { expect, test } from 'vitest'
import { sleep } from './sleep.ts'

test('sleep() > does not begin under a signal that is aborted', () =>
  expect(sleep(60_000, AbortSignal.abort('no'))).rejects.toBe('no'))
