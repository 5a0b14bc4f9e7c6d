/** What a check has found, and what a format may say about it. */
import type {
  BaselineEntry,
  CheckReport,
  Finding,
  FindingSource,
  Ignored,
  Level,
  Need,
  RuleDocs,
} from '@statute/checker'
import type { Exchange } from '@statute/http'
import type { Style } from '@statute/typeset'

export interface CheckResult {
  /** Without what is ignored or in the baseline. */
  readonly report: CheckReport
  /** Operations of descriptions that were looked at. */
  readonly operations: number
  readonly ignored: Ignored['entries']
  readonly baseline: { readonly file: string; readonly known: number; readonly unused: readonly BaselineEntry[] } | null
  /** The exchange at a place, if it was kept. */
  exchangeAt(place: FindingSource): Exchange | null
  /** The line and column of a finding itself, as near as the input tells. */
  spotOf(finding: Finding): Spot
  /** The lines of an input that is text, from 1; null if it was not kept. */
  lineAt(file: string, line: number): string | null
  docsOf(rule: string): RuleDocs | null
  needsOf(rule: string): readonly Need[]
}

export interface Spot {
  readonly line: number | null
  readonly column: number | null
}

export type FailOn = 'error' | 'warning' | 'never'

export interface FormatOptions {
  readonly style: Style
  readonly failOn: FailOn
  /** Findings to show; the rest is counted. */
  readonly most: number
  /** Say of each rule all there is to say. */
  readonly explain: boolean
  /** Code that mends a finding, for the stack that was asked for; null if it has no known form. */
  codeFor(rule: string): string | null
}

/** A report as text: the same for the same report. */
export type Format = (result: CheckResult, options: FormatOptions) => string

export const levels: readonly Level[] = ['error', 'warning', 'advice']

export function fails(level: Level, failOn: FailOn): boolean {
  return failOn !== 'never' && levels.indexOf(level) <= levels.indexOf(failOn)
}
