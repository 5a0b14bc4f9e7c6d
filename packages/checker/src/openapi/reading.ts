import type { Description } from './model.ts'
import type { Node } from './node.ts'
import type { References } from './reference.ts'
import type { Schemas } from './schema.ts'

/** What the parts of a description need to be read. */
export interface Reading {
  readonly version: Description['version']
  readonly root: Node
  readonly references: References
  readonly schemas: Schemas
}
