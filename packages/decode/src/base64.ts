const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The UTF-8 text of base64 or base64url (RFC 4648 §4, §5), padded or not; null for what is neither, or no text. */
export function fromBase64(encoded: string): string | null {
  const plain = encoded
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={0,2}$/, '')
  if (plain === '' || plain.length % 4 === 1) return null
  let escapes = ''
  let bits = 0
  let count = 0
  for (const letter of plain) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return null
    bits = ((bits << 6) | value) & 0xffffff
    count += 6
    if (count >= 8) {
      count -= 8
      escapes += `%${((bits >> count) & 0xff).toString(16).padStart(2, '0')}`
    }
  }
  try {
    return decodeURIComponent(escapes)
  } catch {
    return null
  }
}
