/** What words of an error message blame the request for, and the status that says so. */
export interface Blame {
  readonly status: number
  readonly words: string
}

const signs: readonly (readonly [status: number, pattern: RegExp])[] = [
  [
    400,
    /\bUnexpected token\b.{0,60}\bJSON\b|\bUnexpected end of JSON input\b|\bis not valid JSON\b|\binvalid input syntax\b/i,
  ],
  [422, /\bValidation ?(?:Error|Exception|failed)\b|\b(?:is|are) required\b|\bmust be an? \w+/i],
  [409, /\bduplicate (?:key|entry)\b/i],
  [401, /\bunauthorized\b/i],
  [404, /\bnot found\b|\bdoes(?: not|n't) exist\b/i],
]

/** Parts of the server itself: if they are missing or broken, the request is not to blame. */
const inside =
  /\b(?:table|relation|column|schema|database|index|sequence|role|function|procedure|operator|view|template|partial|layout|module|package|class|method|property|bean|driver|library|command|binary|executable|host|hostname|dns|server|service|upstream|backend|bucket|queue|topic|directory|secret|certificate|private key|api key|config\w*|environment|env|variable|setting|connection string|dependency|provider|handler|controller|action|assembly|symbol|plugin|extension|ENOTFOUND|ENOENT|ECONNREFUSED|getaddrinfo)\b|\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b|\.(?:php|py|rb|js|ts|java|cs|go|dll|so|jar|html|ejs|erb|twig)\b/i

/** The first words that blame the request; null if none do, or if something of the server is named in the same line. */
export function blameIn(text: string): Blame | null {
  for (const line of text.split('\n', 40)) {
    for (const [status, pattern] of signs) {
      const words = pattern.exec(line)?.[0]
      if (words === undefined || (status === 404 || status === 422 ? isInside(line) : false)) continue
      return { status, words }
    }
  }
  return null
}

function isInside(line: string): boolean {
  return inside.test(line)
}
