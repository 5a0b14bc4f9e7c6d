import type { Level } from '@statute/checker'
import { specUrl } from '@statute/codes'
import { firstLine, frameOfGroup } from './frame-of-group.ts'
import { type Group, type GroupedFinding, groupFindings, isDescribed } from './group.ts'
import type { CheckResult, FormatOptions } from './result.ts'
import { captureSentences, uncheckedSentences } from './unchecked.ts'
import { clauseOf, many, oneLine, sourceOf, summarySentence, surenessOf, whereOf } from './words.ts'

const words: Record<Level, string> = { error: '**error**', warning: '**warning**', advice: 'advice' }

/** For a merge request or a job's summary: a table of everything, then each exchange with its findings. */
export function markdown(result: CheckResult, { most }: FormatOptions): string {
  const { groups, rest } = groupFindings(result.report.findings, most)
  const notes = [...captureSentences(result), ...uncheckedSentences(result)]
  const parts = [
    '# HTTP contract',
    escapeMarkdown(summarySentence(result)),
    ...(groups.length > 0 ? [tableOf(groups)] : []),
    ...groups.flatMap((group) => groupParts(group, result)),
    ...(rest > 0 ? [`${many(rest, 'more finding')} not shown.`] : []),
    ...(notes.length > 0 ? ['## Not checked', notes.map((one) => `- ${escapeMarkdown(one)}`).join('\n')] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function tableOf(groups: readonly Group[]): string {
  const rows = groups.flatMap(({ findings }) =>
    findings.map((one) => {
      const times = one.elsewhere.reduce((sum, { count }) => sum + count, one.count)
      const { method, url, status } = one.source
      const where = code(whereOf({ ...one.source, method, url }))
      return `| ${one.number} | ${words[one.level]} | ${escapeMarkdown(oneLine(one.message))} | ${where} | ${status || ''} | ${times} |`
    }),
  )
  return ['|  | level | finding | where | status | seen |', '| --: | --- | --- | --- | --: | --: |', ...rows].join('\n')
}

function groupParts(group: Group, result: CheckResult): string[] {
  const { place, findings } = group
  const source = sourceOf(place, firstLine(group, result))
  const frame = frameOfGroup(group, result)
  const lines = frame.map(({ text, marks }) => `${marks.join(' ').padStart(4)} | ${text}`.trimEnd())
  return [
    `## ${place.status === 0 ? '' : `${place.status} `}${code(whereOf(place))}`,
    ...(source === '' ? [] : [escapeMarkdown(source)]),
    ...(lines.length > 0 ? [fence(lines.join('\n'), isDescribed(place) ? '' : 'http')] : []),
    ...findings.flatMap(findingParts),
  ]
}

function findingParts(finding: GroupedFinding): string[] {
  const { number, level, message, rule, spec, fix, lines, elsewhere } = finding
  const url = spec.map(specUrl).find((one) => one !== null)
  const clause = url ? `[${escapeMarkdown(clauseOf(finding))}](${url})` : escapeMarkdown(clauseOf(finding))
  const also = elsewhere.map(({ source }) => code(whereOf(source)))
  const named = also.length > 5 ? [...also.slice(0, 5), `${also.length - 5} more`] : also
  const said = [surenessOf(finding), fix, named.length > 0 ? `Also on ${named.join(', ')}.` : ''].filter(
    (one) => one !== '',
  )
  return [
    `${number}\\. ${words[level]} ${escapeMarkdown(oneLine(message))} (${clause}, ${code(rule)})`,
    said.join(' '),
    ...(lines === null || isDescribed(finding.source) ? [] : [fence(lines, 'http')]),
  ]
}

/** Letters that mean something stand for themselves; HTML too. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]|~#!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
}

/** A code span. Ticks would end it, and a bar the cell of a table. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``
}

function fence(text: string, language: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${ticks}${language}\n${text}\n${ticks}`
}

const longestRun = (text: string) => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
