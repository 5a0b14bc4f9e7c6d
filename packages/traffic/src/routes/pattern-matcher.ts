import { LinearExpression } from './linear-expression.ts'
import { decodedPath } from './path.ts'
import type { Pattern, PrefixPattern } from './pattern.ts'
import { TemplateMatcher } from './template-matcher.ts'

/** Finds the given pattern that a path fits, in time that grows with the path and never more. */
export class PatternMatcher {
  readonly #exact = new Map<string, string>()
  readonly #templates = new TemplateMatcher()
  readonly #prefixes = new PrefixTree()
  readonly #expressions: { readonly template: string; readonly expression: LinearExpression }[] = []

  /** @throws {SyntaxError} for an expression or a template that cannot be read. */
  constructor(patterns: readonly Pattern[]) {
    for (const pattern of patterns) {
      const { template } = pattern
      if (pattern.kind === 'template') this.#templates.add(template)
      else if (pattern.kind === 'prefix') this.#prefixes.add(pattern)
      else if (pattern.kind === 'expression') {
        const expression = new LinearExpression(pattern.source, pattern.ignoreCase)
        this.#expressions.push({ template, expression })
      } else if (!this.#exact.has(pattern.path)) this.#exact.set(pattern.path, template)
    }
  }

  /** The template of the pattern that the path of a request fits; null if it fits none. */
  match(path: string): string | null {
    const decoded = decodedPath(path)
    const exact = this.#exact.get(decoded) ?? this.#templates.match(path)
    if (exact !== undefined) return exact
    const prefix = this.#prefixes.longest(decoded)
    if (prefix?.final) return prefix.template
    const found = this.#expressions.find(({ expression }) => expression.test(decoded))
    return found?.template ?? prefix?.template ?? null
  }
}

/** Prefixes by their characters. */
class PrefixTree {
  readonly #prefixes = new Map<string, PrefixPattern>()
  #lengths: number[] = []

  add(pattern: PrefixPattern): void {
    if (!this.#prefixes.has(pattern.path)) this.#prefixes.set(pattern.path, pattern)
    this.#lengths = [...new Set([...this.#prefixes.keys()].map(({ length }) => length))].sort((a, b) => b - a)
  }

  longest(path: string): PrefixPattern | undefined {
    for (const length of this.#lengths) {
      if (length > path.length) continue
      const pattern = this.#prefixes.get(path.slice(0, length))
      if (pattern !== undefined) return pattern
    }
    return undefined
  }
}
