import { applyIgnores, Checker, type CheckReport, resolveConfig } from '@statute/checker'
import { type ExchangeLine, readExchangeLine } from '@statute/http'
import { type FailOn, failOnOf, fails, type SuiteOptions } from './options.ts'
import { reportText } from './report-text.ts'

export interface SuiteReport extends CheckReport {
  /** Whether there is a finding at or above `failOn`. */
  readonly isBroken: boolean
  /** For a person; empty if nothing was seen. */
  readonly text: string
}

/** The responses of one suite, checked as they come. */
export class Suite {
  readonly failOn: FailOn
  readonly #options: SuiteOptions
  readonly #config: ReturnType<typeof resolveConfig>
  readonly #checker: Checker
  #seen = 0
  #keep: ((line: ExchangeLine) => void) | null = null

  constructor(options: SuiteOptions = {}) {
    this.#options = options
    this.failOn = failOnOf(options)
    this.#config = resolveConfig(options.config ?? {}, {})
    this.#checker = new Checker({ levelOf: this.#config.levelOf, rules: this.#config.rules })
  }

  get seen(): number {
    return this.#seen
  }

  /** Hands each line on as well, to a record or to whoever gathers the lines of all processes. */
  keepWith(keep: (line: ExchangeLine) => void): void {
    this.#keep = keep
  }

  /** Takes a response. What is no exchange is left out: a hook must not break the test that it watches. */
  see(line: ExchangeLine): void {
    if (line.request && this.#options.only?.(line.request.url) === false) return
    const exchange = readExchangeLine(line, { file: '', format: 'suite', entry: this.#seen, line: null })
    if (typeof exchange === 'string') return
    this.#seen++
    this.#keep?.(line)
    this.#checker.see(exchange)
  }

  /** Everything found so far; once, at the end. */
  end(): SuiteReport {
    const { report } = applyIgnores(this.#checker.end(), this.#config.ignore)
    return {
      ...report,
      isBroken: report.findings.some(({ level }) => fails(level, this.failOn)),
      text: reportText(report),
    }
  }
}
