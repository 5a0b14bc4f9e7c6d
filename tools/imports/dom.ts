import { type Node, type Program, visitorKeys } from 'oxc-parser'

/** A sample, not the whole DOM: who touches it touches one of these, and the compiler's `lib` refuses the rest. */
const globals = new Set(['document', 'window', 'localStorage', 'navigator', 'HTMLElement'])

export interface DomUse {
  readonly name: string
  /** Offset in the source. */
  readonly start: number
}

/**
 * The browser's globals that a program uses, as values or as types: identifiers of such a name that the file declares
 * nowhere. One declaration frees the name for the whole file; scopes are the compiler's business.
 */
export function findDom(program: Program): DomUse[] {
  const declared = new Set<string>()
  const used: DomUse[] = []
  const visit = (node: Node, declares: boolean): void => {
    // `declare const document: …` makes nothing: what it names is the global.
    if ('declare' in node && node.declare) return
    if (node.type === 'Identifier' && globals.has(node.name)) {
      if (declares) declared.add(node.name)
      else used.push({ name: node.name, start: node.start })
    }
    for (const key of visitorKeys[node.type] ?? []) {
      const place = placeOf(node, key)
      if (place === 'name') continue
      for (const child of childrenOf(node, key))
        visit(child, place === 'declaration' || (place === 'pattern' && declares))
    }
  }
  visit(program, false)
  return used.filter(({ name }) => !declared.has(name))
}

/** What an identifier in this place of its parent is. A `pattern` declares if what it stands in declares. */
function placeOf(parent: Node, key: string): 'declaration' | 'pattern' | 'name' | 'reference' {
  switch (key) {
    case 'id':
      return parent.type === 'TSEnumMember' ? 'name' : 'declaration'
    case 'params':
    case 'param':
    case 'parameters':
      return 'declaration'
    case 'local':
      return parent.type === 'ExportSpecifier' ? 'reference' : 'declaration'
    case 'name':
      return parent.type === 'TSTypeParameter' ? 'declaration' : 'reference'
    case 'elements':
    case 'properties':
    case 'value':
    case 'argument':
    case 'left':
    case 'parameter':
      return 'pattern'
    case 'key':
      if (parent.type === 'TSMappedType') return 'declaration'
      return 'computed' in parent && parent.computed ? 'reference' : 'name'
    case 'property':
      // `globalThis.document` is the same global in other words.
      if (parent.type === 'MemberExpression' && !parent.computed)
        return isGlobalThis(parent.object) ? 'reference' : 'name'
      return parent.type === 'MetaProperty' ? 'name' : 'reference'
    case 'right':
      return parent.type === 'TSQualifiedName' ? 'name' : 'reference'
    case 'specifiers':
      // `export { document } from './document.ts'` speaks of another module's names.
      return parent.type === 'ExportNamedDeclaration' && parent.source ? 'name' : 'reference'
    case 'imported':
    case 'exported':
    case 'label':
    case 'qualifier':
      return 'name'
    default:
      return 'reference'
  }
}

function isGlobalThis(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'globalThis'
}

function childrenOf(node: Node, key: string): Node[] {
  const value: unknown = Reflect.get(node, key)
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
