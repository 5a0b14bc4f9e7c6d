/**
 * A schema in the words of the validator: JSON Schema 2020-12 for OpenAPI 3.1, draft 4 with what 3.0 and 2.0 make of it.
 * Only what decides whether a response fits is kept; what cannot be used is noted and left out, so that it blames no traffic.
 */
import type { Description } from './model.ts'
import { entriesOf, idOf, isObject, type Node, referenceOf, valueAt } from './node.ts'
import { judgePattern } from './pattern.ts'
import type { References } from './reference.ts'
import { writeOnlyOf } from './write-only.ts'

export type Lowered = boolean | { readonly [keyword: string]: unknown }

export interface Lowering {
  readonly version: Description['version']
  readonly references: References
  /** Told of each schema that a reference leads to. */
  need(node: Node): void
}

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']
const isCount = (value: unknown) => typeof value === 'number' && value >= 0
const isNumber = (value: unknown) => typeof value === 'number'
const isNames = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string')

/** Keywords that are taken over, and what their value must be. */
const plain: Readonly<Record<string, (value: unknown) => boolean>> = {
  enum: Array.isArray,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: (value) => isNumber(value) || typeof value === 'boolean',
  exclusiveMaximum: (value) => isNumber(value) || typeof value === 'boolean',
  multipleOf: (value) => typeof value === 'number' && value > 0,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  minProperties: isCount,
  maxProperties: isCount,
}

const newer: Readonly<Record<string, (value: unknown) => boolean>> = {
  const: () => true,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  minContains: isCount,
  maxContains: isCount,
  dependentRequired: (value) => isObject(value) && Object.values(value).every(isNames),
}

const single = ['not', 'additionalProperties']
const newerSingle = ['contains', 'propertyNames', 'if', 'then', 'else', 'unevaluatedProperties', 'unevaluatedItems']
/** Lists longer than this are not searched for what occurs twice: it takes quadratic time. */
const mostUnique = 1000

export function lower(to: Lowering, node: Node, writeOnly: ReadonlySet<string> = new Set()): Lowered {
  const { value } = node
  if (typeof value === 'boolean') return value
  if (!isObject(value)) {
    to.references.note(node, 'A schema is neither a mapping nor true or false')
    return true
  }
  const isNew = to.version === '3.1'
  const out: Record<string, unknown> = {}
  const reference = referenceOf(value) ?? (isNew ? value.$dynamicRef : null)
  if (typeof reference === 'string') {
    const target = to.references.follow({ ...node, value: { $ref: reference } })
    if (target) {
      to.need(target)
      out.$ref = idOf(target)
    }
    // Before 3.1 what stands beside a reference does not count. Many mean it if they write `nullable` there.
    if (!isNew) return withNull(value, target ? out : true)
  }
  for (const [keyword, fits] of Object.entries(isNew ? { ...plain, ...newer } : plain)) {
    if (!Object.hasOwn(value, keyword)) continue
    if (fits(value[keyword])) out[keyword] = value[keyword]
    else to.references.note(node, `The schema's ${keyword} cannot be used`)
  }
  // What stands beside a reference counts too, but not what the reference leads to: that is lowered for itself.
  const own = { ...node, value: { ...value, $ref: undefined } }
  lowerType(to, own, out)
  const hidden = Object.hasOwn(value, 'required') ? writeOnlyOf(to.references, node) : []
  lowerObject(to, own, out, new Set([...writeOnly, ...hidden]))
  lowerArray(to, own, out)
  lowerChoices(to, own, out, writeOnly)
  for (const keyword of isNew ? [...single, ...newerSingle] : single) {
    const child = to.references.child(own, keyword)
    if (child) out[keyword] = lower(to, child)
  }
  lowerPatterns(to, own, out)
  return withNull(value, out)
}

function lowerType(to: Lowering, node: Node, out: Record<string, unknown>): void {
  const type = valueAt(node, 'type')
  if (type === undefined) return
  const known = (Array.isArray(type) ? type : [type]).filter((one) => types.includes(one))
  if (known.length > 0) out.type = known.length === 1 ? known[0] : known
  // Swagger 2 has `file` for bodies that are no JSON.
  else if (type !== 'file') to.references.note(node, `The schema's type ${JSON.stringify(type)} does not exist`)
}

function lowerObject(to: Lowering, node: Node, out: Record<string, unknown>, hidden: ReadonlySet<string>): void {
  const { references } = to
  const properties = entriesOf(references.child(node, 'properties'))
  if (properties.length > 0)
    out.properties = Object.fromEntries(properties.map(([name, one]) => [name, lower(to, one)]))
  const required = valueAt(node, 'required')
  if (required === undefined) return
  if (!isNames(required)) return references.note(node, 'The schema\'s "required" is no list of names')
  // A member that is only ever sent is not demanded of a response.
  out.required = (required as string[]).filter((name) => !hidden.has(name))
}

function lowerArray(to: Lowering, node: Node, out: Record<string, unknown>): void {
  const items = to.references.child(node, 'items')
  if (items && Array.isArray(items.value)) out.items = entriesOf(items).map(([, one]) => lower(to, one))
  else if (items) out.items = lower(to, items)
  const prefix = to.version === '3.1' ? entriesOf(to.references.child(node, 'prefixItems')) : []
  if (prefix.length > 0) out.prefixItems = prefix.map(([, one]) => lower(to, one))
  if (valueAt(node, 'uniqueItems') === true) {
    also(out, { if: { minItems: mostUnique + 1 }, else: { uniqueItems: true } })
  }
}

function lowerChoices(to: Lowering, node: Node, out: Record<string, unknown>, inherited: ReadonlySet<string>): void {
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const list = to.references.child(node, keyword)
    if (list === undefined) continue
    if (!Array.isArray(list.value)) {
      to.references.note(list, `The schema's ${keyword} is no list`)
      continue
    }
    const hidden = keyword === 'allOf' ? new Set([...inherited, ...writeOnlyOf(to.references, node)]) : inherited
    const schemas = entriesOf(list).map(([, one]) => lower(to, one, hidden))
    // With a discriminator one of them is named, and the others may fit as well.
    const name = keyword === 'oneOf' && valueAt(node, 'discriminator') !== undefined ? 'anyOf' : keyword
    if (name === 'allOf') also(out, ...schemas)
    else if (out[name] === undefined) out[name] = schemas
  }
}

function lowerPatterns(to: Lowering, node: Node, out: Record<string, unknown>): void {
  const pattern = valueAt(node, 'pattern')
  if (typeof pattern === 'string') {
    const use = judgePattern(pattern)
    if (use === 'broken') to.references.note(node, `The schema's pattern ${JSON.stringify(pattern)} is none`)
    else if (use !== 'unsafe' && use.longest > 1e6) out.pattern = pattern
    else if (use !== 'unsafe') also(out, { if: { minLength: use.longest + 1 }, else: { pattern } })
  }
  if (to.version !== '3.1') return
  const dependent = entriesOf(to.references.child(node, 'dependentSchemas')).map(([name, one]) => [
    name,
    lower(to, one),
  ])
  if (dependent.length > 0) out.dependentSchemas = Object.fromEntries(dependent)
  for (const [name, one] of entriesOf(to.references.child(node, 'patternProperties'))) {
    const use = judgePattern(name)
    if (use === 'broken') to.references.note(one, `The pattern ${JSON.stringify(name)} of members is none`)
    if (typeof use === 'string') {
      // Nobody knows now which members are left over.
      delete out.additionalProperties
      delete out.unevaluatedProperties
    } else out.patternProperties = { ...(out.patternProperties as object), [name]: lower(to, one) }
  }
}

function also(out: Record<string, unknown>, ...schemas: readonly Lowered[]): void {
  out.allOf = [...((out.allOf as Lowered[] | undefined) ?? []), ...schemas]
}

/** `nullable` of 3.0, and what generators write for it in 2.0. It counts wherever it stands, in 3.1 too: its sense is plain. */
function withNull(value: Record<string, unknown>, lowered: Lowered): Lowered {
  if (value.nullable !== true && value['x-nullable'] !== true) return lowered
  return { if: { type: 'null' }, else: lowered }
}
