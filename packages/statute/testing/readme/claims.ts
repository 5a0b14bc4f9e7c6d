import { inspect, isDeepStrictEqual } from 'node:util'

/** A claim that does not hold makes the process fail at its end. */
export function compare(line: number, given: string, wanted: string): void {
  if (given !== wanted) fail(line, given, wanted)
}

/** A line `EXPRESSION // → WANTED`, where what is wanted is an expression too. */
export function claim(line: number, wanted: string, value: unknown): void {
  const holds = isDeepStrictEqual(value, new Function(`return (${wanted})`)())
  if (!holds) fail(line, inspect(value, { depth: 9, breakLength: Number.POSITIVE_INFINITY }), wanted)
}

function fail(line: number, given: string, wanted: string): void {
  process.exitCode = 1
  console.error(`README.md:${line} claims\n${wanted}\nbut it is\n${given}\n`)
}
