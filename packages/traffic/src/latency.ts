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
    if (cells === undefined) this.windows.set(window, (cells = new Map()))
    const key = endpoint * 1024 + status
    let sketch = cells.get(key)
    if (sketch === undefined) cells.set(key, (sketch = new Sketch()))
    return sketch
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
