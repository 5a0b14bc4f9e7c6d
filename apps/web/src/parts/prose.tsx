import { type Block, type HttpBlock, type Inline, plain, type Section, specUrl, ticked } from '@statute/codes'
import type { ComponentChildren } from 'preact'
import { Message } from './message.tsx'

/** A run of text with its code, links and emphasis. Clauses in brackets become links to their section. */
export function Run({ text }: { text: string | readonly Inline[] }) {
  const inline = typeof text === 'string' ? ticked(text) : text
  return <>{inline.map((part) => piece(part))}</>
}

function piece(part: Inline): ComponentChildren {
  if (typeof part === 'string') return withClauses(part)
  switch (part[0]) {
    case 'code':
      // Short names and commands do not break; long ones must.
      return <code class={part[1].length <= 24 ? 'nowrap' : undefined}>{part[1]}</code>
    case 'em':
      return (
        <em>
          <Run text={part[1]} />
        </em>
      )
    case 'strong':
      return (
        <b>
          <Run text={part[1]} />
        </b>
      )
    case 'link':
      return (
        <a href={href(part[1])}>
          <Run text={part[2]} />
        </a>
      )
  }
}

/** Where a reference of our prose leads: `codes/404` is `/codes/404`; vendor files are parts of their number's page. */
export function href(target: string): string {
  if (/^https?:/.test(target)) return target
  const vendor = /^vendor\/(\d{3})-([^#]+)/.exec(target)
  if (vendor) return `/codes/${vendor[1]}#${vendor[2]}`
  const family = /^subcodes\/([^#]+)/.exec(target)
  if (family) return `/senders#${family[1]}`
  const question = /^faq\/([^#]+)/.exec(target)
  return question ? `/faq#${question[1]}` : `/${target}`
}

/** `(RFC 9110 §15)` in running text: never broken across lines, and it leads to the section. */
function withClauses(text: string): ComponentChildren {
  const parts = text.split(/(RFC \d{3,5}(?: §[0-9A-Z](?:[0-9A-Z.]*[0-9A-Z])?)?)/)
  if (parts.length === 1) return text
  return parts.map((part, i) => (i % 2 === 1 ? <Clause spec={part} inline /> : part))
}

/** A clause of a specification: small, quiet, one piece, a link where it can be read. */
export function Clause({ spec, inline }: { spec: string; inline?: boolean }) {
  const url = specUrl(spec)
  const label = spec.replaceAll(' ', '\u00a0')
  // The name of a draft is longer than a narrow page, so it may break.
  const name = spec.startsWith('RFC') ? (inline ? 'nowrap' : 'clause') : 'clause long'
  return url ? (
    <a class={name} href={url}>
      {label}
    </a>
  ) : (
    <span class={name}>{label}</span>
  )
}

export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return <>{blocks.map((block) => one(block))}</>
}

function one(block: Block): ComponentChildren {
  switch (block.type) {
    case 'p':
      return (
        <p>
          <Run text={block.text} />
        </p>
      )
    case 'h':
      return (
        <h3 id={block.id}>
          <Run text={block.text} />
        </h3>
      )
    case 'ul':
    case 'ol': {
      const items = block.items.map((item) => (
        <li>{item.length === 1 && item[0]?.type === 'p' ? <Run text={item[0].text} /> : <Blocks blocks={item} />}</li>
      ))
      return block.type === 'ol' ? <ol class="list">{items}</ol> : <ul class="list">{items}</ul>
    }
    case 'code':
      return (
        <code class="msg">
          {block.text.split('\n').map((line) => (
            <span>{line}</span>
          ))}
        </code>
      )
    case 'http':
      return <Http block={block} />
    case 'table':
      return (
        <table class="stack labelled">
          <thead>
            <tr>
              {block.head.map((cell) =>
                cell.length === 0 ? (
                  <td />
                ) : (
                  <th scope="col">
                    <Run text={cell} />
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(([first, ...rest]) => (
              <tr>
                <th scope="row">
                  <Run text={first ?? []} />
                </th>
                {rest.map((cell, i) => (
                  <td data-head={plain(block.head[i + 1] ?? [])}>
                    <Run text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

function Http({ block }: { block: HttpBlock }) {
  return (
    <>
      <Message text={block.text} notes={block.notes} caption={block.caption} />
      {block.notes.length > 0 && (
        <ol class="list keyed">
          {block.notes.map(({ text }) => (
            <li>
              <Run text={text} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** Sections with their heads in the margin. */
export function Sections({ sections }: { sections: readonly Section[] }) {
  return (
    <>
      {sections.map(({ id, heading, blocks }) => (
        <Sec id={id} head={heading}>
          <div class="prose">
            <Blocks blocks={blocks} />
          </div>
        </Sec>
      ))}
    </>
  )
}

/** A part of a page: its head hangs in the margin, its body stands at the text edge. */
export function Sec({ id, head, children }: { id: string; head: string; children: ComponentChildren }) {
  return (
    <section class="sec" id={id}>
      <h2>{head}</h2>
      {children}
    </section>
  )
}
