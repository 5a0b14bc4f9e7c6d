import type { Problems } from '../content/problem.ts'
import { type House, isOfNode, type Manifest, packageName } from './house.ts'

/**
 * A package imports only what its own package.json names: npm links every workspace into the root, so an undeclared
 * import resolves here and fails where the package is installed.
 */
export function checkDeclared({ modules, manifests }: House, problems: Problems): void {
  for (const folder of new Set(modules.map(({ folder }) => folder))) {
    if (!manifests.has(folder))
      problems.add(`${folder}/package.json`, 1, 'does not exist: wanted one, for it has a src')
  }
  for (const { path, folder, isTest, imports } of modules) {
    const manifest = manifests.get(folder)
    if (!manifest) continue
    const names = new Set([
      ...namesOf(manifest, 'dependencies', 'peerDependencies', 'optionalDependencies'),
      ...(isTest ? [manifest, manifests.get('.')].flatMap((each) => namesOf(each, 'devDependencies')) : []),
    ])
    for (const { specifier, line, isType, target } of imports) {
      if (target !== undefined || isOfNode(specifier)) continue
      const name = packageName(specifier)
      // The package's own name is no matter of declarations: the arrows see to it.
      if (name === manifest.name || names.has(name) || (isType && names.has(typesOf(name)))) continue
      const kinds = isTest ? 'dependencies or devDependencies' : 'dependencies'
      problems.add(path, line, `imports "${specifier}": "${name}" is not among the ${kinds} of ${folder}/package.json`)
    }
  }
}

function namesOf(manifest: Manifest | undefined, ...kinds: readonly Exclude<keyof Manifest, 'name'>[]): string[] {
  return kinds.flatMap((kind) => Object.keys(manifest?.[kind] ?? {}))
}

/** `mdast` → `@types/mdast`, `@scope/name` → `@types/scope__name`: where the types of a package without any live. */
function typesOf(name: string): string {
  return `@types/${name.replace(/^@/, '').replace('/', '__')}`
}
