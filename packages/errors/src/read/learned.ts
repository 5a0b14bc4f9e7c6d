/**
 * What the words of a text resemble, when nothing in it is known letter for letter: a small classifier, trained on our
 * own collection of errors (`content/error-texts`) and of questions (`content/queries`).
 */
import { Model, softmax } from '@statute/classifier'
import type { Kind } from '@statute/codes'
import type { Clue } from '../clue.ts'
import { features } from '../features.ts'
import { packed } from '../generated/model.ts'

/** The label of what a person wrote and no program printed. */
export const said = 'said'

let model: Model<string> | undefined

/** Chances by label: a status in digits, a kind of failure, or `said`; and the share of the features that is known. */
export function resemble(text: string): { chances: Map<string, number>; known: number } {
  model ??= new Model(packed)
  const { scores, known } = model.score(features(text))
  return { chances: softmax(scores), known }
}

/** How much the surest resemblance weighs, beside a text that is known. */
const heaviest = 11

export function learnedClues(text: string): Clue[] {
  const { chances, known } = resemble(text)
  // Whether a person or a program wrote it is another question.
  const rest = 1 - (chances.get(said) ?? 0)
  return [...chances]
    .filter(([label]) => label !== said)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([label, chance]) => {
      const status = /^\d/.test(label) ? Number(label) : null
      const weight = heaviest * (chance / (rest || 1)) * Math.min(1, known * 1.6)
      const kind = status === null ? (label as Kind) : undefined
      return { status, kind, weight, start: 0, end: 0, says: '', from: 'learned' as const }
    })
    .filter(({ weight }) => weight > 0.3)
}
