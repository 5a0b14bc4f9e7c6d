import type { Finding, Level } from '@statute/checker'
import { fingerprint } from './fingerprint.ts'
import type { CheckResult, FormatOptions } from './result.ts'
import { oneLine, sentencesOf } from './words.ts'

const severities: Record<Level, string> = { error: 'major', warning: 'minor', advice: 'info' }

/** GitLab's code quality report. Each fingerprint stands once, as GitLab wants it. */
export function gitlab(result: CheckResult, { most }: FormatOptions): string {
  const seen = new Map<string, number>()
  const issues = result.report.findings.slice(0, most).map((finding: Finding) => {
    const { rule, level, source } = finding
    const base = fingerprint(finding)
    const times = seen.get(base) ?? 0
    seen.set(base, times + 1)
    return {
      description: sentencesOf(finding),
      check_name: rule,
      fingerprint: times === 0 ? base : `${base}-${times}`,
      severity: severities[level],
      location: {
        path: source.file === '-' || source.file === '' ? 'standard-input' : oneLine(source.file),
        lines: { begin: result.spotOf(finding).line ?? 1 },
      },
    }
  })
  return `${JSON.stringify(issues, null, 2)}\n`
}
