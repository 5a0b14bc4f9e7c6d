/** Holds the architecture: who may import whom, and how. Exit code 1 if a file breaks a rule. */
import { join } from 'node:path'
import { type Problem, Problems } from './content/problem.ts'
import { checkArchitecture } from './imports/architecture.ts'
import { checkArrows } from './imports/arrows.ts'
import { checkCircles } from './imports/circles.ts'
import { checkDeclared } from './imports/declared.ts'
import { buildHouse, hasArrows, type Manifest } from './imports/house.ts'
import { readRepository } from './imports/read.ts'
import { checkRelative } from './imports/relative.ts'
import { checkWalls } from './imports/walls.ts'

/**
 * Checks every module of `packages/`, `node/` and `apps/`. It reads no disk: `files` has the sources by their path from
 * the root, `manifests` each package.json by its folder (the root's own: `.`), `architecture` is ARCHITECTURE.md.
 */
export function checkImports(
  files: ReadonlyMap<string, string>,
  manifests: ReadonlyMap<string, Manifest>,
  architecture?: string,
): Problem[] {
  const problems = new Problems()
  const house = buildHouse(files, manifests, problems)
  checkArrows(house, problems)
  checkDeclared(house, problems)
  checkWalls(house, problems)
  checkRelative(house, problems)
  checkCircles(house, problems)
  if (architecture !== undefined) checkArchitecture(architecture, house, problems)
  return problems.list
}

if (process.argv[1] === import.meta.filename) {
  const { files, manifests, architecture } = readRepository(join(import.meta.dirname, '..'))
  const found = checkImports(files, manifests, architecture)
  if (found.length > 0) {
    const problems = new Problems()
    for (const { file, line, message } of found) problems.add(file, line, message)
    console.error(problems.report())
    process.exitCode = 1
  } else {
    console.log(`imports: ${files.size} files, ${[...manifests.keys()].filter(hasArrows).length} packages`)
  }
}
