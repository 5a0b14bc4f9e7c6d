#!/usr/bin/env node
// The built program if there is one, else the source: a checkout works as soon as its packages are installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/main.js', import.meta.url)
if (existsSync(built)) {
  await import(built.href)
} else {
  const source = fileURLToPath(new URL('../src/main.ts', import.meta.url))
  const args = [
    '--conditions=@statute/source',
    '--import',
    import.meta.resolve('tsx'),
    source,
    ...process.argv.slice(2),
  ]
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 2
}
