import type { Answer } from '@statute/codes'
import { walk } from './walk.ts'

/** Answers as a lasting address: `A1y.A2y.A3n`. Answers beyond the end of the walk are left out. */
export function pathOf(answers: readonly Answer[]): string {
  return walk(answers)
    .path.map(({ node, answer }) => node + answer[0])
    .join('.')
}

/** The answers in a path. Null if it is none: unknown questions, another order, or steps beyond the end. */
export function answersOf(text: string): Answer[] | null {
  // The longest walk has far fewer steps than the guide has questions; nothing longer is looked at.
  if (text.length > 600) return null
  if (text === '') return []
  const answers = text.split('.').map((step): Answer => (step.endsWith('y') ? 'yes' : 'no'))
  return pathOf(answers) === text ? answers : null
}
