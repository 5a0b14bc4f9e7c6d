/** The paths of a description as a tree of segments, so that hundreds of them cost no more than one. */
import type { DescribedOperation } from './model.ts'
import { decodeText } from './pointer.ts'

export interface DescribedPath {
  /** The template: `/items/{id}`. */
  readonly path: string
  /** By method, in upper case. */
  readonly operations: ReadonlyMap<string, DescribedOperation>
}

export interface PathTree {
  readonly literals: Map<string, PathTree>
  /** Segments that are a variable in part: `{name}.json`. */
  readonly mixed: Map<string, { readonly parts: readonly string[]; readonly tree: PathTree }>
  /** A segment that is a variable altogether. */
  variable: PathTree | null
  /** What ends here, with whatever follows: the last variable may hold slashes. */
  rest: EndPath | null
  end: EndPath | null
}

interface EndPath {
  readonly path: string
  readonly operations: Map<string, DescribedOperation>
}

export function buildPaths(operations: readonly DescribedOperation[]): PathTree {
  const root = emptyTree()
  for (const operation of operations) {
    for (const base of operation.basePaths) {
      const segments = `${base}${operation.path}`.split('/').slice(1)
      let tree = root
      for (const segment of segments) tree = grow(tree, segment)
      tree.end ??= { path: operation.path, operations: new Map() }
      if (!tree.end.operations.has(operation.method)) tree.end.operations.set(operation.method, operation)
      if (isOpenEnded(operation, segments.at(-1) ?? '')) tree.rest = tree.end
    }
  }
  return root
}

/** Every path that fits, the most concrete first. A slash at the end that no template has is left out. */
export function findPaths(tree: PathTree, path: string): DescribedPath[] {
  const segments = path.split('/').slice(1).map(decodeText)
  const found: DescribedPath[] = []
  walk(tree, segments, 0, found)
  if (found.length === 0 && segments.length > 1 && segments.at(-1) === '') walk(tree, segments.slice(0, -1), 0, found)
  if (found.length === 0) walkRest(tree, segments, 0, found)
  return found
}

const mostFound = 16

function walk(tree: PathTree, segments: readonly string[], i: number, found: DescribedPath[]): void {
  if (found.length >= mostFound) return
  const segment = segments[i]
  if (segment === undefined) {
    if (tree.end) found.push(tree.end)
    return
  }
  for (const next of branches(tree, segment)) walk(next, segments, i + 1, found)
}

function walkRest(tree: PathTree, segments: readonly string[], i: number, found: DescribedPath[]): void {
  const segment = segments[i]
  if (segment === undefined || found.length > 0) return
  for (const next of branches(tree, segment)) walkRest(next, segments, i + 1, found)
  // The longest template goes first, for it is looked at on the way back.
  const { variable } = tree
  if (variable?.rest && found.length === 0) found.push(variable.rest)
}

function* branches(tree: PathTree, segment: string): Iterable<PathTree> {
  const literal = tree.literals.get(segment)
  if (literal) yield literal
  for (const { parts, tree: next } of tree.mixed.values()) if (fits(segment, parts)) yield next
  if (tree.variable && segment !== '') yield tree.variable
}

function grow(tree: PathTree, segment: string): PathTree {
  if (!segment.includes('{')) return entry(tree.literals, decodeText(segment), emptyTree)
  const parts = segment.split(/\{[^{}]*\}/)
  if (parts.length === 2 && parts[0] === '' && parts[1] === '') {
    tree.variable ??= emptyTree()
    return tree.variable
  }
  const decoded = parts.map(decodeText)
  return entry(tree.mixed, decoded.join('{}'), () => ({ parts: decoded, tree: emptyTree() })).tree
}

/** Whether a segment is the fixed parts in order, with something between them. */
function fits(segment: string, parts: readonly string[]): boolean {
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (!segment.startsWith(first)) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const next = segment.indexOf(part, at + 1)
    if (next < 0) return false
    at = next + part.length
  }
  return segment.length > at + last.length && segment.endsWith(last)
}

function isOpenEnded({ parameters }: DescribedOperation, segment: string): boolean {
  const [, name = ''] = /^\{([^{}]+)\}$/.exec(segment) ?? []
  // As gateways write it: `{proxy+}`, `{path*}`, `{path:.*}`.
  return /[+*]$/.test(name) || parameters.some((one) => one.in === 'path' && one.name === name && one.manySegments)
}

function emptyTree(): PathTree {
  return { literals: new Map(), mixed: new Map(), variable: null, rest: null, end: null }
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
