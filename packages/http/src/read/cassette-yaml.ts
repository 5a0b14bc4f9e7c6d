/**
 * The part of YAML that recorders of cassettes write: block mappings and sequences, quoted and plain scalars, `|` and `>`
 * blocks, flow collections, `!binary`, anchors. Every scalar is text, as it stands there; a plain `null` is null. One
 * class, and a long one, since every kind of value can hold every other.
 */
import { escapeAt, foldBlock, indentOf, isSpace, tagged, trimmedTo, type Yaml } from './yaml-scalars.ts'

/** Nothing that a recorder writes is deeper. */
const deepest = 40

const key =
  /(?:"(?:[^"\\\n]|\\.){0,1000}"[ \t]{0,20}|'[^'\n]{0,1000}'[ \t]{0,20}|[^\s#&*!|>'"%@`{}[\],?-][^\n]{0,1000}?|[?-][^\s][^\n]{0,1000}?):(?=[ \t\r\n]|$)/y
export class YamlReader {
  /** What is beyond this reader, and where; null if nothing is. */
  fault: { readonly at: number; readonly message: string } | null = null
  readonly #text: string
  readonly #anchors: Map<string, Yaml>
  #at = 0
  #depth = 0

  constructor(text: string, anchors: Map<string, Yaml> = new Map()) {
    this.#text = text
    this.#anchors = anchors
  }

  read(): Yaml {
    return this.#node(-1)
  }

  /** Moves to what stands next, over empty lines and comments, and gives its column; -1 at the end. */
  #next(): number {
    const text = this.#text
    for (;;) {
      while (this.#at < text.length && isSpace(text[this.#at])) this.#at++
      if (this.#at >= text.length) return -1
      if (text[this.#at] !== '#') break
      this.#skipLine()
    }
    return this.#at - (text.lastIndexOf('\n', this.#at - 1) + 1)
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && isSpace(this.#text[this.#at])) this.#at++
  }

  #skipLine(): void {
    const newline = this.#text.indexOf('\n', this.#at)
    this.#at = newline < 0 ? this.#text.length : newline + 1
  }

  #fail(message: string): null {
    this.fault ??= { at: this.#at, message }
    this.#skipLine()
    return null
  }

  #node(parent: number): Yaml {
    const column = this.#next()
    if (column <= parent) return null
    if (++this.#depth > deepest) {
      this.#at = this.#text.length
      return this.#fail(`deeper than ${deepest} levels`)
    }
    const value = this.#isItem() ? this.#sequence(column) : this.#isKey() ? this.#mapping(column) : this.#inline(parent)
    this.#depth--
    return value
  }

  #isItem(): boolean {
    const after = this.#text[this.#at + 1]
    return this.#text[this.#at] === '-' && (after === undefined || isSpace(after))
  }

  #isKey(): boolean {
    key.lastIndex = this.#at
    return key.test(this.#text)
  }

  #sequence(column: number): Yaml {
    const items: Yaml[] = []
    while (this.#next() === column && this.#isItem()) {
      this.#at++
      items.push(this.#restOfLineIsEmpty() ? this.#node(column) : this.#item(column))
    }
    return items
  }

  #item(column: number): Yaml {
    while (this.#text[this.#at] === ' ' || this.#text[this.#at] === '\t') this.#at++
    return this.#isItem() || this.#isKey() ? this.#node(column) : this.#inline(column)
  }

  #mapping(column: number): Yaml {
    const entries: [string, Yaml][] = []
    for (let at = this.#next(); at >= column; at = this.#next()) {
      key.lastIndex = this.#at
      const found = at === column ? key.exec(this.#text)?.[0] : undefined
      if (found === undefined) {
        this.#fail('neither a key nor a value')
        continue
      }
      this.#at += found.length
      entries.push([nameOf(found), this.#inline(column)])
    }
    return Object.fromEntries(entries)
  }

  /** A value after a key or a dash; what is not on the line stands deeper, or, for a sequence, just as deep. */
  #inline(column: number): Yaml {
    const text = this.#text
    while (text[this.#at] === ' ' || text[this.#at] === '\t') this.#at++
    const found = this.#properties()
    const anchor = /&(\S{1,100})/.exec(found)?.[1]
    let value = this.#restOfLineIsEmpty() ? this.#below(column) : this.#scalar(column)
    value = tagged(found, value)
    if (anchor !== undefined) this.#anchors.set(anchor, value)
    return value
  }

  /** Tags and anchors before a value. */
  #properties(): string {
    const properties = /(?:[!&][^\s]{0,200}[ \t]{1,20}|[!&][^\s]{0,200}(?=[\r\n]|$)){1,3}/y
    properties.lastIndex = this.#at
    const found = properties.exec(this.#text)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  #below(column: number): Yaml {
    const next = this.#next()
    return next === column && this.#isItem() ? this.#sequence(column) : next > column ? this.#node(column) : null
  }

  #scalar(column: number): Yaml {
    switch (this.#text[this.#at]) {
      case '|':
      case '>':
        return this.#block(column)
      case '"':
      case "'":
        return this.#quoted()
      case '{':
      case '[':
        return this.#flow(0)
      case '*': {
        const name = /\*([^\s,\]}]{1,100})/y
        name.lastIndex = this.#at
        const found = name.exec(this.#text)?.[1]
        if (found === undefined) return this.#fail('an alias without a name')
        this.#at += found.length + 1
        return this.#anchors.get(found) ?? null
      }
      default:
        return this.#plain(column)
    }
  }

  #restOfLineIsEmpty(): boolean {
    const rest = /[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y
    rest.lastIndex = this.#at
    return rest.test(this.#text)
  }

  /** A plain scalar goes on over lines that stand deeper. */
  #plain(column: number): Yaml {
    const parts: string[] = []
    for (;;) {
      const newline = this.#text.indexOf('\n', this.#at)
      const stop = newline < 0 ? this.#text.length : newline
      const line = this.#text.slice(this.#at, stop)
      const comment = line.indexOf(' #')
      parts.push((comment < 0 ? line : line.slice(0, comment)).trim())
      this.#at = stop
      if (newline < 0) break
      const before = this.#at
      const next = this.#next()
      if (next <= column || next < 0) {
        this.#at = before
        break
      }
    }
    const text = parts.join(' ')
    return text === 'null' || text === '~' || text === '' ? null : text
  }

  #block(column: number): Yaml {
    const header = this.#text.slice(this.#at, this.#at + 8)
    const folded = header[0] === '>'
    const [, before = '', digit = '', after = ''] = /^[|>]([+-]?)(\d?)([+-]?)/.exec(header) ?? []
    const keep = before + after
    this.#skipLine()
    let depth = digit === '' ? -1 : Math.max(column, 0) + Number(digit)
    const lines: string[] = []
    while (this.#at < this.#text.length) {
      const newline = this.#text.indexOf('\n', this.#at)
      const line = this.#text.slice(this.#at, newline < 0 ? this.#text.length : newline).replace(/\r$/, '')
      const indent = indentOf(line)
      if (indent < line.length) {
        if (depth < 0) depth = indent
        if (indent < depth || indent <= column) break
      }
      lines.push(line.slice(Math.max(depth, 0)))
      this.#skipLine()
    }
    let end = lines.length
    while (end > 0 && lines[end - 1] === '') end--
    const body = lines.slice(0, end)
    const text = folded ? foldBlock(body) : body.join('\n')
    if (keep === '-') return text
    return keep === '+' ? text + '\n'.repeat(lines.length - end + (end > 0 ? 1 : 0)) : end > 0 ? `${text}\n` : ''
  }

  #quoted(): Yaml {
    const text = this.#text
    const quote = text[this.#at]
    const parts: string[] = []
    let at = this.#at + 1
    let from = at
    const take = (to: number) => {
      if (to > from) parts.push(text.slice(from, to))
    }
    for (;;) {
      const char = text[at]
      if (char === undefined) {
        this.#at = text.length
        return this.#fail('a quoted text without an end')
      }
      if (char === quote && !(quote === "'" && text[at + 1] === "'")) break
      if (char === "'" && quote === "'") {
        take(at + 1)
        at += 2
        from = at
      } else if (char === '\\' && quote === '"') {
        take(at)
        const [read, length] = escapeAt(text, at + 1)
        parts.push(read)
        at += 1 + length
        from = at
      } else if (char === '\n') {
        take(trimmedTo(text, from, at))
        let breaks = 0
        while (at < text.length && isSpace(text[at])) if (text[at++] === '\n') breaks++
        parts.push(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1))
        from = at
      } else at++
    }
    take(at)
    this.#at = at + 1
    return parts.join('')
  }

  #flow(depth: number): Yaml {
    if (depth > deepest) {
      this.#at = this.#text.length
      return this.#fail(`deeper than ${deepest} levels`)
    }
    const isMap = this.#text[this.#at] === '{'
    const entries: [string, Yaml][] = []
    const items: Yaml[] = []
    this.#at++
    for (;;) {
      this.#skipSpace()
      const char = this.#text[this.#at]
      if (char === undefined) return this.#fail('a flow collection without an end')
      this.#at++
      if (char === '}' || char === ']') break
      if (char === ',') continue
      this.#at--
      const value = this.#flowValue(depth)
      this.#skipSpace()
      if (isMap && this.#text[this.#at] === ':') {
        this.#at++
        this.#skipSpace()
        const empty = this.#text[this.#at] === ',' || this.#text[this.#at] === '}'
        entries.push([String(value), empty ? null : this.#flowValue(depth)])
      } else items.push(value)
    }
    return isMap ? Object.fromEntries(entries) : items
  }

  #flowValue(depth: number): Yaml {
    const found = this.#properties()
    return found === '' ? this.#untagged(depth) : tagged(found, this.#untagged(depth))
  }

  #untagged(depth: number): Yaml {
    const char = this.#text[this.#at]
    if (char === '{' || char === '[') return this.#flow(depth + 1)
    if (char === '"' || char === "'") return this.#quoted()
    const plain = /(?:[^,[\]{}:]|:(?![\s,[\]{}]|$))+/y
    plain.lastIndex = this.#at
    const found = plain.exec(this.#text)?.[0]
    if (found === undefined) {
      this.#at++
      return null
    }
    this.#at += found.length
    const lines = found.split('\n').map((line) => line.trim())
    const text = lines.filter((line) => line !== '').join(' ')
    return text === 'null' || text === '~' ? null : text
  }
}

function nameOf(found: string): string {
  const name = found.slice(0, found.lastIndexOf(':')).trim()
  if (name.startsWith("'")) return name.slice(1, -1)
  return name.startsWith('"') ? name.slice(1, -1).replace(/\\(.)/g, '$1') : name
}
