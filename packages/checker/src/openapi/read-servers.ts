import type { Description } from './model.ts'
import { entriesOf, isObject, type Node, textAt, valueAt } from './node.ts'
import type { Reading } from './reading.ts'

type Servers = Pick<Description, 'basePaths' | 'hosts'>

const mostPaths = 64

/** The servers of the first of the places that names any: of an operation, its path, or the whole. */
export function readServers(reading: Reading, places: readonly Node[], inherited?: readonly string[]): Servers {
  if (reading.version === '2.0') return inherited ? { basePaths: inherited, hosts: [] } : readBasePath(reading.root)
  for (const place of places) {
    const servers = entriesOf(reading.references.child(place, 'servers')).map(([, server]) => server)
    if (servers.length > 0) return join(servers.map(readServer))
  }
  return { basePaths: inherited ?? [''], hosts: [] }
}

function readBasePath(root: Node): Servers {
  const host = textAt(root, 'host').toLowerCase().replace(/:\d+$/, '')
  return { basePaths: [trimSlash(textAt(root, 'basePath'))], hosts: host === '' ? [] : [host] }
}

function readServer(server: Node): Servers {
  const variables = valueAt(server, 'variables')
  // A variable at the start that is not the scheme stands for the whole origin.
  const url = textAt(server, 'url').replace(/^\{([^{}]*)\}(?!:)/, (_, name) => {
    const variable = isObject(variables) ? variables[name] : null
    return isObject(variable) ? String(variable.default ?? '') : ''
  })
  const [, authority, path = ''] = /^(?:[a-z{][^:/?#]*:)?(?:\/\/([^/?#]*))?([^?#]*)/i.exec(url) ?? []
  return {
    basePaths: fill(trimSlash(path), isObject(variables) ? variables : {}),
    hosts: authority
      ? [
          authority
            .toLowerCase()
            .replace(/^.*@/, '')
            .replace(/:[^:\]]*$/, ''),
        ]
      : [],
  }
}

/** A variable may stand for several segments, so its known values are put in; as such it stays for one segment. */
function fill(path: string, variables: Record<string, unknown>): string[] {
  let paths = [path]
  for (const [whole, name = ''] of path.matchAll(/\{([^{}]*)\}/g)) {
    const variable = variables[name]
    const known = isObject(variable) ? [variable.default, ...(Array.isArray(variable.enum) ? variable.enum : [])] : []
    const values = [whole, ...known.filter((one) => typeof one === 'string' || typeof one === 'number')]
    paths = paths.flatMap((one) => values.map((value) => one.replace(whole, () => String(value)))).slice(0, mostPaths)
  }
  return paths.map(trimSlash)
}

function join(servers: readonly Servers[]): Servers {
  const isAbsolute = servers.every(({ hosts }) => hosts.length > 0)
  return {
    basePaths: [...new Set(servers.flatMap(({ basePaths }) => basePaths))],
    hosts: isAbsolute ? [...new Set(servers.flatMap(({ hosts }) => hosts))] : [],
  }
}

function trimSlash(path: string): string {
  let end = path.length
  while (end > 0 && path[end - 1] === '/') end--
  const trimmed = path.slice(0, end)
  return trimmed === '' || trimmed.startsWith('/') ? trimmed : `/${trimmed}`
}
