import type { Block, Inline, Section } from '@statute/codes'

/** Every block of a text, those inside lists too. */
export function* walkBlocks(sections: readonly Section[]): Generator<Block> {
  for (const section of sections) yield* nested(section.blocks)
}

function* nested(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if (block.type === 'ul' || block.type === 'ol') for (const item of block.items) yield* nested(item)
  }
}

/** The target of every link of a text. */
export function* walkLinks(sections: readonly Section[]): Generator<string> {
  for (const block of walkBlocks(sections)) {
    if (block.type === 'p' || block.type === 'h') yield* links(block.text)
    if (block.type === 'http') for (const note of block.notes) yield* links(note.text)
    if (block.type === 'table') for (const cell of [block.head, ...block.rows].flat()) yield* links(cell)
  }
}

function* links(inline: readonly Inline[]): Generator<string> {
  for (const part of inline) {
    if (typeof part === 'string' || part[0] === 'code') continue
    if (part[0] === 'link') yield part[1]
    yield* links(part[0] === 'link' ? part[2] : part[1])
  }
}
