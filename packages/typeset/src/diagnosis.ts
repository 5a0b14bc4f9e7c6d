import { type Decoded, type Diagnosis, type Hop, isUnknown } from '@statute/codes'
import { grid, hang, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

/** A diagnosis as text: the verdict, who said it, what shows it, causes, next steps, and what was inside the text. */
export function diagnosisText(diagnosis: Diagnosis, style: Style): string {
  const { status, verdict, says, hops, evidence, causes, nextSteps, decoded, misleading, alternatives } = diagnosis
  const sheet = new Sheet(style)
  const { width } = sheet
  const digit = status === null ? 0 : Math.floor(status / 100)
  const bare = status === null || isUnknown(diagnosis)
  const lead = bare ? '' : `${style.accent(digit, style.strong(String(status)))}  `
  sheet.line(...hang(lead, wrap(`${verdict}.`, width - (bare ? 0 : 5), style, style.strong)))
  if (says !== '') sheet.line('').text(says)
  if (misleading !== null) sheet.line('').text(`Do not be misled: ${misleading}`)
  sheet.line('').line(style.soft(`${capital(diagnosis.shape)}. ${sureness(diagnosis)}`))
  if (hops.length > 1) sheet.section('Who said it', way(hops, style, width))
  sheet.section(
    'What the text shows',
    evidence.flatMap(({ text, says: shown }, i) => {
      const letter = style.soft(`${String.fromCharCode(97 + i)}  `)
      return hang(
        letter,
        [...wrap(cut(text, width * 2), width - 3, style, style.code), ...wrap(shown, width - 3, style)],
        3,
      )
    }),
  )
  sheet.section(
    causes.length > 1 ? 'Causes, most likely first' : 'Cause',
    causes.flatMap(({ text, confirm }, i) => {
      const more = confirm === '' ? '' : ` Confirm: ${confirm}`
      return hang(`${i + 1}  `, wrap(text + more, width - 3, style), 3)
    }),
  )
  const readers = [
    ['You call it', nextSteps.client],
    ['You write it', nextSteps.server],
    ['You run it', nextSteps.operator],
  ] as const
  sheet.section(
    'What to do next',
    readers.flatMap(([reader, steps]) =>
      steps.flatMap((step, i) => hang(i === 0 ? style.soft(reader) : '', wrap(step, width - 14, style), 14)),
    ),
  )
  for (const one of decoded) sheet.section(one.title, decodedRows(one, style, width))
  const others = alternatives.filter(({ score }) => score >= 0.08)
  if (diagnosis.confidence < 0.8 && others.length > 0) {
    const list = others.map((one) => `${one.status ?? one.kind} ${Math.round(one.score * 100)} %`).join(', ')
    sheet.line('').text(`It may also be: ${list}.`, style.soft)
  }
  if (!bare) sheet.line('').text(`All of it: statute explain ${status}`, style.soft)
  return sheet.toString()
}

export function decodedRows({ rows }: Pick<Decoded, 'rows'>, style: Style, width: number): string[] {
  const [whole, ...rest] = rows
  // Text in lines of its own keeps them.
  if (whole?.value.includes('\n')) {
    const lines = whole.value.split('\n').flatMap((line) => (line.length <= width ? [line] : pieces(line, width)))
    return [...lines, ...(rest.length > 0 ? ['', ...decodedRows({ rows: rest }, style, width)] : [])]
  }
  return grid(
    rows.map(({ name, value, note }) => [style.soft(name), note ? `${value}  ${style.soft(note)}` : value]),
    style,
    width,
  )
}

function pieces(line: string, width: number): string[] {
  return Array.from({ length: Math.ceil(line.length / width) }, (_, i) => line.slice(i * width, (i + 1) * width))
}

/** How sure it is, in words: a number alone would claim more than it means. */
export function sureness({ confidence }: Pick<Diagnosis, 'confidence'>): string {
  if (confidence >= 0.8) return 'This is certain.'
  if (confidence >= 0.5) return 'This is likely.'
  return 'This is a guess.'
}

function way(hops: readonly Hop[], style: Style, width: number): string[] {
  return grid(
    hops.map(({ name, role, said, reached, note }) => [
      said ? style.strong('●') : reached ? '│' : '○',
      said ? style.strong(name) : name,
      role === name ? note : `${style.soft(`${role},`)} ${note}`,
    ]),
    style,
    width,
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A piece of a text in one line. */
function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'")
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
