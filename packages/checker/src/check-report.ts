import type { Capture } from './capture.ts'
import type { Finding } from './finding.ts'

export interface CheckReport {
  /** How many exchanges were looked at. */
  readonly exchanges: number
  readonly findings: readonly Finding[]
  readonly summary: Summary
}

export interface Summary {
  /** Findings, each counted as often as it was seen. */
  readonly error: number
  readonly warning: number
  readonly advice: number
  /** By outcome, over all rules and exchanges. */
  readonly passed: number
  readonly cannotTell: number
  /** Rules that could not tell at least once, with how often. */
  readonly notCheckable: Readonly<Record<string, number>>
  /** Rules that broke on some input, with what they said: a fault of the rule. */
  readonly failed: Readonly<Record<string, string>>
  readonly capture: Capture
}
