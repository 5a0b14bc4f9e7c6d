import { type Finding, routeOfSource } from '@statute/checker'
import { escapeXml } from './escape-xml.ts'
import { type CheckResult, type FormatOptions, fails } from './result.ts'
import { clauseOf, lookedAt, oneLine, shown, sourceOf, summarySentence, surenessOf } from './words.ts'

/**
 * JUnit's XML: a suite for each route, a case for each finding. Findings below `--fail-on` are cases that passed, with
 * what was found as their output.
 */
export function junit(result: CheckResult, { failOn, most }: FormatOptions): string {
  const suites = new Map<string, Finding[]>()
  for (const finding of result.report.findings.slice(0, most)) {
    const { status } = finding.source
    const route = shown(`${routeOfSource(finding.source)}${status === 0 ? '' : ` ${status}`}`)
    suites.set(route, [...(suites.get(route) ?? []), finding])
  }
  // Programs that read this take a report without a case for one that failed.
  if (suites.size === 0) return document([suite('statute check', [passed(result)], 0)], 1, 0)
  let cases = 0
  let failures = 0
  const written = [...suites].map(([route, findings]) => {
    const failed = findings.filter(({ level }) => fails(level, failOn)).length
    cases += findings.length
    failures += failed
    return suite(
      route,
      findings.map((one) => testCase(one, route, fails(one.level, failOn), result)),
      failed,
    )
  })
  return document(written, cases, failures)
}

function document(suites: readonly string[], cases: number, failures: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="statute check" tests="${cases}" failures="${failures}">\n${suites.join('')}</testsuites>\n`
}

function suite(name: string, cases: readonly string[], failures: number): string {
  return `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">\n${cases.join('')}  </testsuite>\n`
}

function passed(result: CheckResult): string {
  return `    <testcase classname="statute" name="${escapeXml(lookedAt(result))}"><system-out>${escapeXml(summarySentence(result))}</system-out></testcase>\n`
}

function testCase(finding: Finding, route: string, failed: boolean, { spotOf }: CheckResult): string {
  const { rule, level, message, source, fix, lines, count } = finding
  const said = oneLine(message)
  const { line } = spotOf(finding)
  const text = [
    `${level}: ${said}`,
    `${clauseOf(finding)} (${rule})`,
    sourceOf(source, line),
    surenessOf(finding),
    fix,
    ...(lines?.split('\n').map(oneLine) ?? []),
    count > 1 ? `Seen ${count} times.` : '',
  ]
  const body = escapeXml(text.filter((one) => one !== '').join('\n'))
  const place =
    source.format === 'live' || source.file === ''
      ? ''
      : ` file="${escapeXml(oneLine(source.file))}"${line === null ? '' : ` line="${line}"`}`
  const outcome = failed
    ? `<failure type="${escapeXml(rule)}" message="${escapeXml(said)}">${body}</failure>`
    : `<system-out>${body}</system-out>`
  return `    <testcase classname="${escapeXml(route)}" name="${escapeXml(`${rule}: ${said}`)}"${place}>${outcome}</testcase>\n`
}
