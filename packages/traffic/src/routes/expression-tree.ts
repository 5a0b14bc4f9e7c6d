/**
 * Reads a regular expression of the kind that nginx and Apache users write into a tree. It is long because each sign of the language
 * needs its lines, and they call one another.
 */

export type Takes = (code: number) => boolean

export type ExpressionTree =
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly ExpressionTree[] }
  | { readonly kind: 'repeat'; readonly of: ExpressionTree; readonly least: number; readonly most: number }
  | { readonly kind: 'take'; readonly takes: Takes }
  | { readonly kind: 'assert'; readonly holds: (text: string, at: number) => boolean }

/** @throws {SyntaxError} that says what is wrong with the expression. */
export function expressionTree(source: string, ignoreCase: boolean): ExpressionTree {
  return new ExpressionReader(source, ignoreCase).read()
}

export function wrongExpression(source: string, state: string, wanted: string): SyntaxError {
  return new SyntaxError(`Cannot read expression "${source}": ${state}, wanted: ${wanted}`)
}

const deepest = 100

class ExpressionReader {
  readonly #source: string
  #ignoreCase: boolean
  #at = 0
  #depth = 0

  constructor(source: string, ignoreCase: boolean) {
    this.#source = source
    this.#ignoreCase = ignoreCase
  }

  read(): ExpressionTree {
    if (this.#source.startsWith('(?i)')) {
      this.#ignoreCase = true
      this.#at = 4
    }
    const tree = this.#choice()
    if (this.#at < this.#source.length) throw this.#wrong('")" closes nothing', 'write \\) for the character')
    return tree
  }

  #choice(): ExpressionTree {
    if (++this.#depth > deepest) throw this.#wrong('its groups are nested too deeply', `at most ${deepest} levels`)
    const of: ExpressionTree[] = [this.#sequence()]
    while (this.#source[this.#at] === '|') {
      this.#at++
      of.push(this.#sequence())
    }
    this.#depth--
    return of.length === 1 ? (of[0] as ExpressionTree) : { kind: 'choice', of }
  }

  #sequence(): ExpressionTree {
    const of: ExpressionTree[] = []
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      of.push(this.#repeated(this.#atom()))
    }
    return { kind: 'sequence', of }
  }

  #repeated(atom: ExpressionTree): ExpressionTree {
    const [text, star, least, comma, most] =
      /^([*+?])|^\{(\d+)(,?)(\d*)\}/.exec(this.#source.slice(this.#at, this.#at + 16)) ?? []
    if (text === undefined) return atom
    this.#at += text.length
    const after = this.#source[this.#at]
    if (after === '+') throw this.#wrong('a possessive repetition gives nothing back', 'a plain one')
    if (after === '*' || /^\{\d+,?\d*\}/.test(this.#source.slice(this.#at))) {
      throw this.#wrong('two repetitions stand one after the other', 'a group around the first')
    }
    // Lazy or not makes no difference to whether it matches.
    if (after === '?') this.#at++
    const from = star === undefined ? Number(least) : star === '+' ? 1 : 0
    const to =
      star !== undefined
        ? star === '?'
          ? 1
          : Number.POSITIVE_INFINITY
        : comma === ''
          ? from
          : most === ''
            ? Number.POSITIVE_INFINITY
            : Number(most)
    if (to < from) throw this.#wrong(`${text} repeats more often than it may`, 'the smaller number first')
    if (from > 1000 || (to > 1000 && to !== Number.POSITIVE_INFINITY)) {
      throw this.#wrong(`${text} counts too far`, 'at most 1000')
    }
    return { kind: 'repeat', of: atom, least: from, most: to }
  }

  #atom(): ExpressionTree {
    const character = this.#source[this.#at++] as string
    switch (character) {
      case '(':
        return this.#group()
      case '[':
        return { kind: 'take', takes: this.#class() }
      case '.':
        return { kind: 'take', takes: (code) => code !== 10 }
      case '^':
        return { kind: 'assert', holds: (_, at) => at === 0 }
      case '$':
        return { kind: 'assert', holds: (text, at) => at === text.length }
      case '*':
      case '+':
      case '?':
        throw this.#wrong(`"${character}" repeats nothing`, `\\${character} for the character`)
      case '\\':
        return this.#escape()
      default:
        return { kind: 'take', takes: this.#same(character.charCodeAt(0)) }
    }
  }

  #group(): ExpressionTree {
    const [head] = /^\?(?::|P?<[A-Za-z_]\w*>|'[A-Za-z_]\w*')/.exec(this.#source.slice(this.#at)) ?? []
    if (head !== undefined) this.#at += head.length
    else if (this.#source[this.#at] === '?') {
      throw this.#wrong('look-around, atomic groups and options within are not read', 'plain groups: ( ) or (?: )')
    }
    const tree = this.#choice()
    if (this.#source[this.#at] !== ')') throw this.#wrong('a group is not closed', '")"')
    this.#at++
    return tree
  }

  #escape(): ExpressionTree {
    const letter = this.#source[this.#at]
    if (letter === undefined) throw this.#wrong('it ends with a backslash', 'a character behind it')
    if (letter === 'b' || letter === 'B') {
      this.#at++
      return { kind: 'assert', holds: (text, at) => isBoundary(text, at) === (letter === 'b') }
    }
    if (letter === 'A' || letter === 'z' || letter === 'Z') {
      this.#at++
      return { kind: 'assert', holds: (text, at) => at === (letter === 'A' ? 0 : text.length) }
    }
    if (/[1-9k]/.test(letter)) throw this.#wrong('back references are not read', 'an expression without them')
    return { kind: 'take', takes: this.#escaped() }
  }

  /** What stands behind a backslash, within a class too. */
  #escaped(): Takes {
    const letter = this.#source[this.#at++] as string
    const set = sets[letter.toLowerCase()]
    if (set !== undefined) return letter === letter.toLowerCase() ? set : (code) => !set(code)
    if (letter === 'x' || letter === 'u') {
      const digits = new RegExp(letter === 'x' ? '^[0-9a-f]{2}' : '^[0-9a-f]{4}', 'i').exec(
        this.#source.slice(this.#at),
      )
      if (digits === null) throw this.#wrong(`\\${letter} has no number`, letter === 'x' ? '\\x2F' : '\\u002F')
      this.#at += digits[0].length
      return this.#same(Number.parseInt(digits[0], 16))
    }
    const control = controls[letter]
    if (control !== undefined) return this.#same(control)
    if (/[A-Za-z0-9]/.test(letter)) throw this.#wrong(`\\${letter} is not read`, 'one of \\d \\w \\s \\b \\n \\t \\x2F')
    return this.#same(letter.charCodeAt(0))
  }

  #class(): Takes {
    const not = this.#source[this.#at] === '^'
    if (not) this.#at++
    const parts: Takes[] = []
    for (let first = true; first || this.#source[this.#at] !== ']'; first = false) {
      if (this.#at >= this.#source.length) throw this.#wrong('a class is not closed', '"]"')
      if (this.#source.startsWith('[:', this.#at)) throw this.#wrong('[:name:] is not read', 'ranges such as a-z')
      const low = this.#member()
      const isRange =
        low.code !== null &&
        this.#source[this.#at] === '-' &&
        this.#source[this.#at + 1] !== ']' &&
        this.#at + 1 < this.#source.length
      if (!isRange) {
        parts.push(low.takes)
        continue
      }
      this.#at++
      const from = low.code as number
      const to = this.#member().code
      if (to === null || to < from) throw this.#wrong('a range in a class is turned round', 'the lower end first')
      const fold = this.#ignoreCase
      parts.push((code) => within(code, from, to) || (fold && folds(code).some((other) => within(other, from, to))))
    }
    this.#at++
    return (code) => parts.some((takes) => takes(code)) !== not
  }

  /** One member of a class, and its code if it is one character. */
  #member(): { readonly takes: Takes; readonly code: number | null } {
    const character = this.#source[this.#at++] as string
    if (character !== '\\') return { takes: this.#same(character.charCodeAt(0)), code: character.charCodeAt(0) }
    const letter = this.#source[this.#at]
    if (letter === undefined) throw this.#wrong('a class is not closed', '"]"')
    if (letter === 'b') {
      this.#at++
      return { takes: (code) => code === 8, code: 8 }
    }
    const start = this.#at
    const takes = this.#escaped()
    const text = this.#source.slice(start, this.#at)
    if (sets[letter.toLowerCase()] !== undefined) return { takes, code: null }
    return {
      takes,
      code: text.length > 1 ? Number.parseInt(text.slice(1), 16) : (controls[letter] ?? letter.charCodeAt(0)),
    }
  }

  #same(wanted: number): Takes {
    if (!this.#ignoreCase) return (code) => code === wanted
    const others = folds(wanted)
    return (code) => code === wanted || others.includes(code)
  }

  #wrong(state: string, wanted: string): SyntaxError {
    return wrongExpression(this.#source, state, wanted)
  }
}

const sets: Readonly<Record<string, Takes>> = {
  d: (code) => within(code, 48, 57),
  w: isWord,
  s: (code) => code === 32 || within(code, 9, 13),
}

const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, e: 27, '0': 0 }

function within(code: number, from: number, to: number): boolean {
  return code >= from && code <= to
}

function isWord(code: number): boolean {
  return within(code, 48, 57) || within(code, 97, 122) || within(code, 65, 90) || code === 95
}

function isBoundary(text: string, at: number): boolean {
  return (at > 0 && isWord(text.charCodeAt(at - 1))) !== (at < text.length && isWord(text.charCodeAt(at)))
}

/** The other cases of a letter of ASCII. */
function folds(code: number): readonly number[] {
  if (within(code, 97, 122)) return [code - 32]
  return within(code, 65, 90) ? [code + 32] : []
}
