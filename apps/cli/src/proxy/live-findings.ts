import { applyIgnores, Checker, type CheckReport, type Finding, type ResolvedConfig } from '@statute/checker'
import type { Exchange } from '@statute/http'

/** Checks traffic while it goes by, and tells each finding once, when it is new. */
export class LiveFindings {
  readonly #checker: Checker
  readonly #config: ResolvedConfig
  readonly #told = new Set<string>()
  readonly #tell: (finding: Finding) => void
  #timer: NodeJS.Timeout | null = null

  constructor(config: ResolvedConfig, tell: (finding: Finding) => void) {
    this.#config = config
    this.#tell = tell
    // The proxy keeps every field: nothing has to be held back until the capture can be judged.
    this.#checker = new Checker({ levelOf: config.levelOf, rules: config.rules, assumeComplete: true })
    this.#checker.end()
  }

  see(exchange: Exchange): void {
    this.#checker.see(exchange)
    // Under load once in a while is enough, and leaves time for what goes by.
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#tellNew(this.report())
    }, 50)
  }

  /** All so far. */
  report(): CheckReport {
    return applyIgnores(this.#checker.end(), this.#config.ignore).report
  }

  end(): CheckReport {
    if (this.#timer) clearTimeout(this.#timer)
    const report = this.report()
    this.#tellNew(report)
    return report
  }

  #tellNew({ findings }: CheckReport): void {
    for (const finding of findings) {
      const { rule, level, at, source } = finding
      const key = `${rule} ${level} ${at} ${source.entry}`
      if (this.#told.has(key)) continue
      this.#told.add(key)
      this.#tell(finding)
    }
  }
}
