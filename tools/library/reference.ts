/**
 * What each face of the library offers, read from its source by the compiler: names, signatures, what their comments say.
 * It is long because the tags of a comment, the sections in it and the statuses in a type are read here, all for one shape.
 */
import { join, relative } from 'node:path'
import type { LibraryEntry, LibraryFace } from '@statute/web/library'
import ts from 'typescript-6'

const specs = /\bRFC \d+(?: §[\dA-Z][\d.]*)?(?:, §[\d.]+)*|\bdraft-[a-z-]+(?: §[\d.]+)?/g

/** Reads the faces that a manifest names, without those that only re-export another. */
export function readReference(root: string, faces: Readonly<Record<string, string>>): LibraryFace[] {
  const folder = join(root, 'packages/statute')
  const files = Object.values(faces).map((path) => join(folder, path))
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.es2024.string.d.ts', 'lib.webworker.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  return Object.entries(faces).map(([from, path]) => {
    const source = program.getSourceFile(join(folder, path))
    const module = source && checker.getSymbolAtLocation(source)
    if (!source || !module) throw new Error(`Cannot read ${path}: no module there`)
    const entries = checker
      .getExportsOfModule(module)
      .map((symbol) => readEntry(symbol, checker, folder))
      .filter((entry) => entry !== null)
    return { from, about: headOf(source), entries }
  })
}

function readEntry(exported: ts.Symbol, checker: ts.TypeChecker, folder: string): LibraryEntry | null {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const declaration = symbol.declarations?.[0]
  if (!declaration) return null
  const { fileName } = declaration.getSourceFile()
  const file = relative(join(folder, 'src'), fileName).replace(/\.ts$/, '')
  // Sixty constants and their doc would hide the rest: the page lists them by number.
  if (file === 'generated/constants') return null
  const doc = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => [name, ts.displayPartsToString(text)] as const)
  const all = [doc, ...tags.map(([, text]) => text)].join(' ')
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration)
  const signatures = symbol.flags & ts.SymbolFlags.Value ? type.getCallSignatures() : []
  return {
    name: exported.name,
    kind: signatures.length > 0 ? 'function' : symbol.flags & ts.SymbolFlags.Value ? 'value' : 'type',
    file,
    signatures: signatures.length > 0 ? signaturesOf(symbol) : [textOf(declaration)],
    doc: doc.split(/\n{2,}/).map((text) => text.replaceAll('\n', ' ').trim()),
    params: tags.flatMap(([name, text]) => (name === 'param' ? [splitParam(text)] : [])),
    returns: tags.find(([name]) => name === 'returns')?.[1].replaceAll('\n', ' ') ?? null,
    throws: tags.flatMap(([name, text]) => (name === 'throws' ? [text.replaceAll('\n', ' ')] : [])),
    spec: [...new Set([...all.matchAll(specs)].flatMap(([text]) => spread(text)))],
    status: signatures.length > 0 ? statusesOf(symbol) : [],
  }
}

/** `RFC 9110 §15.5.17, §14.4` → both, each with its RFC. */
function spread(text: string): string[] {
  const [first = '', ...rest] = text.split(', ')
  const rfc = first.split(' §')[0]
  return [first, ...rest.map((section) => `${rfc} ${section}`)]
}

/** As written, without the body; of several overloads those that callers see. */
function signaturesOf(symbol: ts.Symbol): string[] {
  const declarations = symbol.declarations ?? []
  const overloads = declarations.filter((one) => ts.isFunctionDeclaration(one) && !one.body)
  return (overloads.length > 0 ? overloads : declarations).map(textOf)
}

function textOf(declaration: ts.Declaration): string {
  const source = declaration.getSourceFile().text
  const end = ts.isFunctionDeclaration(declaration) && declaration.body ? declaration.body.pos : declaration.end
  const start = declaration.getStart(undefined, false)
  const text = source
    .slice(start, end)
    .replace(/^export (?:declare )?/, '')
    // Remarks for tools are no part of the type.
    .replace(/\n *\/\/ biome-ignore.*/g, '')
    .trim()
  return ts.isVariableDeclaration(declaration) ? `const ${text}` : text
}

/** The statuses of what it returns: `Problem<429, 'about:blank'>` → 429. */
function statusesOf(symbol: ts.Symbol): number[] {
  const text = signaturesOf(symbol).join(' ').replace('Reply<RedirectStatus', 'Reply<301 | 303 | 307 | 308')
  return [
    ...new Set(
      [...text.matchAll(/\b(?:Problem|Reply)<(\d{3}(?: \| \d{3})*)/g)].flatMap(([, list = '']) =>
        list.split(' | ').map(Number),
      ),
    ),
  ]
}

function splitParam(text: string): readonly [name: string, text: string] {
  const [, name = '', rest = ''] = /^(\S+)\s+(?:- )?([\s\S]*)$/.exec(text) ?? []
  return [name, rest.replaceAll('\n', ' ')]
}

/** The comment at the head of a file says what the face is for. */
function headOf(source: ts.SourceFile): string {
  return (
    /^\/\*\*([\s\S]*?)\*\//
      .exec(source.text)?.[1]
      ?.split('\n')
      .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
      .join(' ')
      .trim() ?? ''
  )
}
