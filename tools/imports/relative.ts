import { posix } from 'node:path'
import type { Problems } from '../content/problem.ts'
import type { House } from './house.ts'

/** A relative import stays in its package, names the file that holds the thing, and names it whole. */
export function checkRelative({ modules }: House, problems: Problems): void {
  for (const { path, folder, imports } of modules) {
    for (const { specifier, line, target } of imports) {
      if (target === undefined) continue
      const fault = faultOf(specifier, target, folder)
      if (fault) problems.add(path, line, `imports "${specifier}", ${fault}`)
    }
  }
}

/** `.` and `..` are folders, and a folder means its index. Data files (`./facts.json`) are whole too. */
function faultOf(specifier: string, target: string, folder: string): string | undefined {
  if (!`${target}/`.startsWith(`${folder}/`)) return `which leaves ${folder}: wanted the other package by its name`
  if (/(?:^|\/)\.{0,2}$/.test(specifier) || /^index(?:\.[jt]sx?)?$/.test(posix.basename(target))) {
    return 'an index, which is the face for other packages: wanted the file that holds the thing'
  }
  if (!/\.(?:tsx?|json|css)$/.test(target)) return 'without the extension of its file: wanted .ts or .tsx at the end'
  return undefined
}
