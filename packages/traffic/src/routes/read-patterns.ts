import { nginxPatterns } from './nginx-patterns.ts'
import { openapiPatterns } from './openapi-patterns.ts'
import type { Pattern } from './pattern.ts'
import { plainPatterns } from './plain-patterns.ts'

/**
 * Routes from a file of any kind: an OpenAPI description in JSON, an nginx configuration, or a list of patterns.
 * For a description in YAML hand what was parsed to {@link openapiPatterns}.
 *
 * @throws {SyntaxError} that says what is wrong in it.
 */
export function readPatterns(text: string): Pattern[] {
  if (/^\uFEFF?\s*\{/.test(text)) return openapiPatterns(parsed(text.replace(/^\uFEFF/, '')))
  if (/^\s*(?:http|server|location\b[^\n{]*)\s*\{/m.test(text)) return nginxPatterns(text)
  return plainPatterns(text)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new SyntaxError(`Cannot read routes: it begins as JSON and is not: ${cause}, wanted: an OpenAPI description`)
  }
}
