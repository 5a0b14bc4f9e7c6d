/** Checks the whole of `content/`: schema, headings, links, registry, exchanges. Exit code 1 if anything is wrong. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDecision } from './content/check-decision.ts'
import { checkErrors } from './content/check-errors.ts'
import { checkExchanges, correctLengths } from './content/exchanges.ts'
import { loadContent } from './content/load.ts'
import { Problems } from './content/problem.ts'
import { checkReferences } from './content/references.ts'
import { checkRegistry } from './content/registry.ts'
import { walkBlocks } from './content/walk.ts'

const root = join(import.meta.dirname, '../content')
const problems = new Problems()
const content = loadContent(root, problems)
checkRegistry(root, content, problems)
checkReferences(content, problems)
checkExchanges(content, problems)
checkDecision(content, problems)
checkErrors(content, problems)

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
  const { codes, vendor, fields, compare, guides, faq, decision } = content
  console.log(
    `content: ${codes.length} codes, ${vendor.length} vendor meanings, ${fields.length} fields, ` +
      `${compare.length} comparisons, ${guides.length} guides, ${faq.length} questions, ` +
      `${decision.guide.nodes.length} steps of the decision guide, ${decision.examples.length} worked examples`,
  )
}

/** `--fix`: writes the Content-Length that a body really has into the HTTP text of our prose. */
function fixLengths(): void {
  for (const file of content.files) {
    const path = join(root, file.path)
    if (only.length > 0 && !only.some((part) => path.includes(part))) continue
    let source = readFileSync(path, 'utf8')
    for (const block of walkBlocks(file.sections)) {
      if (block.type === 'http') source = source.replace(block.text, () => correctLengths(block.text))
    }
    writeFileSync(path, source)
  }
}
