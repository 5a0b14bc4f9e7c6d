/** SARIF 2.1.0 (OASIS), as code scanning services take it. */
import type { Finding, FindingSource, Level } from '@statute/checker'
import { specUrl } from '@statute/codes'
import { version } from '../version.ts'
import { fingerprint } from './fingerprint.ts'
import type { CheckResult, FormatOptions, Spot } from './result.ts'
import { captureSentences, uncheckedSentences } from './unchecked.ts'
import { many, oneLine, sentencesOf, surenessOf, whereOf } from './words.ts'

const sarifLevels: Record<Level, string> = { error: 'error', warning: 'warning', advice: 'note' }

export function sarif(result: CheckResult, { most }: FormatOptions): string {
  const findings = result.report.findings.slice(0, most)
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort()
  const notes = [...captureSentences(result), ...uncheckedSentences(result)]
  const run = {
    tool: {
      driver: { name: 'Statute', semanticVersion: version, rules: ids.map((id) => ruleOf(id, findings, result)) },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: notes.map((text) => ({ level: 'note', message: { text } })),
      },
    ],
    results: findings.map((finding) => resultOf(finding, ids.indexOf(finding.rule), result.spotOf(finding))),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(id: string, findings: readonly Finding[], { docsOf }: CheckResult) {
  const finding = findings.find(({ rule }) => rule === id)
  const docs = docsOf(id)
  const url = finding?.spec.map(specUrl).find((one) => one !== null)
  const level = finding?.level ?? 'warning'
  const whole = docs
    ? [docs.summary, docs.why, docs.fix, docs.limits ?? ''].filter((one) => one !== '').join('\n\n')
    : id
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: docs?.summary ?? id },
    fullDescription: { text: docs?.why ?? id },
    help: { text: whole, markdown: docs?.lines ? `${whole}\n\n\`\`\`http\n${docs.lines}\n\`\`\`` : whole },
    ...(url ? { helpUri: url } : {}),
    defaultConfiguration: { level: sarifLevels[level] },
    properties: { tags: ['http', id.slice(0, id.indexOf('/'))], spec: finding?.spec ?? [] },
  }
}

/** `auth/challenge-syntax` → `AuthChallengeSyntax`, as names of SARIF rules are written. */
const nameOf = (id: string) => id.replace(/(?:^|[-/])(\w)/g, (_, letter: string) => letter.toUpperCase())

function resultOf(finding: Finding, ruleIndex: number, spot: Spot) {
  const { rule, level, source, fix, lines, count, places, confidence, at } = finding
  const said = [
    sentencesOf(finding),
    surenessOf(finding),
    fix,
    lines === null ? '' : oneLine(lines.replaceAll('\n', ' · ')),
    count > 1 ? `Seen ${many(count, 'time')}.` : '',
  ]
  const others = places.slice(1).map((place, i) => ({ id: i + 1, ...locationOf(place, place.line, place.column) }))
  return {
    ruleId: rule,
    ruleIndex,
    level: sarifLevels[level],
    message: { text: said.filter((one) => one !== '').join(' ') },
    locations: [locationOf(source, spot.line, spot.column)],
    ...(others.length > 0 ? { relatedLocations: others } : {}),
    partialFingerprints: { 'statute/v1': fingerprint(finding) },
    occurrenceCount: count,
    rank: Math.round(confidence * 100),
    properties: { at, method: source.method, status: source.status, entry: source.entry },
  }
}

function locationOf(place: FindingSource, line: number | null, column: number | null) {
  const region =
    line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } }
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(place) }, ...region },
    logicalLocations: [{ fullyQualifiedName: whereOf(place), kind: 'resource' }],
  }
}

/** A relative reference, or a URL for what was seen live. */
export function uriOf({ file, url, format }: FindingSource): string {
  if (format === 'live' || /^https?:\/\//.test(file))
    return encodeURI(oneLine(/^https?:/.test(file) ? file : (url ?? file)))
  if (file === '-' || file === '') return 'standard-input'
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${path}` : path.replace(/^([A-Za-z])%3A\//, 'file:///$1:/')
}
