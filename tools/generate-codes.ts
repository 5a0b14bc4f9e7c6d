/**
 * Writes `packages/codes/src/generated` from `content/`. With `--check` it writes nothing and fails if a file differs:
 * what is committed is what the content says.
 */
import { join } from 'node:path'
import type { DecisionGuide } from '@statute/codes'
import { type Content, loadContent } from './content/load.ts'
import { Problems } from './content/problem.ts'
import { remedyOf } from './content/remedies.ts'
import { writeGenerated } from './content/write-generated.ts'

const root = join(import.meta.dirname, '..')
const head = '// Generated from content/ by tools/generate-codes.ts: change the content, not this file.\n'

/** Path below `generated/` → text. */
export function generate(content: Content): Map<string, string> {
  const files = new Map<string, string>()
  const write = (path: string, text: string) => files.set(path, `${head}${text}`)
  /** One module with one typed value. */
  const module = (path: string, name: string, type: string, value: unknown, from = 'model.ts') => {
    const up = '../'.repeat(path.split('/').length)
    const bare = type.replace(/\[\]$|readonly /g, '')
    write(path, `import type { ${bare} } from '${up}${from}'\n\nexport const ${name}: ${type} = ${json(value)}\n`)
  }
  /** A map of loaders: each page is its own module, fetched when it is wanted. */
  const loaders = (
    path: string,
    name: string,
    folder: string,
    value: string,
    type: string,
    ids: readonly (string | number)[],
  ) => {
    const lines = ids.map((id) => `  ${key(id)}: () => import('./${folder}/${id}.ts').then((m) => m.${value}),`)
    const bare = type.replace(/\[\]$|readonly /g, '')
    write(
      path,
      `import type { ${bare} } from '../model.ts'\n\nexport const ${name}: Readonly<Record<string, () => Promise<${type}>>> = {\n${lines.join('\n')}\n}\n`,
    )
  }

  const { codes, classes, vendor, senders, subcodes, faults, software, fields, compare, guides, faq, decision } =
    content
  write(
    'constants.ts',
    codes
      .filter(({ constant }) => constant)
      .map(
        ({ code, name, constant, spec }) =>
          `/** ${code} ${name}. ${spec.join(', ')}. */\nexport const ${constant} = ${code}\n`,
      )
      .join('\n'),
  )
  write(
    'names.ts',
    `/** The name of every registered code, as registered. */\nexport const names = {\n${codes
      .map(({ code, name }) => `  ${code}: ${json(name)},`)
      .join('\n')}\n} as const\n`,
  )
  write(
    'table.ts',
    `/** What a program most often asks of a code, for all of them at once. */\nexport const table = {\n${codes
      .map(
        ({ code, body, standing, cache, retry, gist }) =>
          `  ${code}: { body: ${json(body.rule)}, standing: ${json(standing)}, heuristicallyCacheable: ${cache.heuristic}, retry: ${json(retry.safe)}, gist: ${json(gist)} },`,
      )
      .join('\n')}\n} as const\n`,
  )
  module('classes.ts', 'classes', 'readonly ClassFacts[]', classes)
  module('senders.ts', 'senders', 'readonly SenderFacts[]', senders)
  module('faq.ts', 'faq', 'readonly Question[]', faq)

  for (const { guide, situations: _, ...facts } of codes) {
    module(`facts/${facts.code}.ts`, 'facts', 'CodeFacts', facts)
    module(`guide/${facts.code}.ts`, 'guide', 'Guide', guide)
  }
  const numbers = codes.map(({ code }) => code)
  loaders('facts.ts', 'factsLoaders', 'facts', 'facts', 'CodeFacts', numbers)
  loaders('guide.ts', 'guideLoaders', 'guide', 'guide', 'Guide', numbers)

  const vendorNumbers = [...new Set(vendor.map(({ code }) => code))].toSorted((a, b) => a - b)
  for (const number of vendorNumbers) {
    const meanings = vendor.filter(({ code }) => code === number)
    module(`vendor/${number}.ts`, 'meanings', 'readonly VendorMeaning[]', meanings)
  }
  loaders('vendor.ts', 'vendorLoaders', 'vendor', 'meanings', 'readonly VendorMeaning[]', vendorNumbers)

  const pages = [
    ['subcodes', 'family', 'SubcodeFamily', subcodes],
    ['fields', 'field', 'FieldFacts', fields],
    ['compare', 'comparison', 'Comparison', compare],
    ['guides', 'guide', 'GuidePage', guides],
  ] as const
  for (const [folder, name, type, list] of pages) {
    for (const page of list) module(`${folder}/${page.id}.ts`, name, type, page)
    loaders(
      `${folder}.ts`,
      `${folder}Loaders`,
      folder,
      name,
      type,
      list.map(({ id }) => id),
    )
  }
  module('faults.ts', 'faults', 'readonly FaultFacts[]', faults, 'diagnosis.ts')
  module('software.ts', 'software', 'readonly SoftwareErrors[]', software, 'diagnosis.ts')
  const remedies = Object.fromEntries([
    ...codes.map(({ code, guide }) => [code, remedyOf(guide.sections, 'debugging')] as const),
    ...vendor.map(({ code, sender, sections }) => [`${code}-${sender}`, remedyOf(sections, 'what-to-do')] as const),
  ])
  write(
    'remedies.ts',
    `import type { Remedy } from '../diagnosis.ts'\n\n/** By code, or by code and sender: \`404\`, \`499-nginx\`. */\nexport const remedies: Readonly<Record<string, Remedy>> = ${json(remedies)}\n`,
  )
  module('defaults.ts', 'defaults', 'readonly MeasuredServer[]', content.defaults, 'defaults.ts')
  module('decision.ts', 'decision', 'DecisionGuide', decision.guide)
  files.set('decision.ts', `${files.get('decision.ts')}\n${factsInterface(decision.guide)}`)
  module('decision-examples.ts', 'decisionExamples', 'readonly DecisionExample[]', decision.examples)
  module('picker.ts', 'picker', 'readonly PickerChoice[]', decision.picker)
  write('directory.ts', directory(content))
  return files
}

/** One line per thing that can be looked up, small enough for a browser. */
function directory({ codes, vendor, senders, subcodes, fields, compare, guides, faq }: Content): string {
  const rows = (list: readonly unknown[]) => `[\n${list.map((row) => `    ${json(row)},`).join('\n')}\n  ]`
  const parts = {
    codes: codes.map((c) => [c.code, c.name, c.gist, c.standing, c.aliases]),
    vendor: vendor.map((v) => [v.code, v.sender, v.name, v.aliases]),
    senders: senders.map((s) => [s.id, s.name, s.role]),
    subcodes: subcodes.flatMap((f) => f.entries.map((e) => [f.id, f.sender, e.code, e.name, e.status])),
    fields: fields.map((f) => [f.id, f.name, f.gist, f.aliases]),
    compare: compare.map((c) => [c.id, c.question]),
    guides: guides.map((g) => [g.id, g.title, g.gist]),
    faq: faq.map((q) => [q.id, q.question]),
  }
  const text = Object.entries(parts).map(([name, list]) => `  ${name}: ${rows(list)},`)
  return `import type { Directory } from '../directory.ts'\n\nexport const directory: Directory = {\n${text.join('\n')}\n}\n`
}

/** The facts that answer the questions of the guide, one optional property for each. */
function factsInterface({ nodes }: DecisionGuide): string {
  const properties = nodes
    .filter(({ fact }) => fact !== 'method')
    .map(({ id, fact, holds, question, spec }) => {
      const not = holds === 'no' ? 'True where the answer is no. ' : ''
      return `  /** ${id}: ${question} ${not}${spec}. */\n  readonly ${fact}?: boolean | undefined\n`
    })
  return `/** What may be told of a request, its resource and the server: each answers one question of the guide. */\nexport interface Facts {\n${properties.join('')}}\n`
}

function json(value: unknown): string {
  return JSON.stringify(value)
}

function key(id: string | number): string {
  return /^[a-z]\w*$|^\d+$/.test(String(id)) ? String(id) : json(id)
}

if (process.argv[1] === import.meta.filename) {
  const problems = new Problems()
  const files = generate(loadContent(join(root, 'content'), problems))
  if (problems.list.length > 0 && !process.argv.includes('--partial')) {
    console.error(problems.report())
    process.exit(1)
  }
  writeGenerated(root, 'packages/codes/src/generated', files)
}
