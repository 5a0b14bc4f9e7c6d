import { quote } from '../read/quote.ts'
import { anchorsOf } from './anchors.ts'
import { Files, type Load } from './files.ts'
import type { Problem } from './model.ts'
import { idOf, type Node, referenceOf, step } from './node.ts'
import { decodeText, parsePointer } from './pointer.ts'
import type { Source } from './source.ts'

const longestChain = 64

/** Follows `$ref` within a file and from file to file. What leads nowhere is noted once, and never thrown. */
export class References {
  readonly problems: Problem[] = []
  readonly #files: Files
  readonly #noted = new Set<string>()
  readonly #names = new WeakMap<Source, Map<string, readonly string[]>>()

  constructor(root: Source, load: Load | undefined) {
    this.#files = new Files(root, load)
  }

  /** The node itself, or what its `$ref` names in the end; null if that leads nowhere. */
  follow(node: Node): Node | null {
    let at = node
    for (let i = 0; i < longestChain; i++) {
      const reference = referenceOf(at.value)
      if (reference === null) return at
      const target = this.#target(reference, at)
      if (typeof target === 'string') {
        this.note(at, `Cannot resolve $ref ${quote(reference)}: ${target}`)
        return null
      }
      at = target
    }
    this.note(node, `Cannot resolve $ref ${quote(referenceOf(node.value) ?? '')}: it leads back to itself`)
    return null
  }

  /** The place below a node, with a reference on the way followed; undefined if nothing is there. */
  child(node: Node, ...tokens: readonly string[]): Node | undefined {
    let at: Node | undefined = node
    for (const token of tokens) {
      const own: Node | undefined = at && step(at, token)
      const followed: Node | null = !own && at && referenceOf(at.value) !== null ? this.follow(at) : null
      at = own ?? (followed ? step(followed, token) : undefined)
      if (at === undefined) return undefined
    }
    return at
  }

  note(node: Node, message: string): void {
    const id = `${idOf(node)} ${message}`
    if (this.#noted.has(id)) return
    this.#noted.add(id)
    const { source, tokens, pointer } = node
    this.problems.push({
      pointer,
      message,
      position: { file: source.file, ...source.positionAt(source.offsetOf(tokens)) },
    })
  }

  #target(reference: string, from: Node): Node | string {
    const hash = reference.indexOf('#')
    const uri = hash < 0 ? reference : reference.slice(0, hash)
    const fragment = hash < 0 ? '' : decodeText(reference.slice(hash + 1))
    const source = uri === '' ? from.source : this.#files.open(uri, from.source)
    if (typeof source === 'string') return source
    const tokens = fragment === '' || fragment.startsWith('/') ? parsePointer(fragment) : this.#anchor(source, fragment)
    if (tokens === undefined) return `no schema has the $anchor ${quote(fragment)}`
    let target: Node | undefined = { source, tokens: [], pointer: from.pointer, value: source.data }
    for (const token of tokens) {
      // A pointer may pass through a reference on its way.
      target = step(target, token) ?? this.#through(target, token)
      if (target === undefined) return `${source === from.source ? 'this file' : quote(source.file)} has no such place`
    }
    return { ...target, pointer: from.pointer }
  }

  #passing = 0
  #through(node: Node, token: string): Node | undefined {
    if (referenceOf(node.value) === null || this.#passing >= longestChain) return undefined
    this.#passing++
    const target = this.#target(referenceOf(node.value) ?? '', node)
    this.#passing--
    return typeof target === 'string' ? undefined : step(target, token)
  }

  /** `$anchor` of JSON Schema 2020-12, wherever it stands in the file. */
  #anchor(source: Source, name: string): readonly string[] | undefined {
    let names = this.#names.get(source)
    if (names === undefined) {
      names = anchorsOf(source.data)
      this.#names.set(source, names)
    }
    return names.get(name)
  }
}
