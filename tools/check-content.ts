/** Checks the whole of `content/`: schema, headings, links, registry, exchanges. Exit code 1 if anything is wrong. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkExchanges } from './content/exchanges.ts'
import { loadContent } from './content/load.ts'
import { Problems } from './content/problem.ts'
import { checkReferences } from './content/references.ts'
import { checkRegistry } from './content/registry.ts'

const root = join(import.meta.dirname, '../content')
const problems = new Problems()
const content = loadContent(root, problems)
checkRegistry(root, content, problems)
checkReferences(content, problems)
checkExchanges(content, problems)

const only = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
if (process.argv.includes('--fix')) fixLengths()
const shown = new Problems()
for (const { file, line, message } of problems.list) {
  if (only.length === 0 || only.some((part) => file.includes(part))) shown.add(file, line, message)
}
if (shown.list.length > 0) {
  console.error(shown.report())
  console.error(`\n${shown.list.length} problems in content/`)
  process.exitCode = 1
} else {
  const { codes, vendor, fields, compare, guides, faq } = content
  console.log(
    `content: ${codes.length} codes, ${vendor.length} vendor meanings, ${fields.length} fields, ` +
      `${compare.length} comparisons, ${guides.length} guides, ${faq.length} questions`,
  )
}

/** `--fix`: writes the Content-Length that a body really has into the HTTP text of our prose. */
function fixLengths(): void {
  for (const { file, message } of problems.list) {
    const wrong = /^Content-Length: (\d+): the body has (\d+) bytes in "(.*)"$/.exec(message)
    const path = join(root, '..', file)
    if (!wrong || !existsSync(path) || (only.length > 0 && !only.some((part) => file.includes(part)))) continue
    const text = readFileSync(path, 'utf8')
    const from = text.indexOf(wrong[3] ?? '')
    const at = text.indexOf(`Content-Length: ${wrong[1]}\n`, from)
    if (at < 0) continue
    writeFileSync(
      path,
      `${text.slice(0, at)}Content-Length: ${wrong[2]}${text.slice(at + `Content-Length: ${wrong[1]}`.length)}`,
    )
  }
}
