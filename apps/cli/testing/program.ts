import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const app = join(root, 'apps/cli')

/**
 * The command's program as words for Node: `spawn(process.execPath, [...program, '404'])`.
 * It is the built one, which starts in a third of the time, unless something in the source is newer than its build.
 */
export const program: readonly string[] = rooms().every(isBuilt)
  ? [join(app, 'bin/statute.js')]
  : ['--conditions=@statute/source', '--import', import.meta.resolve('tsx'), join(app, 'src/main.ts')]

/** Every room that has something for `tsc` to build. */
function rooms(): string[] {
  return ['packages', 'node', 'apps']
    .flatMap((floor) => readdirSync(join(root, floor)).map((name) => join(root, floor, name)))
    .filter((room) => existsSync(join(room, 'tsconfig.json')))
}

function isBuilt(room: string): boolean {
  const built = statSync(join(room, 'dist/.tsbuildinfo'), { throwIfNoEntry: false })
  if (built === undefined) return false
  return readdirSync(join(room, 'src'), { recursive: true, withFileTypes: true }).every(
    (file) =>
      !/\.tsx?$/.test(file.name) ||
      file.name.includes('.test.') ||
      statSync(join(file.parentPath, file.name)).mtimeMs <= built.mtimeMs,
  )
}
