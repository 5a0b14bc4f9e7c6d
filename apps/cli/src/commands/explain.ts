import { directory, type Found, isSituation, type LookUp, lookUp, treatedAs } from '@statute/codes'
import { foundText, openPage, unknownText } from '@statute/typeset'
import { fail, type Output, print, printJson, terminalStyle } from '../output.ts'
import { compare } from './compare.ts'
import { find } from './find.ts'

export interface ExplainOptions extends Output {
  readonly verbose?: boolean
}

/** `statute explain WHAT…`: the page that has this name. */
export async function explain(query: string, options: ExplainOptions): Promise<void> {
  const result = lookUp(query, directory)
  if (result.compare) return compare(result.compare.map(String), options)
  if (result.unknown !== null) return unknown(result.unknown, result, options)

  if (isSituation(result)) return find(query, options)

  const choice = choose(result.found)
  if (choice === null) return notFound(result, options)
  if (Array.isArray(choice)) return several(choice, options)

  const page = await openPage(choice.path)
  if (!page) return notFound(result, options)
  if (choice.score < 0.5) process.stderr.write(`No page is called "${result.query}". The nearest name:\n\n`)
  if (options.json) return printJson(page.document)
  const style = terminalStyle(options)
  print(page.text(style, options.verbose))
  if (!options.verbose && choice.kind === 'code')
    print(`\n${style.soft(`The whole guide: statute explain ${choice.code} --verbose`)}`)
  const others = result.found.filter(
    ({ path, score }) => score === 1 && path !== choice.path && base(path) !== base(choice.path),
  )
  if (others.length > 0) print(`\n${foundText('Also called so', others, style)}`)
}

const base = (path: string) => path.split('#')[0]

/** One page if the name decides, several if it does not, null if nothing is near. */
function choose(found: readonly Found[]): Found | Found[] | null {
  const [first] = found
  if (!first) return null
  const equal = found.filter(({ score }) => score === first.score)
  // Several senders use this number: the page of the number shows them all.
  if (equal.length > 1 && equal.every(({ path }) => base(path) === base(first.path)) && first.kind === 'vendor') {
    return { ...first, path: base(first.path) ?? first.path }
  }
  if (first.score >= 0.98 || found.length === 1) return first
  if (first.score < 0.5 && equal.filter(({ kind }) => kind === 'code').length === 1) return first
  return found.slice(0, 12)
}

function unknown(number: number, result: LookUp, options: ExplainOptions): void {
  const outside = number < 100 || number > 599
  if (outside) process.exitCode = 2
  if (options.json) {
    const nearest = result.found.map(({ path, title }) => ({ path: `/${path}`, title }))
    return printJson({ code: number, name: null, registered: false, treatedAs: treatedAs(number), nearest })
  }
  print(unknownText(number, result.found, terminalStyle(options)))
}

function several(found: readonly Found[], options: ExplainOptions): void {
  if (options.json)
    return printJson({ found: found.map(({ path, title, note, score }) => ({ path: `/${path}`, title, note, score })) })
  print(foundText('Several pages have such a name', found, terminalStyle(options)))
}

function notFound({ query, found }: LookUp, options: ExplainOptions): void {
  if (options.json) printJson({ query, found: [] })
  fail(
    `Cannot explain "${query}": no code, name, field or sender is called so. Wanted a code (404, 4xx, 499 nginx, 401.2), ` +
      `a name ("not found", NOT_FOUND) or a field (retry-after).${found.length > 0 ? ' Nearest:' : ' All codes: statute list'}`,
  )
}
