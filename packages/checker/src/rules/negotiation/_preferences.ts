import { listOf } from '../../read/list.ts'

/** The preferences of Prefer or Preference-Applied (RFC 7240 §2), names in lower case; the first of a name counts. */
export function preferencesIn(field: string | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const member of listOf(field)) {
    const [text = ''] = member.split(';')
    const [name = '', value = ''] = text.split(/=(.*)/s)
    // OData has the same names with a prefix.
    const key = name
      .trim()
      .toLowerCase()
      .replace(/^odata\./, '')
    if (key !== '' && !found.has(key))
      found.set(
        key,
        value
          .trim()
          .replace(/^"(.*)"$/s, '$1')
          .toLowerCase(),
      )
  }
  return found
}
