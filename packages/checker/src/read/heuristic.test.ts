import { table } from '@statute/codes'
import { expect, test } from 'vitest'
import { isHeuristicallyCacheable } from './heuristic.ts'

test.each(Object.entries(table))('agrees with the page of %s', (code, { heuristicallyCacheable }) => {
  expect(isHeuristicallyCacheable(Number(code))).toBe(heuristicallyCacheable)
})
