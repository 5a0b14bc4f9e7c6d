import { describe, expect, test } from 'vitest'
import { spark } from './spark.ts'
import { leastScale, strip } from './strip.ts'

describe('strip', () => {
  test('gives the busiest step the full colour and joins steps of one shade', () => {
    expect(strip([0, 120, 120, 0, 10])).toEqual([
      { opacity: 0.12, path: 'M4 0h1v1h-1z' },
      { opacity: 1, path: 'M1 0h2v1h-2z' },
    ])
  })
  test('has no path for steps without a response', () => {
    expect(strip([0, 0, 0])).toEqual([])
    expect(strip([])).toEqual([])
  })
  test('does not let a single response look like many', () => {
    expect(strip([1]).map(({ opacity }) => opacity)).toEqual([0.12])
    expect(strip([leastScale]).map(({ opacity }) => opacity)).toEqual([1])
  })
})

describe('spark', () => {
  test('draws a step for each change, from the left edge to the right', () => {
    expect(spark([0, 0, 0.1, 0], 0.1)).toBe('M0 19.4H2V1.4H3V19.4H4')
  })
  test('cuts off what is above the scale', () => {
    expect(spark([1], 0.1)).toBe(spark([0.1], 0.1))
  })
  test('is empty without steps', () => {
    expect(spark([], 1)).toBe('')
  })
})
