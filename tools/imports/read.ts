import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { hasArrows, type Manifest } from './house.ts'

/** What checkImports() wants to know, in the shape in which it takes it. */
export interface Repository {
  readonly files: ReadonlyMap<string, string>
  readonly manifests: ReadonlyMap<string, Manifest>
  readonly architecture: string | undefined
}

/** Reads the sources and the package.json files of a repository; paths are relative to its root, with slashes. */
export function readRepository(root: string): Repository {
  const folders = ['packages', 'node', 'apps'].flatMap((group) =>
    list(join(root, group)).map((name) => `${group}/${name}`),
  )
  const files = new Map<string, string>()
  const manifests = new Map<string, Manifest>()
  for (const folder of ['.', 'tools', 'bench', ...folders]) {
    const manifest = join(root, folder, 'package.json')
    if (existsSync(manifest)) manifests.set(folder, JSON.parse(readFileSync(manifest, 'utf8')) as Manifest)
    const source = join(root, folder, 'src')
    if (!hasArrows(folder) || !existsSync(source)) continue
    for (const entry of readdirSync(source, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      files.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'))
    }
  }
  const architecture = join(root, 'ARCHITECTURE.md')
  return { files, manifests, architecture: existsSync(architecture) ? readFileSync(architecture, 'utf8') : undefined }
}

/** The folders in a folder, none if it does not exist. */
function list(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}
