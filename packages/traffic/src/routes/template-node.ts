import { extensionOf } from './extensions.ts'

/** What a tree of templates says to its owner. */
export interface TemplateOwner {
  readonly fanOut: number
  /** Two templates became one: the number that stays and the one that goes. */
  joined(kept: number, gone: number): void
  /** A template has another place now. */
  moved(id: number, node: TemplateNode, key: string): void
}

/**
 * A place in the tree of templates. Paths that end with its next segment (leaves) and paths that go on (branches) are
 * two populations: a hundred pages directly under `/` say nothing about the directories there.
 *
 * Names are counted; when a population has too many, all of it becomes one parameter, and what lay beneath is merged.
 * That can only ever go one way, so the order of events makes no difference.
 */
export class TemplateNode {
  readonly owner: TemplateOwner
  readonly parent: TemplateNode | null
  readonly key: string
  readonly #depth: number
  readonly #leaves = new Map<string, number>()
  /** Names by group of leaves; infinite when the group is a parameter. */
  readonly #names = new Map<string, number>()
  readonly #branches = new Map<string, TemplateNode>()
  #branchNames = 0

  constructor(parent: TemplateNode | null, key: string, owner: TemplateOwner) {
    this.parent = parent
    this.key = key
    this.owner = owner
    this.#depth = parent === null ? 0 : parent.#depth + 1
  }

  prefix(): string {
    return this.parent === null ? '' : `${this.parent.prefix()}/${this.key}`
  }

  branch(key: string): TemplateNode | undefined {
    return this.#branches.get(this.#branchNames === Number.POSITIVE_INFINITY ? slug : key)
  }

  leaf(key: string): number | undefined {
    const id = this.#leaves.get(key)
    if (id !== undefined) return id
    const group = groupOf(key)
    return this.#names.get(group) === Number.POSITIVE_INFINITY ? this.#leaves.get(parameterOf(group)) : undefined
  }

  /** As {@link branch}, for paths that may not exist: a file or a hidden name is not one more value of a parameter. */
  knownBranch(key: string): TemplateNode | undefined {
    return this.#branchNames === Number.POSITIVE_INFINITY && groupOf(key) !== names ? undefined : this.branch(key)
  }

  /** As {@link leaf}; files and hidden names are groups of their own. */
  knownLeaf(key: string): number | undefined {
    return this.leaf(key)
  }

  addBranch(key: string): TemplateNode {
    const known = this.branch(key)
    if (known !== undefined) return known
    const node = new TemplateNode(this, key, this.owner)
    this.#putBranch(node)
    return this.branch(key) as TemplateNode
  }

  addLeaf(key: string, id: number): void {
    const group = groupOf(key)
    const count = this.#names.get(group) ?? 0
    if (count === Number.POSITIVE_INFINITY) {
      this.#putLeaf(parameterOf(group), id)
      return
    }
    const isNew = this.#putLeaf(key, id)
    if (key === parameterOf(group)) this.#collapseLeaves(group)
    else if (isNew && isName(key)) {
      this.#names.set(group, count + 1)
      if (count + 1 > this.owner.fanOut * (this.#depth === 0 ? 4 : 1)) this.#collapseLeaves(group)
    }
  }

  /**
   * Makes parameters of the populations with most names, the widest first, until it is enough; of none with fewer names
   * than `least`, and never of the first segment where others follow: that would leave nothing to tell things apart by.
   * False if there was none.
   */
  collapseWidest(least: number, isEnough: () => boolean): boolean {
    const wide: { readonly width: number; readonly collapse: () => void }[] = []
    this.#walk((node) => {
      for (const [group, width] of node.#names) {
        if (width >= least && width !== Number.POSITIVE_INFINITY) {
          wide.push({ width, collapse: () => node.#collapseLeaves(group) })
        }
      }
      const width = node.#branchNames
      if (node.#depth > 0 && width >= least && width !== Number.POSITIVE_INFINITY) {
        wide.push({ width, collapse: () => node.#collapseBranches() })
      }
    })
    wide.sort((a, b) => b.width - a.width)
    for (const { collapse } of wide) {
      if (isEnough()) break
      collapse()
    }
    return wide.length > 0
  }

  #walk(visit: (node: TemplateNode) => void): void {
    visit(this)
    for (const branch of this.#branches.values()) branch.#walk(visit)
  }

  /** True if the key is new here. */
  #putLeaf(key: string, id: number): boolean {
    const there = this.#leaves.get(key)
    if (there === id) return false
    if (there !== undefined) this.owner.joined(there, id)
    else {
      this.#leaves.set(key, id)
      this.owner.moved(id, this, key)
    }
    return there === undefined
  }

  #collapseLeaves(group: string): void {
    if (this.#names.get(group) === Number.POSITIVE_INFINITY) return
    this.#names.set(group, Number.POSITIVE_INFINITY)
    for (const [key, id] of [...this.#leaves]) {
      if (groupOf(key) !== group || key === parameterOf(group)) continue
      this.#leaves.delete(key)
      this.#putLeaf(parameterOf(group), id)
    }
  }

  #putBranch(node: TemplateNode): void {
    if (this.#branchNames === Number.POSITIVE_INFINITY) {
      const into = this.#branches.get(slug)
      if (into !== undefined) into.#mergeFrom(node)
      else this.#adopt(slug, node)
      return
    }
    const there = this.#branches.get(node.key)
    if (there !== undefined) {
      there.#mergeFrom(node)
      return
    }
    this.#adopt(node.key, node)
    if (node.key === slug) this.#collapseBranches()
    else if (isName(node.key) && ++this.#branchNames > this.owner.fanOut * 4) this.#collapseBranches()
  }

  #collapseBranches(): void {
    if (this.#branchNames === Number.POSITIVE_INFINITY) return
    this.#branchNames = Number.POSITIVE_INFINITY
    const branches = [...this.#branches.values()]
    this.#branches.clear()
    for (const branch of branches) this.#putBranch(branch)
  }

  /** Takes a tree in under a key, which may be another than it had: then its content goes into a new one. */
  #adopt(key: string, node: TemplateNode): void {
    if (node.key === key && node.parent === this) {
      this.#branches.set(key, node)
      return
    }
    const copy = new TemplateNode(this, key, this.owner)
    this.#branches.set(key, copy)
    copy.#mergeFrom(node)
  }

  #mergeFrom(node: TemplateNode): void {
    for (const [key, id] of node.#leaves) this.addLeaf(key, id)
    for (const branch of node.#branches.values()) this.#putBranch(branch)
    // It is no part of the tree any more, and has nothing left to collapse.
    node.#leaves.clear()
    node.#branches.clear()
  }
}

const slug = ':slug'
const hidden = ':hidden'
/** The group of leaves that are neither files of a known kind nor hidden. */
const names = ''

/** Leaves are counted by kind of file, so that a scanner's `.php` is not taken for one more article. */
function groupOf(key: string): string {
  return key.startsWith('.') || key === hidden ? '.' : extensionOf(key)
}

/** What a group becomes. */
function parameterOf(group: string): string {
  if (group === names) return slug
  return group === '.' ? hidden : `:file.${group}`
}

/** Not the root, not what lies too deep, not a parameter. */
function isName(key: string): boolean {
  return key !== '' && key !== '*' && !key.startsWith(':')
}
