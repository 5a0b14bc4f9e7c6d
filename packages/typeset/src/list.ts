import { type ClassFacts, classes, type Directory, phrase, type SenderFacts, type SubcodeFamily } from '@statute/codes'
import { ruleRows, title } from './code.ts'
import { grid, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

const code = (number: number, style: Style) => style.accent(Math.floor(number / 100), String(number).padStart(3, '0'))

/** Every registered code, or those of one class. */
export function listText(directory: Directory, style: Style, digit?: number): string {
  const sheet = new Sheet(style)
  for (const facts of classes) {
    if (digit !== undefined && facts.digit !== digit) continue
    const rows = directory.codes
      .filter(([number]) => Math.floor(number / 100) === facts.digit)
      .map(([number, name, gist, standing]) => [
        code(number, style),
        standing === 'standard' || standing === 'experimental'
          ? name
          : style.soft(`${name}, ${standing}`.replace('(Unused), ', '')),
        style.soft(gist),
      ])
    sheet.section(`${facts.digit}xx ${facts.title}`, grid(rows, style, sheet.width))
  }
  return sheet.toString().replace(/^\n/, '')
}

/** Unregistered codes, of all senders or of those named. */
export function vendorListText(directory: Directory, style: Style, wanted?: readonly string[]): string {
  const sheet = new Sheet(style)
  for (const [id, name, role] of directory.senders) {
    if (wanted && !wanted.includes(id)) continue
    const rows = directory.vendor
      .filter(([, sender]) => sender === id)
      .map(([number, , title]) => [code(number, style), title])
    const finer = directory.subcodes.filter(([, sender]) => sender === id)
    const sub = wanted ? finer.map(([, , own, title, status]) => [own, status ? `${title} (${status})` : title]) : []
    if (rows.length + finer.length === 0) continue
    const note = !wanted && finer.length > 0 ? [`and ${finer.length} finer codes: statute list --vendor ${id}`] : []
    sheet.section(`${name}, ${role}`, [
      ...grid(rows, style, sheet.width),
      ...note.flatMap((text) => wrap(text, sheet.width, style, style.soft)),
      ...grid(sub, style, sheet.width),
    ])
  }
  return sheet.toString().replace(/^\n/, '')
}

export function classText(facts: ClassFacts, directory: Directory, style: Style): string {
  const sheet = new Sheet(style)
  title(sheet, style, facts.digit, `${facts.digit}xx`, facts.title, 'a class of codes')
  sheet.line('').text(facts.meaning)
  sheet.section('A code you do not know', wrap(`${facts.unknown} (RFC\u00a09110\u00a0§15)`, sheet.width, style))
  sheet.section('For every code of it', ruleRows(facts.rules, sheet.width, style))
  return `${sheet}\n${listText(directory, style, facts.digit)}`
}

/** One sender: how to recognise it, its codes, its finer codes. */
export function senderText(
  sender: SenderFacts,
  directory: Directory,
  families: readonly SubcodeFamily[],
  style: Style,
  only?: string,
): string {
  const sheet = new Sheet(style)
  const { width } = sheet
  title(sheet, style, 0, sender.name, '', sender.role)
  sheet.line('').text(sender.about)
  if (only === undefined) {
    const { fields, body, log } = sender.marks
    sheet.section('How to tell', [
      ...grid(
        [
          ['In the fields', fields],
          ['In the body', body],
          ['In a log', log],
        ].flatMap(([label, list]) =>
          (list as string[]).map((text, i) => [i === 0 ? style.soft(label as string) : '', text]),
        ),
        style,
        width,
      ),
    ])
    const rows = directory.vendor
      .filter(([, id]) => id === sender.id)
      .map(([number, , name]) => [code(number, style), name])
    sheet.section('Its codes', grid(rows, style, width))
  }
  for (const { title: head, about, where, entries } of families) {
    const shown = only === undefined ? entries : entries.filter((entry) => entry.code === only)
    if (shown.length === 0) continue
    sheet.section(
      head,
      only === undefined ? [...wrap(about, width, style), ...wrap(where, width, style, style.soft)] : [],
    )
    for (const { code: own, name, status, meaning, next } of shown) {
      sheet.section(`${own}  ${name}`, [
        ...(status ? wrap(`With status ${status} ${phrase(status) ?? ''}`, width, style, style.soft) : []),
        ...wrap(meaning, width, style),
        ...wrap(next, width, style),
      ])
    }
  }
  return sheet.toString()
}
