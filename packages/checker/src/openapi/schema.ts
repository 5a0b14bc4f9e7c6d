import { validate } from '@cfworker/json-schema'
import { describeErrors } from './differences.ts'
import { type Lowered, type Lowering, lower } from './lower.ts'
import type { DescribedSchema, Description, Difference } from './model.ts'
import { entriesOf, idOf, type Node } from './node.ts'
import type { References } from './reference.ts'

/** References that one validation may follow, so that no schema and no body together run for ever. */
const mostSteps = 200_000
const deepest = 16

/** The schemas of a description, each made ready once however often it is named. */
export class Schemas {
  readonly #version: Description['version']
  readonly #references: References
  readonly #ready = new Map<string, Lowered>()
  readonly #waiting: Node[] = []
  readonly #described = new Map<string, DescribedSchema>()
  #steps = 0
  /** What the validator looks references up in. */
  readonly #lookup = new Proxy<Record<string, never>>(Object.create(null), {
    get: (_, id) => {
      if (this.#steps++ > mostSteps) throw new RangeError('too many steps')
      return this.#ready.get(String(id))
    },
  })

  constructor(version: Description['version'], references: References) {
    this.#version = version
    this.#references = references
  }

  describe(node: Node): DescribedSchema {
    const key = `${node.pointer} ${idOf(node)}`
    let described = this.#described.get(key)
    if (described === undefined) {
      described = this.#describe(node)
      this.#described.set(key, described)
    }
    return described
  }

  /** Makes the schemas ready that were asked for, so that their faults are known before any traffic. */
  finish(): void {
    const to: Lowering = {
      version: this.#version,
      references: this.#references,
      need: (node) => {
        if (this.#ready.has(idOf(node))) return
        this.#ready.set(idOf(node), true)
        this.#waiting.push(node)
      },
    }
    for (let node = this.#waiting.pop(); node; node = this.#waiting.pop()) {
      try {
        this.#ready.set(idOf(node), lower(to, node))
      } catch {
        // The stack has its end, even if the mapping has none.
        this.#references.note(node, 'The schema is nested too deeply')
      }
    }
  }

  #describe(node: Node): DescribedSchema {
    const id = idOf(node)
    if (!this.#ready.has(id)) {
      this.#ready.set(id, true)
      this.#waiting.push(node)
    }
    const target = this.#references.follow(node)
    return {
      pointer: node.pointer,
      value: target?.value,
      member: (name) => (target ? this.#members(target, name) : []).map((one) => this.describe(one)),
      differences: (value) => this.#differences(id, value),
    }
  }

  #members(node: Node, name: string, depth = 0): Node[] {
    if (depth > deepest) return []
    const own = this.#references.child(node, 'properties', name)
    const parts = entriesOf(this.#references.child(node, 'allOf')).flatMap(([, one]) => {
      const part = this.#references.follow(one)
      return part ? this.#members(part, name, depth + 1) : []
    })
    return own ? [own, ...parts] : parts
  }

  #differences(id: string, value: unknown): readonly Difference[] | null {
    this.finish()
    const schema = this.#ready.get(id)
    if (schema === undefined || value === undefined) return null
    this.#steps = 0
    try {
      const draft = this.#version === '3.1' ? '2020-12' : '4'
      const { valid, errors } = validate(value, schema as object, draft, this.#lookup)
      if (valid) return []
      const find = (reference: string) => this.#ready.get(reference)
      return describeErrors(errors, value, schema, find)
    } catch {
      return null
    }
  }
}
