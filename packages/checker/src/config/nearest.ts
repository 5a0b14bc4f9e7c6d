/** The name that was probably meant; null if none is near. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const low = typed.toLowerCase()
  const tail = names.find((name) => name.endsWith(`/${low}`) || name === low)
  if (tail !== undefined) return tail
  // The right name in the wrong family is nearer than any slip of the fingers.
  const own = low.slice(low.indexOf('/') + 1)
  const moved =
    own === '*' ? undefined : names.find((name) => name.includes('/') && name.slice(name.indexOf('/') + 1) === own)
  if (moved !== undefined) return moved
  let best: string | null = null
  let least = Math.max(2, Math.floor(typed.length / 4)) + 1
  for (const name of names) {
    if (Math.abs(name.length - low.length) >= least) continue
    const steps = distance(low, name)
    if (steps < least) {
      least = steps
      best = name
    }
  }
  return best
}

/** ` (did you mean "…"?)`, or nothing. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const near = nearest(typed.slice(0, 200), names)
  return near === null ? '' : `, did you mean "${near}"?`
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
