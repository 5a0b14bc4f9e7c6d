/** What a page has, as far as a selector may ask for it. */
export interface Used {
  readonly tags: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
}

/** Reads elements and classes off a page. */
export function usedIn(html: string): Used {
  const tags = new Set<string>()
  const classes = new Set<string>()
  for (const [, tag = '', rest = ''] of html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi)) {
    tags.add(tag.toLowerCase())
    for (const name of /\sclass="([^"]*)"/.exec(rest)?.[1]?.split(' ') ?? []) classes.add(name)
  }
  return { tags, classes }
}

/** A stylesheet without the rules that can hit nothing on a page, and without comments and the space between. */
export function prune(style: string, used: Used): string {
  return rules(style.replace(/\/\*.*?\*\//gs, ''))
    .map(([head, body]) => {
      if (/^@(?:media|supports)/.test(head)) {
        const inside = prune(body, used)
        return inside === '' ? '' : `${tight(head)}{${inside}}`
      }
      if (head.startsWith('@')) return `${tight(head)}{${tightBody(body)}}`
      const kept = apart(head).filter((selector) => mayHit(selector, used))
      return kept.length === 0 ? '' : `${kept.map(tight).join(',')}{${tightBody(body)}}`
    })
    .join('')
}

/** Heads and bodies of a list of rules. */
function rules(style: string): [string, string][] {
  const list: [string, string][] = []
  let from = 0
  for (;;) {
    const open = style.indexOf('{', from)
    if (open < 0) return list
    let depth = 1
    let end = open + 1
    for (; depth > 0 && end < style.length; end++) depth += style[end] === '{' ? 1 : style[end] === '}' ? -1 : 0
    list.push([style.slice(from, open).trim(), style.slice(open + 1, end - 1).trim()])
    from = end
  }
}

/** Parts between commas that stand in no brackets. */
function apart(selectors: string): string[] {
  const list: string[] = []
  let depth = 0
  let part = ''
  for (const sign of selectors) {
    if (sign === ',' && depth === 0) {
      list.push(part.trim())
      part = ''
      continue
    }
    if (sign === '(') depth++
    if (sign === ')') depth--
    part += sign
  }
  return [...list, part.trim()]
}

/** Whether all that a selector asks for is there. It errs towards keeping. */
function mayHit(selector: string, used: Used): boolean {
  const bracket = /:(is|where|has|not)\(/.exec(selector)
  if (bracket) {
    const from = bracket.index + bracket[0].length
    let depth = 1
    let end = from
    for (; depth > 0; end++) depth += selector[end] === '(' ? 1 : selector[end] === ')' ? -1 : 0
    const rest = `${selector.slice(0, bracket.index)} ${selector.slice(end)}`
    const inside = selector.slice(from, end - 1)
    return mayHit(rest, used) && (bracket[1] === 'not' || apart(inside).some((one) => mayHit(one, used)))
  }
  const plain = selector.replace(/\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?/g, ' ')
  // What a theme button, a script or an address would have to set.
  if (/\[(?:data-|aria-)/.test(selector) || /#/.test(plain)) return false
  return [...plain.matchAll(/\.?[a-z][\w-]*/gi)].every(([name]) =>
    name.startsWith('.') ? used.classes.has(name.slice(1)) : used.tags.has(name.toLowerCase()),
  )
}

/** A space before a colon means something in a selector, and nothing in a declaration. */
function tight(head: string): string {
  return head
    .replace(/\s+/g, ' ')
    .replace(/\s*([>,])\s*/g, (_, sign: string) => sign)
    .trim()
}

function tightBody(body: string): string {
  return body
    .replace(/\s+/g, ' ')
    .replace(/\s*([:;,])\s*/g, (_, sign: string) => sign)
    .replace(/;$/, '')
    .trim()
}
