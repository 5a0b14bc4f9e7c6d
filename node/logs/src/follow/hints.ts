import { type FSWatcher, watch } from 'node:fs'
import { dirname } from 'node:path'

/** Waits until a folder changes, or some time has passed. What the system tells is a hint only: it may be late or missing. */
export class Hints {
  readonly #watchers = new Map<string, FSWatcher>()
  #wake: () => void = () => undefined

  /** Listens to the folders of these files, as far as the system lets it. */
  listen(paths: readonly string[]): void {
    for (const folder of new Set(paths.map((path) => dirname(path)))) {
      if (this.#watchers.has(folder)) continue
      try {
        const watcher = watch(folder, { persistent: false }, () => this.#wake())
        watcher.on('error', () => {
          watcher.close()
          this.#watchers.delete(folder)
        })
        this.#watchers.set(folder, watcher)
      } catch {
        // Polling alone then.
      }
    }
  }

  /** @param milliseconds The longest wait. A hint ends it after a twentieth of that, so that a busy log wakes nobody at every line. */
  async wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const begun = Date.now()
    let timer: NodeJS.Timeout | undefined
    let abort: () => void = () => undefined
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds)
      this.#wake = () => {
        this.#wake = () => undefined
        clearTimeout(timer)
        timer = setTimeout(resolve, Math.max(0, milliseconds / 20 - (Date.now() - begun)))
      }
      abort = () => resolve()
      signal?.addEventListener('abort', abort)
      if (signal?.aborted) resolve()
    })
    signal?.removeEventListener('abort', abort)
    clearTimeout(timer)
    this.#wake = () => undefined
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close()
    this.#watchers.clear()
  }
}
