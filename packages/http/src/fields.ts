/**
 * A field section: order and repetition kept, names matched without case (RFC 9110 §5.1). Evidence has three states: a
 * field is there, it is absent, or nobody knows, because the recorder left lines out.
 */
export class Fields {
  readonly lines: readonly (readonly [name: string, value: string])[]
  /** Whether every line that was sent is here. If not, a field that is missing here may still have been sent. */
  readonly complete: boolean
  #index: Map<string, string[]> | null = null

  constructor(lines: readonly (readonly [name: string, value: string])[] = [], complete = true) {
    this.lines = lines
    this.complete = complete
  }

  /** A section of which nothing was captured. */
  static readonly notCaptured: Fields = new Fields([], false)

  has(name: string): boolean {
    return this.#values(name) !== undefined
  }

  /** What is known of a field. */
  state(name: string): 'known' | 'absent' | 'not captured' {
    if (this.has(name)) return 'known'
    return this.complete ? 'absent' : 'not captured'
  }

  /** The values of every line of that name, in order. */
  all(name: string): readonly string[] {
    return this.#values(name) ?? []
  }

  /** The combined value, joined with a comma (RFC 9110 §5.2); null if the field is absent. */
  get(name: string): string | null {
    const values = this.#values(name)
    if (values === undefined) return null
    return values.length === 1 ? (values[0] ?? '') : values.join(', ')
  }

  #values(name: string): string[] | undefined {
    if (this.#index === null) {
      this.#index = new Map()
      for (const [key, value] of this.lines) {
        const lower = key.toLowerCase()
        const values = this.#index.get(lower)
        if (values) values.push(value)
        else this.#index.set(lower, [value])
      }
    }
    return this.#index.get(name) ?? this.#index.get(name.toLowerCase())
  }
}
