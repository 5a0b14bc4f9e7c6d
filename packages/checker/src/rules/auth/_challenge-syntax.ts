/**
 * The strict judge of a list of challenges (RFC 9110 §11.3): `challenge = auth-scheme [ 1*SP ( token68 / #auth-param ) ]`.
 * `parseChallenges` reads what it can; this says where the grammar is left.
 */
export interface JudgedChallenges {
  /** As written, up to the fault. */
  readonly schemes: readonly string[]
  /** What is wrong first, as the end of a sentence; null if nothing is. */
  readonly fault: string | null
}

const token = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y
/** RFC 9110 §11.2; nothing but the end of the challenge may follow. */
const token68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y
const equals = /[ \t]*=[ \t]*/y
/** RFC 9110 §5.6.4. */
const quotedString = /"(?:[\t \x21\x23-\x5b\x5d-\x7e\x80-\uffff]|\\[\t \x21-\x7e\x80-\uffff])*"/y
const gap = /[ \t]+/y
/** RFC 9110 §5.6.1: a list may have empty members. */
const separator = /[ \t]*(?:,[ \t]*)+/y

/** Judges the value of one field line. */
export function judgeChallenges(line: string): JudgedChallenges {
  const text = line.slice(0, 16_384).trim()
  const schemes: string[] = []
  let at = 0
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? null
    at += found?.length ?? 0
    return found
  }
  const stop = (fault: string): JudgedChallenges => ({ schemes, fault })
  // Half a challenge is full of double quotes.
  const rest = () => `'${text.slice(at, at + 40).trim()}'`

  // Whether a parameter may come next: it may after `Basic realm="a",` but not after `Negotiate abc=,` or `Basic,`.
  let open = false
  take(separator)
  while (at < text.length) {
    const start = at
    if (take(token) === null) return stop(`${rest()} does not begin with a scheme or a parameter`)
    let name = text.slice(start, at)
    let isParameter = take(equals) !== null
    if (!isParameter) {
      schemes.push(name)
      open = take(gap) !== null
      if (open && take(token68) !== null) open = false
      else if (open && at < text.length && text[at] !== ',') {
        const from = at
        name = take(token) ?? ''
        isParameter = name !== '' && take(equals) !== null
        at = isParameter ? at : from
        if (!isParameter) return stop(`after "${schemes.at(-1)}" stands ${rest()}, neither a parameter nor one token`)
      }
    }
    if (isParameter) {
      if (!open) return stop(`the parameter "${name}" belongs to no scheme`)
      if (take(text[at] === '"' ? quotedString : token) === null) {
        return stop(
          `the value of "${name}" is ${at < text.length ? `${rest()}, neither a token nor a quoted string` : 'missing'}`,
        )
      }
    }
    if (take(separator) === null && at < text.length) return stop(`no comma stands before ${rest()}`)
  }
  return { schemes, fault: null }
}
