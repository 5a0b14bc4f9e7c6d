/**
 * A field section: order and repetition kept, names matched without case (RFC 9110 §5.1).
 * Lookups walk the list; a section has a dozen lines, and an index would cost more than it saves.
 */
export class Fields {
  readonly lines: readonly (readonly [name: string, value: string])[]

  constructor(lines: readonly (readonly [name: string, value: string])[] = []) {
    this.lines = lines
  }

  has(name: string): boolean {
    const wanted = name.toLowerCase()
    return this.lines.some(([key]) => key.toLowerCase() === wanted)
  }

  /** The values of every line of that name, in order. */
  all(name: string): string[] {
    const wanted = name.toLowerCase()
    return this.lines.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value)
  }

  /** The combined value, joined with a comma (RFC 9110 §5.2); null if the field is absent. */
  get(name: string): string | null {
    const values = this.all(name)
    return values.length === 0 ? null : values.join(', ')
  }
}
