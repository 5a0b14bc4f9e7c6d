import { Judge, minutesOf, Traffic } from '@statute/traffic'
import { describe, expect, it } from 'vitest'
import { judgeableOf, longestByMinute, readHistory } from './read-history.ts'
import type { Span, StoredTraffic } from './store.ts'

const day = 1440
/** 2026-03-10 00:00. */
const midnight = Date.UTC(2026, 2, 10) / 60_000

/** Ten requests a minute: for three days in one row a day, for three in one an hour, for two by the minute. */
function rolledUp(): StoredTraffic {
  const traffic = new Traffic()
  const id = traffic.counts.idOf({ host: 'shop.example', method: 'GET', route: '/' })
  const add = (from: number, to: number, step: number) => {
    for (let minute = from; minute < to; minute += step) traffic.counts.add(minute, id, 200, 10 * step, 0)
  }
  add(midnight - 6 * day, midnight - 3 * day, day)
  add(midnight - 3 * day, midnight, 60)
  add(midnight, midnight + 2 * day, 1)
  return {
    traffic,
    steps: [
      { from: midnight * 60_000, seconds: 60 },
      { from: (midnight - 3 * day) * 60_000, seconds: 3600 },
      { from: 0, seconds: 86_400 },
    ],
    missing: [],
  }
}

function incidentsIn(traffic: Traffic): number {
  const judge = new Judge()
  for (const minute of minutesOf(traffic)) judge.see(minute)
  return judge.incidents.length
}

const at = (minute: number) => minute * 60_000

describe('readHistory()', () => {
  it('judges what is kept by the minute, and says what is only counted', async () => {
    const span = { from: 0, to: at(midnight + 2 * day) }
    const kept = await readHistory({ read: async () => rolledUp() }, span)
    expect(kept.traffic.counts.length).toBe(3 + 3 * 24 + 2 * day)
    expect(kept.judgeable.counts.length).toBe(2 * day)
    expect(kept.judged).toEqual({ from: at(midnight), to: span.to })
    expect(kept.counted).toEqual([
      { from: at(midnight - 6 * day), to: at(midnight - 3 * day), seconds: 86_400 },
      { from: at(midnight - 3 * day), to: at(midnight), seconds: 3600 },
    ])
  })

  it('sees no burst where an hour stands in one row', async () => {
    const { judgeable, traffic } = await readHistory({ read: async () => rolledUp() }, { from: 0, to: at(midnight) })
    expect(incidentsIn(judgeable)).toBe(0)
    expect(incidentsIn(traffic)).toBeGreaterThan(0)
  })

  it('says that nothing is judged where no minute is kept', async () => {
    const stored = rolledUp()
    const steps = stored.steps.slice(1)
    const span = { from: 0, to: at(midnight + 2 * day) }
    const { judged, judgeable, counted } = await readHistory({ read: async () => ({ ...stored, steps }) }, span)
    expect(judged).toBeNull()
    expect(judgeable.counts.length).toBe(0)
    expect(counted.at(-1)).toEqual({ from: at(midnight - 3 * day), to: span.to, seconds: 3600 })
  })

  it('asks again for the minutes of a span that a store gives in hours because it is long', async () => {
    const asked: Span[] = []
    const to = at(midnight + 2 * day)
    const read = async (span: Span): Promise<StoredTraffic> => {
      asked.push(span)
      const stored = rolledUp()
      return asked.length === 1 ? { ...stored, steps: [{ from: span.from, seconds: 86_400 }] } : stored
    }
    const { judged, counted } = await readHistory({ read }, { from: to - 2 * longestByMinute, to })
    expect(asked.map(({ from }) => from)).toEqual([to - 2 * longestByMinute, to - longestByMinute])
    expect(judged).toEqual({ from: at(midnight), to })
    expect(counted).toEqual([{ from: at(midnight - 6 * day), to: at(midnight), seconds: 86_400 }])
  })
})

describe('judgeableOf()', () => {
  it('is the traffic itself where all of it is kept by the minute', () => {
    const { traffic } = rolledUp()
    expect(judgeableOf({ traffic, steps: [{ from: 0, seconds: 60 }] })).toBe(traffic)
    expect(judgeableOf({ traffic, steps: [] })).toBe(traffic)
  })
})
