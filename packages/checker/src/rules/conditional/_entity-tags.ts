/** RFC 9110 §8.8.3. What a reader decoded as UTF-8 may lie above U+00FF. */
const entityTag = /^(?:W\/)?"[\x21\x23-\x7e\x80-\uffff]*"$/

export function isEntityTag(text: string): boolean {
  return entityTag.test(text)
}

/** The entity tags of If-Match or If-None-Match; those that are malformed are left out, and `*` is none. */
export function tagsOf(field: string): string[] {
  return field.match(/(?:W\/)?"[\x21\x23-\x7e\x80-\uffff]*"/g) ?? []
}

/**
 * The opaque tag without what servers append for a content coding: Apache sends `"abc-gzip"` and takes `"abc"`.
 * For weak comparison only (RFC 9110 §8.8.3.2).
 */
export function withoutCoding(tag: string): string {
  return tag.replace(/^W\//, '').replace(/(?:[-;:_.+]{1,2}(?:gzip|br|deflate|zstd))"$/, '"')
}
