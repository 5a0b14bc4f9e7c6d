/**
 * Compiles `packages/traffic/assembly` (AssemblyScript) and writes it as text into `packages/traffic/src/generated`, so that
 * Node, browsers and bundlers load it alike. With `--check` it writes nothing and fails if the file differs.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeGenerated } from './content/write-generated.ts'

const root = join(import.meta.dirname, '..')
const compiler = join(dirname(createRequire(import.meta.url).resolve('assemblyscript/package.json')), 'bin/asc.js')
const folder = mkdtempSync(join(tmpdir(), 'statute-scanner-'))
const file = join(folder, 'scanner.wasm')

try {
  execFileSync(
    process.execPath,
    [compiler, 'assembly/index.ts', '-o', file, '--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert'],
    { cwd: join(root, 'packages/traffic'), stdio: 'inherit' },
  )
  const binary = readFileSync(file)
  const lines = binary.toString('base64').match(/.{1,100}/g) ?? []
  const text = `// Generated from packages/traffic/assembly by tools/generate-scanner.ts: change the source, not this file.

/** The scanner as WebAssembly, ${binary.length} octets in base64. */
export const scanner =
  '${lines.join("' +\n  '")}'
`
  writeGenerated(root, 'packages/traffic/src/generated', new Map([['scanner.ts', text]]))
} finally {
  rmSync(folder, { recursive: true })
}
