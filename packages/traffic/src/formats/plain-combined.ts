/** Lines to look at. */
const enough = 100

const shape = /^\S+ - [^"[]+ \[[^\]]{26}\] "(?:[^"\\]|\\.)*" \d{3} (?:\d+|-) "(?:[^"\\]|\\.)*" "(?:[^"\\]|\\.)*"\r?$/

/**
 * Whether a log begins with nothing but lines of the combined format. It is by far the most frequent, and this is known
 * without loading all others.
 * @param sample Its first octets; a last line that was cut is left out.
 */
export function isPlainCombined(sample: Uint8Array): boolean {
  let seen = 0
  for (let from = 0; seen < enough; ) {
    const end = sample.indexOf(10, from)
    if (end < 0) break
    const line = textOf(sample.subarray(from, Math.min(end, from + 4096)))
    from = end + 1
    if (line.trim() === '') continue
    if (!shape.test(line)) return false
    seen++
  }
  return seen > 0
}

/** Octets as a text in which each character is one of them, whatever their encoding. */
function textOf(octets: Uint8Array): string {
  return String.fromCharCode(...octets)
}
