// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const escapeCode = /\u001b\[\d+m/g

export const withoutEscapes = (text: string): string => text.replace(escapeCode, '')
