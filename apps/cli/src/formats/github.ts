import type { Level } from '@statute/checker'
import type { CheckResult, FormatOptions } from './result.ts'
import { oneLine, sentencesOf, summarySentence, surenessOf } from './words.ts'

const commands: Record<Level, string> = { error: 'error', warning: 'warning', advice: 'notice' }

/** Workflow commands of GitHub Actions: an annotation for each finding, then the summary as a plain line. */
export function github(result: CheckResult, { most }: FormatOptions): string {
  const lines = result.report.findings.slice(0, most).map((finding) => {
    const { rule, level, source, fix, lines: mend } = finding
    const { line, column } = result.spotOf(finding)
    const inFile = source.format !== 'live' && source.file !== '' && source.file !== '-'
    const properties = [
      ...(inFile ? [`file=${escapeProperty(source.file)}`] : []),
      ...(inFile && line !== null ? [`line=${line}`] : []),
      ...(inFile && column !== null ? [`col=${column}`] : []),
      `title=${escapeProperty(rule)}`,
    ]
    const said = [
      sentencesOf(finding),
      [surenessOf(finding), fix].filter((one) => one !== '').join(' '),
      ...(mend?.split('\n').map(oneLine) ?? []),
    ]
    return `::${commands[level]} ${properties.join(',')}::${escapeData(said.join('\n'))}\n`
  })
  // A line of the report must not be a command of its own.
  return `${lines.join('')}${summarySentence(result).replaceAll('::', ': :')}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(oneLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
