/** Lists the formats of `packages/traffic/src/formats/known` in `formats/registry.ts`. With `--check` it only compares. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../packages/traffic/src/formats')
const known = readdirSync(join(folder, 'known'))
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map((file) => {
    const name = /^export const (\w+) = /m.exec(readFileSync(join(folder, 'known', file), 'utf8'))?.[1]
    if (name === undefined) throw new Error(`${file} exports no format, wanted "export const name = …"`)
    return { file, name }
  })

const text = `// Written by tools/generate-formats.ts: add a file to known/, and run npm run generate.
import type { Format } from './format.ts'
${known.map(({ file, name }) => `import { ${name} } from './known/${file}'\n`).join('')}
/** Every format that is known, by name. */
export const formats: readonly Format[] = [
${known.map(({ name }) => `  ${name},\n`).join('')}]
`
const path = join(folder, 'registry.ts')
if (readFileSync(path, 'utf8') === text) console.log(`formats: ${known.length} are listed`)
else if (process.argv.includes('--check')) {
  console.error('packages/traffic/src/formats/registry.ts: not what known/ holds. Run: npm run generate')
  process.exit(1)
} else {
  writeFileSync(path, text)
  console.log(`formats: registry.ts written, ${known.length} formats`)
}
