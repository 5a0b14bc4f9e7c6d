import type { Problems } from '../content/problem.ts'
import { allowedArrows, readArrow } from './allowed.ts'
import { type House, hasArrows, type Module, packageName, shortName } from './house.ts'

/** Arrows point down only: a package imports those workspace packages that its row of the table allows. */
export function checkArrows({ modules, manifests }: House, problems: Problems): void {
  for (const folder of manifests.keys()) {
    if (!hasArrows(folder) || allowedArrows.has(shortName(folder))) continue
    const message = `package "${shortName(folder)}" has no row in tools/imports/allowed.ts, wanted one`
    problems.add(`${folder}/package.json`, 1, message)
  }
  const folders = new Map([...manifests].map(([folder, { name }]) => [name, folder]))
  for (const module of modules) {
    for (const { specifier, line, target } of module.imports) {
      const other = target === undefined ? folders.get(packageName(specifier)) : undefined
      const fault = other && faultOf(module, other)
      if (fault) problems.add(module.path, line, `imports "${specifier}"${fault}`)
    }
  }
}

/** What is wrong with an import of the package in the folder `other`. */
function faultOf({ path, folder, isTest }: Module, other: string): string | undefined {
  if (other === folder) return isTest ? undefined : ', its own package: wanted the file itself, by a relative path'
  const from = shortName(folder)
  const row = allowedArrows.get(from)
  // A package without a row is reported once, not at each of its imports.
  if (!row) return undefined
  const arrow = row.map(readArrow).find(({ to }) => to === shortName(other))
  if (!arrow) {
    const wanted = row.length > 0 ? `one of: ${row.join(', ')}` : 'no workspace package at all'
    return `: there is no arrow ${from} -> ${shortName(other)}, wanted ${wanted}`
  }
  // The test of that one file may do as the file does.
  if (!arrow.only || path.replace(/(?:\.browser)?\.test\./, '.') === `${folder}/src/${arrow.only}`) return undefined
  return `: the arrow ${from} -> ${arrow.to} is for src/${arrow.only} only`
}
