/**
 * A text as it may stand on a terminal or in a line: what would move the cursor, colour the screen or turn the
 * direction of writing is shown as a picture of itself. Line ends and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (char) => {
    if (char === '\n' || char === '\t') return char
    const code = char.charCodeAt(0)
    if (code < 32) return String.fromCharCode(0x2400 + code)
    return code === 127 ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}
