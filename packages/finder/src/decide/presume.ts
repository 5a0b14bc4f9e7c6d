import type { Answer, DecisionNode } from '@statute/codes'
import { decision } from '@statute/codes/decision'
import type { RequestFacts } from './facts.ts'
import { nodeOf } from './walk.ts'

/** What the facts say before any question is put. */
export interface Presumed {
  readonly method: string
  /** Answers that were told, by question. */
  readonly stated: ReadonlyMap<string, Answer>
  /** Answers that the told ones presuppose: who says that `If-Match` fails says that there is one. */
  readonly implied: ReadonlyMap<string, { readonly answer: Answer; readonly because: string }>
}

export function presume(facts: RequestFacts): Presumed {
  const stated = new Map<string, Answer>()
  const implied = new Map<string, { answer: Answer; because: string }>()
  const told = decision.nodes.filter((node) => factOf(node, facts) !== undefined)
  for (const node of told) stated.set(node.id, factOf(node, facts) === true ? node.holds : other(node.holds))

  const telling = told.filter((node) => factOf(node, facts) === true || stated.get(node.id) !== node.ordinary)
  for (const node of telling) need(node, `${node.fact}=${factOf(node, facts) ? 'yes' : 'no'}`)

  function need(node: DecisionNode, because: string): void {
    for (const forms of node.given) {
      const settled = forms.some((form) => (stated.get(form.node) ?? implied.get(form.node)?.answer) === form.answer)
      const first = forms.find((form) => !stated.has(form.node) && !implied.has(form.node))
      if (settled || !first) continue
      implied.set(first.node, { answer: first.answer, because })
      need(nodeOf(first.node), because)
    }
  }

  return { method: facts.method ?? likelyMethod(telling, stated, implied), stated, implied }
}

/** The method when none was told: one for which the told facts are asked at all, else GET. */
function likelyMethod(
  telling: readonly DecisionNode[],
  stated: Presumed['stated'],
  implied: Presumed['implied'],
): string {
  for (const { methods } of telling) if (methods !== 'any' && methods[0]) return methods[0]
  const answer = (id: string) => stated.get(id) ?? implied.get(id)?.answer
  if (answer('E2') === 'yes') return 'PUT'
  return answer('D1') === 'yes' || answer('H1') === 'no' ? 'POST' : 'GET'
}

function factOf({ fact }: DecisionNode, facts: RequestFacts): boolean | undefined {
  return fact === 'method' ? undefined : (facts[fact as keyof RequestFacts] as boolean | undefined)
}

const other = (answer: Answer): Answer => (answer === 'yes' ? 'no' : 'yes')
