import { type CodeFacts, loadComparison, loadFacts } from '@statute/codes'
import { factsSideBySide, openPage } from '@statute/typeset'
import { fail, type Output, print, printJson, terminalStyle } from '../output.ts'

/** `statute compare 401 403`: our comparison where there is one, else the facts side by side. */
export async function compare(args: readonly string[], options: Output): Promise<void> {
  const wrong = args.find((arg) => !/^\d{3}$/.test(arg))
  if (wrong !== undefined) return fail(`Cannot compare "${wrong}": not a status code, wanted three digits`)
  const codes = [...new Set(args.map(Number))].toSorted((a, b) => a - b)
  if (codes.length < 2) return fail(`Cannot compare ${args.join(' ') || 'nothing'}: wanted two codes or more`)

  const style = terminalStyle(options)
  const id = codes.join('-')
  if (await loadComparison(id)) {
    const page = await openPage(`compare/${id}`)
    if (page) return options.json ? printJson(page.document) : print(page.text(style))
  }
  const facts: CodeFacts[] = []
  for (const code of codes) {
    const one = await loadFacts(code)
    if (!one) return fail(`Cannot compare ${code}: not a registered code. See: statute explain ${code}`)
    facts.push(one)
  }
  if (options.json) return printJson({ codes, facts })
  print(factsSideBySide(facts, style))
}
