import {
  type CodeFacts,
  cacheWords,
  classes,
  type Guide,
  type Requirement,
  retryWords,
  type Section,
  type Stack,
  type Strength,
  senders,
  senderWords,
  stacks,
  type VendorMeaning,
} from '@statute/codes'
import { blocks } from './blocks.ts'
import { grid, hang, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import { columns, type Style } from './style.ts'

/** A registered code: what it means, what goes with it, what to do. The whole guide if `verbose`. */
export function codeText(
  facts: CodeFacts,
  guide: Guide,
  others: readonly VendorMeaning[],
  style: Style,
  verbose = false,
): string {
  const sheet = new Sheet(style)
  const { width } = sheet
  const digit = Math.floor(facts.code / 100)
  const section = (id: string) => guide.sections.find((one) => one.id === id)?.blocks ?? []

  title(sheet, style, digit, facts.code, facts.name, `${digit}xx ${classes[digit - 1]?.title ?? ''}`)
  sheet.line('').text(facts.meaning)
  if (facts.standingNote) sheet.line('').text(`${capital(facts.standing)}. ${facts.standingNote}`, style.should)
  sheet.line('').body(
    grid(
      [
        ['Defined in', facts.spec.join(', ')],
        ['Body', facts.body.note],
        ['Cacheable', `${cacheWords(facts)}. ${guide.caching.stored}`],
        ['Retry', `${retryWords[facts.retry.safe]}. ${facts.retry.why}`],
        ['Sent by', senderWords(facts)],
      ].map(([label, text]) => [style.soft(label ?? ''), text ?? '']),
      style,
      width,
    ),
  )

  sheet.section('What goes with it', grid([...fieldRows(facts, style), ...ruleCells(facts.rules, style)], style, width))
  if (facts.redirect) {
    sheet.section('The next request', [
      ...wrap(facts.redirect.rule, width, style),
      ...hang(style.soft('Browsers'), wrap(facts.redirect.browsers, width - 10, style), 10),
    ])
  }
  if (verbose) sheet.section('Meaning', blocks(section('meaning'), width, style))
  if (verbose) sheet.section('When you see it', blocks(section('when-you-see-it'), width, style))
  sheet.section('When to send it', blocks(section('when-to-send-it'), width, style))
  sheet.section('When to send another', blocks(section('when-to-send-another'), width, style))
  sheet.section('Example', blocks(section('example'), width, style))
  if (verbose) sheet.section('Causes', blocks(section('causes'), width, style))
  sheet.section('What to do', blocks(section('debugging'), width, style))
  sheet.section(
    'Retry',
    grid(
      guide.retry.map(({ when, advice }) => [when.replaceAll('`', ''), advice]),
      style,
      width,
    ),
  )
  if (verbose) {
    sheet.section(
      'Caching',
      grid(
        [
          ['May be kept', guide.caching.stored],
          ['Never', guide.caching.never],
        ],
        style,
        width,
      ),
    )
    sheet.section('Common mistakes', blocks(section('common-mistakes'), width, style))
  }
  sheet.section(
    'Look-alikes',
    guide.alike.flatMap(({ code, ask, answer }) =>
      hang(style.accent(Math.floor(code / 100), String(code)), wrap(`${ask} ${answer}`, width - 5, style), 5),
    ),
  )
  if (verbose) {
    sheet.section('Search engines', guide.seo ? wrap(guide.seo, width, style) : [])
    sheet.section('Elsewhere', grid(elsewhere(facts, guide), style, width))
    sheet.section(
      'History',
      grid(
        guide.history.map(({ spec, note }) => [spec, note]),
        style,
        width,
      ),
    )
  }
  sheet.section(
    'Other uses, not registered',
    grid(
      others.map(({ sender, name, meaning }) => [
        `${senders.find(({ id }) => id === sender)?.name ?? sender}`,
        `${name}. ${meaning}`,
      ]),
      style,
      width,
    ),
  )
  return sheet.toString()
}

/** Numeral and name at the left, the kind of thing at the right edge if it fits. */
export function title(
  sheet: Sheet,
  style: Style,
  digit: number,
  code: number | string,
  name: string,
  kind: string,
): void {
  const lead = style.accent(digit, style.strong(String(code)))
  const left = name === '' ? lead : `${lead}  ${style.strong(name)}`
  const room = Math.min(style.width, 108) - columns(left) - columns(kind)
  if (room > 1) sheet.line(left + ' '.repeat(room) + style.soft(kind))
  else sheet.line(...wrap(left, style.width, style))
}

export function elsewhere(facts: CodeFacts, guide: Guide): string[][] {
  const names = (Object.entries(stacks) as [Stack, string][]).flatMap(([stack, label]) => {
    const name = guide.constants[stack]
    const note = guide.constantNotes[stack]
    return name ? [[label, name + (note ? ` (${note})` : '')]] : []
  })
  const { grpc, otel } = facts
  return [
    ...names,
    [
      'gRPC',
      `${grpc.fromHttp ? `A bare ${facts.code} is ${grpc.fromHttp}.` : 'An interim answer is read past.'}${grpc.toHttpFrom.length ? ` ${grpc.toHttpFrom.join(', ')} is sent as ${facts.code}.` : ''}`,
    ],
    ['OpenTelemetry', `Server span ${otel.server}, client span ${otel.client}.`],
  ]
}

export function strength(level: Strength, style: Style): string {
  return level.startsWith('MUST')
    ? style.must(level)
    : level.startsWith('SHOULD')
      ? style.should(level)
      : style.soft(level)
}

function fieldRows(facts: CodeFacts, style: Style): string[][] {
  const rows = facts.fields.flatMap(({ name, level, when, spec }) => [
    [style.code(name), strength(level, style), `${when} ${cite(spec)}`],
  ])
  const extra = facts.recommended.filter((name) => !facts.fields.some((field) => field.name === name))
  for (const name of extra) rows.push([style.code(name), style.soft('advised'), 'Worth sending every time.'])
  return rows
}

function ruleCells(rules: readonly Requirement[], style: Style): string[][] {
  return rules.map(({ level, who, text, spec }) => [who, strength(level, style), `${text} ${cite(spec)}`])
}

export function ruleRows(rules: readonly Requirement[], width: number, style: Style): string[] {
  return grid(ruleCells(rules, style), style, width)
}

/** The clause in brackets, with spaces that do not break; the name of a draft is long enough by itself. */
export const cite = (spec: string) => `(${spec.startsWith('draft-') ? spec : spec.replaceAll(' ', '\u00a0')})`

export function sections(sheet: Sheet, list: readonly Section[], style: Style): void {
  for (const { heading, blocks: body } of list) sheet.section(heading, blocks(body, sheet.width, style))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
