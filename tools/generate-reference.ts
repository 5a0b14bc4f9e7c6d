/** Writes `apps/web/src/generated/library.ts`: the reference of the library for the workbench. `--check` as elsewhere. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeGenerated } from './content/write-generated.ts'
import { readReference } from './library/reference.ts'

const root = join(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(join(root, 'packages/statute/package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, { readonly '@statute/source': string } | string>>
}
/** These only show again what the main face shows. */
const again = new Set(['./codes', './package.json'])

const faces = Object.fromEntries(
  Object.entries(manifest.exports).flatMap(([path, target]) =>
    again.has(path) ||
    typeof target === 'string' ||
    !existsSync(join(root, 'packages/statute', target['@statute/source']))
      ? []
      : [[`statute${path.slice(1)}`, target['@statute/source']]],
  ),
)
const reference = readReference(root, faces)
const text = `// Generated from packages/statute/src by tools/generate-reference.ts: change the comments there, not this file.
import type { LibraryFace } from '../library.ts'

export const library: readonly LibraryFace[] = ${JSON.stringify(reference, null, 1)}
`
writeGenerated(root, 'apps/web/src/generated', new Map([['library.ts', text]]))
