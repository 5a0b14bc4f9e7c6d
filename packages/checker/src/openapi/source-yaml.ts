import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair, visit, type YAMLMap } from 'yaml'
import type { Source } from './source.ts'

export function trackYaml(document: Document): Pick<Source, 'offsetOf' | 'isNumber'> {
  const indexes = new WeakMap<YAMLMap, Map<string, Pair>>()
  let anchors: Map<string, unknown> | null = null

  function pairOf(map: YAMLMap, key: string): Pair | undefined {
    let index = indexes.get(map)
    if (index === undefined) {
      index = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]))
      indexes.set(map, index)
    }
    return index.get(key)
  }

  function resolve(node: unknown): unknown {
    if (!isAlias(node)) return node
    if (anchors === null) {
      const found = new Map<string, unknown>()
      visit(document, { Node: (_, one) => void ('anchor' in one && one.anchor && found.set(one.anchor, one)) })
      anchors = found
    }
    return anchors.get(node.source)
  }

  /** The nodes on the way: keys of maps, items of lists. */
  function walk(tokens: readonly string[]): unknown[] {
    const passed: unknown[] = []
    let node: unknown = document.contents
    for (const token of tokens) {
      node = resolve(node)
      if (isMap(node)) {
        const pair = pairOf(node, token)
        if (pair === undefined) break
        passed.push(pair.key)
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(token)]
        if (node === undefined) break
        passed.push(node)
      } else break
    }
    return passed
  }

  return {
    offsetOf(tokens) {
      const last = walk(tokens).at(-1) ?? document.contents
      return isNode(last) ? (last.range?.[0] ?? 0) : 0
    },
    isNumber(tokens) {
      const passed = walk(tokens)
      const last = passed.at(-1)
      return passed.length === tokens.length && isScalar(last) && typeof last.value === 'number'
    },
  }
}
