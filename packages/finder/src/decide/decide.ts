import type { Answer, Decision, DecisionNode, FactValue } from '@statute/codes'
import type { RequestFacts } from './facts.ts'
import { knownMethods, safeMethods } from './methods.ts'
import { pathOf } from './path.ts'
import { type Presumed, presume } from './presume.ts'
import { nodeOf, walk } from './walk.ts'

/** An answer and its source. `because` names the fact from which it follows. */
interface Answered {
  readonly answer: Answer
  readonly from: 'stated' | 'follows' | 'assumed'
  readonly because?: string
}

/**
 * The status for what is known of a request, and the path that leads there. What is not told takes its ordinary answer:
 * a `GET` of something that exists, by somebody who may see it, from a server that is well. Every assumption is named.
 *
 * @example
 * decide({ method: 'DELETE', exists: false }).status // 404
 */
export function decide(facts: RequestFacts): Decision {
  const presumed = presume(facts)
  const given = new Map<string, Answered>()
  const answers: Answer[] = []
  let state = walk(answers)
  for (let { node } = state; node; { node } = state) {
    const answered = answer(node, facts, presumed, given)
    given.set(node.id, answered)
    answers.push(answered.answer)
    state = walk(answers)
  }
  // The guide was checked when it was made: every walk has an end.
  if (!state.outcome) throw new Error('Cannot decide: the walk has no end')

  const assumed: FactValue[] = facts.method === undefined ? [{ fact: 'method', value: presumed.method }] : []
  for (const [id, { answer: taken, from }] of given) {
    const { fact, holds } = nodeOf(id)
    if (from === 'assumed') assumed.push({ fact, value: taken === holds })
  }
  return {
    ...state.outcome,
    path: state.path.map((step) => {
      const answered = given.get(step.node)
      return { ...step, stated: answered?.from === 'stated', because: answered?.because ?? null }
    }),
    key: pathOf(answers),
    interim: state.interim,
    assumed,
    unused: [...presumed.stated.keys()].filter((id) => given.get(id)?.from !== 'stated').map((id) => nodeOf(id).fact),
  }
}

function answer(
  node: DecisionNode,
  { role }: RequestFacts,
  { method, stated, implied }: Presumed,
  given: ReadonlyMap<string, Answered>,
): Answered {
  const { id, fact, ordinary, roles, methods } = node
  const byMethod = `method=${method}`
  if (fact === 'method') return { answer: ofMethod(node, method, given), from: 'follows', because: byMethod }

  // A question that is not put to this role or of this method does not turn the walk.
  const asked = role === undefined || roles === 'any server' || roles.includes(role)
  if (!asked && !(role === 'gateway' && roles.includes('origin'))) {
    return { answer: ordinary, from: 'follows', because: `role=${role}` }
  }
  if (methods !== 'any' && !methods.includes(method)) return { answer: ordinary, from: 'follows', because: byMethod }

  const told = stated.get(id)
  if (told) return { answer: told, from: 'stated' }
  const needed = implied.get(id)
  if (needed) return { ...needed, from: 'follows' }
  // No tag matches what is not there (RFC 9110 §13.1.1, §13.1.2).
  if (given.get('E1')?.answer === 'no' && (id === 'F3' || id === 'F8')) {
    return { answer: id === 'F3' ? 'no' : 'yes', from: 'follows', because: 'exists=no' }
  }
  if (id === 'B7' && !knownMethods.has(method)) return { answer: 'no', from: 'assumed', because: byMethod }
  // What was not there and is made by this request, is created by it (RFC 9110 §9.3.4).
  if (id === 'J6' && given.get('E2')?.answer === 'yes') return { answer: 'yes', from: 'assumed' }
  return { answer: ofMethod(node, method, given), from: 'assumed' }
}

/** The ordinary answer for this method. */
function ofMethod({ id, ordinary, ordinaryFor }: DecisionNode, method: string, given: ReadonlyMap<string, Answered>) {
  const answerIf = (yes: boolean): Answer => (yes ? 'yes' : 'no')
  if (id === 'H1') return answerIf(safeMethods.has(method) && given.get('D1')?.answer !== 'yes')
  if (!ordinaryFor) return ordinary
  return answerIf(ordinaryFor.methods.includes(method) === (ordinaryFor.answer === 'yes'))
}
