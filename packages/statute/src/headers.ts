/** The fields of a reply. Names are compared without case; more than one value makes more than one field line. */
export type ReplyHeaders = Readonly<Record<string, string | readonly string[]>>

/** The fields of somebody else's message: of fetch, of Node, or a plain object. */
export type AnyHeaders =
  | { get(name: string): string | null }
  // Some frameworks say no more of a value.
  | Readonly<Record<string, unknown>>

/** The value of a field, its lines joined by commas (RFC 9110 §5.3); null if it is not there. */
export function fieldOf(headers: AnyHeaders, name: string): string | null {
  if (typeof headers.get === 'function') return (headers as Extract<AnyHeaders, { get: unknown }>).get(name)
  const fields = headers as Record<string, unknown>
  const key = name in fields ? name : Object.keys(fields).find((key) => key.toLowerCase() === name)
  const value = key === undefined ? undefined : fields[key]
  return value === undefined || value === null ? null : Array.isArray(value) ? value.join(', ') : String(value)
}
