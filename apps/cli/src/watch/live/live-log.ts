import type { Incident, Report } from '@statute/traffic'
import { percent, whole } from '@statute/traffic/report/view/figures'
import { duration } from '@statute/traffic/report/view/moments'
import { oneLine } from '../cells.ts'
import { keyOf } from './state.ts'

/**
 * What a live watch says where there is no terminal: a line when an incident begins and one when it ends, and a line
 * a minute with its figures. Fed with reports, it gives the lines that are new.
 */
export class LiveLog {
  readonly #known = new Map<string, Incident>()
  #toldUntil: number | null = null
  #isFirst = true
  readonly #complained = new Set<string>()

  see(report: Report): string[] {
    const lines = [...this.#steps(report), ...this.#incidents(report)]
    return lines.sort((a, b) => a.time - b.time).map(({ time, text }) => `${stamp(time)}  ${oneLine(text)}`)
  }

  /** What keeps it from seeing all, each once. */
  trouble(report: Report): string[] {
    const lines = troubleIn(report).filter((line) => !this.#complained.has(line))
    for (const line of lines) this.#complained.add(line)
    return lines.map(oneLine)
  }

  /** Steps that are over: all but the last, which may still grow. */
  #steps({ timeline, codes, from }: Report): Line[] {
    const length = timeline.step * 60_000
    const lines: Line[] = []
    if (from === null) return lines
    // What was there before the watch began is not told minute by minute.
    this.#toldUntil ??= timeline.from + Math.max(0, timeline.steps - 2) * length
    for (let step = 0; step < timeline.steps - 1; step++) {
      const time = timeline.from + (step + 1) * length
      if (time <= this.#toldUntil) continue
      const asked = timeline.requests[step] ?? 0
      const classes = [1, 2, 3, 4, 5].flatMap((digit) => {
        const count = codes.reduce(
          (sum, { status, series }) => sum + (Math.floor(status / 100) === digit ? (series[step] ?? 0) : 0),
          0,
        )
        return count === 0 ? [] : [`${digit}xx ${whole(count)}${digit > 3 ? ` (${percent(count / asked)} %)` : ''}`]
      })
      lines.push({ time, text: [`${whole(asked)} requests`, ...classes].join('  ') })
      this.#toldUntil = time
    }
    return lines
  }

  #incidents({ incidents }: Report): Line[] {
    const isFirst = this.#isFirst
    this.#isFirst = false
    const present = new Set(incidents.map(keyOf))
    for (const key of this.#known.keys()) if (!present.has(key)) this.#known.delete(key)
    return incidents.flatMap((incident) => {
      const key = keyOf(incident)
      const before = this.#known.get(key)
      this.#known.set(key, incident)
      const { from, to, raised, severity, headline, nextSteps } = incident
      // What was over before the watch began is history.
      if (isFirst && to !== null) return []
      const step = nextSteps[0] === undefined ? '' : ` ${nextSteps[0]}`
      const begun = before === undefined ? [{ time: raised, text: `${severity} begins: ${headline}${step}` }] : []
      const isOver = to !== null && (before === undefined || before.to === null)
      return isOver
        ? [...begun, { time: to, text: `${severity} over after ${duration(to - from)}: ${headline}` }]
        : begun
    })
  }
}

/** Of the notes of a report those on what could not be read or told; and whether anything could be read at all. */
export function troubleIn({ notes, requests, unparsed }: Report): string[] {
  const unread = 'No line is a request in a known format yet: --format says how they are written.'
  return [
    ...notes.filter((note) => /^(?:Cannot|Not all is here)/.test(note)),
    ...(requests === 0 && unparsed > 0 ? [unread] : []),
  ]
}

interface Line {
  readonly time: number
  readonly text: string
}

function stamp(time: number): string {
  return new Date(time).toISOString().replace(/:\d\d\.\d+Z$/, 'Z')
}
