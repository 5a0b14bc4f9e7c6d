/**
 * Prose as data: what the generator makes of the Markdown in `content/`, small enough to ship and simple enough that a
 * page and a terminal can each set it in their own way.
 */

/** A run of text, or a piece of it that is set differently. `link` goes to a page of ours (`codes/404`) or to a URL. */
export type Inline =
  | string
  | readonly ['code', string]
  | readonly ['em', readonly Inline[]]
  | readonly ['strong', readonly Inline[]]
  | readonly ['link', string, readonly Inline[]]

/** HTTP text. `notes` are the numbered remarks that follow it; each marks a piece of the text by its exact wording. */
export interface HttpBlock {
  readonly type: 'http'
  readonly caption: string
  readonly text: string
  readonly notes: readonly { readonly mark: string; readonly text: readonly Inline[] }[]
}

export type Block =
  | { readonly type: 'p'; readonly text: readonly Inline[] }
  | { readonly type: 'h'; readonly text: readonly Inline[]; readonly id: string }
  | { readonly type: 'ul' | 'ol'; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'code'; readonly lang: string; readonly text: string }
  | HttpBlock
  | {
      readonly type: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }

/** Prose under one heading. */
export interface Section {
  readonly heading: string
  readonly id: string
  readonly blocks: readonly Block[]
}

/** The text of a run without its setting. */
export function plain(inline: readonly Inline[]): string {
  return inline
    .map((part) =>
      typeof part === 'string' ? part : part[0] === 'code' ? part[1] : plain(part[0] === 'link' ? part[2] : part[1]),
    )
    .join('')
}

/** Text with `code` in backticks, as front matter has it, as a run. */
export function ticked(text: string): Inline[] {
  return text
    .split('`')
    .map((part, i): Inline => (i % 2 === 1 ? ['code', part] : part))
    .filter((part) => part !== '')
}
