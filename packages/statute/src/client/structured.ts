/** A list of strings with parameters, as RateLimit and RateLimit-Policy are (RFC 9651 §3.1, §3.1.2, §3.3). */

const string = '"(?:[ !#-[\\]-~]|\\\\["\\\\])*"'
/** Number, date, token, byte sequence, boolean. */
const bare = "@?-?\\d{1,15}(?:\\.\\d{1,3})?|[A-Za-z*][\\w!#$%&'*+.^`|~:/-]*|:[\\w+/=]*:|\\?[01]"
const parameter = `; *([a-z*][a-z\\d_.*-]*)(?:=(${string}|${bare}))?`
const member = new RegExp(`[ \\t]*(${string})((?:${parameter})*)[ \\t]*(,|$)`, 'y')

/**
 * Its members, the values of their parameters as they stand; none if any of it is malformed, for then all of it is to be
 * ignored (RFC 9651 §4.2).
 */
export function parseStrings(text: string): [name: string, parameters: Record<string, string | undefined>][] {
  const list: ReturnType<typeof parseStrings> = []
  const line = text.trim()
  for (member.lastIndex = 0; ; ) {
    const found = member.exec(line)
    if (!found) return []
    const parameters = (found[2] as string).matchAll(new RegExp(parameter, 'g'))
    list.push([unquote(found[1] as string), Object.fromEntries([...parameters].map(([, key, value]) => [key, value]))])
    if (!found.at(-1)) return list
  }
}

/** What a string holds. */
export function unquote(string: string): string {
  return string.slice(1, -1).replace(/\\(.)/g, '$1')
}
