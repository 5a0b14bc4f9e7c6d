import { octets, whole } from '@statute/traffic/report/view/figures'
import { fit, oneLine } from './cells.ts'
import type { Glyphs } from './glyphs.ts'

export interface Reading {
  readonly bytes: number
  /** Octets of all files; null for a pipe. */
  readonly total: number | null
  readonly lines?: number
}

/** A short reading needs no bar. */
const patience = 1000
const least = 100

/**
 * How far the reading has come: a bar with rate and time left, on one line that is drawn over and wiped at the end. It
 * appears after a second, and only on a terminal.
 */
export class Progress {
  readonly #out: NodeJS.WriteStream
  readonly #glyphs: Glyphs
  readonly #now: () => number
  readonly #began: number
  #last = 0
  #shown = false

  constructor(out: NodeJS.WriteStream, glyphs: Glyphs, now: () => number = () => performance.now()) {
    this.#out = out
    this.#glyphs = glyphs
    this.#now = now
    this.#began = now()
  }

  see(reading: Reading): void {
    const now = this.#now()
    if (!this.#out.isTTY || now - this.#began < patience || now - this.#last < least) return
    this.#last = now
    this.#shown = true
    const line = progressLine(reading, (now - this.#began) / 1000, (this.#out.columns || 80) - 1, this.#glyphs)
    this.#out.write(`\r${line}\u001b[K`)
  }

  end(): void {
    if (this.#shown) this.#out.write('\r\u001b[K')
    this.#shown = false
  }
}

/** `████████····  62 %  661 MB  1.9 GB/s  3 770 012 lines  2 s left` */
export function progressLine({ bytes, total, lines }: Reading, elapsed: number, width: number, glyphs: Glyphs): string {
  const rate = bytes / Math.max(elapsed, 1e-3)
  const part = total === null || total === 0 ? null : Math.min(1, bytes / total)
  const figures = [
    ...(part === null ? [] : [`${Math.floor(part * 100)} %`]),
    octets(bytes),
    `${octets(rate)}/s`,
    ...(part === null || part === 0 ? [] : [`${timeLeft((elapsed / part) * (1 - part))} left`]),
    ...(lines === undefined ? [] : [`${whole(lines)} lines`]),
  ]
  const said = oneLine(figures.join('  '))
  const room = Math.min(24, width - said.length - 2)
  if (part === null || room < 6) return fit(said, width, glyphs.cut)
  const full = Math.round(part * room)
  const bar = (glyphs.shades.at(-1) ?? '').repeat(full) + (glyphs.shades[1] ?? '').repeat(room - full)
  return `${bar}  ${said}`
}

function timeLeft(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
