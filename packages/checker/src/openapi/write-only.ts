import { entriesOf, type Node, valueAt } from './node.ts'
import type { References } from './reference.ts'

/** The members that a schema, or one that it is made of, has for requests only. */
export function writeOnlyOf(references: References, node: Node, depth = 0): Set<string> {
  const found = new Set<string>()
  if (depth > 8) return found
  for (const [name, one] of entriesOf(references.child(node, 'properties'))) {
    if (valueAt(references.follow(one), 'writeOnly') === true) found.add(name)
  }
  for (const [, one] of entriesOf(references.child(node, 'allOf'))) {
    const part = references.follow(one)
    if (part) for (const name of writeOnlyOf(references, part, depth + 1)) found.add(name)
  }
  return found
}
