import type { SecurityScheme } from './model.ts'
import { entriesOf, isObject, type Node, textAt, valueAt } from './node.ts'
import type { Reading } from './reading.ts'

/** What an operation demands: its own word, even an empty one, else that of the whole. */
export function readSecurity({ root }: Reading, operation: Node): string[][] {
  const own = valueAt(operation, 'security') ?? valueAt(root, 'security')
  return Array.isArray(own) ? own.filter(isObject).map((one) => Object.keys(one)) : []
}

export function readSecuritySchemes({ references, root, version }: Reading): Map<string, SecurityScheme> {
  const place = version === '2.0' ? ['securityDefinitions'] : ['components', 'securitySchemes']
  const schemes = new Map<string, SecurityScheme>()
  for (const [name, one] of entriesOf(references.child(root, ...place))) {
    const node = references.follow(one)
    const type = textAt(node, 'type')
    schemes.set(name, {
      // Swagger 2 has a type of its own for it.
      type: type === 'basic' ? 'http' : type,
      scheme: type === 'basic' ? 'basic' : textAt(node, 'scheme').toLowerCase(),
      in: textAt(node, 'in'),
      name: textAt(node, 'name'),
    })
  }
  return schemes
}
