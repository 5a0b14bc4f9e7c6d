import { posix } from 'node:path'
import { type Expression, parseSync, Visitor } from 'oxc-parser'
import type { Problems } from '../content/problem.ts'
import { findDom } from './dom.ts'
import type { Module } from './house.ts'

export interface Import {
  /** As written: `./message.ts`, `@statute/codes/status`, `node:fs`. */
  readonly specifier: string
  readonly line: number
  /** Gone once compiled: `import type`, `export type … from`, `import('…').Type`. */
  readonly isType: boolean
  /** Where a relative import leads, from the root of the repository; undefined for the name of a package. */
  readonly target: string | undefined
}

/** Every import that a module names by a literal, in whatever form, and the browser's globals that it uses. */
export function parseModule(path: string, source: string, problems: Problems): Pick<Module, 'imports' | 'dom'> {
  const { program, errors } = parseSync(path, source)
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length
  for (const { message, labels } of errors) {
    problems.add(path, lineOf(labels[0]?.start ?? 0), `does not parse: ${message}`)
  }
  const imports: Import[] = []
  const add = (node: Expression | null, isType: boolean) => {
    const specifier = node && literal(node)
    if (specifier) imports.push({ specifier, line: lineOf(node.start), isType, target: resolve(path, specifier) })
  }
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => add(source, importKind === 'type'),
    ExportNamedDeclaration: ({ source, exportKind }) => add(source, exportKind === 'type'),
    ExportAllDeclaration: ({ source, exportKind }) => add(source, exportKind === 'type'),
    ImportExpression: ({ source }) => add(source, false),
    TSImportType: ({ source }) => add(source, true),
    TSExternalModuleReference: ({ expression }) => add(expression, false),
  }).visit(program)
  return { imports, dom: findDom(program).map(({ name, start }) => ({ name, line: lineOf(start) })) }
}

function literal(node: Expression): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

/** The bundler reads what follows `?` (`./style.css?inline`); it is no part of the path. */
function resolve(path: string, specifier: string): string | undefined {
  if (!/^(?:\.\.?)?(?:\/|$)/.test(specifier)) return undefined
  const bare = specifier.replace(/\?.*$/, '')
  return bare.startsWith('/') ? bare : posix.join(posix.dirname(path), bare)
}
