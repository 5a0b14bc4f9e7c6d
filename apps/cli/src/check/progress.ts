/** How far a long input is, on standard error, if a person is there to see it. */
export class Progress {
  readonly #shown = process.stderr.isTTY === true
  #last = 0
  #drawn = false

  constructor() {
    // Short inputs are done before anybody could read it.
    this.#last = performance.now() + 400
  }

  say(text: () => string): void {
    if (!this.#shown || performance.now() - this.#last < 100) return
    this.#last = performance.now()
    this.#drawn = true
    process.stderr.write(`\r\u001b[K${text().slice(0, (process.stderr.columns || 80) - 1)}`)
  }

  /** Takes the line away. */
  done(): void {
    if (this.#drawn) process.stderr.write('\r\u001b[K')
    this.#drawn = false
  }
}
