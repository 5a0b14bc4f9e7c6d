import type { Report, RouteRow } from '@statute/traffic'
import { percent, whole } from '@statute/traffic/report/view/figures'
import { fit, left, oneLine, right, widthOf } from './cells.ts'
import { type Look, numeral, ofCode } from './look.ts'
import { columnsOf, fitSteps, graph } from './strips.ts'

/** The table of routes. Narrow, its figures stand below the name; wide, a line over time stands between them. */
export function routeLines(report: Report, rows: readonly RouteRow[], width: number, look: Look): string[] {
  return width < 64 ? rows.flatMap((row) => stacked(row, report, width, look)) : table(report, rows, width, look)
}

function table(report: Report, rows: readonly RouteRow[], width: number, look: Look): string[] {
  const { style, glyphs } = look
  const names = rows.map((row) => nameOf(row, report))
  const requests = rows.map((row) => oneLine(whole(row.requests)))
  const countWidth = Math.max(8, ...requests.map(widthOf))
  const tail = 2 + countWidth + 9 + 8 + 8
  const steps = fitSteps(report.timeline, Math.min(60, Math.max(0, width - tail - 32)))
  const line = steps.columns >= 12 ? steps.columns : 0
  const nameWidth = Math.min(Math.max(5, ...names.map(widthOf)), width - tail - (line > 0 ? line + 2 : 0))
  // One scale for all lines, so that they can be held against each other.
  const most = rows.reduce((high, { series }) => series.reduce((a, b) => Math.max(a, b), high), 0) || 1
  const head = `${left('route', nameWidth, ' ')}${line > 0 ? `  ${left('refused or failed', line, ' ')}` : ''}  ${right('requests', countWidth)}${right('failed %', 9)}${right('peak %', 8)}${right('mostly', 8)}`
  return [
    style.soft(head),
    ...rows.map((row, at) => {
      const strip =
        line > 0 ? `  ${ofCode(row.mostly, graph(columnsOf(row.series, steps), most, glyphs.heights), look)}` : ''
      const figures = `  ${right(requests[at] ?? '', countWidth)}${right(percent(row.ratio), 9)}${right(percent(row.peak), 8)}`
      const mostly = row.mostly === null ? '' : `     ${ofCode(row.mostly, numeral(row.mostly), look)}`
      return `${left(names[at] ?? '', nameWidth, glyphs.cut)}${strip}${figures}${mostly}`
    }),
  ]
}

function stacked(row: RouteRow, report: Report, width: number, look: Look): string[] {
  const { style, glyphs } = look
  const dot = ` ${glyphs.dot} `
  const ratio = row.failed === 0 ? 'none failed' : `${percent(row.ratio)} % failed`
  const mostly =
    row.mostly === null ? '' : `${style.soft(`${dot}mostly `)}${ofCode(row.mostly, String(row.mostly), look)}`
  return [
    fit(nameOf(row, report), width, glyphs.cut),
    `  ${style.soft(`${oneLine(whole(row.requests))}${dot}${ratio}`)}${mostly}`,
  ]
}

/** `GET /orders/:id`, with the host where there are several. */
function nameOf({ host, method, route }: RouteRow, { byHost }: Report): string {
  const isShown = host !== '' && Object.keys(byHost).length > 1
  return oneLine([method, isShown ? `${host}${route}` : route].filter((part) => part !== '').join(' '))
}
