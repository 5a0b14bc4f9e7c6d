import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The package, where its package.json is. */
export const root = join(import.meta.dirname, '..')

/**
 * Path of a built file: `built('index.js')`.
 * @throws Error if there is no build.
 */
export function built(path: string): string {
  const file = join(root, 'dist', path)
  if (!existsSync(file)) throw new Error(`There is no ${file}: build first, with npx tsc -p packages/statute`)
  return file
}
