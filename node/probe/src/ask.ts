import type { FieldLine, Settings } from './options.ts'

/** A request that a plan wants sent. */
export interface Ask {
  /** What it is for, as progress shows it. */
  readonly step: string
  readonly method: string
  readonly url: URL
  /** Beside the usual fields, or in place of one. */
  readonly fields?: readonly FieldLine[]
  readonly body?: string
  /** 1.1 if left out. */
  readonly version?: '1.1' | '2'
  /** What the exchange is marked with, for rules that must know. */
  readonly probe?: string
  /** Whether secrets may go with it; they may if left out. */
  readonly bare?: true
  /** Nothing there is nothing to complain about: a note instead of a problem. What is there and broken is one all the same. */
  readonly optional?: true
}

export const userAgent = 'Statute-Check/0.1.0'

/** Every field of a request but those of its connection. What the step wants goes before what the caller wants. */
export function fieldsOf(ask: Ask, settings: Settings, home: string): FieldLine[] {
  const own = ask.fields ?? []
  const given = ask.url.origin === home && !ask.bare ? [...settings.headers, ...authOf(settings)] : []
  const lines: FieldLine[] = [...own]
  const add = (more: readonly FieldLine[]) => {
    const taken = new Set(lines.map(([name]) => name.toLowerCase()))
    lines.push(...more.filter(([name]) => !taken.has(name.toLowerCase())))
  }
  add(given)
  add([
    ['User-Agent', userAgent],
    // Who crawls wants pages, and some servers give a bare star something else.
    ['Accept', settings.crawl > 1 ? 'text/html, */*;q=0.8' : '*/*'],
  ])
  return lines
}

function authOf({ auth }: Settings): FieldLine[] {
  return auth === undefined ? [] : [['Authorization', auth]]
}
