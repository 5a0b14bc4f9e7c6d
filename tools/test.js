// `npm test`: installs and runs everything, in the order in which a mistake shows soonest. `npm test -- unit` runs a part.
import { spawn } from 'node:child_process'
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
const only = process.argv.slice(2)
const failed = []

/** Runs one script; what it prints comes out at once, or when it is through if another one runs beside it. */
function run([name, script], beside = false) {
  const start = Date.now()
  if (!beside) console.log(`\n── ${name} ──`)
  return new Promise((resolve) => {
    const output = []
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    })
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    child.on('close', (status) => {
      if (beside) console.log(`\n── ${name} ──\n${Buffer.concat(output)}`)
      console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}, ${((Date.now() - start) / 1000).toFixed(1)} s`)
      if (status !== 0) failed.push(name)
      resolve()
    })
  })
}

const wanted = steps.filter(([, script]) => only.length === 0 || only.includes(script))
const real = wanted.find(([, script]) => script === 'real')
const browser = wanted.find(([, script]) => script === 'browser')
for (const step of wanted) {
  // Real servers mostly wait, so they run beside the browser.
  if (step === real && browser) continue
  await Promise.all([run(step), ...(step === browser && real ? [run(real, true)] : [])])
}
console.log(`\n${wanted.length - failed.length} passed, ${failed.length} failed`)
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`)
  process.exit(1)
}
