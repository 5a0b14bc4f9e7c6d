import { type Node, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Source, SourceFault } from './source.ts'

export function trackJson(text: string): Pick<Source, 'offsetOf'> {
  let tree: Node | undefined
  return {
    offsetOf(tokens) {
      tree ??= treeOf(text)
      let node = tree
      let offset = node?.offset ?? 0
      for (const token of tokens) {
        const isList = node?.type === 'array'
        const found: Node | undefined = isList
          ? node?.children?.[Number(token)]
          : node?.children?.find(({ children }) => children?.[0]?.value === token)
        if (found === undefined) break
        offset = found.offset
        node = isList ? found : found.children?.[1]
      }
      return offset
    },
  }
}

function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text)
  } catch {
    // Nested more deeply than the stack goes.
    return undefined
  }
}

/** Where a text stops being JSON. */
export function readJsonFault(text: string, positionAt: Source['positionAt']): SourceFault {
  const errors: ParseError[] = []
  try {
    parse(text, errors, { disallowComments: true })
  } catch {
    return { message: 'no JSON: nested too deeply', line: 1, column: 1 }
  }
  const [first] = errors
  const wanted = first ? words(printParseErrorCode(first.error)) : 'broken'
  return { message: `no JSON: ${wanted}`, ...positionAt(first?.offset ?? 0) }
}

/** `PropertyNameExpected` → `property name expected` */
function words(code: string): string {
  return code.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase()
}
