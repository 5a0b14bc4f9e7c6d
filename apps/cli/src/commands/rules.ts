import { didYouMean, type Example } from '@statute/checker'
import { listRules, type RuleDocument, type RuleSummary, ruleDocument } from '@statute/checker/rule-document'
import { specUrl } from '@statute/codes'
import type { Style } from '@statute/typeset'
import { codeForStack } from '../check/code.ts'
import { readConfig } from '../check/read-config.ts'
import { customDocument, ruleTexts } from '../check/rule-texts.ts'
import { Trouble } from '../check/trouble.ts'
import { hang, wrap } from '../formats/lines.ts'
import { needWords } from '../formats/needs.ts'
import { levelWord } from '../formats/text.ts'
import { list, many } from '../formats/words.ts'
import { fail, type Output, print, printJson, terminalStyle } from '../output.ts'

export interface RulesOptions extends Output {
  readonly stack?: string
  readonly config?: string
}

/** `statute rules [ID|FAMILY]`: what is checked, and why. Those of the configuration are among them. */
export async function rules(name: string | undefined, options: RulesOptions): Promise<void> {
  try {
    await tell(name, options)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    fail(error.message)
  }
}

async function tell(name: string | undefined, options: RulesOptions): Promise<void> {
  const { config } = await readConfig(options)
  const own = config.rules.map(customDocument)
  const all: readonly RuleSummary[] = [...listRules(), ...own]
  const wanted = (name ?? '').replace(/\/?\*?$/, '')
  const one = all.find(({ id }) => id === wanted || id.endsWith(`/${wanted}`))
  if (one && wanted !== '') {
    const document = own.find(({ id }) => id === one.id) ?? ruleDocument(one.id)
    if (document) return show(document, (await codeForStack(options.stack, ruleTexts(config.rules)))(one.id), options)
  }
  const chosen = all.filter(({ family }) => wanted === '' || family === wanted)
  if (chosen.length === 0) {
    const names = [...new Set(all.map(({ family }) => family)), ...all.map(({ id }) => id)]
    const hint = didYouMean(wanted, names) || ', statute rules lists them'
    throw new Trouble(`Cannot explain the rule "${name}": there is none${hint}`)
  }
  if (options.json)
    return printJson(
      chosen.map(({ id, family, level, on, summary, spec }) => ({ id, family, level, on, summary, spec })),
    )
  print(listText(chosen, terminalStyle(options)))
}

function show(document: RuleDocument, code: string | null, options: RulesOptions): void {
  if (options.json) return printJson(code === null ? document : { ...document, code })
  print(ruleText(document, code, terminalStyle(options)))
}

function listText(rules: readonly RuleSummary[], style: Style): string {
  const width = Math.min(style.width, 108)
  const families = [...new Set(rules.map(({ family }) => family))]
  const edge = 12
  const lines = families.flatMap((family) => {
    const own = rules.filter((rule) => rule.family === family)
    return [
      style.strong(family),
      ...own.flatMap(({ id, level, on, summary }) => [
        ...hang(`  ${levelWord(level, style)}`, [id + (on ? '' : style.soft('  off unless asked for'))], edge),
        ...hang('', wrap(summary, width - edge, style.soft), edge),
      ]),
      '',
    ]
  })
  const counts = (['error', 'warning', 'advice'] as const).map(
    (level) => `${rules.filter((one) => one.level === level).length} ${level}`,
  )
  return [...lines, `${many(rules.length, 'rule')}: ${list(counts)}. One of them in full: statute rules ID`].join('\n')
}

/** A rule as its page: what it demands, why, where it is written, how to keep it, with examples. */
export function ruleText(document: RuleDocument, code: string | null, style: Style): string {
  const { id, level, on, spec, clause, summary, why, fix, lines, limits, examples, needs } = document
  const width = Math.min(style.width, 84)
  const section = (head: string, body: readonly string[]) =>
    body.length === 0 ? [] : ['', style.strong(head), ...body.map((line) => `  ${line}`.trimEnd())]
  const clauses = spec.map((one) => {
    const url = specUrl(one)
    return url === null ? one : `${one}  ${style.soft(url)}`
  })
  const keyword =
    clause.keyword === null
      ? []
      : wrap(`${clause.keyword}${clause.binds === null ? '' : `, said to the ${clause.binds}`}.`, width - 2)
  return [
    `${style.strong(id)}  ${levelWord(level, style)}${on ? '' : style.soft('  off unless asked for')}`,
    '',
    ...wrap(summary, width),
    ...section('Why', why === '' ? [] : wrap(why, width - 2)),
    ...section('Where it is written', clauses.length > 0 ? [...clauses, ...keyword] : ['Nowhere: it is practice.']),
    ...section('What to do', [
      ...(fix === '' ? [] : wrap(fix, width - 2)),
      ...(lines === null ? [] : ['', ...lines.split('\n').map(style.code)]),
    ]),
    ...section('As code', code === null ? [] : code.split('\n').map(style.code)),
    ...section('What is not reported', limits === null ? [] : wrap(limits, width - 2)),
    ...section('What a capture must have', needs.length === 0 ? [] : needs.map((need) => needWords[need].wanted)),
    ...section('Reported', exampleLines(examples.bad, style)),
    ...section('Not reported', exampleLines(examples.good.slice(0, 2), style)),
  ].join('\n')
}

function exampleLines(examples: readonly Example[], style: Style): string[] {
  return examples.flatMap((example, i) => [
    ...(i > 0 ? ['', style.soft('or'), ''] : []),
    ...textOf(example).trimEnd().split('\n'),
  ])
}

function textOf(example: Example): string {
  if (typeof example === 'string') return example.replaceAll('\r\n', '\n')
  if ('exchanges' in example) return example.exchanges.map((one) => JSON.stringify(one)).join('\n')
  return `${example.openapi}${example.http === undefined ? '' : `\n\n${example.http}`}`
}
