import type { Address } from './address.ts'

/** How long rows are kept as they are, in days. */
export interface Keep {
  readonly minutes: number
  readonly hours: number
  /** Infinity: for ever. */
  readonly days: number
}

/** From `?minutes=14&hours=90&days=400`. */
export function keepOf({ options }: Address): Keep {
  const minutes = daysOf(options, 'minutes', 14)
  const hours = Math.max(minutes, daysOf(options, 'hours', 90))
  return { minutes, hours, days: Math.max(hours, daysOf(options, 'days', Number.POSITIVE_INFINITY)) }
}

function daysOf(options: ReadonlyMap<string, string>, name: string, usual: number): number {
  const text = options.get(name)
  if (text === undefined) return usual
  const days = /^(\d{1,5})d?$/.exec(text)?.[1]
  if (days === undefined || Number(days) === 0) {
    throw new Error(`Cannot read the option "${name}=${text}": wanted is a number of days, such as ${name}=14`)
  }
  return Number(days)
}
