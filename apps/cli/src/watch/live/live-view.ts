import type { CatchingUp } from '@statute/logs/live/catch-up'
import type { CodeRow, Report } from '@statute/traffic'
import { inWords, percent, whole } from '@statute/traffic/report/view/figures'
import { isOneDay, minute, moment } from '@statute/traffic/report/view/moments'
import { fit, oneLine, widthOf } from '../cells.ts'
import { incidentLines } from '../incident-lines.ts'
import { type Look, ofCode } from '../look.ts'
import { progressLine } from '../progress.ts'
import { fitsOneDay } from '../report-text.ts'
import { routeLines } from '../routes.ts'
import { stripLines } from '../strips.ts'
import { clip } from './clip.ts'
import { type Filtered, filterReport } from './filter.ts'
import { helpLines } from './help-lines.ts'
import { incidentRows } from './incident-rows.ts'
import { troubleIn } from './live-log.ts'
import { keyOf, type LiveState, type Shown } from './state.ts'

export interface Stage {
  readonly columns: number
  readonly rows: number
  readonly now: number
  readonly look: Look
  /** While it reads what was written before. */
  readonly catchingUp?: CatchingUp | null
}

/** What the screen shows: exactly as many lines as it has, and what the keys need to know of them. */
export function liveView(report: Report, state: LiveState, stage: Stage): { lines: string[]; shown: Shown } {
  const { columns, rows } = stage
  const filtered = filterReport(report, state)
  const head = headLines(report, state, stage)
  const room = Math.max(0, rows - head.length - 1)
  const { lines: body, ...more } = bodyLines(report, filtered, state, stage, room)
  const filled = [...head, ...body.slice(0, room)]
  while (filled.length < rows - 1) filled.push('')
  const lines = [...filled, footLine(state, stage)].slice(-rows).map((line) => clip(line, columns))
  const shown = { incidents: filtered.incidents, rows: 0, hidden: 0, page: Math.max(1, room - 2), ...more }
  return { lines, shown }
}

function headLines(
  report: Report,
  { digit, search, typing }: LiveState,
  { columns, rows, now, look, catchingUp = null }: Stage,
): string[] {
  const { style, glyphs } = look
  const [first = '', ...others] = report.sources
  const name = oneLine(others.length > 0 ? `${first} and ${others.length} more` : first)
  const filters = [
    ...(digit === null ? [] : [`${digit}xx only`]),
    ...(search === '' || typing ? [] : [`only "${oneLine(search)}"`]),
  ]
  const said = [name, ...filters].filter((part) => part !== '').join(` ${glyphs.dot} `)
  const clock = `${new Date(now).toISOString().slice(11, 19)} UTC`
  const title = titleOf(report, catchingUp !== null)
  const room = columns - widthOf(title) - 2
  const pace =
    catchingUp === null ? paceOf(report, now) : progressLine(catchingUp, catchingUp.elapsed / 1000, room, glyphs)
  return [
    style.soft(between(fit(said, columns - clock.length - 2, glyphs.cut), clock, columns)),
    between(style.strong(title), style.soft(pace), columns, widthOf(title), widthOf(pace)),
    ...(rows >= 20 ? [''] : []),
  ]
}

function titleOf({ incidents, requests }: Report, isBehind: boolean): string {
  // What has not been read yet may hold the end of what seems to go on.
  if (isBehind) return 'Catching up'
  if (requests === 0) return 'Waiting for requests'
  const open = incidents.filter(({ to, severity }) => to === null && severity !== 'note').length
  return open === 0 ? 'All is as usual' : `${inWords(open)} ${open === 1 ? 'thing is' : 'things are'} happening`
}

/** A log whose newest line is older than this is read yet, or nobody writes it. */
const stale = 3 * minute

/** Requests of the last minute that is over: `1 812 a minute, 0.4 % 5xx`. */
function paceOf({ timeline, codes, to }: Report, now: number): string {
  if (to === null) return 'no requests yet'
  if (now - to > stale) return `newest line ${moment(to, isOneDay(to, now))}`
  const at = Math.max(0, timeline.steps - 2)
  const asked = timeline.requests[at] ?? 0
  const failed = codes.reduce((sum, { status, series }) => sum + (isServerError(status) ? (series[at] ?? 0) : 0), 0)
  const rate = `${oneLine(whole(asked / timeline.step))} a minute`
  return asked === 0 ? rate : `${rate}, ${percent(failed / asked)} % 5xx`
}

const isServerError = (status: number) => status >= 500 && status < 600

interface Body extends Partial<Shown> {
  readonly lines: string[]
}

function bodyLines(report: Report, filtered: Filtered, state: LiveState, stage: Stage, room: number): Body {
  const { columns, now, look } = stage
  const inner = columns - 2
  const indented = (lines: readonly string[]) => lines.map((line) => (line === '' ? '' : `  ${line}`))
  const { incidents, routes } = filtered
  switch (state.view) {
    case 'overview':
      return overview(report, filtered, state, stage, room)
    case 'routes': {
      const lines = routeLines(report, routes, inner, look)
      const nothing = routes.length === 0 ? ['No route is like that.'] : lines
      // The head of the table stays where it is.
      return scroll(indented(nothing), state.scrolled, room, inner < 64 || routes.length === 0 ? 0 : 1)
    }
    case 'incidents': {
      const first = Math.max(0, Math.min(state.chosen - Math.floor(room / 2), incidents.length - room))
      const lines = incidentRows(incidents, state.chosen, columns, now, look).slice(first)
      return { lines: incidents.length === 0 ? ['  Nothing happened.'] : lines, rows: incidents.length }
    }
    case 'incident': {
      const incident = report.incidents.find((one) => keyOf(one) === state.opened)
      if (incident === undefined) return { lines: ['  This incident is no longer in the report.'] }
      return scroll(
        indented(incidentLines(incident, Math.min(inner, 94), fitsOneDay(report), look)),
        state.scrolled,
        room,
      )
    }
    case 'help':
      return scroll(indented(helpLines(inner, look)), state.scrolled, room)
  }
}

/** Incidents, then the codes, then as many routes as there is room for. */
function overview(
  report: Report,
  { codes, routes, incidents }: Filtered,
  state: LiveState,
  stage: Stage,
  room: number,
): Body {
  const { columns, now, look } = stage
  const inner = columns - 2
  const listed = incidents.slice(0, Math.max(2, Math.floor(room / 5)))
  const rest = incidents.length - listed.length
  const lines = incidentRows(listed, state.chosen, columns, now, look)
  if (rest > 0) lines.push(look.style.soft(`  and ${rest} more: i`))
  if (lines.length > 0) lines.push('')
  const left = room - lines.length
  const shown = keepGravest(codes, report, Math.max(1, left - 2))
  if (shown.length > 0) lines.push(...stripLines(report, shown, inner, look).map((line) => `  ${line}`))
  else lines.push(look.style.soft(report.requests === 0 ? '  Nothing was asked yet.' : '  No code of this class.'))
  const trouble = troubleIn(report).at(-1)
  const space = room - lines.length - (trouble === undefined ? 1 : 3)
  if (space >= 3 && routes.length > 0) {
    const table = routeLines(report, routes.slice(0, space), inner, look).slice(0, space)
    lines.push('', ...table.map((line) => `  ${line}`))
  }
  if (trouble !== undefined) lines.push('', `  ${fit(oneLine(trouble), inner, look.glyphs.cut)}`)
  return { lines, rows: listed.length }
}

/** Where not all codes have room, those stay that fail or have an incident, then those that come most; in their order. */
function keepGravest(codes: readonly CodeRow[], { incidents }: Report, most: number): readonly CodeRow[] {
  if (codes.length <= most) return codes
  const troubled = new Set(incidents.flatMap(({ status, to }) => (status !== null && to === null ? [status] : [])))
  const rank = ({ status, count }: CodeRow) => (troubled.has(status) ? 1e18 : status >= 500 ? 1e15 : 0) + count
  const kept = new Set(codes.toSorted((a, b) => rank(b) - rank(a)).slice(0, most))
  return codes.filter((row) => kept.has(row))
}

function scroll(lines: readonly string[], scrolled: number, room: number, head = 0): Body {
  const hidden = Math.max(0, lines.length - room)
  const from = Math.min(scrolled, hidden)
  return { lines: [...lines.slice(0, head), ...lines.slice(head + from)], hidden }
}

function footLine({ view, search, typing, digit }: LiveState, { columns, look }: Stage): string {
  const { style, glyphs } = look
  if (typing) return `/${oneLine(search)}${style.soft(`_   ${glyphs.dot} Enter keeps it, Esc drops it`)}`
  const isNarrow = columns < 78
  const classes = [1, 2, 3, 4, 5].map((one) =>
    one === digit ? style.strong(String(one)) : ofCode(one * 100, String(one), look),
  )
  const back = (view === 'incident' || view === 'help') && !isNarrow ? ['Esc back'] : []
  const keys = isNarrow
    ? ['r i / ?', 'q quit']
    : ['r routes', 'i incidents', ...(view === 'incident' ? [] : ['Enter open']), '/ search', '? help', 'q quit']
  return `${classes.join('')}${style.soft(` class   ${[...back, ...keys].join('   ')}`)}`
}

/** Two texts at the two ends of a line; where they do not both fit, the first. */
function between(start: string, end: string, width: number, from = widthOf(start), to = widthOf(end)): string {
  const gap = width - from - to
  return gap < 1 ? start : start + ' '.repeat(gap) + end
}
