import type { Answer, DecisionNode, DecisionStep, DecisionTarget, Walk } from '@statute/codes'
import { decision } from '@statute/codes/decision'

const nodes = new Map(decision.nodes.map((node) => [node.id, node]))

/** The question that the guide begins with. */
export const firstQuestion: DecisionNode = nodeOf(decision.start)

/** A question by its id. Throws if there is none: the guide was checked when it was made. */
export function nodeOf(id: string): DecisionNode {
  const node = nodes.get(id)
  if (!node) throw new RangeError(`Cannot find question "${id}": the guide has none, wanted one such as A1`)
  return node
}

/**
 * Follows answers through the guide from its first question: the next question, or the status that they come to.
 * Answers beyond the end are ignored; `path` shows how many were used.
 */
export function walk(answers: readonly Answer[]): Walk {
  const path: DecisionStep[] = []
  const interim: number[] = []
  let node = firstQuestion
  for (const answer of answers) {
    const { id, phase, question, spec } = node
    path.push({ node: id, phase, question, answer, ordinary: answer === node.ordinary, spec })
    const target = node[answer]
    if ('status' in target) return { node: null, outcome: outcomeOf(node, target), path, interim }
    if (target.interim) interim.push(target.interim)
    node = nodeOf(target.goto)
  }
  return { node, outcome: null, path, interim }
}

/** The answers with those of the rest of this phase, each as it ordinarily is. Null if the walk would end by them. */
export function skipPhase(answers: readonly Answer[]): Answer[] | null {
  const from = walk(answers).node
  const skipped = [...answers]
  for (let node = from; node && from; node = walk(skipped).node) {
    if (node.phase !== from.phase) return skipped
    skipped.push(node.ordinary)
  }
  return null
}

function outcomeOf({ note }: DecisionNode, target: Extract<DecisionTarget, { status: number }>) {
  const { status, alternatives, fields } = target
  return { status, alternatives, fields, note: note ?? null }
}
