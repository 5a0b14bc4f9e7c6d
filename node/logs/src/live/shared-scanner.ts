import { mergeInto, type Plan, type Router, Scanner, Traffic } from '@statute/traffic'
import type { LineScanner } from '../follow/line-scanner.ts'

/** One scanner for all files that are followed: a folder may hold a thousand of them, and each scanner takes some MiB. */
export class SharedScanner {
  readonly #scanner: Scanner
  #last: FileScanner | null = null

  private constructor(scanner: Scanner) {
    this.#scanner = scanner
  }

  static async create(routes: Router): Promise<SharedScanner> {
    return new SharedScanner(await Scanner.create({ routes }))
  }

  /** A scanner for the lines of one file. */
  of(file: string, plan: Plan): LineScanner {
    return new FileScanner(this, file, plan)
  }

  feed(from: FileScanner, octets: Uint8Array): void {
    if (this.#last !== from) {
      this.#last?.keep(this.#scanner.take())
      this.#last = from
    }
    this.#scanner.begin(from.file, from.plan, null)
    // Lines without a time are counted under the minute in which they are read.
    this.#scanner.arrive(Date.now())
    this.#scanner.feed(octets)
  }

  /** What was counted since somebody else fed it; null if that is not this one's. */
  take(from: FileScanner): Traffic | null {
    return this.#last === from ? this.#scanner.take() : null
  }
}

class FileScanner implements LineScanner {
  readonly file: string
  readonly plan: Plan
  readonly #shared: SharedScanner
  #kept: Traffic | null = null

  constructor(shared: SharedScanner, file: string, plan: Plan) {
    this.#shared = shared
    this.file = file
    this.plan = plan
  }

  feed(octets: Uint8Array): void {
    this.#shared.feed(this, octets)
  }

  keep(traffic: Traffic): void {
    if (this.#kept === null) this.#kept = traffic
    else mergeInto(this.#kept, traffic)
  }

  take(): Traffic {
    const fresh = this.#shared.take(this)
    if (fresh !== null) this.keep(fresh)
    const kept = this.#kept ?? new Traffic()
    this.#kept = null
    return kept
  }
}
