import type { Finding, FindingSource, Level } from '@statute/checker'
import { visible } from '@statute/decode/visible'
import { maskSecrets } from '@statute/errors'
import { fold } from './group.ts'
import { type CheckResult, levels } from './result.ts'

/** A text from outside in one line, without what would act on a terminal. */
export function oneLine(text: string): string {
  return visible(text).replaceAll('\n', '␊').replaceAll('\t', ' ')
}

/** A URL or a field line that may be shown around: what would let somebody in is put out of sight. */
export function shown(text: string): string {
  return oneLine(maskSecrets(text))
}

export function many(count: number, one: string, more = `${one}s`): string {
  return `${count.toLocaleString('en').replaceAll(',', '\u2009')} ${count === 1 ? one : more}`
}

const counted: Record<Level, (count: number) => string> = {
  error: (count) => many(count, 'error'),
  warning: (count) => many(count, 'warning'),
  advice: (count) => many(count, 'piece of advice', 'pieces of advice'),
}

/** `a`, `a and b`, `a, b and c` */
export function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** What was looked at: `120 exchanges and 14 operations`. */
export function lookedAt({ report, operations }: CheckResult): string {
  const parts = operations === 0 || report.exchanges > 0 ? [many(report.exchanges, 'exchange')] : []
  return list([...parts, ...(operations > 0 ? [many(operations, 'described operation')] : [])])
}

/** The whole result as one sentence. */
export function summarySentence(result: CheckResult): string {
  const { findings } = result.report
  if (findings.length === 0) return `No findings in ${lookedAt(result)}.`
  const folded = fold(findings)
  const parts = levels.flatMap((level) => {
    const count = folded.filter(({ finding }) => finding.level === level).length
    return count === 0 ? [] : [counted[level](count)]
  })
  const seen = findings.reduce((sum, { count }) => sum + count, 0)
  const times = seen === folded.length ? '' : `, seen ${many(seen, 'time')}`
  return `${list(parts)} in ${lookedAt(result)}${times}.`
}

/** `GET https://api.example.com/me` */
export function whereOf({ method, url }: FindingSource): string {
  return shown(`${method ?? ''} ${url ?? ''}`.trim()) || 'a response without its request'
}

/** The message with the place it is about and its clause, for formats that show nothing else. */
export function sentencesOf(finding: Finding): string {
  const { message, source } = finding
  const where = whereOf(source)
  const said = oneLine(message)
  const on = said.includes(where) ? '' : ` on ${where}`
  const clause = clauseOf(finding)
  return `${said}${on}${source.status === 0 ? '' : ` (${source.status})`}. ${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}

/** `traffic.har, entry 3`; `openapi.yaml, line 14` */
export function sourceOf({ file, line, entry, format }: FindingSource, own: number | null = line): string {
  const name = file === '-' ? 'standard input' : file
  if (format === 'live') return ''
  const at = own === null ? `entry ${entry + 1}` : `line ${own}`
  return oneLine(name === '' ? at : `${name}, ${at}`)
}

/** `RFC 9110 §15.5.2, MUST`; `practice` where no document asks for it. */
export function clauseOf({ spec, clause }: Pick<Finding, 'spec' | 'clause'>): string {
  const [first] = spec
  if (first === undefined) return 'practice'
  return clause.keyword === null ? first : `${first}, ${clause.keyword}`
}

/** How sure a finding is, if it is not certain. */
export function surenessOf({ confidence }: Finding): string {
  return confidence >= 1 ? '' : confidence >= 0.8 ? 'Most likely so.' : confidence >= 0.5 ? 'Likely so.' : 'A guess.'
}
