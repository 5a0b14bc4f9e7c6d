import type { Incident } from '@statute/traffic'
import { clock, duration } from '@statute/traffic/report/view/moments'
import { fit, left, oneLine, widthOf } from '../cells.ts'
import { type Look, ofCode } from '../look.ts'

/** A line for each incident, the chosen one marked; what is over is soft. */
export function incidentRows(
  incidents: readonly Incident[],
  chosen: number,
  width: number,
  now: number,
  look: Look,
): string[] {
  const { style, glyphs } = look
  return incidents.map(({ status, headline, from, to, severity }, at) => {
    const mark = at === chosen ? `${glyphs.chosen} ` : '  '
    const time = oneLine(to === null ? duration(now - from) : `over at ${clock(to)}`)
    const room = width - 2 - widthOf(time) - 2
    const said = room < 12 ? fit(oneLine(headline), width - 2, glyphs.cut) : left(oneLine(headline), room, glyphs.cut)
    const code = status === null ? '' : String(status)
    const painted = code !== '' && said.startsWith(code) ? ofCode(status, code, look) + said.slice(code.length) : said
    const line = room < 12 ? painted : `${painted}  ${time}`
    return mark + (to !== null ? style.soft(line) : severity === 'page' ? style.strong(line) : line)
  })
}
