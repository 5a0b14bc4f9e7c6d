import { describe, expect, it } from 'vitest'
import { MinuteClock } from './clock.ts'

const at = (minute: number, seconds = 0): number => minute * 60_000 + seconds * 1000

describe('MinuteClock', () => {
  it('ends a minute when a line two minutes later was seen', () => {
    const clock = new MinuteClock()
    clock.see('a', 10, 11, at(5000))
    expect(clock.over(at(5000))).toBeNull()
    clock.see('a', 11, 14, at(5000))
    expect(clock.over(at(5000))).toEqual({ from: 10, to: 13 })
    expect(clock.over(at(5000))).toBeNull()
  })

  it('ends a minute of a log that is written now some seconds after its end, and not one of an old log', () => {
    const live = new MinuteClock({ grace: 15_000 })
    live.see('a', 100, 100, at(100, 30))
    expect(live.over(at(101, 14))).toBeNull()
    expect(live.over(at(101, 15))).toEqual({ from: 100, to: 101 })
    expect(live.over(at(104, 20))).toEqual({ from: 101, to: 104 })
    const old = new MinuteClock()
    old.see('a', 10, 11, at(100))
    expect(old.over(at(105))).toBeNull()
  })

  it('waits for files that are behind, and begins with the earliest minute of all', () => {
    const clock = new MinuteClock()
    clock.see('a', 50, 90, at(5000))
    expect(clock.over(at(5000), ['b'])).toBeNull()
    clock.see('b', 20, 40, at(5000))
    expect(clock.over(at(5000), ['b'])).toEqual({ from: 20, to: 39 })
    expect(clock.over(at(5000))).toEqual({ from: 39, to: 89 })
  })

  it('does not let a line from the future end minutes', () => {
    const clock = new MinuteClock()
    clock.see('a', 100, 900, at(100))
    expect(clock.over(at(100, 30))).toBeNull()
  })

  it('begins where it is told, and gives out nothing before that', () => {
    const clock = new MinuteClock({ from: 60 })
    clock.see('a', 50, 70, at(5000))
    expect(clock.over(at(5000))).toEqual({ from: 60, to: 69 })
    clock.see('a', 50, 55, at(5000))
    expect(clock.over(at(5000))).toBeNull()
  })
})
