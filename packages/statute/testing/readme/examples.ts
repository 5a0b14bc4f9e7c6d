/** The examples of a document: its fences, and what the text claims of each. */

export interface Example {
  /** The document that it stands in: `docs/client.md`. */
  readonly file: string
  /** Its first line there, from 1. */
  readonly line: number
  /** The heading that it stands under. */
  readonly title: string
  /** `run`: compiles and runs, as in production; `development`: not so; `types`: compiles; `fragment`: neither. */
  readonly kind: 'run' | 'development' | 'types' | 'fragment'
  readonly code: string
  /** What the fences of `http` after it show. */
  readonly exchanges: readonly Exchange[]
  /** What the fence of `text` after it shows: what it tells on the console. */
  readonly told?: { readonly line: number; readonly text: string }
}

export interface Exchange {
  readonly line: number
  readonly request: string
  readonly response: string
}

type Open = { -readonly [K in keyof Example]: Example[K] } & { exchanges: Exchange[] }

const fence = /^```(\w+)(?: (\w+))?\n([\s\S]*?)^```$|^#+ (.+)$/gm

export function examplesOf(file: string, text: string): Example[] {
  const examples: Open[] = []
  let title = ''
  for (const match of text.matchAll(fence)) {
    const [, language, mark = 'run', code = '', heading] = match
    const line = text.slice(0, match.index).split('\n').length + 1
    if (heading !== undefined) title = heading
    else if (language === 'ts') examples.push({ file, line, title, kind: mark as Example['kind'], code, exchanges: [] })
    else if (language === 'http') examples.at(-1)?.exchanges.push({ line, ...exchangeOf(code, `${file}:${line}`) })
    else if (language === 'text') Object.assign(examples.at(-1) ?? {}, { told: { line, text: code } })
  }
  return examples
}

function exchangeOf(text: string, place: string) {
  const start = text.search(/^HTTP\/1\.1 /m)
  if (start < 1) throw new Error(`${place}: an http fence wants a request, then a response`)
  return { request: text.slice(0, start).trim(), response: text.slice(start).trim() }
}

/** The lines that say what they give: `phrase(404) // → 'Not Found'`. */
const claim = /^(const (\w+) = .+?|.+?) +\/\/ → (.+)$/

/** The code, with each claim handed to `claim()` of the driver. */
export function claiming({ file, code, line }: Example): string {
  const lines = code.split('\n').map((text, i) => {
    const [, statement = '', name, wanted] = claim.exec(text) ?? []
    if (wanted === undefined) return text
    const given = `'${file}:${line + i}', ${JSON.stringify(wanted)}`
    return name ? `${statement}; claim(${given}, ${name})` : `claim(${given}, ${statement})`
  })
  return lines.join('\n')
}

/** How many lines of an example claim something. */
export function claimsOf({ code }: Example): number {
  return code.split('\n').filter((text) => claim.test(text)).length
}
