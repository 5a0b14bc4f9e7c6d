/**
 * Writes `packages/traffic/src/generated`: the scanner, compiled from `packages/traffic/assembly` (AssemblyScript) and as text,
 * so that Node, browsers and bundlers load it alike; and the list of the formats in `packages/traffic/src/formats/known`. With
 * `--check` it writes nothing and fails if a file differs.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
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
  const text = `// Generated from packages/traffic/assembly by tools/generate-traffic.ts: change the source, not this file.

/** The scanner as WebAssembly, ${binary.length} octets in base64. */
export const scanner =
  '${lines.join("' +\n  '")}'
`
  writeGenerated(
    root,
    'packages/traffic/src/generated',
    new Map([
      ['formats.ts', formatList()],
      ['scanner.ts', text],
    ]),
  )
} finally {
  rmSync(folder, { recursive: true })
}

function formatList(): string {
  const folder = join(root, 'packages/traffic/src/formats/known')
  const known = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const [, constant] = /^export const (\w+) = /m.exec(readFileSync(join(folder, name), 'utf8')) ?? []
      if (constant === undefined) throw new Error(`${name} exports no format, wanted "export const name = …"`)
      return { name, constant }
    })
  return `// Generated from packages/traffic/src/formats/known by tools/generate-traffic.ts: add a file there.
import type { Format } from '../formats/format.ts'
${known.map(({ name, constant }) => `import { ${constant} } from '../formats/known/${name}'\n`).join('')}
/** Every format that is known, by name. */
export const formats: readonly Format[] = [
${known.map(({ constant }) => `  ${constant},\n`).join('')}]
`
}
