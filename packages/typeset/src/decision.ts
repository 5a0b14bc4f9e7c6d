import {
  type Decision,
  type DecisionGuide,
  type DecisionStep,
  type DecisionTarget,
  type PickerChoice,
  phrase,
  table,
  type Walk,
} from '@statute/codes'
import { cite, title } from './code.ts'
import { grid, hang, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

/**
 * A decision, or a walk so far: the next question or the status, then the path that led there. Steps that took their
 * ordinary answer are only counted, unless `verbose`.
 */
export function decisionText(state: Decision | Walk, style: Style, verbose = false): string {
  const sheet = new Sheet(style)
  const { width } = sheet
  const outcome = 'status' in state ? state : state.outcome
  if (outcome) {
    const { status, alternatives, fields, note } = outcome
    const digit = Math.floor(status / 100)
    title(sheet, style, digit, status, phrase(status) ?? '', `statute ${status} tells more`)
    const gist = Object.hasOwn(table, status) ? table[status as keyof typeof table].gist : ''
    sheet.line('').text(`${gist}.`)
    if (note) sheet.text(note)
    const rows = [
      ['Sent before', state.interim.map((code) => `${code} ${phrase(code) ?? ''}`).join(', ')],
      ['Goes with it', fields.map((field) => style.code(field)).join(', ')],
      ['Would do too', alternatives.map((code) => `${code} ${phrase(code) ?? ''}`).join(', ')],
    ].filter(([, text]) => text !== '')
    if (rows.length > 0)
      sheet.line('').body(
        grid(
          rows.map(([label = '', text = '']) => [style.soft(label), text]),
          style,
          width,
        ),
      )
  } else if ('node' in state && state.node) {
    const { id, question, spec, level, note } = state.node
    sheet.line(...hang(style.soft(id), wrap(question, style.width - 4, style, style.strong), 4))
    const strength = level === '-' ? '' : level === 'convention' ? ', by convention' : `, ${level}`
    sheet.body(wrap(`${spec.replaceAll(' ', '\u00a0')}${strength}`, width, style, style.soft))
    if (note) sheet.text(note)
  }

  const told = 'status' in state
  const shown = state.path.filter(
    (step, i) => verbose || !step.ordinary || isStated(step) || (told && i === state.path.length - 1),
  )
  const because = (step: DecisionStep) => ('because' in step && step.because ? style.soft(`, for ${step.because}`) : '')
  const rows = shown.map((step) => [
    style.soft(step.node),
    isStated(step) ? style.strong(step.answer) : step.answer,
    `${step.question} ${cite(step.spec)}${because(step)}`,
  ])
  const left = state.path.length - shown.length
  const rest =
    left > 0
      ? wrap(`${left} ${left === 1 ? 'question' : 'questions'} took the ordinary answer.`, width, style, style.soft)
      : []
  sheet.section('The path', [...grid(rows, style, width), ...rest])

  if (told) {
    const value = (one: boolean | string) => (typeof one === 'string' ? one : one ? 'yes' : 'no')
    const list = state.assumed.map(({ fact, value: one }) => `${fact}=${value(one)}`)
    sheet.section('Assumed', wrap(list.join(' '), width, style, style.soft))
    sheet.section(
      'Told, and of no consequence',
      state.unused.length > 0 ? wrap(state.unused.join(' '), width, style) : [],
    )
  }
  return sheet.toString()
}

const isStated = (step: DecisionStep): boolean => 'stated' in step && step.stated === true

/** The everyday picker as one list: each choice with its code, or with the choices under it. */
export function pickerText(list: readonly PickerChoice[], style: Style): string {
  const sheet = new Sheet(style)
  const code = (number: number) => style.accent(Math.floor(number / 100), String(number))
  const lines = (choices: readonly PickerChoice[], width: number): string[] =>
    choices.flatMap((one) =>
      'next' in one
        ? [...wrap(one.choice, width, style), ...lines(one.next, width - 2).map((line) => `  ${line}`)]
        : hang(code(one.code), wrap(`${one.choice}. ${one.why}`, width - 5, style), 5),
    )
  for (const one of list) {
    if ('next' in one) sheet.section(one.choice, lines(one.next, sheet.width))
    else {
      title(
        sheet,
        style,
        Math.floor(one.code / 100),
        one.code,
        phrase(one.code) ?? '',
        `statute ${one.code} tells more`,
      )
      sheet.line('').text(one.why)
    }
  }
  return sheet.toString().replace(/^\n/, '')
}

/** All questions in the order in which a server asks them, where their answers lead, and the picker if `verbose`. */
export function guideText(
  guide: DecisionGuide,
  picker: readonly PickerChoice[],
  style: Style,
  verbose = false,
): string {
  const sheet = new Sheet(style)
  const { width } = sheet
  sheet.line(...wrap('Which status code?', style.width, style, style.strong), '')
  sheet.text(
    'The questions in the order in which a server asks them. An answer that is not shown leads to the next question.',
  )
  const leads = (target: DecisionTarget) => ('status' in target ? `${target.status}` : target.goto)
  for (const { id: phase, title: head, gist } of guide.phases) {
    const nodes = guide.nodes.filter((node) => node.phase === phase)
    const rows = nodes.map((node) => {
      const { id, question, yes, no } = node
      const next = guide.nodes[guide.nodes.indexOf(node) + 1]?.id ?? ''
      const ends = [
        ['Yes', yes],
        ['No', no],
      ] as const
      const said = ends
        .filter(([, target]) => leads(target) !== next)
        .map(([word, target]) => `${word}: ${leads(target)}.`)
      return [style.soft(id), `${question} ${said.join(' ')}`]
    })
    sheet.section(head, [...wrap(gist, width, style, style.soft), ...grid(rows, style, width)])
  }
  return verbose ? `${sheet}\n${pickerText(picker, style)}` : sheet.toString()
}
