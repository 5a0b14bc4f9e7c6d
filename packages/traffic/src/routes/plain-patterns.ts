import type { Pattern } from './pattern.ts'

/**
 * Routes as a person lists them, one to a line: `/orders/:id`, `GET /orders/{id}`, `/files/*`, `/assets/**`, or an
 * expression between slashes, `/^\/v\d+\/orders\b/i`. What follows a `#` at the start of a line or after a space is a
 * comment. A line is an expression if it begins and ends as one and has a character that no template has: `/files/` is a
 * template.
 *
 * @throws {SyntaxError} that names the line.
 */
export function plainPatterns(text: string): Pattern[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index): Pattern[] => {
    const content = line.replace(/(^|\s)#.*$/, '').trim()
    if (content === '') return []
    const [, method, route] = /^(?:([A-Z]+)\s+)?(\/\S*)$/.exec(content) ?? []
    if (route === undefined) {
      throw new SyntaxError(
        `Cannot read route "${content}" in line ${index + 1}: it is not a path, wanted: /orders/:id, with a method in front or without`,
      )
    }
    const [, source, flags] = /^\/(.*[\\^$[\]()+|].*)\/(i?)$/.exec(route) ?? []
    if (source !== undefined)
      return [{ kind: 'expression', template: `~ ${source}`, source, ignoreCase: flags === 'i' }]
    return [{ kind: 'template', template: withColons(route), method: method ?? null }]
  })
}

/** `/orders/{id}` as `/orders/:id`: one spelling for what is found and what is given. */
export function withColons(template: string): string {
  return template.replace(/(?<=\/)\{(\w+)\}(?=\/|$)/g, ':$1')
}
