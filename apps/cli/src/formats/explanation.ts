import { specUrl } from '@statute/codes'
import { wrap } from './lines.ts'
import type { CheckResult, FormatOptions } from './result.ts'

/** Why a rule matters, where it is written, what it leaves alone, and how code keeps it. */
export function explainRule(
  rule: string,
  result: CheckResult,
  { style, codeFor }: FormatOptions,
  room: number,
): string[] {
  const docs = result.docsOf(rule)
  if (!docs) return []
  const finding = result.report.findings.find((one) => one.rule === rule)
  const links = (finding?.spec ?? []).flatMap((spec) => specUrl(spec) ?? [])
  const code = codeFor(rule)
  const part = (text: string | undefined) => (text === undefined || text === '' ? [] : ['', ...wrap(text, room)])
  return [
    ...part(`${docs.summary} ${docs.why}`),
    ...part(docs.fix),
    ...(docs.limits ? ['', ...wrap(docs.limits, room, style.soft)] : []),
    ...(links.length > 0 ? ['', ...links.map((link) => style.soft(link))] : []),
    ...(code === null ? [] : ['', style.soft('As code:'), ...code.split('\n').map((line) => style.code(line))]),
  ]
}
