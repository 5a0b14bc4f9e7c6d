import type { Incident } from '@statute/traffic'
import { counted } from '@statute/traffic/report/view/figures'
import { duration, moment } from '@statute/traffic/report/view/moments'
import { hang, wrap } from '../formats/lines.ts'
import { words } from './cells.ts'
import { type Look, ofCode } from './look.ts'

/** An incident in words: what moved, when and where, what it means, what speaks for it, what to do. */
export function incidentLines(incident: Incident, width: number, oneDay: boolean, look: Look): string[] {
  const { style } = look
  const { status, explanation, evidence, nextSteps } = incident
  const list = (head: string, items: readonly string[], mark: (at: number) => string) =>
    items.flatMap((item, at) => {
      const lead = `${at === 0 ? head.padEnd(edge) : ' '.repeat(edge)}${mark(at)} `
      const [first = '', ...rest] = hang(lead, wrap(words(item), width - lead.length), lead.length)
      return [at === 0 ? style.soft(first.slice(0, edge)) + first.slice(edge) : first, ...rest]
    })
  const marks = list('Seen', evidence, () => look.glyphs.dot)
  const steps = list('To do', nextSteps, (at) => `${at + 1}.`)
  // What the headline names already is not said again.
  const scope = scopeOf(incident, (part) => !incident.headline.includes(part))
  const page = status === null || status === 0 ? [] : [`${style.soft('More'.padEnd(edge))}statute ${status}`]
  return [
    ...headlineLines(incident, width, look),
    ...wrap(words(whenOf(incident, oneDay, look)), width, style.soft),
    ...(scope === '' ? [] : wrap(words(scope), width, style.soft)),
    ...(explanation === '' ? [] : wrap(words(explanation), width)),
    ...marks,
    ...steps,
    ...page,
  ]
}

const edge = 7

export function headlineLines({ status, headline }: Incident, width: number, look: Look): string[] {
  const [first = '', ...rest] = wrap(words(headline), width)
  const code = status === null ? '' : String(status)
  const painted =
    code !== '' && first.startsWith(`${code} `)
      ? look.style.strong(ofCode(status, code, look)) + look.style.strong(first.slice(code.length))
      : look.style.strong(first)
  return [painted, ...rest.map(look.style.strong)]
}

/** `16:00 to 16:25 UTC, 25 min · raised at 16:02 · page · 1 234 responses` */
export function whenOf(
  { from, to, raised, severity, count }: Incident,
  oneDay: boolean,
  { glyphs }: Pick<Look, 'glyphs'>,
): string {
  const span =
    to === null
      ? `since ${moment(from, oneDay)} UTC, and goes on`
      : `${moment(from, oneDay)} to ${moment(to, oneDay)} UTC, ${duration(to - from)}`
  const parts = [
    span,
    `raised at ${moment(raised, oneDay)}`,
    severity,
    ...(count > 0 ? [counted(count, 'response')] : []),
  ]
  return parts.join(` ${glyphs.dot} `)
}

/** `GET api.example /api/*, 198.51.100.77`, of the parts that are wanted; empty where it is everywhere. */
export function scopeOf(
  { method, host, route, client }: Incident,
  isWanted: (part: string) => boolean = () => true,
): string {
  const given = (parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '' && isWanted(part))
  return given([given([method, host, route]).join(' '), client]).join(', ')
}
