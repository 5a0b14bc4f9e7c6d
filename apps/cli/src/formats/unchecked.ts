/** What could not be checked, and why: silence must not look like praise. */
import type { Need } from '@statute/checker'
import { needWords } from './needs.ts'
import type { CheckResult } from './result.ts'
import { list, many } from './words.ts'

export interface Unchecked {
  readonly why: string
  readonly rules: readonly string[]
  /** Exchanges times rules. */
  readonly times: number
}

/** By reason, the most frequent first. */
export function uncheckedOf({ report, needsOf }: CheckResult): Unchecked[] {
  const byReason = new Map<Need | 'other', { rules: string[]; times: number }>()
  for (const [rule, times] of Object.entries(report.summary.notCheckable)) {
    const needs = needsOf(rule)
    // Field lines that are missing show in the whole capture; otherwise it is the other thing that is not here.
    const other = report.summary.capture.scrubbed ? undefined : needs.find((need) => need !== 'response.fields')
    const reason = other ?? needs[0] ?? 'other'
    const entry = byReason.get(reason) ?? { rules: [], times: 0 }
    entry.rules.push(rule)
    entry.times += times
    byReason.set(reason, entry)
  }
  return [...byReason]
    .map(([reason, { rules, times }]) => ({
      why: reason === 'other' ? 'What they need is not in the capture' : needWords[reason].lacking,
      rules,
      times,
    }))
    .sort((a, b) => b.times - a.times)
}

/** Each reason as a sentence. */
export function uncheckedSentences(result: CheckResult): string[] {
  return uncheckedOf(result).map(({ why, rules, times }) => {
    const named = rules.length <= 3 ? list(rules) : `${rules.slice(0, 2).join(', ')} and ${rules.length - 2} more`
    return `${why}: ${many(rules.length, 'rule')} could not tell, ${many(times, 'time')} (${named}).`
  })
}

/** What the recorder did to the capture, in sentences. */
export function captureSentences({ report }: CheckResult): string[] {
  const { scrubbed, redacted, rewritten, withoutCredentials: _ } = report.summary.capture
  return [
    ...(scrubbed
      ? [
          'The recorder seems to have left fields out, so nothing is said of fields that are missing. If it kept all: --assume-complete-headers.',
        ]
      : []),
    ...(redacted ? ['Placeholders stand for values in this capture; they are not judged.'] : []),
    ...(rewritten && !redacted ? ['Bodies seem to have been written anew; their lengths are not compared.'] : []),
  ]
}
