/**
 * Lists the rules of `packages/checker/src/rules/` in three registries: the rules, their docs, their examples, so that a
 * program takes what it needs. With `--check` it writes nothing and fails if a registry differs.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', 'packages/checker/src')
const out = join(root, 'generated')

/** Ids (`auth/unauthorized-without-challenge`) in the order of their letters. */
export function listRules(): string[] {
  return readdirSync(join(root, 'rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(root, 'rules', name))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('_'))
        .map((file) => `${name}/${file.slice(0, -3)}`),
    )
    .sort()
}

const parts = [
  {
    file: 'rules.ts',
    value: 'rule',
    type: 'Rule',
    list: (names: string[]) =>
      `export const rules: readonly Rule[] = [\n${names.map((one) => `  ${one},\n`).join('')}]`,
  },
  { file: 'docs.ts', value: 'docs', type: 'RuleDocs', list: map('docs', 'RuleDocs') },
  { file: 'examples.ts', value: 'examples', type: 'RuleExamples', list: map('examples', 'RuleExamples') },
]

function map(name: string, type: string) {
  return (names: string[], ids: string[]) =>
    `export const ${name}: ReadonlyMap<string, ${type}> = new Map<string, ${type}>([\n${names.map((one, i) => `  ['${ids[i]}', ${one}],\n`).join('')}])`
}

let differs = false
const ids = listRules()
const names = ids.map((id) =>
  `_${id}`
    .replace('_2xx', 'success')
    .replace(/^_/, '')
    .replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase()),
)
mkdirSync(out, { recursive: true })
for (const { file, value, type, list } of parts) {
  const text = [
    '// Generated from rules/ by tools/generate-rules.ts: add a file there, and run npm run generate.',
    `import type { ${type} } from '../rule.ts'`,
    ...ids.map((id, i) => `import { ${value} as ${names[i]} } from '../rules/${id}.ts'`),
    '',
    list(names, ids),
    '',
  ].join('\n')
  const path = join(out, file)
  if (!process.argv.includes('--check')) writeFileSync(path, text)
  else if (readFileSync(path, 'utf8') !== text) {
    differs = true
    console.error(`packages/checker/src/generated/${file}: not what rules/ holds. Run: npm run generate`)
  }
}
if (differs) process.exitCode = 1
else console.log(`rules: ${ids.length}`)
