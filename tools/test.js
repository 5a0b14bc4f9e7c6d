// `npm test`: installs and runs everything, in the order in which a mistake shows soonest.
import { spawnSync } from 'node:child_process'
import { ensureChromium } from './chromium.js'
import { checkNode, ensureInstalled, root } from './ensure.js'

checkNode()
ensureInstalled()
process.env.CHROMIUM = await ensureChromium()

const steps = [
  ['format and lint', 'check:format'],
  ['types and build', 'build'],
  ['imports', 'check:imports'],
  ['content', 'check:content'],
  ['generated is fresh', 'check:generated'],
  ['unit tests', 'unit'],
  ['browser tests', 'browser'],
  ['real servers', 'real'],
  ['built packages on Node 20, 22 and 24', 'smoke'],
]
const failed = []
for (const [name, script] of steps) {
  const start = Date.now()
  console.log(`\n── ${name} ──`)
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}, ${((Date.now() - start) / 1000).toFixed(1)} s`)
  if (status !== 0) failed.push(name)
}
console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`)
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`)
  process.exit(1)
}
