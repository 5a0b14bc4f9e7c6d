// Lifted from packages/http/src/fields/entity-tag.ts by tools/generate-library.ts: change that file, not this one.
/** RFC 9110 §8.8.3: `"…"`, weak with `W/` before it. */
const entityTag = /^(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"$/

/**
 * Is the current tag in an If-None-Match list? Compared weakly (RFC 9110 §13.1.2). `*` fits any.
 * @param field The If-None-Match field as sent.
 * @param current The entity tag of the representation, with its quotes.
 */
export function matchesNone(field: string, current: string): boolean {
  if (field.trim() === '*') return true
  const opaque = entityTag.exec(current)?.[1]
  // A tag may hold a comma, so the list is walked by its quotes.
  for (const [tag] of field.matchAll(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g)) {
    if (entityTag.exec(tag)?.[1] === opaque) return true
  }
  return false
}

/**
 * Is the current tag in an If-Match list? Compared strongly (RFC 9110 §13.1.1): a weak tag never fits. `*` fits any.
 * @param field The If-Match field as sent.
 * @param current The entity tag of the representation, with its quotes.
 */
export function matchesStrongly(field: string, current: string): boolean {
  if (field.trim() === '*') return true
  if (current.startsWith('W/')) return false
  for (const [tag] of field.matchAll(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g)) if (tag === current) return true
  return false
}
