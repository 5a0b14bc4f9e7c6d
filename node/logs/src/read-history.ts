import { later, Traffic } from '@statute/traffic'
import type { Span, Store, StoredTraffic } from './store.ts'

/** Milliseconds: what is longer, a store may put together in hours before it gives it out. */
export const longestByMinute = 35 * 86_400_000

/** A history as it is kept: its young part by the minute, what is older by the hour and by the day. */
export interface KeptHistory {
  /** All of it: for counts. */
  readonly traffic: Traffic
  /** What is kept by the minute: for a judge. An hour in one row would look like a burst between two silences. */
  readonly judgeable: Traffic
  /** The minutes of `judgeable`, in milliseconds since 1970 UTC, `to` not in it; null if there is none. */
  readonly judged: { readonly from: number; readonly to: number } | null
  /** What is only counted, the oldest first. */
  readonly counted: readonly CountedSpan[]
  readonly missing: readonly string[]
}

export interface CountedSpan {
  readonly from: number
  readonly to: number
  /** That a row stands for. */
  readonly seconds: number
}

/** Reads a span, and tells apart what may be judged from what can only be counted. */
export async function readHistory(store: Pick<Store, 'read'>, span: Span): Promise<KeptHistory> {
  const whole = await store.read(span)
  const isCut = span.to - span.from > longestByMinute && whole.steps.length > 0 && !hasMinutes(whole)
  const fine = isCut ? await store.read({ ...span, from: span.to - longestByMinute }) : whole
  const judgeable = judgeableOf(fine)
  const judged = spanOf(judgeable)
  return {
    traffic: whole.traffic,
    judgeable,
    judged,
    counted: countedIn(whole, judged?.from ?? span.to),
    missing: [...new Set([...whole.missing, ...fine.missing])],
  }
}

/** The part that is kept by the minute; all of it if nothing is said about steps. Durations are left out: no judge asks for them. */
export function judgeableOf({ traffic, steps }: Pick<StoredTraffic, 'traffic' | 'steps'>): Traffic {
  if (steps.every(({ seconds }) => seconds === 60)) return traffic
  const from = steps.find(({ seconds }) => seconds === 60)?.from
  traffic.counts.settle()
  return from === undefined ? new Traffic() : later(traffic, Math.floor(from / 60_000), Number.POSITIVE_INFINITY)
}

function hasMinutes({ steps }: StoredTraffic): boolean {
  return steps.some(({ seconds }) => seconds === 60)
}

function spanOf({ counts }: Traffic): KeptHistory['judged'] {
  counts.settle()
  if (counts.length === 0) return null
  const [first, last] = [counts.minute[0] as number, counts.minute[counts.length - 1] as number]
  return { from: first * 60_000, to: (last + 1) * 60_000 }
}

function countedIn({ traffic: { counts }, steps }: StoredTraffic, end: number): CountedSpan[] {
  counts.settle()
  const first = counts.length === 0 ? end : (counts.minute[0] as number) * 60_000
  return steps
    .map(({ from, seconds }, at) => ({
      from: Math.max(from, first),
      to: Math.min(steps[at - 1]?.from ?? end, end),
      seconds,
    }))
    .filter(({ from, to, seconds }) => seconds > 60 && from < to)
    .reverse()
}
