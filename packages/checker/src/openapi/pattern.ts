/**
 * Patterns of a schema come from outside, and so do the texts they are held against. One that may take exponential time
 * is not used, and one that may take polynomial time is used on short texts only.
 */

export type PatternUse = 'broken' | 'unsafe' | { readonly longest: number }

/** Steps that a search may take. */
const mostSteps = 1e8

export function judgePattern(pattern: string): PatternUse {
  if (!compiles(pattern, 'u')) return compiles(pattern, '') ? 'unsafe' : 'broken'
  const open = countOpenRepeats(pattern)
  if (open === null) return 'unsafe'
  const degree = open + (pattern.startsWith('^') ? 0 : 1)
  return { longest: Math.floor(mostSteps ** (1 / Math.max(degree, 1))) }
}

function compiles(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags)
    return true
  } catch {
    return false
  }
}

interface Group {
  /** Whether what it matches may have several lengths, or several forms. */
  varies: boolean
}

/** How many parts may repeat, one after the other; null if one that varies is itself repeated. */
function countOpenRepeats(pattern: string): number | null {
  const groups: Group[] = [{ varies: false }]
  let last: Group | null = null
  let repeats = 0
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]
    const group = groups.at(-1) as Group
    if (char === '\\') {
      // A back-reference makes any bound void.
      if (/[1-9k]/.test(pattern[i + 1] ?? '')) return null
      i++
      last = { varies: false }
    } else if (char === '[') {
      i = endOfClass(pattern, i)
      last = { varies: false }
    } else if (char === '(') {
      groups.push({ varies: false })
      last = null
    } else if (char === ')') {
      last = groups.pop() ?? null
      if (last?.varies && groups.length > 0) (groups.at(-1) as Group).varies = true
    } else if (char === '|') {
      group.varies = true
      last = null
    } else if (char === '?' || char === '*' || char === '+' || char === '{') {
      // After an opening parenthesis or another repeat it is no repeat: `(?:`, `*?`.
      if (last === null) continue
      const [whole = char, most] = /^\{\d+(,\d*)?\}/.exec(pattern.slice(i, i + 16)) ?? []
      const isFixed = char === '{' && most === undefined
      if (last.varies && char !== '?') return null
      if (!isFixed) group.varies = true
      if (char !== '?' && !isFixed) repeats++
      if (char === '{') i += whole.length - 1
      last = null
    } else last = { varies: false }
  }
  return repeats
}

function endOfClass(pattern: string, start: number): number {
  for (let i = start + 1; i < pattern.length; i++) {
    if (pattern[i] === '\\') i++
    else if (pattern[i] === ']') return i
  }
  return pattern.length
}
