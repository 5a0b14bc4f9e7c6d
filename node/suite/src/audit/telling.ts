/** Findings as the console shows them: those of one response together, each rule with its fix the first time only. */
import type { Finding, FindingSource, Level } from '@statute/checker'
import { oneLine, sectionOf } from '../report-text.ts'
import { fixLine } from './fix-line.ts'
import { type Paint, painter } from './paint.ts'

const edge = ' '.repeat(11)
const colours: Record<Level, keyof Paint> = { error: 'red', warning: 'yellow', advice: 'cyan' }

export class Telling {
  readonly #stack: string | null
  readonly #explained = new Set<string>()

  constructor(stack: string | null) {
    this.#stack = stack
  }

  /** Advice is not told. What has come up again is counted in one line. */
  tell(fresh: readonly Finding[], again: readonly Finding[]): void {
    const text = this.textOf(fresh.filter(isTold), again.filter(isTold), painter())
    if (text !== '') console.error(text)
  }

  textOf(fresh: readonly Finding[], again: readonly Finding[], paint: Paint): string {
    const byResponse = new Map<number, Finding[]>()
    for (const one of fresh) {
      const { entry } = one.source
      byResponse.set(entry, [...(byResponse.get(entry) ?? []), one])
    }
    const inOrder = [...byResponse].sort(([one], [other]) => one - other)
    const blocks = inOrder.map(([, findings]) => [
      this.#headOf(findings[0] as Finding, paint),
      ...findings.flatMap((finding) => this.#linesOf(finding, paint)),
      '',
    ])
    const counts = again.map(
      (one) => `${this.#headOf(one, paint)}  ${paint.dim(`${one.rule}, ${one.count} times by now`)}`,
    )
    return [...blocks.flat(), ...counts].join('\n')
  }

  #headOf({ source }: Finding, paint: Paint): string {
    return `${paint.bold('Statute')}  ${paint.bold(requestLine(source))}  ${source.status}`
  }

  #linesOf(finding: Finding, paint: Paint): string[] {
    const { level, message, rule } = finding
    const first = `  ${paint[colours[level]](level.padEnd(7))}  ${oneLine(message)}`
    if (this.#explained.has(rule)) return [`${first}  ${paint.dim(rule)}`]
    this.#explained.add(rule)
    return [
      first,
      `${edge}${paint.dim(`${sectionOf(finding)}  ${rule}`)}`,
      `${edge}${paint.green('fix')}  ${oneLine(fixLine(finding, this.#stack))}`,
    ]
  }
}

const isTold = ({ level }: Finding) => level !== 'advice'

/** `GET /me`, without a query: there may be secrets in it. */
function requestLine({ method, url }: FindingSource): string {
  return oneLine(`${method ?? '?'} ${(url ?? '').replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '') || '/'}`)
}
