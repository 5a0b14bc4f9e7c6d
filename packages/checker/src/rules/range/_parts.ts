/** The header sections of the parts of a multipart body (RFC 2046 §5.1.1); null if it is not whole. */
export function partHeadsOf(text: string, boundary: string): string[] | null {
  const delimiter = `--${boundary}`
  const heads: string[] = []
  let at = text.startsWith(delimiter) ? 0 : nextDelimiter(text, delimiter, 0)
  while (at >= 0) {
    const after = at + delimiter.length
    if (text.startsWith('--', after)) return heads
    const line = text.indexOf('\n', after)
    const next = nextDelimiter(text, delimiter, after)
    if (line < 0 || next < 0) return null
    heads.push(headOf(text, line + 1, next))
    at = next
  }
  return null
}

/** A delimiter counts at the beginning of a line only. */
function nextDelimiter(text: string, delimiter: string, from: number): number {
  const found = text.indexOf(`\n${delimiter}`, from)
  return found < 0 ? -1 : found + 1
}

/** Up to the first empty line. */
function headOf(text: string, from: number, to: number): string {
  let at = from
  while (at < to) {
    const end = text.indexOf('\n', at)
    if (end < 0 || end >= to) break
    if (end === at || (end === at + 1 && text[at] === '\r')) break
    at = end + 1
  }
  return text.slice(from, Math.min(at, to))
}
