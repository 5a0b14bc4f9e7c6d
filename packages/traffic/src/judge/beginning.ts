import { weighScope } from './affair.ts'
import type { Scope } from './scope.ts'
import type { Series } from './series.ts'
import { surprise } from './surprise.ts'

/** The minute in which it began: where the sum of what is too much was lowest (the estimator that goes with a CUSUM). */
export function beginning(series: Series, status: number, scope: Scope, length: number): number {
  const recent = weighScope(series, scope, status, length)
  const rate = recent.count / length
  let sum = 0
  let highest = 0
  let first = 0
  for (let back = 0; back < 60; back++) {
    const { count, expected } = weighScope(series, scope, status, 1, back)
    sum += count - (expected + rate) / 2
    if (sum > highest) {
      highest = sum
      first = back
    }
  }
  // A ramp begins before it is half as high as it is now.
  while (first < 59) {
    const { count, expected } = weighScope(series, scope, status, 1, first + 1)
    if (!(count > 2 * expected + 1 && surprise(count, expected, 0, 1) > 2)) break
    first++
  }
  return series.now - first
}
