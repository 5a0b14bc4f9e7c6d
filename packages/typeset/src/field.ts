import type { FieldFacts } from '@statute/codes'
import { cite, sections, strength, title } from './code.ts'
import { grid, hang, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

const directions = { request: 'in requests', response: 'in responses', both: 'in requests and responses' }
const kinds = {
  singleton: 'one value',
  list: 'a list',
  structured: 'a structured field (RFC 9651)',
  special: 'a form of its own',
  convention: 'custom, no specification',
}

export function fieldText(field: FieldFacts, style: Style, verbose = false): string {
  const sheet = new Sheet(style)
  const { width } = sheet
  title(sheet, style, 0, field.name, field.gist, 'header field')
  sheet.line('').text(field.meaning)
  const rows = [
    ['Defined in', field.spec],
    ['Stands', directions[field.direction]],
    ['Value', kinds[field.kind]],
    ['Hop by hop', field.hopByHop ? 'yes' : 'no'],
    ['As a trailer', field.trailer],
    ['Also', field.aliases.join(', ')],
  ]
  sheet.line('').body(
    grid(
      rows.filter(([, text]) => text).map(([label, text]) => [style.soft(label ?? ''), text ?? '']),
      style,
      width,
    ),
  )
  sheet.section(
    'Syntax',
    field.syntax.split('\n').map((line) => (line === '' ? '' : style.code(line))),
  )
  sheet.section(
    'Not valid',
    field.invalid.flatMap((text) => hang(style.soft('-'), wrap(text, width - 2, style), 2)),
  )
  sheet.section(
    'With which codes',
    grid(
      field.codes.map(({ on, demand, level, when, spec }) => [
        on,
        level ? strength(level, style) : style.soft(demand),
        `${when} ${cite(spec)}`,
      ]),
      style,
      width,
    ),
  )
  sections(sheet, verbose ? field.sections : field.sections.filter(({ id }) => id !== 'common-mistakes'), style)
  return sheet.toString()
}
