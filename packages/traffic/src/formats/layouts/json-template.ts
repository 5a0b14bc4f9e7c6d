import type { Keys } from '../format.ts'

/** What one variable of a template means: a field with its unit, as in {@link Keys}; null for what is passed over. */
export type Meaning = (variable: string) => string | null

/**
 * The keys of a JSON template, in which values are variables. A key whose value is made of several variables or of fixed
 * text is passed over. Null if the template is no JSON.
 */
export function templateKeys(template: string, variable: RegExp, meaning: Meaning): Keys | null {
  const alone = new RegExp(`^\\[?(?:${variable.source})\\]?$`)
  // Variables for numbers stand without quotes.
  const quoted = template.replace(new RegExp(`"(?:[^"\\\\]|\\\\.)*"|${variable.source}`, 'g'), (piece) =>
    piece.startsWith('"') ? piece : JSON.stringify(piece),
  )
  let object: unknown
  try {
    object = JSON.parse(quoted)
  } catch {
    return null
  }
  const keys: Record<string, string> = {}
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`)
    } else if (typeof value === 'string' && alone.test(value)) {
      const field = meaning(value.replace(/^\[(.*)\]$/, '$1'))
      if (field !== null) keys[path] = field
    }
  }
  walk(object, '')
  return keys
}
