import type { Recipe } from '../rule.ts'

/** What a recipe does, by its name. */
export type Act = Recipe['do']

/**
 * How one framework or server mends what recipes name. A form is code with places to fill: `{name}` is a literal of the
 * language, in its quotes; `{=name}` stands as it is. Places: name, value, status, instead, location, phrase.
 */
export interface Stack {
  readonly id: string
  readonly name: string
  readonly language: 'js' | 'ts' | 'py' | 'rb' | 'php' | 'java' | 'cs' | 'go' | 'nginx' | 'apache' | 'caddy'
  readonly quote: '"' | "'"
  /** A recipe that is missing has no known form there. */
  readonly forms: Partial<Record<Act, string>>
}
