import { type ExpressionTree, expressionTree, type Takes, wrongExpression } from './expression-tree.ts'

/**
 * A regular expression that is followed through the text once, in all its ways at the same time (Thompson, CACM 1968):
 * the time grows with the length of the text and never more. Paths are written by strangers, expressions by hand; the
 * platform's own would try every way one after the other, and a path can be made that takes for ever.
 *
 * It reads what nginx and Apache users write: characters, classes, groups, alternatives, repetitions, `^`, `$`, `\b`.
 * Look-around, back references and possessive repetition need the other way of matching: they are refused by name.
 */
export class LinearExpression {
  readonly #nodes: readonly Node[]
  readonly #start: number

  /** @throws {SyntaxError} that says what is wrong with the expression. */
  constructor(source: string, ignoreCase = false) {
    const plan = new Plan(source)
    this.#start = plan.of(expressionTree(source, ignoreCase), plan.add({ kind: 'accept' }))
    this.#nodes = plan.nodes
  }

  /** Whether it matches anywhere in the text. */
  test(text: string): boolean {
    let current: number[] = []
    const seen = new Uint32Array(this.#nodes.length)
    let round = 0
    const walk: number[] = []
    for (let at = 0; at <= text.length; at++) {
      round++
      const next: number[] = []
      for (const id of current) walk.push(id)
      walk.push(this.#start)
      // Follows what takes no character, and gathers what takes one.
      for (let id = walk.pop(); id !== undefined; id = walk.pop()) {
        if (seen[id] === round) continue
        seen[id] = round
        const node = this.#nodes[id] as Node
        if (node.kind === 'accept') return true
        if (node.kind === 'split') walk.push(...node.to)
        else if (node.kind === 'assert') {
          if (node.holds(text, at)) walk.push(node.to)
        } else if (at < text.length && node.takes(text.charCodeAt(at))) next.push(node.to)
      }
      current = next
    }
    return false
  }
}

type Node =
  | { readonly kind: 'accept' }
  | { kind: 'split'; to: number[] }
  | { readonly kind: 'assert'; readonly holds: (text: string, at: number) => boolean; readonly to: number }
  | { readonly kind: 'take'; readonly takes: Takes; readonly to: number }

const mostNodes = 5000

/** Puts the nodes of a tree one before the other. */
class Plan {
  readonly nodes: Node[] = []
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  add(node: Node): number {
    if (this.nodes.length >= mostNodes) {
      throw wrongExpression(this.#source, 'it is too large', 'fewer or smaller counted repetitions')
    }
    this.nodes.push(node)
    return this.nodes.length - 1
  }

  /** Nodes for a tree that go on to another; the first of them. */
  of(tree: ExpressionTree, to: number): number {
    switch (tree.kind) {
      case 'take':
        return this.add({ kind: 'take', takes: tree.takes, to })
      case 'assert':
        return this.add({ kind: 'assert', holds: tree.holds, to })
      case 'sequence':
        return tree.of.reduceRight((next, part) => this.of(part, next), to)
      case 'choice':
        return this.add({ kind: 'split', to: tree.of.map((part) => this.of(part, to)) })
      case 'repeat':
        return this.#repeat(tree.of, tree.least, tree.most, to)
    }
  }

  #repeat(tree: ExpressionTree, least: number, most: number, to: number): number {
    let next = to
    if (most === Number.POSITIVE_INFINITY) {
      const loop = { kind: 'split' as const, to: [to] }
      next = this.add(loop)
      loop.to.push(this.of(tree, next))
    } else {
      for (let more = least; more < most; more++) next = this.add({ kind: 'split', to: [to, this.of(tree, next)] })
    }
    for (let times = 0; times < least; times++) {
      const first = this.of(tree, next)
      // Nothing a thousand times is nothing.
      if (first === next) break
      next = first
    }
    return next
  }
}
