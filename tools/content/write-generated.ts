import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * Makes a folder hold these files and no others. With `--check` nothing is written: each difference is told, and the
 * process fails.
 * @param files Path below the folder → text.
 */
export function writeGenerated(root: string, folder: string, files: ReadonlyMap<string, string>): void {
  const out = join(root, folder)
  const stale = listFiles(out).filter((path) => !files.has(path))
  const changed = [...files].filter(([path, text]) => {
    const full = join(out, path)
    return !existsSync(full) || readFileSync(full, 'utf8') !== text
  })
  if (process.argv.includes('--check')) {
    for (const path of [...stale, ...changed.map(([path]) => path)])
      console.error(`${folder}/${path}: not what content/ says. Run: npm run generate`)
    if (stale.length + changed.length > 0) process.exit(1)
    console.log(`${folder}: ${files.size} files are fresh`)
    return
  }
  for (const path of stale) rmSync(join(out, path))
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), text)
  }
  console.log(`${folder}: ${changed.length} of ${files.size} files written, ${stale.length} removed`)
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}
