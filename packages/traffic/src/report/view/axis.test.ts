import { describe, expect, test } from 'vitest'
import { axisOf } from './axis.ts'

const at = (from: string, step: number, steps: number) => axisOf({ from: Date.parse(from), step, steps, requests: [] })

describe('axisOf', () => {
  test('lays a day out in parts of four hours, though the log ends before midnight', () => {
    const { labels, left, width } = at('2026-03-10T00:00Z', 15, 94)
    expect(labels).toEqual(['00', '04', '08', '12', '16', '20', ''])
    expect([left, width]).toEqual([0, 96])
  })
  test('begins at a round time before the first step', () => {
    const { labels, left, width } = at('2026-03-10T09:03Z', 1, 11)
    expect(labels).toEqual(['09:02', '09:04', '09:06', '09:08', '09:10', '09:12', ''])
    expect([left, width]).toEqual([-1, 12])
  })
  test('names the days where there are several', () => {
    expect(at('2026-03-10T00:00Z', 60, 48).labels).toEqual(['10 Mar', '06', '12', '18', '11 Mar', '06', '12', '18', ''])
    expect(at('2026-03-10T00:00Z', 60, 240).labels).toEqual(['10 Mar', '12 Mar', '14 Mar', '16 Mar', '18 Mar', ''])
  })
  test('begins weeks on a Monday', () => {
    const { from } = at('2026-03-10T00:00Z', 360, 120)
    expect(new Date(from).getUTCDay()).toBe(1)
  })
  test('has equal parts, eight at most, for any span', () => {
    for (let steps = 1; steps < 2000; steps += 7) {
      for (const step of [1, 5, 15, 60, 360, 1440]) {
        const { labels, from, to, width } = at('2026-03-10T07:45Z', step, steps)
        expect(labels.length).toBeLessThanOrEqual(9)
        expect(labels.length).toBeGreaterThan(1)
        expect((to - from) / (labels.length - 1) / 60_000).toSatisfy(Number.isInteger)
        expect(width).toBeGreaterThanOrEqual(steps)
      }
    }
  })
})
