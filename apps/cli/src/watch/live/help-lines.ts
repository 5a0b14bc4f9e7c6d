import { hang, wrap } from '../../formats/lines.ts'
import type { Look } from '../look.ts'

const keys: readonly (readonly [string, string])[] = [
  ['1 to 5', 'one class of codes only; again, or 0, for all'],
  ['r', 'all routes, those first that fail most'],
  ['i', 'all incidents, those first that go on'],
  ['/', 'search routes and incidents: a path, a method, a code'],
  ['up, down', 'choose an incident; move in a long list'],
  ['Enter', 'what the chosen incident means and what to do'],
  ['Esc', 'one step back'],
  ['Tab', 'the next view'],
  ['q', 'leave; nothing stops but this view'],
]

export function helpLines(width: number, { style }: Look): string[] {
  const words = [
    ' ',
    "Each strip is a code over time, on a scale of its own: full is that code's busiest step.",
    'Marks above the strips are incidents. Times are UTC.',
  ]
  return [
    ...keys.flatMap(([key, what]) => hang(style.strong(key), wrap(what, width - edge), edge)),
    ...words.flatMap((line) => wrap(line, width, style.soft)),
  ]
}

const edge = 10
