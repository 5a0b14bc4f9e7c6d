/** A JSON pointer as a URI fragment (RFC 6901 §6); `#/` alone is the whole document. */
export type Pointer = `#/${string}`

export function joinPointer(pointer: Pointer, ...tokens: readonly string[]): Pointer {
  let joined: string = pointer === '#/' ? '#' : pointer
  for (const token of tokens) joined += `/${escapeToken(token)}`
  return joined as Pointer
}

/** The tokens of `#/a/b`, `/a/b`, or of the fragment of a reference, in which octets may be escaped. */
export function parsePointer(pointer: string): string[] {
  const path = pointer.replace(/^#/, '')
  if (path === '' || path === '/') return []
  return path.slice(1).split('/').map(unescapeToken)
}

/** Percent-escapes resolved; the text as it is if they are broken. */
export function decodeText(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1')
}

// RFC 6901 §4: first the slash, then the tilde, so that `~01` becomes `~1`.
function unescapeToken(token: string): string {
  return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token
}
