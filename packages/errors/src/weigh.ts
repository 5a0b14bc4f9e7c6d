/** Clues become readings: each status, or each kind of failure without one, with all that speaks for it. */
import type { Kind } from '@statute/codes'
import type { Clue } from './clue.ts'
import { isServer } from './roles.ts'

export interface Reading {
  readonly status: number | null
  /** Only without a status: with one, the best clue tells. */
  readonly kind: Kind
  readonly score: number
  /** Strongest first. */
  readonly clues: readonly Clue[]
}

/** A second clue for the same says less than the first. */
const fading = 0.35
/** A server that says what it answers knows better than a client that says how the connection ended. */
const serverBonus = 1.25
/** A failure below an answer is its cause, not the result. */
const belowAnswer = 0.55

export function weigh(clues: readonly Clue[]): Reading[] {
  const groups = new Map<string, { status: number | null; kind: Kind; clues: { clue: Clue; weight: number }[] }>()
  for (const clue of clues) {
    if (clue.status === undefined) continue
    const kind = clue.kind ?? (clue.status === null ? 'other' : 'http')
    const key = clue.status === null ? kind : String(clue.status)
    const group = groups.get(key) ?? { status: clue.status, kind, clues: [] }
    const fromServer = clue.from === 'signature' && clue.status !== null && isServer(clue.software?.role)
    group.clues.push({ clue, weight: clue.weight * (fromServer ? serverBonus : 1) })
    groups.set(key, group)
  }
  const answered = [...groups.values()].some(
    ({ status, clues: list }) => status !== null && list.some(({ weight }) => weight >= 12),
  )
  return [...groups.values()]
    .map(({ status, kind, clues: list }) => {
      const sorted = list.toSorted((a, b) => b.weight - a.weight)
      const sum = sorted.slice(0, 12).reduce((total, { weight }, i) => total + weight * fading ** i, 0)
      return {
        status,
        kind,
        score: sum * (status === null && answered ? belowAnswer : 1),
        clues: sorted.map(({ clue }) => clue),
      }
    })
    .toSorted((a, b) => b.score - a.score)
}
