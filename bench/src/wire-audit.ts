/** What frameworks send, by themselves and with the library: each an application of its own over real sockets. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Audit {
  readonly name: string
  readonly cells: readonly { readonly title: string; readonly seen: string; readonly isRight: boolean }[]
}

const root = join(import.meta.dirname, '../..')
const testing = join(root, 'packages/statute/testing')

export function wireAudit(): void {
  for (const [folder, title] of [
    ['bare', 'Wire audit: frameworks by themselves'],
    ['frameworks', 'Wire audit: the same with statute'],
  ] as const) {
    const audits = subjectsIn(folder).map((name) => audit(folder, name))
    if (audits.length === 0) continue
    console.log(`\n${title}`)
    for (const { name, cells } of audits) {
      const wrong = cells.filter(({ isRight }) => !isRight)
      console.log(`  ${name.padEnd(28)} ${cells.length - wrong.length} of ${cells.length} right`)
      for (const { title, seen } of wrong) console.log(`    ${title}: ${seen}`)
    }
  }
}

function subjectsIn(folder: string): string[] {
  const path = join(testing, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((file) => /^export const subject\b/m.test(readFileSync(join(path, file), 'utf8')))
    .map((file) => file.slice(0, -3))
}

function audit(folder: string, name: string): Audit {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=@statute/source', join(testing, 'audit-one.ts'), folder, name],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' }, timeout: 60_000 },
  )
  if (status !== 0) throw new Error(`Cannot audit ${folder}/${name}: it ended with ${status}\n${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Audit
}
