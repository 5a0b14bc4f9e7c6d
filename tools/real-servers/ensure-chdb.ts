/**
 * A modern ClickHouse for the tests: chdb, which is ClickHouse 26.7 as a library in the process. It is half a gigabyte,
 * so it is no dependency of the workspace; it is put into a cache folder when a test first wants it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const version = '3.4.0'
const folder = join(import.meta.dirname, '../../node_modules/.cache/statute/chdb')

/**
 * Path of the package's main module, installed if it is not there and may be fetched.
 *
 * @returns null where it has no build for this platform, where there is no network, or where `STATUTE_NO_CHDB` is set
 */
export function ensureChdb(): string | null {
  if (process.env.STATUTE_NO_CHDB) return null
  if (!existsSync(join(folder, 'node_modules/chdb/package.json'))) install()
  try {
    return createRequire(join(folder, 'package.json')).resolve('chdb')
  } catch {
    return null
  }
}

function install() {
  mkdirSync(folder, { recursive: true })
  // Without one of its own npm would take the package.json of the workspace for it.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel', 'error']
  spawnSync('npm', ['install', ...quiet, '--prefix', folder, `chdb@${version}`], { stdio: 'ignore', timeout: 300_000 })
}
