import type { CheckReport, Finding } from '@statute/checker'
import type { Style } from '@statute/typeset'
import { wrap } from '../formats/lines.ts'
import { many, summarySentence } from '../formats/words.ts'
import { findingLine } from './finding-line.ts'

const most = 10

/** What is said at the end: what was seen most, and all of it as one sentence. */
export function summaryLines(report: CheckReport, record: string | undefined, style: Style): string[] {
  const repeated = report.findings.filter(({ count }) => count > 1).sort((a, b) => b.count - a.count)
  return [
    ...(repeated.length > 0 ? ['', style.strong('Seen most'), ...repeated.slice(0, most).map(line)] : []),
    '',
    ...wrap(sentenceOf(report), style.width, style.strong),
    ...(record === undefined ? [] : wrap(hintOf(report, record), style.width, style.soft)),
  ]

  function line(finding: Finding): string {
    return `${style.soft(many(finding.count, 'time').padStart(11))}  ${findingLine(finding, { ...style, width: style.width - 13 }).replaceAll('\n', `\n${' '.repeat(13)}`)}`
  }
}

function sentenceOf(report: CheckReport): string {
  return summarySentence({
    report,
    operations: 0,
    ignored: [],
    baseline: null,
    exchangeAt: () => null,
    spotOf: () => ({ line: null, column: null }),
    lineAt: () => null,
    docsOf: () => null,
    needsOf: () => [],
  })
}

function hintOf({ findings }: CheckReport, record: string): string {
  const name = /^[\w./-]+$/.test(record) ? record : `"${record}"`
  return findings.length === 0
    ? `Recorded in ${name}.`
    : `Recorded in ${name}. statute check ${name} --explain says more.`
}
