/**
 * What a walk through the decision guide comes to. `finder` makes these and `typeset` prints them: topics do not use each
 * other, so what passes between them has its shape here.
 */
import type { Answer, DecisionNode } from './model.ts'
import { phrase } from './status.ts'

/** An answered question. */
export interface DecisionStep {
  readonly node: string
  readonly phase: string
  readonly question: string
  readonly answer: Answer
  /** Is it the answer when nothing is out of the ordinary? */
  readonly ordinary: boolean
  readonly spec: string
}

/** Where a path ends. */
export interface DecisionOutcome {
  readonly status: number
  readonly alternatives: readonly number[]
  readonly fields: readonly string[]
  /** The remark of the question that decided. */
  readonly note: string | null
}

/** A walk so far. Either `node` or `outcome` is there. */
export interface Walk {
  /** The question that is next; null at the end. */
  readonly node: DecisionNode | null
  readonly outcome: DecisionOutcome | null
  readonly path: readonly DecisionStep[]
  /** Interim statuses to send on the way. */
  readonly interim: readonly number[]
}

/** The value of a fact: `exists` is yes or no, `method` is `PUT`. */
export interface FactValue {
  readonly fact: string
  readonly value: boolean | string
}

/** The status for a request of which some facts are known. */
export interface Decision extends DecisionOutcome {
  readonly path: readonly (DecisionStep & {
    /** Was the answer told, and not assumed? */
    readonly stated: boolean
    /** What it follows from if it was neither told nor assumed: `method=PUT`. */
    readonly because: string | null
  })[]
  /** The path in short, as the permanent address has it: `A1y.A2y`. */
  readonly key: string
  readonly interim: readonly number[]
  /** What was not told and taken to be ordinary, in the order of the path. */
  readonly assumed: readonly FactValue[]
  /** Facts that were told and made no difference: the walk ended before, or does not ask them of this method or role. */
  readonly unused: readonly string[]
}

/** A decision as JSON. `page` is the address of its path in the workbench. */
export function decisionDocument({ key, status, ...rest }: Decision) {
  return { status, name: phrase(status) ?? null, ...rest, page: `/decide/${key}` }
}

/** A walk as JSON: `status` is null and `question` is there until the end. `key` is the path in short: `A1y.A2y`. */
export function walkDocument({ node, outcome, path, interim }: Walk, key: string) {
  const at = (answer: string) => `/decide/${key}${key && '.'}${node?.id}${answer}`
  return {
    status: outcome?.status ?? null,
    name: outcome ? (phrase(outcome.status) ?? null) : null,
    question: node && {
      id: node.id,
      question: node.question,
      level: node.level,
      spec: node.spec,
      note: node.note ?? null,
      yes: at('y'),
      no: at('n'),
    },
    alternatives: outcome?.alternatives ?? [],
    fields: outcome?.fields ?? [],
    note: outcome?.note ?? null,
    path,
    interim,
    assumed: [],
    page: key === '' ? '/decide' : `/decide/${key}`,
  }
}
