import { checkDocument } from './json.ts'
import type { CheckResult, FormatOptions } from './result.ts'

/** A line for each finding, then one with the summary. */
export function ndjson(result: CheckResult, options: FormatOptions): string {
  const { findings, ...rest } = checkDocument(result, options)
  const lines = [...findings.map((finding) => ({ type: 'finding', ...finding })), { type: 'summary', ...rest }]
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}
