import type { Finding, FindingSource } from '@statute/checker'
import type { Style } from '@statute/typeset'
import { hang, wrap } from '../formats/lines.ts'
import { levelWord } from '../formats/text.ts'
import { clauseOf, oneLine, shown } from '../formats/words.ts'

const edge = 9

/** `error    401 GET /me  401 without WWW-Authenticate  RFC 9110 §15.5.2, MUST` */
export function findingLine(finding: Finding, style: Style): string {
  const { source, message, level } = finding
  const { status, method } = source
  const numeral = style.accent(Math.floor(status / 100), style.strong(String(status)))
  const where = `${method ?? ''} ${pathOf(source)}`
  const rest = `${where}\u00a0 ${oneLine(message)}\u00a0 ${clauseOf(finding).replaceAll(' ', '\u00a0')}`
  // The numeral is coloured: it must not be counted with its escape codes.
  const [first = '', ...more] = wrap(rest, Math.min(style.width, 120) - edge - 4)
  const indented = more.map((line) => `    ${line}`)
  return hang(levelWord(level, style), [`${numeral} ${first}`, ...indented], edge).join('\n')
}

/** The path alone: all that goes through here goes to one server, and a query may hold what is secret. */
function pathOf({ url }: FindingSource): string {
  const path = (url ?? '').replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  return shown(path.length > 80 ? `${path.slice(0, 79)}…` : path || '/')
}
