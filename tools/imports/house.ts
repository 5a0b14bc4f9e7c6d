/** What the checks look at: the modules of every package, with their imports, and the package.json of each. */
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import type { Problems } from '../content/problem.ts'
import { type Import, parseModule } from './parse.ts'

/** The part of a package.json that says who it is and what it may import. */
export interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface Module {
  /** From the root of the repository: `packages/http/src/message.ts`. */
  readonly path: string
  /** The folder of its package: `packages/http`. */
  readonly folder: string
  readonly isTest: boolean
  readonly imports: readonly Import[]
  /** Globals of the browser that it uses. */
  readonly dom: readonly { readonly name: string; readonly line: number }[]
}

export interface House {
  readonly modules: readonly Module[]
  /** Folder → package.json; the root's own has the folder `.`. */
  readonly manifests: ReadonlyMap<string, Manifest>
}

/** Files that are not in the `src` folder of a package are left out. */
export function buildHouse(
  files: ReadonlyMap<string, string>,
  manifests: ReadonlyMap<string, Manifest>,
  problems: Problems,
): House {
  const modules: Module[] = []
  for (const [path, source] of files) {
    const folder = /^((?:packages|node|apps)\/[^/]+)\/src\/.*\.tsx?$/.exec(path)?.[1]
    if (!folder) continue
    const isTest = /\.test\.tsx?$/.test(path)
    modules.push({ path, folder, isTest, ...parseModule(path, source, problems) })
  }
  return { modules, manifests }
}

/** Whether this is the folder of a package that has arrows: one of `packages/`, `node/` or `apps/`. */
export function hasArrows(folder: string): boolean {
  return /^(?:packages|node|apps)\//.test(folder)
}

/** `packages/http` → `http`, the name that the arrows use. */
export function shortName(folder: string): string {
  return posix.basename(folder)
}

/** `@statute/codes/facts/404` → `@statute/codes`: the package that an import which is not relative names. */
export function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** `node:fs`, `fs/promises`. isBuiltin() knows the Node that runs this; what a later one adds has the prefix. */
export function isOfNode(specifier: string): boolean {
  return specifier.startsWith('node:') || isBuiltin(specifier)
}
