/** Loaded with the first exchange: the rules, and what is said of their findings. */
import { applyIgnores, Checker, type Finding, resolveConfig } from '@statute/checker'
import { type ExchangeLine, readExchangeLine } from '@statute/http'
import { maskLine } from '@statute/probe/proxy'
import { type FailOn, failOnOf, fails } from '../options.ts'
import type { AuditOptions } from './options.ts'
import { Telling } from './telling.ts'

export class Judge {
  readonly #config: ReturnType<typeof resolveConfig>
  readonly #checker: Checker
  readonly #failOn: FailOn
  readonly #report: AuditOptions['report']
  readonly #telling: Telling
  /** Findings that were told, each with its last count. */
  readonly #told = new Map<string, number>()
  #entry = 0

  /** @throws ConfigError, TypeError if the options cannot be used. */
  constructor(options: AuditOptions, stack: string | null) {
    this.#failOn = failOnOf({
      failOn: options.failOn ?? (process.env.STATUTE_FAIL_ON as FailOn | undefined) ?? 'never',
    })
    this.#config = resolveConfig(options.config ?? {})
    this.#checker = new Checker({ levelOf: this.#config.levelOf, rules: this.#config.rules })
    // From now on findings come as they are found.
    this.#checker.end()
    this.#report = options.report
    this.#telling = new Telling(stack)
  }

  judge(lines: readonly (() => ExchangeLine)[]): void {
    for (const line of lines) {
      const source = { file: '', format: 'suite', entry: this.#entry++, line: null } as const
      // Masked before anything looks at it: a message may quote what it is about.
      const exchange = readExchangeLine(maskLine(line()), source)
      if (typeof exchange !== 'string') this.#checker.see(exchange)
    }
    const { findings } = applyIgnores(this.#checker.end(), this.#config.ignore).report
    const fresh = findings.filter((one) => !this.#told.has(keyOf(one)))
    if (this.#report) for (const finding of fresh) this.#report(finding)
    else
      this.#telling.tell(
        fresh,
        findings.filter((one) => isRound(one.count, this.#told.get(keyOf(one)))),
      )
    if (fresh.some(({ level }) => fails(level, this.#failOn))) process.exitCode = 1
    // One that is new was told as one, however many came with it.
    for (const finding of findings) this.#told.set(keyOf(finding), fresh.includes(finding) ? 1 : finding.count)
  }
}

/** A finding is known by the exchange in which it was seen first. */
function keyOf({ rule, at, level, source }: Finding): string {
  return `${rule} ${at} ${level} ${source.entry}`
}

/** Whether a count has come to 10, 100, 1,000 … since it was told last. */
function isRound(count: number, before: number | undefined): boolean {
  return before !== undefined && Math.floor(Math.log10(count)) > Math.floor(Math.log10(before))
}
