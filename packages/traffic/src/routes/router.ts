import { malformedRoute, otherRoute, unmatchedRoute } from '../endpoint.ts'
import { segmentsOf } from './path.ts'
import type { Pattern } from './pattern.ts'
import { PatternMatcher } from './pattern-matcher.ts'
import { templateOfSegment } from './segment.ts'
import { TemplateNode } from './template-node.ts'

export interface RouterOptions {
  /** Templates at most; beyond it a path is `(other)`. 4096 unless told. */
  readonly cap?: number
  /**
   * Names that a place in a path may have before they are taken for values of a parameter: 64 unless told. Four times as
   * many for the first segment and for segments that others follow, for a wrong guess there puts unlike things together.
   */
  readonly fanOut?: number
  /** Known routes; they go before what is found. */
  readonly patterns?: readonly Pattern[]
  /** What becomes of a path that fits no pattern: its template is found as ever, or it is `(unmatched)`. */
  readonly otherwise?: 'find' | 'unmatched'
}

/** Requests for a host and no path: what a proxy is asked for by CONNECT. */
export const connectRoute = '(connect)'

/**
 * Finds the templates behind paths: `/orders/17` and `/orders/18` are `/orders/:id`.
 *
 * Some segments are surely parameters ({@link templateOfSegment}). Others become one when there are too many names at
 * their place: `:slug`, or for files of one kind `:file.jpg`. The order in which paths come makes no difference to the
 * templates, nor does it how they are spread over routers whose templates are merged, as long as the cap is not reached.
 *
 * Only paths that exist should teach the router: see `teaches()`. For others there is {@link known}.
 */
export class Router {
  /** Numbers of templates are less than this: the cap, and room for those that became a part of another. */
  readonly limit: number
  /** The number of `(unmatched)`. */
  readonly unmatched: number
  readonly #cap: number
  readonly #matcher: PatternMatcher | null
  readonly #otherwise: 'find' | 'unmatched'
  /** Templates that stand in no tree: those in brackets, `*`, and patterns. */
  readonly #fixed = new Map<string, number>()
  readonly #fixedTexts = new Map<number, string>()
  readonly #root: TemplateNode
  readonly #other: number
  readonly #malformed: number
  readonly #connect: number
  /** By number: the number it became a part of, or itself. */
  readonly #parents: number[] = []
  readonly #places: (TemplateNode | null)[] = []
  readonly #keys: string[] = []
  #version = 0
  #size = 0
  #full = false

  constructor(options: RouterOptions = {}) {
    const { cap = 4096, fanOut = 64, patterns = [], otherwise = 'find' } = options
    this.#cap = cap
    this.limit = 4 * cap + patterns.length + 8
    this.#otherwise = otherwise
    this.#matcher = patterns.length === 0 ? null : new PatternMatcher(patterns)
    this.#root = new TemplateNode(null, '', {
      fanOut,
      joined: (kept, gone) => {
        this.#parents[gone] = kept
        this.#size--
        this.#version++
      },
      moved: (id, node, key) => {
        if (this.#places[id] === node && this.#keys[id] === key) return
        this.#places[id] = node
        this.#keys[id] = key
        this.#version++
      },
    })
    this.#other = this.#fix(otherRoute)
    this.unmatched = this.#fix(unmatchedRoute)
    this.#malformed = this.#fix(malformedRoute)
    this.#connect = this.#fix(connectRoute)
    for (const { template } of patterns) this.#fix(template)
    this.#size = 0
  }

  /** Changes when templates become one, and their texts with them. Numbers stay good: {@link current} says which it is now. */
  get version(): number {
    return this.#version
  }

  /** Templates there are. While this and {@link version} stay the same, a path that was not known is not. */
  get size(): number {
    return this.#size
  }

  /** The number of a path's template, which is added if it is new. A query, a scheme and a host are left out. */
  route(target: string): number {
    const path = pathOf(target)
    return this.#given(path) ?? this.#add(segmentsOf(path).map(templateOfSegment))
  }

  /**
   * The number of a path's template if there is one, else null; nothing is added. For answers that do not show that the
   * path exists. A parameter takes the values it would take in {@link route}; a name that was never seen is taken by
   * `:slug`, but not a file such as `/wp-login.php`, unless there are too many `.php` there too, nor a name with a dot
   * in front.
   */
  known(target: string): number | null {
    const path = pathOf(target)
    const given = this.#given(path)
    if (given !== null) return given === this.unmatched ? null : given
    const segments = segmentsOf(path)
    let node: TemplateNode | undefined = this.#root
    for (let at = 0; at < segments.length - 1; at++) {
      node = node.knownBranch(templateOfSegment(segments[at] as string))
      if (node === undefined) return null
    }
    const id = node.knownLeaf(templateOfSegment(segments.at(-1) ?? ''))
    return id === undefined ? null : this.current(id)
  }

  /** The text of a template. What became a part of another has the text of the other. */
  template(id: number): string {
    const now = this.current(id)
    const fixed = this.#fixedTexts.get(now)
    if (fixed !== undefined) return fixed
    const node = this.#places[now]
    return node === null || node === undefined ? otherRoute : `${node.prefix()}/${this.#keys[now]}`
  }

  /** The number that a template has now: the same, or that of the one it became a part of. */
  current(id: number): number {
    let now = id
    while (this.#parents[now] !== undefined && this.#parents[now] !== now) {
      const next = this.#parents[now] as number
      this.#parents[now] = this.#parents[next] as number
      now = next
    }
    return now
  }

  /** Adds a template that another router found; its number here. */
  merge(template: string): number {
    const fixed = this.#fixed.get(template)
    if (fixed !== undefined) return fixed
    if (!template.startsWith('/')) return template === '*' ? this.#fix('*') : this.#other
    return this.#add(template === '/' ? [] : template.slice(1).split('/'))
  }

  /** All templates that paths have now, without those in brackets. */
  templates(): string[] {
    const texts: string[] = []
    for (let id = 0; id < this.#parents.length; id++) {
      if (this.#parents[id] === id && this.#places[id] !== null) texts.push(this.template(id))
    }
    return texts.sort()
  }

  /** What needs no tree: patterns, and requests without a path. */
  #given(path: string): number | null {
    if (path.charCodeAt(0) !== 47) {
      if (path === '') return this.#malformed
      if (path === '*') return this.#fix('*')
      return /^[^/?#\s]+:\d{1,5}$/.test(path) ? this.#connect : this.#malformed
    }
    if (this.#matcher === null) return null
    const template = this.#matcher.match(path)
    if (template !== null) return this.#fix(template)
    return this.#otherwise === 'unmatched' ? this.unmatched : null
  }

  #fix(template: string): number {
    let id = this.#fixed.get(template)
    if (id === undefined) {
      id = this.#number(null, template)
      this.#fixed.set(template, id)
      this.#fixedTexts.set(id, template)
    }
    return id
  }

  #number(node: TemplateNode | null, key: string): number {
    const id = this.#parents.length
    this.#parents.push(id)
    this.#places.push(node)
    this.#keys.push(key)
    this.#size++
    return id
  }

  #add(keys: readonly string[]): number {
    const last = Math.max(0, keys.length - 1)
    let node: TemplateNode | undefined = this.#root
    for (let at = 0; at < last && node !== undefined; at++) node = node.branch(keys[at] as string)
    const leaf = keys[last] ?? ''
    const id = node?.leaf(leaf)
    if (id !== undefined) return this.current(id)
    if (this.#full || !this.#makeRoom()) return this.#other
    node = this.#root
    for (let at = 0; at < last; at++) node = node.addBranch(keys[at] as string)
    const known = node.leaf(leaf)
    if (known !== undefined) return this.current(known)
    const added = this.#number(node, leaf)
    node.addLeaf(leaf, added)
    return this.current(added)
  }

  /** At the cap, the places with most names become parameters before their time; if that does not help, it is full. */
  #makeRoom(): boolean {
    if (this.#parents.length >= this.limit) this.#full = true
    else if (this.#size >= this.#cap) {
      const isEnough = () => this.#size <= this.#cap * 0.9
      while (!isEnough() && this.#root.collapseWidest(8, isEnough)) {}
      this.#full = this.#size >= this.#cap
    }
    return !this.#full
  }
}

/** Of the absolute form (`http://host/path`), which proxies are asked for, what comes after the host. */
function pathOf(target: string): string {
  if (target.charCodeAt(0) === 47) return target
  const origin = /^[a-z][a-z\d+.-]{0,15}:\/\/[^/?#]*/i.exec(target)
  if (origin === null) return target
  const path = target.slice(origin[0].length)
  return path.startsWith('/') ? path : `/${path}`
}
