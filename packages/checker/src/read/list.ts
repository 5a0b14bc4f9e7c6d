/** The members of a comma-separated list (RFC 9110 §5.6.1), trimmed, empty ones left out. A comma in quotes parts nothing. */
export function listOf(value: string | null): string[] {
  if (value === null) return []
  if (!value.includes('"')) return value.split(',').map(trim).filter(isFull)
  const members: string[] = []
  let quoted = false
  let start = 0
  for (let i = 0; i < value.length; i++) {
    const char = value[i]
    if (char === '"') quoted = !quoted
    else if (quoted && char === '\\') i++
    else if (!quoted && char === ',') {
      members.push(value.slice(start, i).trim())
      start = i + 1
    }
  }
  members.push(value.slice(start).trim())
  return members.filter(isFull)
}

const trim = (text: string) => text.trim()
const isFull = (text: string) => text !== ''

/** RFC 9110 §5.6.2. */
export const tokenPattern = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
