// Runs the built packages, as somebody who installed them would, on each Node that we promise: 20, 22 and 24.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './ensure.js'

const program = `
const { default: assert } = await import('node:assert')
const codes = await import('@statute/codes')
assert.equal(codes.NOT_FOUND, 404)
assert.equal(codes.phrase(413), 'Content Too Large')
assert.equal((await codes.loadFacts(429)).name, 'Too Many Requests')
assert.equal(codes.lookUp('not found', codes.directory).found[0].path, 'codes/404')
const { chooseType } = await import('@statute/http')
assert.equal(chooseType('text/html;q=0.5, application/json', ['text/html', 'application/json']), 'application/json')
const { openPage, plainStyle } = await import('@statute/typeset')
assert.match((await openPage('codes/404')).text(plainStyle()), /^404  Not Found/)
const { createApp, loadAssets } = await import('@statute/web')
const answer = await createApp(loadAssets()).fetch(new Request('http://localhost/404'))
assert.equal(answer.status, 200)
assert.match(await answer.text(), /404  Not Found/)
const { createRequire } = await import('node:module')
// CommonJS can load it too, on every Node that we promise.
assert.equal(createRequire(process.cwd() + '/x.js')('@statute/codes').NOT_FOUND, 404)
const { notFound } = createRequire(process.cwd() + '/x.js')('statute')
assert.equal((await notFound('no user 7').toResponse().json()).detail, 'no user 7')
`

const versions = [
  ['this Node', process.execPath],
  ['Node 20', join(root, 'node_modules/node20/bin/node')],
  ['Node 22', join(root, 'node_modules/node22/bin/node')],
  ['Node 24', join(root, 'node_modules/node24/bin/node')],
]
let failed = 0
for (const [name, node] of versions) {
  if (!existsSync(node)) {
    // The extra versions exist as packages for Linux on x64 only.
    console.log(`${name}: not installed on ${process.platform} ${process.arch}, left out`)
    continue
  }
  const library = spawnSync(node, ['--input-type=module', '--eval', program], {
    cwd: join(root, 'apps/cli'),
    encoding: 'utf8',
  })
  const command = spawnSync(node, [join(root, 'apps/cli/bin/statute.js'), 'explain', '404', '--json'], {
    cwd: root,
    encoding: 'utf8',
  })
  const fine = library.status === 0 && command.status === 0 && JSON.parse(command.stdout).code === 404
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  console.log(`${name} (${version}): ${fine ? 'ok' : 'FAILED'}`)
  if (!fine) {
    failed++
    console.error(library.stderr, command.stderr)
  }
}
// The command crawls the workbench, as built, and finds nothing.
const web = await crawlWorkbench()
const report = web.status === 0 ? JSON.parse(web.stdout) : null
const clean = report !== null && report.exchanges > 1000 && report.findings.length === 0
console.log(
  `statute check --crawl of the workbench: ${report?.exchanges ?? 0} exchanges, ${clean ? 'no finding' : 'FAILED'}`,
)
if (!clean) {
  failed++
  console.error(web.stderr, JSON.stringify(report?.findings?.slice(0, 5), null, 2))
}
process.exit(failed > 0 ? 1 : 0)

async function crawlWorkbench() {
  const served = spawn(process.execPath, [join(root, 'apps/cli/bin/statute.js'), 'serve', '--port', '0', '--no-open'])
  const url = await new Promise((found, lost) => {
    let said = ''
    served.stdout.on('data', (chunk) => {
      said += chunk
      const address = /http:\/\/\S+/.exec(said)?.[0]
      if (address) found(address)
    })
    served.once('exit', () => lost(new Error(`The workbench did not start: ${said}`)))
  })
  const args = ['check', url, '--crawl', '5000', '--rate', '5000', '--allow-private', '--json', '--fail-on', 'never']
  const check = spawnSync(process.execPath, [join(root, 'apps/cli/bin/statute.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  served.kill()
  return check
}
