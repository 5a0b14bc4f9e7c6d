import type { Attributes, Child } from './make.ts'

/** An element as text. What is a plain string inside of one is escaped; this is not. */
export interface Markup {
  readonly html: string
}

/** Elements that have no end tag (HTML §13.1.2). */
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta'])

/** Makes an element as HTML, in the form that {@link Make} asks for. */
export function markup(tag: string, attributes: Attributes | null, ...children: Child<Markup>[]): Markup {
  let html = `<${tag}`
  for (const [name, value] of Object.entries(attributes ?? {})) {
    // `key` is for those who compare two renderings.
    if (value === undefined || value === false || name === 'key') continue
    html += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`
  }
  return { html: empty.has(tag) ? `${html}>` : `${html}>${inside(children)}</${tag}>` }
}

/** Children as HTML. */
export function inside(children: Child<Markup>): string {
  if (children === null || children === undefined || children === false) return ''
  if (typeof children === 'string' || typeof children === 'number') return escaped(String(children))
  if ('html' in children) return children.html
  return children.map(inside).join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
