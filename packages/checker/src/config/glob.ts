/**
 * Whether a path fits a pattern: `*` is anything but a slash, `**` anything, `?` one character, `{a,b}` one of them.
 * The pattern `/internal/**` fits `/internal` too. Time is the product of both lengths, at worst.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return alternatives(pattern).some((one) => {
    if (one.endsWith('/**') && path === one.slice(0, -3)) return true
    return matches(tokensOf(one), path)
  })
}

/** `{a,b}` taken apart, at most 64 times. */
function alternatives(pattern: string): readonly string[] {
  const known = patterns.get(pattern)
  if (known) return known
  let list = [pattern]
  for (;;) {
    const open = list.some(hasBraces)
    if (!open || list.length > 64) break
    list = list.flatMap(expandFirst)
  }
  if (patterns.size < 1000) patterns.set(pattern, list)
  return list
}

const patterns = new Map<string, readonly string[]>()
const braces = /\{([^{}/]*,[^{}/]*)\}/

const hasBraces = (text: string) => braces.test(text)

function expandFirst(text: string): string[] {
  const found = braces.exec(text)
  if (!found) return [text]
  const [whole, inner = ''] = found
  const after = text.slice(found.index + whole.length)
  return inner.split(',').map((part) => text.slice(0, found.index) + part + after)
}

/** A letter, or a joker: `?`, `*`, `**`. `**` with its slash may also be nothing: `**` + `/a` fits `/a`. */
function tokensOf(pattern: string): readonly string[] {
  return pattern.match(/\*\*\/|\*+|[^*]/gsu)?.map((token) => (/^\*\*+$/.test(token) ? '**' : token)) ?? []
}

/** Every place that a token can have reached, token by token: nothing is tried twice. */
function matches(tokens: readonly string[], path: string): boolean {
  const text = [...path]
  let reached = new Array<boolean>(text.length + 1).fill(false)
  reached[0] = true
  for (const token of tokens) {
    const next = new Array<boolean>(text.length + 1).fill(false)
    for (let i = 0; i <= text.length; i++) {
      if (token === '*') next[i] = reached[i] === true || (i > 0 && text[i - 1] !== '/' && next[i - 1] === true)
      else if (token === '**') next[i] = reached[i] === true || (i > 0 && next[i - 1] === true)
      else if (i > 0)
        next[i] = reached[i - 1] === true && (text[i - 1] === token || (token === '?' && text[i - 1] !== '/'))
    }
    if (token === '**/') anySegments(reached, next, text)
    reached = next
  }
  return reached[text.length] === true
}

/** `**` with a slash: no segment, or whole segments. */
function anySegments(reached: readonly boolean[], next: boolean[], text: readonly string[]): void {
  let begun = false
  for (let i = 0; i <= text.length; i++) {
    next[i] = reached[i] === true || (begun && text[i - 1] === '/')
    begun ||= reached[i] === true
  }
}
