/**
 * Markdown of `content/` as prose data. What our pages cannot set (images, raw HTML, deeper headings) is reported with
 * file and line, so that nothing a writer wrote is dropped in silence.
 */

import { posix } from 'node:path'
// Not from the package's face: that needs the generated files, which are made from what is read here.
import { type Block, type HttpBlock, type Inline, plain, type Section } from '@statute/codes/prose'
import type { List, Node, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { parseDocument } from 'yaml'
import type { Problems } from './problem.ts'

/** A file of `content/`: front matter as plain data, prose by heading. `path` is relative to `content/`. */
export interface ContentFile {
  readonly path: string
  readonly data: unknown
  readonly sections: readonly Section[]
  /** Line of each key of the front matter, for messages. */
  line(key: PropertyKey | undefined): number
}

export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

export function readMarkdown(path: string, source: string, problems: Problems): ContentFile {
  const file = `content/${path}`
  const end = source.startsWith('---\n') ? source.indexOf('\n---\n', 3) : -1
  if (end < 0) {
    problems.add(file, 1, 'front matter is missing: the file must begin with a block between two lines of ---')
    return { path, data: null, sections: [], line: () => 1 }
  }
  const { data, line } = readYaml(file, source.slice(4, end + 1), problems, 1)
  const offset = source.slice(0, end + 5).split('\n').length - 1
  const sections = new Reader(file, path, offset, problems).sections(source.slice(end + 5))
  return { path, data, sections, line }
}

/** YAML as plain data, with the line on which each top-level key stands. `offset`: lines of the file before it. */
export function readYaml(file: string, source: string, problems: Problems, offset = 0) {
  const document = parseDocument(source, { prettyErrors: true })
  for (const error of document.errors) {
    problems.add(file, (error.linePos?.[0].line ?? 1) + offset, error.message.split('\n')[0] ?? 'not YAML')
  }
  const lineOf = (key: PropertyKey | undefined): number => {
    const at = source.search(new RegExp(`^${String(key).replace(/\W/g, '\\$&')}:`, 'm'))
    return at < 0 ? 1 : source.slice(0, at).split('\n').length + offset
  }
  return { data: document.errors.length > 0 ? null : (document.toJS() as unknown), line: lineOf }
}

/** `<!-- breaks auth/unauthorized-without-challenge: it shows the mistake -->` before an example: rules, and the reason. */
const breaks = /^<!-- breaks ([a-z0-9-]+\/[a-z0-9-]+(?:, [a-z0-9-]+\/[a-z0-9-]+)*): \S.* -->$/s

/** The rules that an example breaks on purpose. Kept beside the block, for no page shows them. */
export const exceptions = new WeakMap<HttpBlock, readonly string[]>()

class Reader {
  readonly #file: string
  readonly #path: string
  readonly #offset: number
  readonly #problems: Problems

  constructor(file: string, path: string, offset: number, problems: Problems) {
    this.#file = file
    this.#path = path
    this.#offset = offset
    this.#problems = problems
  }

  sections(source: string): Section[] {
    const root = fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
    const sections: { heading: string; id: string; nodes: RootContent[] }[] = []
    for (const node of root.children) {
      if (node.type === 'heading' && node.depth === 2) {
        const heading = plain(this.#inline(node.children))
        sections.push({ heading, id: slug(heading), nodes: [] })
      } else if (sections.length === 0) {
        this.#bad(node, 'text before the first heading')
      } else sections.at(-1)?.nodes.push(node)
    }
    return sections.map(({ heading, id, nodes }) => ({ heading, id, blocks: this.#blocks(nodes) }))
  }

  #bad(node: Node, message: string): void {
    this.#problems.add(this.#file, (node.position?.start.line ?? 0) + this.#offset, message)
  }

  #blocks(nodes: readonly RootContent[]): Block[] {
    const blocks: Block[] = []
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as RootContent
      if (node.type === 'code' && node.lang === 'http') {
        const next = nodes[i + 1]
        const notes = next?.type === 'list' && next.ordered ? this.#notes(next, node.value) : null
        const before = nodes[i - 1]
        const block: HttpBlock = { type: 'http', caption: node.meta ?? '', text: node.value, notes: notes ?? [] }
        const broken = before?.type === 'html' ? breaks.exec(before.value) : null
        if (broken) exceptions.set(block, (broken[1] ?? '').split(', '))
        if (notes) i++
        blocks.push(block)
      } else if (node.type === 'html' && breaks.test(node.value)) {
        if (nodes[i + 1]?.type !== 'code') this.#bad(node, 'says what an example breaks, and no example follows')
      } else {
        const block = this.#block(node)
        if (block) blocks.push(block)
      }
    }
    return blocks
  }

  /** A numbered list after HTTP text, each item beginning with the `code` that it is about. */
  #notes(list: List, text: string): HttpBlock['notes'] | null {
    const notes: { mark: string; text: Inline[] }[] = []
    for (const item of list.children) {
      const [first] = item.children
      if (first?.type !== 'paragraph' || first.children[0]?.type !== 'inlineCode') return null
      const mark = first.children[0].value
      if (!text.includes(mark)) this.#bad(item, `note is about "${mark}": not in the HTTP text above it`)
      const rest = this.#inline(first.children.slice(1))
      if (typeof rest[0] === 'string') rest[0] = rest[0].replace(/^[\s:]+/, '')
      notes.push({ mark, text: rest })
    }
    return notes
  }

  #block(node: RootContent): Block | null {
    switch (node.type) {
      case 'paragraph':
        return { type: 'p', text: this.#inline(node.children) }
      case 'heading': {
        if (node.depth !== 3) this.#bad(node, `heading of depth ${node.depth}: wanted ## or ###`)
        const text = this.#inline(node.children)
        return { type: 'h', text, id: slug(plain(text)) }
      }
      case 'list':
        return {
          type: node.ordered ? 'ol' : 'ul',
          items: node.children.map((item) => this.#blocks(item.children)),
        }
      case 'code':
        return { type: 'code', lang: node.lang ?? '', text: node.value }
      case 'table': {
        const [head, ...rows] = node.children.map((row) => row.children.map((cell) => this.#inline(cell.children)))
        return { type: 'table', head: head ?? [], rows }
      }
      default:
        this.#bad(node, `${node.type} is not set by our pages`)
        return null
    }
  }

  #inline(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          if (/[–—]/.test(node.value)) this.#bad(node, 'no dashes: use a comma, a colon or a full stop')
          return [node.value.replace(/\n/g, ' ')]
        case 'inlineCode':
          return [['code', node.value]]
        case 'emphasis':
          return [['em', this.#inline(node.children)]]
        case 'strong':
          return [['strong', this.#inline(node.children)]]
        case 'link':
          return [['link', this.#target(node.url), this.#inline(node.children)]]
        case 'break':
          return [' ']
        default:
          this.#bad(node, `${node.type} is not set by our pages`)
          return []
      }
    })
  }

  /** `../fields/retry-after.md#example` from `codes/429.md` is `fields/retry-after#example`. */
  #target(url: string): string {
    if (/^https?:\/\//.test(url)) return url
    const [path = '', anchor] = url.split('#')
    const target = path === '' ? this.#path : posix.normalize(posix.join(posix.dirname(this.#path), path))
    return target.replace(/\.(md|yaml)$/, '') + (anchor ? `#${anchor}` : '')
  }
}
