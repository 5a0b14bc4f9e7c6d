import type { TemplatePattern } from './pattern.ts'
import { withColons } from './plain-patterns.ts'

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'])

/**
 * The paths of an OpenAPI description, of any version, as parsed from JSON or YAML: one pattern for each method. The
 * paths of `servers` (of `basePath` before version 3) come in front. References to other files are not followed.
 *
 * @throws {SyntaxError} if it is not a description.
 */
export function openapiPatterns(document: unknown): TemplatePattern[] {
  if (!isRecord(document) || !(typeof document.openapi === 'string' || typeof document.swagger === 'string')) {
    throw new SyntaxError(
      'Cannot read routes from an OpenAPI description: it has no field openapi, nor swagger, wanted one of them',
    )
  }
  const paths = isRecord(document.paths) ? document.paths : {}
  const patterns = new Map<string, TemplatePattern>()
  for (const [path, item] of Object.entries(paths)) {
    if (!path.startsWith('/') || !isRecord(item)) continue
    const bases = basesOf(item) ?? basesOf(document) ?? ['']
    for (const [key, operation] of Object.entries(item)) {
      if (!methods.has(key) || !isRecord(operation)) continue
      for (const base of basesOf(operation) ?? bases) {
        const template = withColons(base + path)
        const method = key.toUpperCase()
        patterns.set(`${method} ${template}`, { kind: 'template', template, method })
      }
    }
  }
  return [...patterns.values()]
}

/** Paths of the servers that a part of the description names; null if it names none. */
function basesOf({ servers, basePath }: Record<string, unknown>): string[] | null {
  if (typeof basePath === 'string') return [pathOfUrl(basePath)]
  if (!Array.isArray(servers)) return null
  const bases = servers.flatMap((server) => (isRecord(server) && typeof server.url === 'string' ? [server] : []))
  if (bases.length === 0) return null
  return [...new Set(bases.map(({ url, variables }) => pathOfUrl(withDefaults(url as string, variables))))]
}

function pathOfUrl(url: string): string {
  return `/${url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*|^\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')}`
    .replace(/\/+/g, '/')
    .replace(/\/$/, '')
}

/** Variables of a server have defaults; one without stays a parameter. */
function withDefaults(url: string, variables: unknown): string {
  return url.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const variable = isRecord(variables) ? variables[name] : undefined
    return isRecord(variable) && variable.default !== undefined ? String(variable.default) : whole
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
