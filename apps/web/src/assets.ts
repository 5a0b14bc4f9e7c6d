/** The style and scripts as Vite built them, and the icon. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assets } from './parts/layout.tsx'
import { UsageError } from './usage-error.ts'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
}

/** Both `src/` and `dist/` lie beside the folder that Vite writes to. */
const folder = join(import.meta.dirname, '../dist-assets')

export function loadAssets(): { assets: Assets; files: Map<string, { body: string; type: string }> } {
  let manifest: Record<string, Chunk>
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  } catch {
    throw new UsageError('The style and scripts of the workbench are not built. Run: npm run build')
  }
  const files = new Map<string, { body: string; type: string }>()
  for (const { file, css = [] } of Object.values(manifest)) {
    for (const name of [file, ...css]) {
      const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
      files.set(`/${name}`, { body: readFileSync(join(folder, name), 'utf8'), type })
    }
  }
  files.set('/favicon.svg', { body: icon, type: 'image/svg+xml' })
  const { 'page.ts': page, 'ask.tsx': ask, 'watch-worker.ts': worker } = manifest
  const style = page?.css?.[0]
  if (!page || !ask || !worker || !style)
    throw new UsageError('The build of the workbench lacks a style or a script. Run: npm run build')
  return {
    assets: { script: `/${page.file}`, ask: `/${ask.file}`, worker: `/${worker.file}`, style: `/${style}` },
    files,
  }
}

/** A section sign: what every fact here carries. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>text{font:28px Palatino,"Palatino Linotype",P052,Georgia,serif;fill:#275d8c}@media(prefers-color-scheme:dark){text{fill:#8fbce9}}</style><text x="16" y="25" text-anchor="middle">§</text></svg>\n'
