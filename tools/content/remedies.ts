/** What the pages of the codes say of causes and next steps, cut down to what an answer on the spot can hold. */
import type { Block, Inline, Remedy, Section } from '@statute/codes'
import { debuggingReaders } from './schema.ts'

const mostCauses = 5
const mostSteps = 3

/** @param steps Id of the section with one heading for each reader: `debugging`, or `what-to-do` for a vendor's code. */
export function remedyOf(sections: readonly Section[], steps: string): Remedy {
  const blocks = (id: string) => sections.find((section) => section.id === id)?.blocks ?? []
  const causes = items(blocks('causes')).slice(0, mostCauses)
  const [client = [], server = [], operator = []] = debuggingReaders.map((reader) => under(blocks(steps), reader))
  return { causes, steps: { client, server, operator } }
}

/** The items of the first list after the heading; all of them if there are no headings. */
function under(blocks: readonly Block[], reader: string): string[] {
  const at = blocks.findIndex((block) => block.type === 'h' && ticks(block.text) === reader)
  if (at < 0) return []
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex((block) => block.type === 'h')
  return items(end < 0 ? rest : rest.slice(0, end)).slice(0, mostSteps)
}

function items(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'ol' && block.type !== 'ul') return []
    return block.items.flatMap(([first]) => (first?.type === 'p' ? [ticks(first.text)] : []))
  })
}

/** A run as text with backticks; links keep their words only. */
function ticks(inline: readonly Inline[]): string {
  return inline
    .map((part) => {
      if (typeof part === 'string') return part
      if (part[0] === 'code') return `\`${part[1]}\``
      return ticks(part[0] === 'link' ? part[2] : part[1])
    })
    .join('')
}
