import { Sketch } from './sketch.ts'

/** Minutes that share a sketch. */
export const latencyStep = 5

/** Sketches of durations by five minutes × endpoint × status. */
export class Latency {
  /** Window (minute divided by {@link latencyStep}) → `endpoint * 1024 + status` → sketch. */
  readonly windows = new Map<number, Map<number, Sketch>>()

  add(window: number, endpoint: number, status: number, bucket: number, count: number): void {
    this.of(window, endpoint, status).addBucket(bucket, count)
  }

  of(window: number, endpoint: number, status: number): Sketch {
    let cells = this.windows.get(window)
    if (cells === undefined) {
      cells = new Map()
      this.windows.set(window, cells)
    }
    const key = endpoint * 1024 + status
    let sketch = cells.get(key)
    if (sketch === undefined) {
      sketch = new Sketch()
      cells.set(key, sketch)
    }
    return sketch
  }

  /** Gives the endpoints other numbers; those that become one are put together. */
  renumber(idOf: (endpoint: number) => number): void {
    for (const [window, cells] of this.windows) {
      const renumbered = new Map<number, Sketch>()
      for (const [key, sketch] of cells) {
        const fresh = idOf(Math.floor(key / 1024)) * 1024 + (key % 1024)
        const known = renumbered.get(fresh)
        if (known === undefined) renumbered.set(fresh, sketch)
        else known.merge(sketch)
      }
      this.windows.set(window, renumbered)
    }
  }

  /** One sketch of everything that a test lets through. */
  total(wanted: (endpoint: number, status: number, window: number) => boolean): Sketch {
    const sum = new Sketch()
    for (const [window, cells] of this.windows) {
      for (const [key, sketch] of cells) if (wanted(Math.floor(key / 1024), key % 1024, window)) sum.merge(sketch)
    }
    return sum
  }
}
