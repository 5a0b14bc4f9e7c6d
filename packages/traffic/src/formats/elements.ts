import { type Element, type FieldName, fieldNames } from './format.ts'

/**
 * Reads the notation of our own definitions: text, and in braces a field with its unit (`{duration:ms}`), `{-}` for
 * what is passed over, `{ }` for any number of spaces, `{?}` where a line may end, `{*}` for a rest that does not matter.
 */
export function elementsOf(layout: string): Element[] {
  const elements: Element[] = []
  for (const [piece, inner] of layout.matchAll(/\{([^{}]*)\}|[^{}]+/g)) {
    if (inner === undefined) elements.push({ text: piece })
    else if (inner === ' ') elements.push('spaces')
    else if (inner === '?') elements.push('optional')
    else if (inner === '*') elements.push('rest')
    else elements.push(fieldOf(inner, layout))
  }
  return elements
}

function fieldOf(inner: string, layout: string): Element {
  const [name = '', unit = ''] = inner.split(':')
  if (name === '-') return { name: null, unit }
  if (!isFieldName(name)) throw new Error(`Cannot read layout "${layout}": "${name}" is no field`)
  return { name, unit }
}

export function isFieldName(name: string): name is FieldName {
  return (fieldNames as readonly string[]).includes(name)
}
