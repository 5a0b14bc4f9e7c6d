import { writeFile } from 'node:fs/promises'
import type { Incident, Report, Traffic } from '@statute/traffic'
import { Trouble } from '../check/trouble.ts'
import { fail, print, printJson, terminalStyle } from '../output.ts'
import { type Coverage, coverageDocument, coverageNotes } from '../watch/coverage.ts'
import { glyphsFor } from '../watch/glyphs.ts'
import { type FailOn, readSettings, type WatchOptions, type WatchSettings } from '../watch/settings.ts'
import { troubleOf } from '../watch/trouble-of.ts'

/** `statute watch FILE…`: what status codes do in these logs, live or once. */
export async function watch(typed: readonly string[], options: WatchOptions): Promise<void> {
  try {
    const settings = readSettings(inputsOf(typed, options), options)
    if (settings.follows) return await follow(settings, options)
    if (settings.parquet !== null) return await writeParquet(settings.parquet, settings)
    await reportOnce(settings, options)
  } catch (error) {
    const trouble = troubleOf(error)
    if (!(trouble instanceof Trouble)) throw trouble
    fail(trouble.message)
  }
}

/** The counts of a history, for other programs. */
async function writeParquet(path: string, { store, since, until }: WatchSettings): Promise<void> {
  const { openHistory } = await import('@statute/logs/history/duckdb')
  try {
    const history = await openHistory((store as { readonly at: string }).at, { readOnly: true })
    try {
      const rows = await history.exportParquet(path, { from: since ?? 0, to: until ?? Date.now() })
      process.stderr.write(`${rows} rows are in ${path}.\n`)
    } finally {
      await history.close()
    }
  } catch (error) {
    throw new Trouble((error as Error).message)
  }
}

/** Nothing typed is the pipe, if there is one. */
function inputsOf(typed: readonly string[], { store, replay }: WatchOptions): readonly string[] {
  if (typed.length > 0 || store !== undefined || replay) return typed
  if (!process.stdin.isTTY) return ['-']
  throw new Trouble('Cannot watch nothing: wanted log files, a folder, a pattern, or - for standard input')
}

async function follow(settings: WatchSettings, options: WatchOptions): Promise<void> {
  const { openLive } = await import('../watch/live/open-live.ts')
  const source = await openLive(settings)
  const { showLive } = await import('../watch/live/show-live.ts')
  const report = await showLive(source, settings, options)
  const unread = settings.inputs.includes('-') ? whyUnread(report, settings) : null
  if (unread !== null) return fail(unread)
  if (isGrave(report.incidents, settings.failOn)) process.exitCode = 1
}

async function reportOnce(settings: WatchSettings, options: WatchOptions): Promise<void> {
  const now = Date.now()
  const [{ readTraffic }, { Progress }] = await Promise.all([
    import('../watch/read-traffic.ts'),
    import('../watch/progress.ts'),
  ])
  const progress = new Progress(process.stderr, glyphsFor(process.env))
  const { traffic, sources, notes, kept } = await readTraffic(settings, {
    now,
    onProgress: (reading) => progress.see(reading),
  }).finally(() => progress.end())
  const { since, until } = settings
  const span = { ...(since === null ? {} : { from: since }), ...(until === null ? {} : { to: until }) }
  if (settings.print === 'csv') {
    await printCsv(traffic, span)
    // A row of such a span stands under its first minute, and the columns have no place to say so.
    for (const note of kept === null ? [] : coverageNotes(kept)) process.stderr.write(`${note}\n`)
    if (settings.html === null && settings.failOn === 'never') return
  }

  const incidents = await judged(kept?.judgeable ?? traffic, settings)
  const { makeReport } = await import('@statute/traffic/report/make-report')
  const report = makeReport(traffic, incidents, {
    sources,
    notes,
    routes: settings.print === 'json' ? 1000 : 50,
    ...span,
  })
  await printReport(report, kept, settings, options)
  if (settings.html !== null) await writeHtml(settings.html, report)
  const unread = whyUnread(report, settings)
  if (unread !== null) return fail(unread)
  if (kept?.judged === null && kept.counted.length > 0 && (settings.replay || settings.failOn !== 'never')) {
    const option = settings.replay ? '--replay' : `--fail-on "${settings.failOn}"`
    return fail(
      `Cannot judge "${sources.join('", "')}" for ${option}: none of this time is kept by the minute, wanted a later --since or --until`,
    )
  }
  if (isGrave(report.incidents, settings.failOn)) process.exitCode = 1
}

/** Lines, and none of them a request: then a report has nothing to say. */
function whyUnread({ sources, requests, unparsed }: Report, { format }: WatchSettings): string | null {
  if (requests > 0 || unparsed === 0) return null
  const why =
    format === null
      ? 'no line is a request in a known format, wanted --format'
      : `no line is a request in the --format "${format}", wanted another one, or none, so that it is found`
  return `Cannot read "${sources.join('", "')}": ${why}`
}

async function judged(traffic: Traffic, settings: WatchSettings): Promise<readonly Incident[]> {
  const [{ judge }, { judgeSettings }] = await Promise.all([
    import('@statute/traffic/judge/judge'),
    import('../watch/judge-settings.ts'),
  ])
  return judge(traffic, await judgeSettings(settings))
}

async function printReport(
  report: Report,
  kept: Coverage | null,
  { print: kind }: WatchSettings,
  options: WatchOptions,
): Promise<void> {
  const glyphs = glyphsFor(process.env)
  if (kind === 'json') {
    const { reportDocument } = await import('@statute/traffic/report/document')
    printJson({ ...reportDocument(report), ...(kept === null ? {} : coverageDocument(kept)) })
  }
  if (kind === 'md') {
    const { reportMarkdown } = await import('../watch/markdown.ts')
    print(reportMarkdown(report, glyphs, kept))
  }
  if (kind === 'text') {
    const { reportText } = await import('../watch/report-text.ts')
    print(reportText(report, { style: terminalStyle(options), glyphs }, kept))
  }
}

async function printCsv(traffic: Traffic, { from, to }: { from?: number; to?: number }): Promise<void> {
  const { csvOf } = await import('../watch/csv.ts')
  for (const part of csvOf(traffic, from, to)) {
    // A slow reader of the pipe is waited for, so that the memory stays small.
    if (!process.stdout.write(part)) await new Promise((done) => process.stdout.once('drain', done))
  }
}

async function writeHtml(path: string, report: Report): Promise<void> {
  const { renderReportHtml } = await import('@statute/traffic/report/view/report-html')
  try {
    await writeFile(path, renderReportHtml(report))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Trouble(`Cannot write "${path}": ${code === 'EACCES' ? 'this user may not write there' : message}`)
  }
  process.stderr.write(`The report is in ${path}.\n`)
}

const ranks = { page: 3, ticket: 2, note: 1, never: 4 } as const

function isGrave(incidents: readonly Incident[], failOn: FailOn): boolean {
  return incidents.some(({ severity }) => ranks[severity] >= ranks[failOn])
}
