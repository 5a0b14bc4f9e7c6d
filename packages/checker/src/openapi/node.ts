import { joinPointer, type Pointer } from './pointer.ts'
import type { Source } from './source.ts'

/** A place in a description. */
export interface Node {
  readonly source: Source
  /** Where it stands in its file. */
  readonly tokens: readonly string[]
  /** How one gets there from the root, references followed on the way. */
  readonly pointer: Pointer
  readonly value: unknown
}

/** The members of a mapping, or the items of a list, each as a place of its own. */
export function entriesOf(node: Node | null | undefined): [key: string, Node][] {
  if (!node || typeof node.value !== 'object' || node.value === null) return []
  return Object.keys(node.value).map((key) => [key, step(node, key) as Node])
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A member of a mapping; undefined if it is no mapping. */
export function valueAt(node: Node | null | undefined, key: string): unknown {
  return isObject(node?.value) && Object.hasOwn(node.value, key) ? node.value[key] : undefined
}

/** A text, or an empty one. */
export function textAt(node: Node | null | undefined, key: string): string {
  const value = valueAt(node, key)
  return typeof value === 'string' ? value : ''
}

/** One token further, without following anything. */
export function step(node: Node, token: string): Node | undefined {
  const { value } = node
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined
  return {
    source: node.source,
    tokens: [...node.tokens, token],
    pointer: joinPointer(node.pointer, token),
    value: (value as Record<string, unknown>)[token],
  }
}

export function referenceOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '$ref')) return null
  const { $ref } = value as { readonly $ref: unknown }
  return typeof $ref === 'string' ? $ref : null
}

/** The same for every way that leads to a place. */
export function idOf({ source, tokens }: Node): string {
  return `${source.file}${joinPointer('#/', ...tokens)}`
}
