/** The names that `$anchor` gives to places of a file (JSON Schema 2020-12), however deep they stand. */
export function anchorsOf(data: unknown): Map<string, readonly string[]> {
  const names = new Map<string, readonly string[]>()
  const seen = new Set<unknown>()
  const waiting: { readonly value: unknown; readonly tokens: readonly string[] }[] = [{ value: data, tokens: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, tokens } = next
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const [key, child] of Object.entries(value)) {
      if (/^\$(?:dynamicA|a)nchor$/.test(key) && typeof child === 'string') names.set(child, tokens)
      else waiting.push({ value: child, tokens: [...tokens, key] })
    }
  }
  return names
}
