import { readIgnored } from './ignore.ts'
import type { DescribedContent, DescribedResponse } from './model.ts'
import { entriesOf, isObject, type Node, textAt, valueAt } from './node.ts'
import type { Pointer } from './pointer.ts'
import type { Reading } from './reading.ts'

type Content = [range: string, DescribedContent]
type Example = DescribedContent['examples'][number]

export function readResponse(reading: Reading, operation: Node, key: string, own: Node): DescribedResponse {
  const { references, version } = reading
  const node = references.follow(own)
  if (node && !isObject(node.value)) references.note(own, `The response ${key} is no mapping`)
  const links = node && references.child(node, 'links')
  return {
    key,
    isNumber: own.source.isNumber(own.tokens),
    isKnown: isObject(node?.value),
    pointer: own.pointer,
    // 3.1 allows a description beside a reference.
    description: textAt(own, 'description') || textAt(node, 'description'),
    headers: node ? readHeaders(reading, node) : new Map(),
    content: new Map(node ? (version === '2.0' ? readProduced : readContent)(reading, node, operation) : []),
    hasLinks: isObject(links?.value) && Object.keys(links.value).length > 0,
    ignored: readIgnored(reading, own, node && node !== own ? readIgnored(reading, node) : undefined),
  }
}

function readHeaders({ references }: Reading, response: Node): DescribedResponse['headers'] {
  const headers = new Map<string, { required: boolean; pointer: Pointer }>()
  for (const [name, one] of entriesOf(references.child(response, 'headers'))) {
    const header = references.follow(one)
    headers.set(name.toLowerCase(), { required: valueAt(header, 'required') === true, pointer: one.pointer })
  }
  return headers
}

function readContent(reading: Reading, response: Node): Content[] {
  const { references } = reading
  return entriesOf(references.child(response, 'content')).map(([range, one]) => {
    const media = references.follow(one) ?? one
    const schema = references.child(media, 'schema')
    const examples = [...exampleOf(references.child(media, 'example'))]
    for (const [, example] of entriesOf(references.child(media, 'examples'))) {
      examples.push(...exampleOf(references.child(references.follow(example) ?? example, 'value')))
    }
    return [range, contentOf(reading, one.pointer, schema, examples)]
  })
}

/** Swagger 2: one schema, and the media types that the operation or the whole produces. */
function readProduced(reading: Reading, response: Node, operation: Node): Content[] {
  const { references, root } = reading
  const schema = references.child(response, 'schema')
  const examples = new Map(entriesOf(references.child(response, 'examples')))
  if (schema === undefined && examples.size === 0) return []
  const produces = valueAt(operation, 'produces') ?? valueAt(root, 'produces')
  const named = Array.isArray(produces) ? produces.filter((one) => typeof one === 'string') : []
  const ranges = new Set([...named, ...examples.keys()])
  if (ranges.size === 0) ranges.add(textAt(schema, 'type') === 'file' ? '*/*' : 'application/json')
  const pointer = (schema ?? response).pointer
  return [...ranges].map((range) => [range, contentOf(reading, pointer, schema, exampleOf(examples.get(range)))])
}

function contentOf(
  { references, schemas }: Reading,
  pointer: Pointer,
  schema: Node | undefined,
  examples: readonly Example[],
): DescribedContent {
  const described = schema ? schemas.describe(schema) : null
  const target = schema ? references.follow(schema) : null
  const own = target
    ? [
        ...exampleOf(references.child(target, 'example')),
        ...entriesOf(references.child(target, 'examples')).flatMap(([, one]) => exampleOf(one)),
      ]
    : []
  return { pointer, schema: described, examples: [...examples, ...own] }
}

function exampleOf(node: Node | undefined): Example[] {
  return node ? [{ pointer: node.pointer, value: node.value }] : []
}
