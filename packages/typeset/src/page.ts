import type { GuidePage, Question } from '@statute/codes'
import { blocks } from './blocks.ts'
import { sections } from './code.ts'
import { grid, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

export function guidePageText(page: GuidePage, style: Style): string {
  const sheet = new Sheet(style)
  sheet.line(...wrap(page.title, style.width, style, style.strong), '').text(page.gist)
  sections(sheet, page.sections, style)
  return sheet.toString()
}

export function questionsText(list: readonly Question[], style: Style): string {
  const sheet = new Sheet(style)
  for (const { question, answer, sections: rest } of list) {
    const more = rest.flatMap(({ blocks: body }) => ['', ...blocks(body, sheet.width, style)])
    sheet.section(question, [...wrap(answer, sheet.width, style), ...more])
  }
  return sheet.toString().replace(/^\n/, '')
}

/** What was found for a name that fits more than one page, or none. */
export function foundText(
  head: string,
  found: readonly { readonly title: string; readonly note: string }[],
  style: Style,
): string {
  const sheet = new Sheet(style)
  sheet.line(...wrap(head, style.width, style, style.strong))
  if (found.length > 0)
    sheet.line('').body(
      grid(
        found.map(({ title, note }) => [title, style.soft(note)]),
        style,
        sheet.width,
      ),
    )
  return sheet.toString()
}
