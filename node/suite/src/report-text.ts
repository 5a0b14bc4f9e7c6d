import type { CheckReport, Finding, FindingSource, Level } from '@statute/checker'

const most = 20
const names: Record<Level, readonly [one: string, more: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  advice: ['piece of advice', 'pieces of advice'],
}

/** The findings in short: what, where, which section. Advice is counted only. */
export function reportText({ exchanges, findings }: CheckReport): string {
  if (exchanges === 0) return ''
  const shown = findings.filter(({ level }) => level !== 'advice')
  const rest = shown.length - most
  return [
    `Statute: ${many(exchanges, 'response', 'responses')}, ${countsOf(findings)}.`,
    ...shown.slice(0, most).flatMap((one) => ['', ...findingLines(one)]),
    ...(rest > 0 ? ['', `  ${many(rest, 'more finding', 'more findings')} not shown.`] : []),
    '',
  ].join('\n')
}

function countsOf(findings: readonly Finding[]): string {
  const parts = (Object.keys(names) as Level[]).flatMap((level) => {
    const count = findings.filter((one) => one.level === level).length
    return count === 0 ? [] : [many(count, ...names[level])]
  })
  return parts.length === 0 ? 'no findings' : parts.join(', ')
}

export function findingLines(finding: Finding): string[] {
  const { level, source, message, rule, count, fix, lines } = finding
  const edge = ' '.repeat(11)
  return [
    `  ${level.padEnd(9)}${whereOf(source)}`,
    `${edge}${oneLine(message)}`,
    `${edge}${sectionOf(finding)}  ${rule}${count > 1 ? `  ${count} times` : ''}`,
    ...(lines ?? fix).split('\n').map((line, i) => `${edge}${i === 0 ? 'fix  ' : '     '}${oneLine(line)}`),
  ]
}

/** `RFC 9110 §15.5.2, MUST` */
export function sectionOf({ spec, clause }: Finding): string {
  return spec[0] === undefined ? 'practice' : clause.keyword === null ? spec[0] : `${spec[0]}, ${clause.keyword}`
}

/** `GET http://127.0.0.1:3000/me 401`, without a query: there may be secrets in it. */
function whereOf({ method, url, status }: FindingSource): string {
  return oneLine(`${method ?? ''} ${(url ?? '').replace(/[?#].*$/s, '')} ${status}`.trim())
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what would act on a terminal
const control = /[\u0000-\u001f\u007f-\u009f]/g

/** Without what would act on a terminal. */
export const oneLine = (text: string) => text.replace(control, '·')

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
