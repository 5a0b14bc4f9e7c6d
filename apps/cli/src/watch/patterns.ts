import type { Pattern } from '@statute/traffic'
import { Trouble } from '../check/trouble.ts'
import { parseData, readText } from './read-file.ts'

/** The routes of `--routes FILE`: an OpenAPI description, an nginx configuration, or a list of patterns. */
export async function readRoutes(path: string): Promise<readonly Pattern[]> {
  const text = await readText(path)
  const isDescription = /\.ya?ml$/i.test(path) || /^(?:openapi|swagger)\s*:/m.test(text)
  try {
    if (isDescription) {
      const { openapiPatterns } = await import('@statute/traffic/routes/openapi-patterns')
      return openapiPatterns(await parseData(path, text))
    }
    const { readPatterns } = await import('@statute/traffic/routes/read-patterns')
    return readPatterns(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Trouble(`Cannot use --routes "${path}": ${error.message}`)
  }
}
