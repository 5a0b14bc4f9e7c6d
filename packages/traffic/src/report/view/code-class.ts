/** The name of the class of elements that gives a part the colour of a code; none where there is no code. */
export function codeClass(status: number | null): string | undefined {
  const digit = Math.floor((status ?? 0) / 100)
  return digit >= 1 && digit <= 5 ? `c${digit}` : undefined
}

/** A status as a numeral: `404`; what has none is a dash, and its row says so. */
export function numeral(status: number): string {
  return status === 0 ? '–' : String(status).padStart(3, '0')
}
