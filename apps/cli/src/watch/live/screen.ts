import { writeSync } from 'node:fs'
import type { ReadStream, WriteStream } from 'node:tty'
import { drawChanges } from './frame.ts'

export type Out = WriteStream & { readonly fd: number }

/** The other screen of the terminal, no cursor, no wrapping: what was there before stays as it was. */
const enter = '\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[2J'
const leave = '\u001b[?2026l\u001b[?7h\u001b[?25h\u001b[0m\u001b[?1049l'

/** The whole terminal, taken and given back. Whatever ends the program, {@link close} has been called before. */
export class Screen {
  readonly #out: Out
  readonly #in: ReadStream
  readonly #cleanUp: (() => void)[] = []
  #drawn: readonly string[] = []
  #isOpen = false

  /** @param onEnd Somebody wants it to end: SIGINT, SIGTERM, or the terminal went away. */
  constructor(out: Out, input: ReadStream, events: ScreenEvents) {
    this.#out = out
    this.#in = input
    const listen = <T>(target: NodeJS.EventEmitter, event: string, act: (value: T) => void) => {
      target.on(event, act)
      this.#cleanUp.push(() => target.off(event, act))
    }
    const redraw = () => {
      this.#drawn = []
      if (this.#isOpen) this.#write('\u001b[2J')
      events.onResize()
    }
    // The last way out: whatever happened, the terminal is given back.
    listen(process, 'exit', () => this.#restore())
    listen(process, 'uncaughtExceptionMonitor', () => this.#restore())
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) listen(process, signal, () => events.onEnd())
    listen(process, 'SIGCONT', () => {
      if (!this.#isOpen) this.#take()
      redraw()
    })
    listen(out, 'resize', redraw)
    listen(input, 'data', (data: Buffer) => events.onInput(data.toString('utf8')))
    listen(input, 'end', () => events.onEnd())
    this.#take()
  }

  get columns(): number {
    return this.#out.columns || 80
  }

  get rows(): number {
    return this.#out.rows || 24
  }

  /** Shows lines; only those that changed are sent. On a slow line a frame is left out rather than queued. */
  draw(lines: readonly string[]): void {
    if (!this.#isOpen || this.#out.writableNeedDrain) return
    const text = drawChanges(this.#drawn, lines, this.columns)
    this.#drawn = lines
    if (text !== '') this.#write(text)
  }

  /** Forgets what it drew, so that the next frame is whole: something else wrote on the terminal. */
  forget(): void {
    this.#drawn = []
    this.#write('\u001b[2J')
  }

  /** Ctrl-Z: gives the terminal back, and stops until the shell says to go on. */
  suspend(): void {
    this.#restore()
    process.kill(process.pid, 'SIGTSTP')
  }

  close(): void {
    this.#restore()
    for (const off of this.#cleanUp.splice(0)) off()
    this.#in.pause()
  }

  #take(): void {
    this.#isOpen = true
    this.#drawn = []
    this.#in.setRawMode(true)
    this.#in.resume()
    this.#write(enter)
  }

  #restore(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    try {
      this.#in.setRawMode(false)
      // At once, as the process may be about to end.
      writeSync(this.#out.fd, leave)
    } catch {
      // The terminal is gone, and there is nothing to give back.
    }
  }

  #write(text: string): void {
    this.#out.write(text)
  }
}

export interface ScreenEvents {
  readonly onInput: (sent: string) => void
  readonly onResize: () => void
  /** SIGINT, SIGTERM, SIGHUP, or no more keys to come. */
  readonly onEnd: () => void
}
