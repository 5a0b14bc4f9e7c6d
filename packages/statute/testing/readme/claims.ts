import { inspect, isDeepStrictEqual } from 'node:util'

/** What does not hold, of the example that runs. */
export const failures: string[] = []

export function compare(place: string, given: string, wanted: string): void {
  if (given !== wanted) fail(place, given, wanted)
}

/** A line `EXPRESSION // → WANTED`, where what is wanted is an expression too. */
export function claim(place: string, wanted: string, value: unknown): void {
  const holds = isDeepStrictEqual(value, new Function(`return (${wanted})`)())
  if (!holds) fail(place, inspect(value, { depth: 9, breakLength: Number.POSITIVE_INFINITY }), wanted)
}

function fail(place: string, given: string, wanted: string): void {
  failures.push(`${place} claims\n${wanted}\nbut it is\n${given}\n`)
}
