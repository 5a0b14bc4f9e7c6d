import type { Exchange } from '@statute/http'
import { isPrivate, urlOf } from '../read/url.ts'
import type { DescribedOperation, Description } from './model.ts'
import { buildPaths, type DescribedPath, findPaths, type PathTree } from './paths.ts'

const trees = new WeakMap<Description, PathTree>()
const remembered = new WeakMap<Description, WeakMap<Exchange, readonly DescribedPath[]>>()

/** Which operation of a description an exchange is about; null if none. HEAD is GET's if it has none of its own. */
export function matchOperation(exchange: Exchange, description: Description): DescribedOperation | null {
  const method = exchange.request?.method
  if (method === undefined) return null
  const paths = pathsOf(exchange, description)
  for (const wanted of method === 'HEAD' ? ['HEAD', 'GET'] : [method]) {
    for (const { operations } of paths) {
      const operation = operations.get(wanted)
      if (operation) return operation
    }
  }
  return null
}

/** The path of a description that an exchange is about, whatever its method; null if none. */
export function matchPath(exchange: Exchange, description: Description): DescribedPath | null {
  return pathsOf(exchange, description)[0] ?? null
}

/**
 * Whether the request went to what the description is about: `server` if its host and base path are those of a server,
 * `sibling` if only the domain is the same, `elsewhere` if neither. Without hosts in the description any will do.
 */
export function placeOf(exchange: Exchange, description: Description): 'server' | 'sibling' | 'elsewhere' {
  const path = pathOf(exchange)
  if (path === null || !isBelow(path, description.basePaths)) return 'elsewhere'
  const { hosts } = description
  const host = urlOf(exchange)?.host
  if (host === undefined || hosts.length === 0 || isPrivate(host)) return 'server'
  if (hosts.some((known) => fitsHost(host, known))) return 'server'
  return hosts.some((known) => domainOf(known) === domainOf(host)) ? 'sibling' : 'elsewhere'
}

function pathsOf(exchange: Exchange, description: Description): readonly DescribedPath[] {
  let known = remembered.get(description)
  if (known === undefined) {
    known = new WeakMap()
    remembered.set(description, known)
  }
  let paths = known.get(exchange)
  if (paths === undefined) {
    paths = search(exchange, description)
    known.set(exchange, paths)
  }
  return paths
}

function search(exchange: Exchange, description: Description): readonly DescribedPath[] {
  const path = pathOf(exchange)
  if (path === null) return []
  let tree = trees.get(description)
  if (tree === undefined) {
    tree = buildPaths(description.operations)
    trees.set(description, tree)
  }
  const found = findPaths(tree, path)
  return found.length === 0 || isElsewhere(exchange, description) ? [] : found
}

function isElsewhere(exchange: Exchange, { hosts }: Description): boolean {
  const host = urlOf(exchange)?.host
  if (host === undefined || hosts.length === 0 || isPrivate(host)) return false
  return !hosts.some((known) => fitsHost(host, known) || domainOf(known) === domainOf(host))
}

/** Without its query; null for what is no path (`*`, an authority). */
export function pathOf(exchange: Exchange): string | null {
  const { request } = exchange
  if (request === null || request.method === 'CONNECT') return null
  const url = urlOf(exchange)
  if (url !== null) return url.path
  return request.target.startsWith('/') ? (request.target.split(/[?#]/, 1)[0] ?? null) : null
}

function isBelow(path: string, basePaths: readonly string[]): boolean {
  const segments = path.split('/')
  return basePaths.some((base) => base.split('/').every((part, i) => part.includes('{') || part === segments[i]))
}

/** A host held against one with variables: `api.{site}`. */
function fitsHost(host: string, known: string): boolean {
  if (!known.includes('{')) return host === known
  const parts = known.split(/\{[^{}]*\}/)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  return host.length > first.length + last.length && host.startsWith(first) && host.endsWith(last)
}

function domainOf(host: string): string {
  return /^[\d.]+$|^\[/.test(host) ? host : host.split('.').slice(-2).join('.')
}
