import type { Incident, Report } from '@statute/traffic'
import { percent, seconds, whole } from '@statute/traffic/report/view/figures'
import { labelOf } from '@statute/traffic/report/view/report-view'
import { oneLine } from './cells.ts'
import { type Coverage, coverageNotes, happenedIn } from './coverage.ts'
import type { Glyphs } from './glyphs.ts'
import { scopeOf, whenOf } from './incident-lines.ts'
import { figuresOf, fitsOneDay } from './report-text.ts'

/** Rows of a table that somebody still reads. */
const most = 30

/** The report of `--md`: for a ticket, a wiki or a merge request. */
export function reportMarkdown(report: Report, glyphs: Glyphs, kept: Coverage | null = null): string {
  const { title, lede, incidents, notes } = happenedIn(report, kept)
  const { requests, samples, unparsed } = report
  const oneDay = fitsOneDay(report)
  const coverage = kept === null ? [] : coverageNotes(kept)
  const rest = report.notes.filter((note) => !coverage.includes(note))
  const parts = [
    `# ${title}`,
    ...(incidents.length === 0 ? [plain(lede)] : []),
    plain(`${labelOf(report)}.${requests > 0 ? ` ${figuresOf(report)}` : ''}`),
    ...coverage.filter((note) => note !== lede).map(plain),
    ...incidents.flatMap((incident) => incidentParts(incident, oneDay, glyphs)),
    ...(notes.length > 0 ? ['## Also seen', list(notes.map(({ headline }) => headline))] : []),
    ...(report.codes.length > 0 ? ['## Codes', codeTable(report)] : []),
    ...(report.routes.length > 0 ? ['## Routes', routeTable(report)] : []),
    ...(report.routeCount > most ? [`${most} of ${oneLine(whole(report.routeCount))} routes.`] : []),
    ...(unparsed > 0 ? ['## Not understood', plain(`${whole(unparsed)} lines in no known format, not counted.`)] : []),
    ...(unparsed > 0 && samples.length > 0 ? [fence(samples.map(({ text }) => oneLine(text)).join('\n'))] : []),
    ...(rest.length > 0 ? ['## To know', list(rest)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function incidentParts(incident: Incident, oneDay: boolean, glyphs: Glyphs): string[] {
  const { headline, explanation, evidence, nextSteps } = incident
  const scope = scopeOf(incident)
  return [
    `## ${plain(headline)}`,
    plain(whenOf(incident, oneDay, { glyphs })) + (scope === '' ? '' : `  \n${code(scope)}`),
    ...(explanation === '' ? [] : [plain(explanation)]),
    ...(evidence.length > 0 ? ['What speaks for it:', list(evidence)] : []),
    ...(nextSteps.length > 0
      ? ['What to do:', nextSteps.map((step, at) => `${at + 1}. ${plain(step)}`).join('\n')]
      : []),
  ]
}

function codeTable({ codes }: Report): string {
  const timed = codes.some(({ latency }) => latency !== null)
  const rows = codes.map(({ status, name, count, share, latency }) => [
    status === 0 ? '-' : String(status),
    plain(name),
    oneLine(whole(count)),
    percent(share),
    ...(timed ? [latency?.p50, latency?.p99].map((time) => (time === undefined ? '' : oneLine(seconds(time)))) : []),
  ])
  const head = ['code', 'name', 'count', '%', ...(timed ? ['half within', '99 % within'] : [])]
  return table(head, ['--:', '---', '--:', '--:', ...(timed ? ['--:', '--:'] : [])], rows)
}

function routeTable({ routes, byHost }: Report): string {
  const hosts = Object.keys(byHost).length > 1
  const rows = routes
    .slice(0, most)
    .map(({ host, method, route, requests, ratio, peak, mostly }) => [
      code(`${method} ${hosts ? host : ''}${route}`.trim()),
      oneLine(whole(requests)),
      percent(ratio),
      percent(peak),
      mostly === null ? '' : String(mostly),
    ])
  return table(['route', 'requests', 'failed %', 'peak %', 'mostly'], ['---', '--:', '--:', '--:', '--:'], rows)
}

function table(head: readonly string[], rule: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const list = (items: readonly string[]) => items.map((item) => `- ${plain(item)}`).join('\n')

/** Nothing that a log holds becomes a link, a table or HTML. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|#~&]/g, '\\$&')
    .replace(/\b(https?|www)(?=[:.])/gi, '$1\u200b')
}

/** A code span (CommonMark §6.1), whose fence is longer than any run of backticks in it. */
function code(text: string): string {
  const said = oneLine(text).replaceAll('|', '\\|')
  const ticks = '`'.repeat(longestRun(said) + 1)
  const gap = /^`|`$/.test(said) ? ' ' : ''
  return ticks + gap + said + gap + ticks
}

function fence(text: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${ticks}\n${text}\n${ticks}`
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}
