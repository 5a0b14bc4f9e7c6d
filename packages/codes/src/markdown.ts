import type { Block, Inline, Section } from './prose.ts'

/** Prose as Markdown again, for those who read JSON and want the text. Links are relative to the site's root. */
export function toMarkdown(sections: readonly Section[]): Record<string, string> {
  return Object.fromEntries(sections.map(({ id, blocks }) => [id, blocks.map((block) => ofBlock(block)).join('\n\n')]))
}

function ofBlock(block: Block): string {
  switch (block.type) {
    case 'p':
      return ofInline(block.text)
    case 'h':
      return `### ${ofInline(block.text)}`
    case 'ul':
    case 'ol':
      return block.items
        .map((item, i) => {
          const mark = block.type === 'ol' ? `${i + 1}. ` : '- '
          return (
            mark +
            item
              .map(ofBlock)
              .join('\n\n')
              .replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)
          )
        })
        .join('\n')
    case 'code':
      return `\`\`\`${block.lang}\n${block.text}\n\`\`\``
    case 'http': {
      const notes = block.notes.map(({ mark, text }, i) => `${i + 1}. \`${mark}\` ${ofInline(text)}`)
      return [
        `\`\`\`http${block.caption ? ` ${block.caption}` : ''}\n${block.text}\n\`\`\``,
        ...(notes.length ? [notes.join('\n')] : []),
      ].join('\n\n')
    }
    case 'table': {
      const row = (cells: readonly (readonly Inline[])[]) =>
        `| ${cells.map((cell) => ofInline(cell).replaceAll('|', '\\|')).join(' | ')} |`
      return [row(block.head), `|${' --- |'.repeat(block.head.length)}`, ...block.rows.map(row)].join('\n')
    }
  }
}

function ofInline(inline: readonly Inline[]): string {
  return inline
    .map((part) => {
      if (typeof part === 'string') return part
      if (part[0] === 'code') return `\`${part[1]}\``
      if (part[0] === 'em') return `*${ofInline(part[1])}*`
      if (part[0] === 'strong') return `**${ofInline(part[1])}**`
      return `[${ofInline(part[2])}](${part[1].startsWith('http') ? '' : '/'}${part[1]})`
    })
    .join('')
}
