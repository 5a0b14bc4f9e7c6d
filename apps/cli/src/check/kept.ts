/** Exchanges and texts that a report may want to show. Memory is bounded, however much goes through. */
import { type Finding, type FindingSource, routeOfSource } from '@statute/checker'
import { locate } from '@statute/checker/locate'
import type { Exchange } from '@statute/http'
import type { Spot } from '../formats/result.ts'

/** Characters of exchanges that are kept whatever they are; beyond it, the first two of each route and status. */
const plenty = 8_000_000
const mostKept = 4_000
/** Places in longer messages are told by the line where they begin. */
const longestText = 500_000

export class Kept {
  readonly #exchanges = new Map<string, Exchange>()
  readonly #seen = new Map<string, number>()
  readonly #texts = new Map<string, string>()
  readonly #lines = new Map<string, readonly string[]>()
  #size = 0

  keep(exchange: Exchange): void {
    const { request, response, source } = exchange
    const body = response.body.text.length + (request?.body.text.length ?? 0)
    if (this.#size > plenty) {
      const place = {
        ...source,
        method: request?.method ?? null,
        url: request?.target ?? null,
        status: 0,
        column: null,
      }
      const kind = `${routeOfSource(place)} ${response.status}`
      const times = this.#seen.get(kind) ?? 0
      if (times >= 2 || body > 100_000 || this.#exchanges.size > mostKept || this.#seen.size > 10 * mostKept) return
      this.#seen.set(kind, times + 1)
    }
    this.#size += body + 60 * (response.fields.lines.length + (request?.fields.lines.length ?? 0))
    this.#exchanges.set(`${source.file}\n${source.entry}`, exchange)
  }

  keepText(file: string, text: string, isDescription: boolean): void {
    if (isDescription || text.length <= longestText) this.#texts.set(file, text)
  }

  exchangeAt({ file, entry, column }: FindingSource): Exchange | null {
    return column === null ? (this.#exchanges.get(`${file}\n${entry}`) ?? null) : null
  }

  lineAt(file: string, line: number): string | null {
    const text = this.#texts.get(file)
    if (text === undefined) return null
    let lines = this.#lines.get(file)
    if (!lines) {
      lines = text.split(/\r?\n/)
      this.#lines.set(file, lines)
    }
    return lines[line - 1] ?? null
  }

  spotOf(finding: Finding): Spot {
    const { file, line, column } = finding.source
    if (column !== null || line === null) return { line, column }
    const text = this.#texts.get(file)
    const span = text === undefined ? null : locate(text, finding)
    return { line: span?.line ?? line, column: null }
  }
}
