import type { Clue } from '../clue.ts'

export function learnedClues(_text: string): Clue[] {
  return []
}
