/** Numbers of the units that definitions name, as `assembly/fields.ts` has them. */
const units: Readonly<Record<string, number>> = {
  '': 0,
  s: 0,
  ms: 1,
  us: 2,
  ns: 3,
  /** A number with a fraction is in seconds, one without in milliseconds. */
  guess: 4,
  /** Seconds that have a fraction, so that a count is not taken for them. */
  decimal: 16,
  /** Of a time: it has a zone, or has none. */
  zoned: 1,
  local: 2,
  /** Of anything: several values with commas or colons and spaces between, as nginx lists upstreams. */
  list: 0,
  /** One of several parts to be added up. */
  'sum-s': 8,
  'sum-ms': 9,
  /** Of a client: its port always follows. */
  port: 1,
  /** Of a host: it has a dot and ends in a letter. */
  named: 1,
  /** Of an agent: how spaces are written. */
  plus: 1,
  percent: 2,
  /** Of octets: `-` means not known, instead of none. */
  known: 1,
}

export function unitNumber(unit: string): number {
  const number = units[unit]
  if (number === undefined)
    throw new Error(`Cannot read unit "${unit}": wanted one of ${Object.keys(units).join(', ')}`)
  return number
}
