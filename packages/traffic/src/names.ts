/** Strings as numbers: 0 is the empty string. */
export class Names {
  readonly list: string[] = ['']
  readonly #ids = new Map<string, number>([['', 0]])

  id(name: string): number {
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const id = this.list.length
    this.list.push(name)
    this.#ids.set(name, id)
    return id
  }

  name(id: number): string {
    return this.list[id] ?? ''
  }
}
