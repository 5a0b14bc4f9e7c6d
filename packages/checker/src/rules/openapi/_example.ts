/** A description with these paths, as an example shows it. */
export function describePaths(paths: string, more = ''): string {
  const lines = paths.split('\n').map((line) => `  ${line}\n`)
  return `openapi: 3.1.0\ninfo:\n  title: Items\n  version: 1.0.0\n${more}paths:\n${lines.join('')}`
}

/** A scheme by the name of `token`. */
export const bearer = 'components:\n  securitySchemes:\n    token: { type: http, scheme: bearer }\n'
