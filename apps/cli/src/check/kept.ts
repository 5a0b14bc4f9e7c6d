/** Exchanges and texts that a report may want to show. Memory is bounded, however much goes through. */
import type { Finding, FindingSource } from '@statute/checker'
import { locate } from '@statute/checker/locate'
import type { Exchange } from '@statute/http'
import type { Spot } from '../formats/result.ts'

/** Characters of exchanges that are kept. */
const plenty = 32_000_000
/** Places in longer messages are told by the line where they begin. */
const longestText = 500_000

export class Kept {
  readonly #exchanges = new Map<string, Exchange>()
  readonly #texts = new Map<string, string>()
  readonly #lines = new Map<string, readonly string[]>()
  #size = 0

  /** Keeps the exchange in which something was found first. */
  keep(exchange: Exchange): void {
    const { request, response, source } = exchange
    const key = `${source.file}\n${source.entry}`
    if (this.#size > plenty || this.#exchanges.has(key)) return
    const body = response.body.text.length + (request?.body.text.length ?? 0)
    this.#size += body + 60 * (response.fields.lines.length + (request?.fields.lines.length ?? 0))
    this.#exchanges.set(key, exchange)
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
