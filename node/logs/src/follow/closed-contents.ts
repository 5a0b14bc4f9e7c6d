import type { Content } from './content.ts'

/** Contents that are remembered after they were let go, so that nothing is read again under another name. */
const remembered = 200

/** What was read of files that are not open now. */
export class ClosedContents {
  /** Read before, and not found again yet. */
  missing: Content[] = []
  /** Read to the end, and let go. */
  done: Content[] = []
  /** When a content was first looked for. */
  readonly #soughtSince = new WeakMap<Content, number>()

  get all(): readonly Content[] {
    return [...this.done, ...this.missing]
  }

  /** Milliseconds for which a content has been looked for; it begins with the first call. */
  soughtFor(content: Content, now: number): number {
    const since = this.#soughtSince.get(content) ?? now
    this.#soughtSince.set(content, since)
    return now - since
  }

  remember(content: Content): void {
    this.forget(content)
    if (content.offset > 0) this.done.push(content)
    if (this.done.length > remembered) this.done.shift()
  }

  forget(content: Content): void {
    this.missing = this.missing.filter((other) => other !== content)
    this.done = this.done.filter((other) => other !== content)
  }
}
