import type { Content } from './content.ts'
import { related } from './rotations.ts'

/** Milliseconds for which files are looked for after a rotation: while it goes on, names move under the hands of who looks. */
export const patience = 3000

/** Logs that were rotated a moment ago, by name. */
export class Rotating {
  readonly #rotations = new Map<string, { readonly latest: number; readonly until: number }>()

  get paths(): readonly string[] {
    return [...this.#rotations.keys()]
  }

  /** When the latest change happened that is known of a log; Infinity if it was not rotated. */
  latest(path: string): number {
    return this.#rotations.get(path)?.latest ?? Number.POSITIVE_INFINITY
  }

  isOver(path: string, now: number): boolean {
    const rotation = this.#rotations.get(path)
    return rotation === undefined || now > rotation.until
  }

  /**
   * Notes that a log was rotated, and when the latest change happened that is known of it: rotated files that changed
   * later and were never seen came and went between two looks.
   */
  note(path: string, contents: readonly Content[], now: number): void {
    const times = contents.filter((content) => mayBe(path, content)).map(({ changed }) => changed)
    if (times.length === 0) return
    const latest = this.#rotations.get(path)?.latest ?? Math.max(...times)
    this.#rotations.set(path, { latest, until: now + patience })
  }

  end(path: string): void {
    this.#rotations.delete(path)
  }
}

/** Whether a content may stand under a name: its own, or one that rotation made of it. */
export function mayBe(path: string, content: Content): boolean {
  return path === content.path || related(path, content.path) || related(path, content.real)
}
