import { grid, hang, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

/** What the finder answers, as far as it is shown; topics do not import each other. */
export interface FindAnswer {
  readonly query: string
  readonly profile: string
  readonly nothing: boolean
  readonly results: readonly {
    readonly code: number
    readonly name: string
    readonly score: number
    readonly why: string
    readonly fields: readonly string[]
    readonly rather: readonly { readonly than: number; readonly because: string }[]
  }[]
}

/** Ranked codes for a situation: the first with its reason and why not the near ones, the others in a line each. */
export function findText({ results, nothing, profile }: FindAnswer, style: Style): string {
  const sheet = new Sheet(style)
  const { width } = sheet
  const [first, ...others] = results
  if (!first) return 'Nothing to look for.\n'
  const number = (code: number) => style.accent(Math.floor(code / 100), String(code))
  if (nothing) {
    sheet.line(style.strong('No status code answers this.'))
    sheet.section(
      'Nearest',
      grid(
        results.slice(0, 3).map((one) => [number(one.code), one.name, style.soft(percent(one.score))]),
        style,
        width,
      ),
    )
    return sheet.toString()
  }
  const sure = first.score >= 0.35
  if (!sure) sheet.line(style.soft('Not sure. The nearest:'))
  sheet.line(`${number(first.code)}  ${style.strong(first.name)}  ${style.soft(percent(first.score))}`)
  sheet.line('').text(first.why)
  if (sure && first.fields.length > 0)
    sheet.body(hang(style.soft('Send with it'), wrap(first.fields.join(', '), width - 14, style), 14))
  sheet.section(
    'Why not the near ones',
    first.rather.flatMap(({ than, because }) => hang(number(than), wrap(because, width - 5, style), 5)),
  )
  sheet.section(
    'Or',
    grid(
      others.map((one) => [number(one.code), one.name, `${style.soft(percent(one.score))}  ${one.why}`]),
      style,
      width,
    ),
  )
  const house = profile === 'rfc' ? '' : ` House style: ${profile}.`
  sheet.line('').text(`All of it: statute explain ${first.code}.${house}`, style.soft)
  return sheet.toString()
}

const percent = (score: number) => `${Math.round(score * 100)} %`
