import type { Load } from './files.ts'
import { readIgnored } from './ignore.ts'
import type { DescribedOperation, Description, Position, SecurityScheme } from './model.ts'
import { entriesOf, isObject, type Node } from './node.ts'
import { type Pointer, parsePointer } from './pointer.ts'
import { readOperation } from './read-operation.ts'
import { readSecuritySchemes } from './read-security.ts'
import { readServers } from './read-servers.ts'
import { readSource } from './read-source.ts'
import type { Reading } from './reading.ts'
import { References } from './reference.ts'
import { Schemas } from './schema.ts'
import type { SourceFault } from './source.ts'

export interface ReadOptions {
  /** Hands in a file that a `$ref` names; nothing is ever fetched without it. */
  readonly load?: Load
}

/**
 * Reads an OpenAPI description: 2.0, 3.0 or 3.1, YAML or JSON. Never throws: what cannot be read becomes a problem, and a
 * text that is no description at all gives one without operations.
 */
export function readDescription(text: string, file: string, options: ReadOptions = {}): Description {
  const source = readSource(text, file)
  if (!('data' in source)) return unreadable(file, source)
  const root: Node = { source, tokens: [], pointer: '#/', value: source.data }
  const version = versionOf(source.data)
  if (version === null) {
    const found = isObject(source.data) ? 'neither "openapi" nor "swagger" with a version from 2.0 to 3' : 'no mapping'
    return unreadable(file, { message: `no OpenAPI description: it has ${found}`, line: 1, column: 1 })
  }
  const references = new References(source, options.load)
  const schemas = new Schemas(version, references)
  const reading: Reading = { version, root, references, schemas }
  const servers = readServers(reading, [root])
  const ignored = readIgnored(reading, root)
  const operations = readPaths(reading, servers.basePaths, ignored)
  const securitySchemes: ReadonlyMap<string, SecurityScheme> = readSecuritySchemes(reading)
  schemas.finish()
  return {
    version,
    operations,
    ...servers,
    securitySchemes,
    problems: references.problems,
    ignored,
    locate: (pointer) => locate(root, references, pointer),
  }
}

function versionOf(data: unknown): Description['version'] | null {
  if (!isObject(data)) return null
  if (/^2(?:\.|$)/.test(String(data.swagger))) return '2.0'
  // 3.2 adds to 3.1 and changes nothing that is read here.
  const [, minor] = /^3\.(\d)/.exec(String(data.openapi)) ?? []
  return minor === undefined ? null : minor === '0' ? '3.0' : '3.1'
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

function readPaths(
  reading: Reading,
  basePaths: readonly string[],
  ignored: Description['ignored'],
): DescribedOperation[] {
  const operations: DescribedOperation[] = []
  for (const [path, own] of entriesOf(reading.references.child(reading.root, 'paths'))) {
    if (!path.startsWith('/')) continue
    const followed = reading.references.follow(own)
    if (!isObject(followed?.value)) {
      if (followed) reading.references.note(own, `The path ${path} has no operations: wanted a mapping of methods`)
      continue
    }
    for (const method of methods) {
      // What stands beside a reference goes before what it leads to.
      const place = reading.references.child(own, method)
      // Some keep each operation in a file of its own, though only paths may be references.
      const operation = place && reading.references.follow(place)
      if (operation && isObject(operation.value)) {
        operations.push(readOperation(reading, { path, method, own, operation, basePaths, ignored }))
      }
    }
  }
  return operations
}

/** The place of a pointer, references followed on the way; of the deepest part of it that exists. */
function locate(root: Node, references: References, pointer: string): Position {
  let node = root
  for (const token of parsePointer(pointer)) {
    const next = references.child(node, token)
    if (next === undefined) break
    node = next
  }
  const { source, tokens } = node
  return { file: source.file, ...source.positionAt(source.offsetOf(tokens)) }
}

function unreadable(file: string, { message, line, column }: SourceFault): Description {
  const pointer: Pointer = '#/'
  const position = { file, line, column }
  const name = file === '' ? 'the text' : `"${file}"`
  return {
    version: '3.1',
    operations: [],
    basePaths: [''],
    hosts: [],
    securitySchemes: new Map(),
    problems: [{ pointer, message: `Cannot read ${name}: ${message} (line ${line}, column ${column})`, position }],
    ignored: new Map(),
    locate: () => position,
  }
}
