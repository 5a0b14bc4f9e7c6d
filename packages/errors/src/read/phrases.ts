/** Names of codes that stand without their number: `Bad Gateway`, `BAD_GATEWAY`, `HttpException$NotFound`. */
import { directory, names } from '@statute/codes'
import { type Clue, weights } from '../clue.ts'
import type { Budget } from '../pattern.ts'
import { Scanner, wordsFor } from '../scan.ts'

interface Named {
  readonly code: number
  readonly name: string
  readonly weight: number
}

let scanner: Scanner<Named> | undefined

export function readPhrases(text: string, budget: Budget): Clue[] {
  scanner ??= makeScanner()
  return scanner.scan(text, budget).map(({ item, start, end }) => ({
    status: item.code,
    weight: item.weight,
    start,
    end,
    says: `"${text.slice(start, end)}" is a name of ${item.code}.`,
    from: 'phrase',
  }))
}

function makeScanner(): Scanner<Named> {
  const list = namedCodes()
  const words = wordsFor(list.map(({ name }) => name))
  return new Scanner(words, (n) => ({ item: list[n] as Named, text: list[n]?.name ?? '' }))
}

/** Single words that mean something else too often. */
const common =
  /^(?:ok|continue|processing|created|accepted|found|gone|locked|conflict|no content|not found|see other|already reported|access denied|permission denied|request blocked|unknown error|missing authentication token|slow down)$/i

function namedCodes(): Named[] {
  const list: Named[] = []
  const seen = new Set<string>()
  const put = (code: number, name: string, weight: number) => {
    const key = name.toLowerCase()
    if (!seen.has(key)) list.push({ code, name, weight })
    seen.add(key)
  }
  for (const [key, name] of Object.entries(names)) {
    const code = Number(key)
    if (name === '(Unused)') continue
    const single = !name.includes(' ')
    put(code, name, single || common.test(name) ? weights.weakPhrase : weights.phrase)
    if (single) continue
    put(code, name.replaceAll(/[ -]/g, '_').replaceAll("'", ''), weights.phrase)
    put(code, name.replaceAll(/[ '-]/g, ''), weights.phrase)
  }
  for (const [code, , , , aliases] of directory.codes) {
    // Other names of success stand in too many texts about something else.
    if (code < 300 || code === 306) continue
    for (const alias of aliases) {
      if (!alias.includes(' ')) continue
      if (!/[\d…]/.test(alias))
        put(code, alias, alias.includes(' ') && !common.test(alias) ? weights.phrase : weights.weakPhrase)
    }
  }
  return list.filter(({ name }) => !/^(?:ok|continue|created|accepted|found|gone|locked|processing)$/i.test(name))
}
