import type { ReadStream } from 'node:tty'
import type { Look } from '../look.ts'
import { readKeys } from './keys.ts'
import type { LiveSource } from './live-source.ts'
import { liveView } from './live-view.ts'
import { type Out, Screen } from './screen.ts'
import { begin, press, type Shown } from './state.ts'

/** Frames that news may cause: four a second. Keys are answered at once. */
const calm = 250
const tick = 1000

export interface Terminal {
  readonly out: Out
  readonly input: ReadStream
  /** The look for a terminal of this width. */
  readonly lookFor: (columns: number) => Look
}

/** The full-screen view. Ends when the person leaves; throws what ended the source. The source is not closed. */
export async function runLive(source: LiveSource, { out, input, lookFor }: Terminal): Promise<void> {
  let state = begin
  let shown: Shown = { incidents: [], rows: 0, hidden: 0, page: 1 }
  let report = source.current()
  let last = 0
  let waiting: NodeJS.Timeout | null = null
  let leave = () => {}
  const left = new Promise<void>((done) => {
    leave = done
  })

  const draw = () => {
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
    last = performance.now()
    const { columns, rows } = screen
    const catchingUp = source.catchingUp?.() ?? null
    const view = liveView(report, state, { columns, rows, now: Date.now(), look: lookFor(columns), catchingUp })
    shown = view.shown
    screen.draw(view.lines)
  }
  const drawSoon = () => {
    waiting ??= setTimeout(draw, Math.max(0, last + calm - performance.now()))
  }
  const onInput = (sent: string) => {
    for (const key of readKeys(sent)) {
      if (key === 'suspend') screen.suspend()
      else if (key === 'redraw') screen.forget()
      else {
        const next = press(state, key, shown)
        if (next === null) return leave()
        state = next
      }
    }
    draw()
  }
  const screen = new Screen(out, input, { onInput, onResize: () => draw(), onEnd: leave })
  const unsubscribe = source.subscribe((fresh) => {
    report = fresh
    drawSoon()
  })
  const clock = setInterval(drawSoon, tick)
  try {
    draw()
    // A source that has ended leaves its last report on the screen; one that has failed does not.
    await Promise.race([left, source.ended.then(() => left)])
  } finally {
    clearInterval(clock)
    if (waiting !== null) clearTimeout(waiting)
    unsubscribe()
    screen.close()
  }
}
