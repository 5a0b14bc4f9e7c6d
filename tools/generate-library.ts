/**
 * Writes `packages/statute/src/generated`: what the package that people install takes from the content, and the field
 * grammars it takes from the ground. It has no dependency, so it has its own copies; they are made here and nowhere else.
 * With `--check` it writes nothing and fails if a file differs.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plain } from '@statute/codes'
import { type Content, loadContent } from './content/load.ts'
import { Problems } from './content/problem.ts'
import { writeGenerated } from './content/write-generated.ts'

const root = join(import.meta.dirname, '..')
const head = '// Generated from content/ by tools/generate-library.ts: change the content, not this file.\n'

/** Grammars of the ground that the library needs: file → where it comes from. */
const lifted = ['accept', 'date', 'entity-tag', 'weighted']

/** Made by hand in the library, because their status demands something or takes more than a detail. */
const byHand = new Set([401, 405, 407, 408, 413, 415, 416, 426, 429, 451, 503])

/** Path below `generated/` → text. */
export function generate(content: Content): Map<string, string> {
  const codes = content.codes.filter(({ standing }) => standing !== 'unused')
  const files = new Map<string, string>()
  const write = (path: string, text: string) => files.set(path, `${head}${text}`)

  write(
    'constants.ts',
    codes
      .map(
        ({ code, name, constant, spec, standing, gist }) =>
          `${comment(`${code} ${name}. ${gist}. ${spec.join(', ')}.`, standing)}export const ${constant} = ${code}\n`,
      )
      .join('\n'),
  )
  write(
    'phrases.ts',
    `/** The reason phrase of every status that may be sent, as IANA registers it. */\nexport const phrases = {\n${codes
      .map(({ code, name }) => `  ${code}: ${quote(name)},`)
      .join('\n')}\n} as const\n`,
  )
  write(
    'null-body.ts',
    `/** Statuses whose responses never have content. */\nexport type NullBody = ${codes
      .filter(({ body }) => body.rule === 'none')
      .map(({ code }) => code)
      .join(' | ')}\n`,
  )
  write(
    'facts.ts',
    `import type { Fact } from '../fact.ts'\n\n/** Status → what a program may want to know of it. */\nexport const table: Readonly<Record<number, Fact>> = {\n${codes
      .map(
        ({ code, spec, standing, body, cache, retry, fields, senders }) =>
          `  ${code}: ${list([
            spec[0],
            standing,
            body.rule === 'none' ? 'never' : 'allowed',
            cache.heuristic,
            retry.safe,
            senders.includes('origin') ? (senders.length > 1 ? 'any' : 'origin') : 'proxy',
            fields.filter(({ level }) => !level.endsWith('NOT')).map(({ name, level, spec }) => [name, level, spec]),
          ])},`,
      )
      .join('\n')}\n}\n`,
  )
  write(
    'problems.ts',
    `import { type Detail, type Problem, TypedProblem } from '../problem.ts'\n\n${codes
      .filter(({ code }) => code >= 400 && !byHand.has(code))
      .map(
        ({ code, name, constant, spec, standing, meaning, guide }) =>
          `${comment(`${code} ${name}. ${isGone(standing) ? meaning : firstCase(guide)} ${spec.join(', ')}.`, standing)}export function ${camel(constant ?? '')}(detail?: Detail): Problem<${code}, 'about:blank'> {\n  return new TypedProblem(${code}, ${quote(name)}, detail)\n}\n`,
      )
      .join('\n')}`,
  )
  for (const name of lifted) {
    const from = `packages/http/src/fields/${name}.ts`
    files.set(
      `${name}.ts`,
      `// Lifted from ${from} by tools/generate-library.ts: change that file, not this one.\n${readFileSync(join(root, from), 'utf8')}`,
    )
  }
  return files
}

type Code = Content['codes'][number]

function comment(text: string, standing: Code['standing']): string {
  return isGone(standing) ? `/**\n * ${text}\n * @deprecated Do not send it.\n */\n` : `/** ${text} */\n`
}

function isGone(standing: Code['standing']): boolean {
  return standing === 'deprecated' || standing === 'historic'
}

/** The first case in which to send it: who calls the function is the one who sends it. */
function firstCase({ sections }: Code['guide']): string {
  const block = sections.find(({ id }) => id === 'when-to-send-it')?.blocks[0]
  const first = block?.type === 'ul' ? block.items[0]?.[0] : block
  if (first?.type !== 'p')
    throw new Error(`Cannot say when to send it: wanted a list or a paragraph, not ${first?.type}`)
  return plain(first.text)
}

function camel(constant: string): string {
  return constant.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`
}

function list(values: readonly unknown[]): string {
  return JSON.stringify(values)
}

if (process.argv[1] === import.meta.filename) {
  const problems = new Problems()
  const files = generate(loadContent(join(root, 'content'), problems))
  if (problems.list.length > 0) {
    console.error(problems.report())
    process.exit(1)
  }
  writeGenerated(root, 'packages/statute/src/generated', files)
}
