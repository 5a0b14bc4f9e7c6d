import type { Finding, Level } from '@statute/checker'
import type { Style } from '@statute/typeset'
import { explainRule } from './explanation.ts'
import type { FrameLine } from './frame.ts'
import { firstLine, frameOfGroup } from './frame-of-group.ts'
import { type Group, type GroupedFinding, groupFindings, isDescribed } from './group.ts'
import { fit, hang, wrap } from './lines.ts'
import type { CheckResult, FormatOptions } from './result.ts'
import { captureSentences, uncheckedSentences } from './unchecked.ts'
import { clauseOf, list, many, oneLine, sourceOf, summarySentence, surenessOf, whereOf } from './words.ts'

/** For a person at a terminal: each exchange as a code frame, the findings beneath it, one sentence at the end. */
export function text(result: CheckResult, options: FormatOptions): string {
  const { style, most } = options
  const { groups, rest } = groupFindings(result.report.findings, most)
  const explained = new Set<string>()
  const lines = groups.flatMap((group) => [...groupLines(group, result, options, explained), ''])
  if (rest > 0)
    lines.push(
      ...wrap(`${many(rest, 'more finding')} not shown: --max-findings ${most + rest} shows them.`, style.width),
      '',
    )
  return `${[...lines, ...endLines(result, options)].join('\n')}\n`
}

function groupLines(group: Group, result: CheckResult, options: FormatOptions, explained: Set<string>): string[] {
  const { style } = options
  const { findings } = group
  const frame = frameOfGroup(group, result)
  return [
    ...title(group, result, style),
    '',
    ...frameLines(frame, style),
    ...(frame.length > 0 ? [''] : []),
    ...findings.flatMap((one, i) => {
      const lines = findingLines(one, result, options, explained)
      // An explanation has empty lines of its own.
      return options.explain && i < findings.length - 1 ? [...lines, ''] : lines
    }),
  ]
}

/** The numeral and the request, what it was read from at the right edge if it fits. */
function title(group: Group, result: CheckResult, style: Style): string[] {
  const { place } = group
  const { status } = place
  const numeral = status === 0 ? '' : `${style.accent(Math.floor(status / 100), style.strong(String(status)))}  `
  const taken = status === 0 ? 0 : 5
  // An address that nobody typed, and an unusual method, were asked for on purpose.
  const probe = result.exchangeAt(place)?.probe
  const source = probe ? `probe: ${oneLine(probe)}` : sourceOf(place, firstLine(group, result))
  const where = whereOf(place)
  const room = Math.min(style.width, 108) - taken - where.length - source.length
  if (source === '' && room > 1) return [numeral + style.strong(where)]
  if (room > 1) return [numeral + style.strong(where) + ' '.repeat(room) + style.soft(source)]
  const lines = hang(numeral, wrap(where, style.width - taken, style.strong), taken)
  return source === '' ? lines : [...lines, ' '.repeat(taken) + style.soft(fit(source, style.width - taken))]
}

function frameLines(frame: readonly FrameLine[], style: Style): string[] {
  const edge = Math.max(4, ...frame.map(({ marks }) => marks.join(' ').length + 2))
  return frame.map(({ text: own, marks, kind }) => {
    const said = fit(own, Math.min(style.width, 108) - edge - 3)
    const lead = marks.join(' ').padStart(edge)
    const quiet = marks.length === 0 && kind !== 'start'
    const set = kind === 'gap' || quiet ? style.soft(said) : marks.length > 0 ? style.strong(said) : said
    return `${marks.length > 0 ? style.strong(lead) : lead} ${style.soft('│')} ${set}`.trimEnd()
  })
}

function findingLines(
  finding: GroupedFinding,
  result: CheckResult,
  options: FormatOptions,
  explained: Set<string>,
): string[] {
  const { style, explain } = options
  const edge = 15
  const room = Math.min(style.width, 100) - edge
  const lead = `${String(finding.number).padStart(4)}  ${levelWord(finding.level, style)}`
  const full = explain && !explained.has(finding.rule)
  explained.add(finding.rule)
  const row = (head: string, lines: readonly string[]) =>
    hang(head === '' ? '' : ' '.repeat(6) + style.soft(head), lines, edge)
  return [
    ...hang(lead, wrap(oneLine(finding.message), room, style.strong), edge),
    ...row('', wrap(`${clauseOf(finding).replaceAll(' ', '\u00a0')}\u00a0 ${finding.rule}`, room, style.soft)),
    ...row('fix', fixLines(finding, room, style)),
    ...seenLines(finding, room).map((line) => ' '.repeat(edge) + style.soft(line)),
    ...(full
      ? explainRule(finding.rule, result, options, room).map((line) => (' '.repeat(edge) + line).trimEnd())
      : []),
  ]
}

function fixLines({ lines, fix, source }: Finding, room: number, style: Style): string[] {
  // Field lines are no lines of a description.
  if (lines === null || isDescribed(source)) return wrap(fix, room)
  return lines.split('\n').flatMap((line) => wrap(oneLine(line), room, style.code))
}

function seenLines(finding: GroupedFinding, room: number): string[] {
  const { count, elsewhere } = finding
  const total = elsewhere.reduce((sum, one) => sum + one.count, count)
  const routes = elsewhere.map(({ source }) => whereOf(source))
  const named = routes.length > 3 ? [...routes.slice(0, 2), `${routes.length - 2} more`] : routes
  const said = [
    surenessOf(finding),
    total > 1 ? `Seen ${many(total, 'time')}${routes.length > 0 ? `, also on ${list(named)}` : ''}.` : '',
  ].filter((one) => one !== '')
  return said.length === 0 ? [] : wrap(said.join(' '), room)
}

export function levelWord(level: Level, style: Style): string {
  return level === 'error' ? style.must(level) : level === 'warning' ? style.should(level) : level
}

function endLines(result: CheckResult, { style }: FormatOptions): string[] {
  const width = Math.min(style.width, 100)
  const { ignored, baseline } = result
  const accepted = ignored.filter(({ count }) => count > 0)
  const idle = ignored.length - accepted.length
  const said = [
    ...captureSentences(result),
    ...uncheckedSentences(result),
    ...accepted.map(({ ignore, count }) => `Ignored ${many(count, 'time')}: ${ignore.rule}. ${oneLine(ignore.reason)}`),
    ...(idle > 0 ? [`${many(idle, 'entry', 'entries')} of "ignore" took nothing away in this run.`] : []),
    ...(baseline && baseline.known > 0
      ? [`${many(baseline.known, 'finding')} in the baseline ${baseline.file} left out.`]
      : []),
    ...unusedSentences(baseline),
  ]
  return [
    ...said.flatMap((line) => hang('', wrap(line, width, style.soft), 0)),
    ...(said.length > 0 ? [''] : []),
    ...wrap(summarySentence(result), width, style.strong),
  ]
}

function unusedSentences(baseline: CheckResult['baseline']): string[] {
  if (!baseline || baseline.unused.length === 0) return []
  const { unused, file } = baseline
  const shown = unused
    .slice(0, 5)
    .map(({ rule, route, status }) => `${rule} on ${oneLine(route)}${status === 0 ? '' : `, ${status}`}`)
  const more = unused.length > shown.length ? `; ${unused.length - shown.length} more` : ''
  return [
    `${many(unused.length, 'entry', 'entries')} of ${file} not seen any more: ${shown.join('; ')}${more}. --write-baseline takes them out.`,
  ]
}
