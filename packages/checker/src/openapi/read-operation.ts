import { type Ignored, readIgnored } from './ignore.ts'
import type { DescribedOperation, Parameter } from './model.ts'
import { entriesOf, isObject, type Node, textAt, valueAt } from './node.ts'
import { joinPointer } from './pointer.ts'
import { readResponse } from './read-response.ts'
import { readSecurity } from './read-security.ts'
import { readServers } from './read-servers.ts'
import type { Reading } from './reading.ts'

interface Place {
  readonly path: string
  readonly method: string
  /** The path item, a reference not yet followed. */
  readonly own: Node
  readonly operation: Node
  readonly basePaths: readonly string[]
  readonly ignored: Ignored
}

export function readOperation(reading: Reading, place: Place): DescribedOperation {
  const { references } = reading
  const { path, method, own, operation } = place
  const parameters = readParameters(reading, [operation, own])
  const tags = valueAt(operation, 'tags')
  return {
    method: method.toUpperCase(),
    path,
    basePaths: readServers(reading, [operation, own], place.basePaths).basePaths,
    pointer: joinPointer('#/', 'paths', path, method),
    operationId: textAt(operation, 'operationId'),
    summary: textAt(operation, 'summary'),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    deprecated: valueAt(operation, 'deprecated') === true,
    parameters,
    hasRequestBody:
      isObject(references.child(operation, 'requestBody')?.value) ||
      parameters.some((one) => one.in === 'body' || one.in === 'formData'),
    security: readSecurity(reading, operation),
    responses: readResponses(reading, operation),
    ignored: readIgnored(reading, operation, readIgnored(reading, own, place.ignored)),
  }
}

function readResponses(reading: Reading, operation: Node) {
  const { references } = reading
  const place = references.child(operation, 'responses')
  const responses = place && references.follow(place)
  if (!isObject(responses?.value)) {
    references.note(place ?? operation, 'An operation without responses: wanted a mapping of status codes')
    return []
  }
  return entriesOf(responses)
    .filter(([key]) => !key.startsWith('x-'))
    .map(([key, node]) => readResponse(reading, operation, key, node))
}

const places = ['query', 'header', 'path', 'cookie', 'body', 'formData'] as const

function readParameters({ references }: Reading, owners: readonly Node[]): Parameter[] {
  const parameters = new Map<string, Parameter>()
  for (const owner of owners) {
    for (const [, one] of entriesOf(references.child(owner, 'parameters'))) {
      const node = references.follow(one)
      const where = places.find((known) => known === textAt(node, 'in'))
      const name = textAt(node, 'name')
      if (node === null || where === undefined || name === '') continue
      const id = `${where} ${where === 'header' ? name.toLowerCase() : name}`
      if (parameters.has(id)) continue
      const manySegments = ['x-multi-segment', 'allowReserved'].some(
        (key) => valueAt(node, key) === true || references.child(node, 'schema', key)?.value === true,
      )
      parameters.set(id, { name, in: where, required: valueAt(node, 'required') === true, manySegments })
    }
  }
  return [...parameters.values()]
}
