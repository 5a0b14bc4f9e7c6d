import { type Exchange, type ReadNote, readExchanges, type SourceFormat } from '@statute/http'
import type { CheckOptions } from './check-options.ts'
import type { CheckReport } from './check-report.ts'
import { Checker } from './checker.ts'
import { looksLikeDescription } from './openapi/looks-like.ts'
import { matchOperation } from './openapi/match.ts'
import type { Description } from './openapi/model.ts'
import { readDescription } from './openapi/read.ts'

export interface CheckedText {
  /** What the text was taken for. */
  readonly format: SourceFormat | 'openapi'
  readonly report: CheckReport
  readonly exchanges: readonly Exchange[]
  readonly description: Description | null
  /** What could not be read. */
  readonly notes: readonly ReadNote[]
}

/**
 * Checks whatever a person pastes or drops: a message, the output of `curl -v`, a HAR, exchange lines, a cassette, an
 * OpenAPI description. Never throws.
 */
export function checkText(text: string, file = '', options: CheckOptions = {}): CheckedText {
  if (looksLikeDescription(text)) {
    const description = readDescription(text, file)
    const checker = new Checker(options)
    checker.describe(description)
    const notes = description.problems.map(({ position, message }) => ({ line: position.line, message }))
    return { format: 'openapi', report: checker.end(), exchanges: [], description, notes }
  }
  const { format, exchanges, notes } = readExchanges(text, file)
  const checker = new Checker({ ...(options.description ? { match: matchOperation } : {}), ...options })
  if (options.description) checker.describe(options.description)
  for (const exchange of exchanges) checker.see(exchange)
  return { format, report: checker.end(), exchanges, description: null, notes }
}
