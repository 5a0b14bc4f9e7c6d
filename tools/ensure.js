// Brings a checkout to where its commands can run: packages installed, everything built. Plain JavaScript, because it
// runs before anything is there. It does nothing that is done already.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Runs a command and ends the process with its exit code if it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  if (result.error) fail(`Cannot run ${command}: ${result.error.message}`)
  if (result.status !== 0) process.exit(result.status ?? 1)
}

function fail(message) {
  console.error(message)
  process.exit(2)
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Statute needs Node 20.19 or later; this is ${process.versions.node}`)
  }
}

/**
 * `npm install` when there is no installation, or the lock file is newer than it. Not `npm ci`: that one refuses a lock
 * file without the optional packages of other platforms, which npm leaves out when its registry does not have them.
 */
export function ensureInstalled() {
  const lock = join(root, 'package-lock.json')
  const installed = join(root, 'node_modules/.package-lock.json')
  if (existsSync(installed) && newest(installed) >= newest(lock)) return
  console.log('Installing packages …')
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'])
}

/** `npm run build` when there is no build, or a source file is newer than it. */
export function ensureBuilt() {
  const built = join(root, 'apps/web/dist-assets/manifest.json')
  const sources = ['packages', 'apps'].flatMap((room) =>
    readdirSync(join(root, room)).map((name) => join(root, room, name, 'src')),
  )
  const complete = existsSync(built) && existsSync(join(root, 'apps/cli/dist/main.js'))
  if (complete && Math.max(...sources.map(newest)) <= newest(built)) return
  console.log('Building …')
  run('npm', ['run', '--silent', 'build'])
}

/** Time of the last change of a file, or of anything in a folder. */
function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
