/** Holds the decision guide together: every target exists, nothing goes in a circle, every worked example comes out. */
import type { Answer, DecisionNode, PickerChoice } from '@statute/codes'
import type { Content } from './load.ts'
import type { Problems } from './problem.ts'

const file = 'content/decision.yaml'

export function checkDecision({ decision, codes }: Content, problems: Problems): void {
  const { guide, examples, picker } = decision
  // A file that its schema refused was reported by that, and is not here.
  if (guide.nodes.length === 0) return
  const registered = new Set(codes.map(({ code }) => code))
  const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
  const bad = (where: string, message: string) => problems.add(file, 1, `${where}: ${message}`)
  const status = (where: string, code: number) => {
    if (!registered.has(code)) bad(where, `${code} is not a registered code`)
  }
  if (nodes.size < guide.nodes.length) bad('nodes', 'an id stands twice')

  const facts = new Set(['method', 'role'])
  for (const node of guide.nodes) {
    const { id, phase, fact, ordinary, ordinaryFor, given } = node
    if (!guide.phases.some((one) => one.id === phase)) bad(id, `phase "${phase}" does not exist`)
    if (fact !== 'method' && facts.has(fact)) bad(id, `fact "${fact}" answers another question already`)
    facts.add(fact)
    for (const answer of ['yes', 'no'] as const) {
      const target = node[answer]
      if ('goto' in target) {
        if (!nodes.has(target.goto)) bad(id, `${answer} leads to "${target.goto}", which does not exist`)
        if (target.interim) status(id, target.interim)
      } else for (const code of [target.status, ...target.alternatives]) status(id, code)
    }
    for (const form of given.flat()) {
      if (!nodes.has(form.node)) bad(id, `given "${form.node}", which does not exist`)
    }
    // The ordinary request is a GET.
    const forGet = ordinaryFor && (ordinaryFor.methods.includes('GET') ? ordinaryFor.answer : other(ordinaryFor.answer))
    if (forGet && forGet !== ordinary) bad(id, `ordinary is ${ordinary}, but ${forGet} for GET`)
  }
  checkGraph(guide.start, nodes, bad)

  const reached = new Set(guide.outside.map(({ status: code }) => code))
  for (const { yes, no } of guide.nodes) {
    for (const target of [yes, no]) {
      if ('status' in target) for (const code of [target.status, ...target.alternatives]) reached.add(code)
      else if (target.interim) reached.add(target.interim)
    }
  }
  for (const code of registered) if (!reached.has(code)) bad('outside', `${code} is reached nowhere and not named here`)
  for (const { status: code } of guide.outside) status('outside', code)

  for (const { name, facts: told, answers, status: wanted, interim } of examples) {
    const wrong = (message: string) => problems.add('content/decision-examples.yaml', 1, `"${name}": ${message}`)
    for (const fact of Object.keys(told)) if (!facts.has(fact)) wrong(`no question has the fact "${fact}"`)
    for (const id of Object.keys(answers)) if (!nodes.has(id)) wrong(`answers "${id}", which does not exist`)
    const came = walk(guide.start, nodes, answers)
    if (came.status !== wanted) wrong(`comes to ${came.status}, wanted ${wanted}`)
    if (came.interim.join() !== interim.join()) wrong(`sends ${came.interim.join() || 'nothing'} before it`)
  }
  checkPicker(picker, registered, problems)
}

const other = (answer: Answer): Answer => (answer === 'yes' ? 'no' : 'yes')

function targets(node: DecisionNode): string[] {
  return [node.yes, node.no].flatMap((target) => ('goto' in target ? [target.goto] : []))
}

/** Every node is reached from the start, and none reaches itself. */
function checkGraph(
  start: string,
  nodes: ReadonlyMap<string, DecisionNode>,
  bad: (where: string, message: string) => void,
): void {
  const done = new Set<string>()
  const open = new Set<string>()
  function visit(id: string): void {
    const node = nodes.get(id)
    if (open.has(id)) bad(id, `lies on a circle: ${[...open].join(' ')} ${id}`)
    if (!node || done.has(id) || open.has(id)) return
    open.add(id)
    for (const to of targets(node)) visit(to)
    open.delete(id)
    done.add(id)
  }
  visit(start)
  for (const id of nodes.keys()) if (!done.has(id)) bad(id, `is never reached from ${start}`)
}

function walk(start: string, nodes: ReadonlyMap<string, DecisionNode>, answers: Readonly<Record<string, Answer>>) {
  const interim: number[] = []
  let node = nodes.get(start)
  // A circle is reported elsewhere; here it only must not go on for ever.
  for (let steps = 0; node && steps <= nodes.size; steps++) {
    const target: DecisionNode['yes'] = node[answers[node.id] ?? node.ordinary]
    if ('status' in target) return { status: target.status, interim }
    if (target.interim) interim.push(target.interim)
    node = nodes.get(target.goto)
  }
  return { status: 0, interim }
}

/** At most three taps, every code registered, no two choices alike, and most of the registry within reach. */
function checkPicker(picker: readonly PickerChoice[], registered: ReadonlySet<number>, problems: Problems): void {
  const bad = (message: string) => problems.add('content/picker.yaml', 1, message)
  const seen = new Set<number>()
  function visit(list: readonly PickerChoice[], path: readonly string[]): void {
    if (path.length >= 3) bad(`"${path.join(', ')}" asks for a fourth tap: wanted at most three`)
    if (new Set(list.map(({ choice }) => choice)).size < list.length) bad(`under "${path.join(', ')}" stand two alike`)
    for (const one of list) {
      if ('next' in one) visit(one.next, [...path, one.choice])
      else if (registered.has(one.code)) seen.add(one.code)
      else bad(`"${one.choice}": ${one.code} is not a registered code`)
    }
  }
  visit(picker, [])
  if (seen.size < 40) bad(`holds ${seen.size} codes: wanted at least 40`)
}
