/** One challenge of WWW-Authenticate or Proxy-Authenticate (RFC 9110 §11.3). */
export interface Challenge {
  readonly scheme: string
  /** The one value of schemes such as Negotiate; empty if there are parameters. */
  readonly token: string
  /** Names in lower case, quotes taken off. */
  readonly parameters: ReadonlyMap<string, string>
}

const tokenText = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+/
const token68 = /^[A-Za-z0-9._~+/-]+=*(?=\s*(?:,|$))/

/**
 * The challenges of a field. A comma parts challenges and parameters alike, so a name counts as a scheme where no `=`
 * follows it. What does not parse ends the reading; what stood before it is kept.
 */
export function parseChallenges(field: string): Challenge[] {
  const found: { scheme: string; token: string; parameters: Map<string, string> }[] = []
  let rest = field.slice(0, 16_384).trimStart()
  while (rest !== '') {
    if (rest.startsWith(',')) {
      rest = rest.slice(1).trimStart()
      continue
    }
    const name = tokenText.exec(rest)?.[0]
    if (name === undefined) break
    const after = rest.slice(name.length)
    const open = found.at(-1)
    const equals = /^\s*=(?!=*\s*(?:,|$))\s*/.exec(after)
    if (equals && open) {
      const [value, length] = readValue(after.slice(equals[0].length))
      open.parameters.set(name.toLowerCase(), value)
      rest = after.slice(equals[0].length + length).trimStart()
      continue
    }
    const challenge = { scheme: name, token: '', parameters: new Map<string, string>() }
    found.push(challenge)
    rest = after.trimStart()
    const single = token68.exec(rest)?.[0]
    if (single !== undefined && after !== rest) {
      challenge.token = single
      rest = rest.slice(single.length).trimStart()
    }
  }
  return found
}

/** A quoted string or a token, and how many characters it takes. */
function readValue(text: string): [value: string, length: number] {
  if (!text.startsWith('"')) {
    const value = /^[^\s,]*/.exec(text)?.[0] ?? ''
    return [value, value.length]
  }
  let value = ''
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '\\') value += text[++i] ?? ''
    else if (text[i] === '"') return [value, i + 1]
    else value += text[i]
  }
  return [value, text.length]
}
