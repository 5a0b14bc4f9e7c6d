import type { Pattern } from './pattern.ts'

/**
 * The `location` blocks of an nginx configuration, those within others too. All servers of the text are taken together, for
 * a log seldom says which one answered; of two blocks for the same paths the first counts. Files that it includes are
 * not read, named locations (`@app`) have no paths, and `location /` is left out: it is what fits nothing else.
 *
 * A route is called as it is written: `/x` for `= /x`, `/api/*` for a prefix, `~ \.php$` for an expression.
 *
 * @throws {SyntaxError} if a location has no path.
 */
export function nginxPatterns(text: string): Pattern[] {
  const patterns = new Map<string, Pattern>()
  const statement: string[] = []
  for (const { word, mark } of tokensOf(text)) {
    if (word !== null) {
      statement.push(word)
      continue
    }
    if (mark === '{' && statement[0] === 'location') {
      const pattern = patternOf(statement.slice(1))
      if (pattern !== null && !patterns.has(pattern.template)) patterns.set(pattern.template, pattern)
    }
    statement.length = 0
  }
  return [...patterns.values()]
}

function patternOf(words: readonly string[]): Pattern | null {
  // The sign may stand at the path without a space.
  const [, sign, path] = /^(=|\^~|~\*|~)?\s*(.+)$/s.exec(words.join(' ')) ?? []
  if (path === undefined) {
    throw new SyntaxError(`Cannot read "location ${words.join(' ')}": it has no path, wanted: location /api/ { … }`)
  }
  switch (sign) {
    case '=':
      return { kind: 'exact', template: path, path }
    case '~':
    case '~*':
      return { kind: 'expression', template: `${sign} ${path}`, source: path, ignoreCase: sign === '~*' }
    default:
      if (path.startsWith('@') || path === '/') return null
      return { kind: 'prefix', template: `${path}*`, path, final: sign === '^~' }
  }
}

type Token = { readonly word: string; readonly mark: null } | { readonly word: null; readonly mark: string }

/** Words and the marks between them, without comments; quotes are taken off. Blocks of Lua are not nginx's words. */
function* tokensOf(text: string): Generator<Token> {
  const token = /#[^\n]*|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|[;{}]|(?:\\.|\$\{[^}]*\}|[^\s;{}\\])+|\\/gs
  let before = ''
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [whole, double, single] = match
    if (whole.startsWith('#')) continue
    if (whole === '{' && before.endsWith('_by_lua_block')) {
      token.lastIndex = endOfLua(text, token.lastIndex)
      yield { word: null, mark: ';' }
    } else if (/^[;{}]$/.test(whole)) yield { word: null, mark: whole }
    else yield { word: (double ?? single)?.replace(/\\(["'])/g, '$1') ?? whole, mark: null }
    before = whole
  }
}

/** The place behind the brace that closes a block of Lua; braces in its texts and comments close nothing. */
function endOfLua(text: string, start: number): number {
  const part = /--\[\[.*?\]\]|--[^\n]*|\[\[.*?\]\]|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[{}]/gs
  part.lastIndex = start
  let open = 1
  for (let match = part.exec(text); match !== null; match = part.exec(text)) {
    open += match[0] === '{' ? 1 : match[0] === '}' ? -1 : 0
    if (open === 0) return part.lastIndex
  }
  return text.length
}
