/** Figures for people: thin spaces in big numbers, a no-break space before a unit. */

/** `924 708`. */
export function whole(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, '\u202f')
}

/** A part of one as a percentage without its sign: `72.6`, `0.06`, `<0.01`, `0`. */
export function percent(part: number): string {
  const value = part * 100
  if (value === 0) return '0'
  if (value === 100) return '100'
  if (value < 0.01) return '<0.01'
  if (value >= 99.95 && value < 100) return '>99.9'
  return value < 0.1 ? value.toFixed(2) : value.toFixed(1)
}

/** `1 incident`, `2 incidents`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)}\u00a0${count === 1 ? one : many}`
}

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** Octets in powers of a thousand: `935 GB`. */
export function octets(value: number): string {
  let at = 0
  let left = value
  while (left >= 999.5 && at < units.length - 1) {
    left /= 1000
    at++
  }
  return `${left < 9.95 && at > 0 ? left.toFixed(1) : Math.round(left)}\u00a0${units[at]}`
}

/** Seconds: `0.8 ms`, `120 ms`, `2.4 s`. */
export function seconds(value: number): string {
  if (value < 0.00095) return `${Math.round(value * 1e6)}\u00a0µs`
  if (value < 0.00995) return `${(value * 1e3).toFixed(1)}\u00a0ms`
  if (value < 0.9995) return `${Math.round(value * 1e3)}\u00a0ms`
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)}\u00a0s`
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

/** A number at the start of a sentence: `Three`, `23`. */
export function inWords(count: number): string {
  return words[count] ?? whole(count)
}
