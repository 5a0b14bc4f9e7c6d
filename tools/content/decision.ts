/** The decision guide, its worked examples and the everyday picker: schemas, and what is made of the files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DecisionExample, DecisionGuide, DecisionNode, DecisionTarget, PickerChoice } from '@statute/codes'
import { z } from 'zod'
import { readYaml } from './markdown.ts'
import type { Problems } from './problem.ts'
import { number, spec, strength, words } from './schema.ts'
import { validate } from './validate.ts'

export interface DecisionContent {
  readonly guide: DecisionGuide
  readonly examples: readonly DecisionExample[]
  readonly picker: readonly PickerChoice[]
}

const id = z.string().regex(/^[A-Z][1-9]\d?$/, 'wanted the id of a node such as "A1"')
const answer = z.enum(['yes', 'no'])
const method = z.string().regex(/^[A-Z]+$/)
const fact = z.string().regex(/^(not )?[a-z][A-Za-z]*$/, 'wanted a fact such as "exists" or "not authenticated"')
const presupposed = z.string().regex(/^[A-Z]\d+[yn]( or [A-Z]\d+[yn])*$/, 'wanted answers such as "F3n or F6n"')

const target = z.union([
  id,
  z.strictObject({ interim: number, goto: id }),
  z.strictObject({
    status: number,
    interim: z.literal(true).optional(),
    alternatives: z.array(number).min(1).optional(),
    fields: z.array(words).min(1).optional(),
  }),
])

const node = z.strictObject({
  id,
  phase: z.string(),
  fact,
  question: words.max(160),
  yes: target,
  no: target,
  ordinary: answer,
  yesFor: z.array(method).min(1).optional(),
  noFor: z.array(method).min(1).optional(),
  given: z.array(presupposed).min(1).optional(),
  level: z.union([strength, z.enum(['ought to', 'convention', '-'])]),
  spec,
  roles: z.union([
    z.literal('any server'),
    z.array(z.enum(['origin', 'gateway', 'proxy', 'intercepting proxy'])).min(1),
  ]),
  methods: z.union([z.literal('any'), z.array(method).min(1)]),
  note: words.optional(),
})

export const decisionSchema = z.strictObject({
  start: id,
  phases: z.array(z.strictObject({ id: z.string().regex(/^[A-Z]$/), title: words.max(40), gist: words })).min(1),
  nodes: z.array(node).min(1),
  outside: z.array(z.strictObject({ status: number, why: words })),
})

export const exampleSchema = z.strictObject({
  name: words,
  facts: z.record(z.string(), z.string()),
  answers: z.record(id, answer),
  status: number,
  interim: z.array(number),
})

export const pickerSchema: z.ZodType<PickerChoice> = z.union([
  z.strictObject({ choice: words.max(60), code: number, why: words }),
  z.strictObject({
    choice: words.max(60),
    get next() {
      return z.array(pickerSchema).min(2)
    },
  }),
])

/** Reads `decision.yaml`, `decision-examples.yaml` and `picker.yaml`; what is not valid is reported and left out. */
export function loadDecision(root: string, problems: Problems): DecisionContent {
  const read = <S extends z.ZodType>(name: string, schema: S): z.infer<S> | null => {
    const file = `content/${name}`
    const { data, line } = readYaml(file, readFileSync(join(root, name), 'utf8'), problems)
    return validate(schema, data, file, line, problems)
  }
  const guide = read('decision.yaml', decisionSchema)
  return {
    guide: guide ? { ...guide, nodes: guide.nodes.map(nodeOf) } : { start: '', phases: [], nodes: [], outside: [] },
    examples: (read('decision-examples.yaml', z.array(exampleSchema)) ?? []).map((one) => ({
      ...one,
      facts: Object.fromEntries(Object.entries(one.facts).map(([name, value]) => [name, factValue(name, value)])),
    })),
    picker: read('picker.yaml', z.array(pickerSchema)) ?? [],
  }
}

function nodeOf({ fact, yes, no, ordinary, yesFor, noFor, given, note, ...rest }: z.infer<typeof node>): DecisionNode {
  const inverted = fact.startsWith('not ')
  const methods = yesFor ?? noFor
  return {
    ...rest,
    fact: inverted ? fact.slice(4) : fact,
    holds: inverted ? 'no' : 'yes',
    yes: targetOf(yes),
    no: targetOf(no),
    ordinary,
    ...(methods ? { ordinaryFor: { answer: yesFor ? ('yes' as const) : ('no' as const), methods } } : {}),
    given: (given ?? []).map((forms) =>
      forms.split(' or ').map((form) => ({
        node: form.slice(0, -1),
        answer: form.endsWith('y') ? ('yes' as const) : ('no' as const),
      })),
    ),
    ...(note ? { note } : {}),
  }
}

function targetOf(raw: z.infer<typeof target>): DecisionTarget {
  if (typeof raw === 'string') return { goto: raw }
  if ('goto' in raw) return raw
  const { status, alternatives = [], fields = [], interim } = raw
  return { status, alternatives, fields, ...(interim ? { interim } : {}) }
}

const factValue = (name: string, value: string) => (name === 'method' || name === 'role' ? value : value === 'yes')
