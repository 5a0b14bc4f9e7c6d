import { describe, expect, it } from 'vitest'
import { rowsOnce } from './settled-days.ts'

const day = 86_400
/** Which days are read as they stand, and which are put together: `[from, to)` in days. */
function rangesOf(days: readonly number[], from: number, to: number) {
  const parts = rowsOnce('t', '*', from * day, to * day, '', days).split('UNION ALL')
  const ranges = (part = '') =>
    [...part.matchAll(/toDateTime\((\d+)\) AND time < toDateTime\((\d+)\)/g)].map(([, a, b]) => [
      Number(a) / day,
      Number(b) / day,
    ])
  return {
    plain: ranges(parts.find((part) => !part.includes('FINAL'))),
    mixed: ranges(parts.find((part) => part.includes('FINAL'))),
  }
}

describe('rowsOnce()', () => {
  it('reads every day of the span one way or the other', () => {
    expect(rangesOf([], 1, 5)).toEqual({ plain: [], mixed: [[1, 5]] })
    expect(rangesOf([1, 2, 3, 4], 1, 5)).toEqual({ plain: [[1, 5]], mixed: [] })
    expect(rangesOf([2, 3, 6], 0.5, 7.5)).toEqual({
      plain: [
        [2, 4],
        [6, 7],
      ],
      mixed: [
        [0.5, 2],
        [4, 6],
        [7, 7.5],
      ],
    })
  })
})
