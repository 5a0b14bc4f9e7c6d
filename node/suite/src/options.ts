import type { Level, StatuteConfig } from '@statute/checker'

export interface SuiteOptions {
  /** Findings from this level on fail the suite. STATUTE_FAIL_ON, else `error` */
  readonly failOn?: FailOn
  /** Presets, levels of rules, what is to be ignored: as in `statute.config`. */
  readonly config?: StatuteConfig
  /** Exchange lines are added to this file, with their credentials masked. STATUTE_RECORD */
  readonly record?: string
  /** Which URLs are looked at; all if nothing is said. */
  readonly only?: (url: string) => boolean
}

export type FailOn = 'error' | 'warning' | 'never'

const levels: readonly Level[] = ['error', 'warning', 'advice']

export function fails(level: Level, failOn: FailOn): boolean {
  return failOn !== 'never' && levels.indexOf(level) <= levels.indexOf(failOn)
}

/** @throws TypeError if STATUTE_FAIL_ON is none of the three. */
export function failOnOf(options: SuiteOptions): FailOn {
  const text = options.failOn ?? process.env.STATUTE_FAIL_ON ?? 'error'
  if (text === 'error' || text === 'warning' || text === 'never') return text
  throw new TypeError(`Cannot fail on "${text}": no such level, wanted error, warning or never`)
}
