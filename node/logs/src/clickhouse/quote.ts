/**
 * A string as SQL of ClickHouse, every version of it. Old ones have no parameters, so what a log says is quoted here and
 * nowhere else; rows themselves travel as binary and are never part of a statement.
 */
export function quote(text: string): string {
  return `'${text.replace(/[\\'\0\b\f\r\n\t]/g, (char) => escapes[char] as string)}'`
}

/** A name of a database, table or column as SQL, whatever letters it has. */
export function quoteName(name: string): string {
  return `\`${name.replace(/[\\`\0\b\f\r\n\t]/g, (char) => escapes[char] as string)}\``
}

const escapes: Record<string, string> = {
  '\\': '\\\\',
  "'": "\\'",
  '`': '\\`',
  '\0': '\\0',
  '\b': '\\b',
  '\f': '\\f',
  '\r': '\\r',
  '\n': '\\n',
  '\t': '\\t',
}
