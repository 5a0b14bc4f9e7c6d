import { Sketch } from '@statute/traffic'
import { describe, expect, test } from 'vitest'
import { Durations, durationBounds } from './durations.ts'

describe('Durations', () => {
  test.each(durationBounds.map((bound, at) => [bound, at] as const))(
    'counts %s s as not above that bound',
    (bound, at) => {
      const sketch = new Sketch()
      sketch.add(bound, 3)
      expect(Durations.of(sketch).counts[at]).toBe(3)
    },
  )

  test('counts what is above all bounds in the last place', () => {
    const sketch = new Sketch()
    sketch.add(60)
    expect(Durations.of(sketch).counts.at(-1)).toBe(1)
  })

  test('adds up to within the error of the sketch', () => {
    const sketch = new Sketch()
    for (let ms = 1; ms <= 1000; ms++) sketch.add(ms / 1000)
    const { sum, count } = Durations.of(sketch)
    expect(count).toBe(1000)
    expect(Math.abs(sum / 500.5 - 1)).toBeLessThan(0.016)
  })
})
