/** `"abc"`, or `W/"abc"` if it is a weak one: the quotes are part of it (RFC 9110 §8.8.3). */
export type EntityTag = `"${string}"` | `W/"${string}"`

/**
 * Puts the quotes round an opaque value, such as a hash or a version; what has them keeps them.
 * @throws TypeError if it holds a quote, a space, a control character, or one beyond U+00FF.
 */
export function entityTag(value: string, options: { readonly weak?: boolean | undefined } = {}): EntityTag {
  const [, opaque = value] = /^(?:W\/)?"(.*)"$/.exec(value) ?? []
  if (typeof value !== 'string' || !/^[\x21\x23-\x7e\x80-\xff]*$/.test(opaque))
    throw new TypeError(`Cannot send "${value}": wanted no quote, space or control character`)
  return `${options.weak || value.startsWith('W/"') ? 'W/' : ''}"${opaque}"`
}
