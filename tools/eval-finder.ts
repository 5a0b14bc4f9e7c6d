/**
 * Measures the finder beside a good text search over the very same knowledge: top-1, top-3 and mean reciprocal rank on
 * the questions kept back, and on files of questions (NDJSON with `query` and `gold`). `--misses` shows what went wrong.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCode } from '@statute/finder'
import MiniSearch from 'minisearch'
import { loadContent } from './content/load.ts'
import { Problems } from './content/problem.ts'
import { readPages, readQuestions } from './finder/examples.ts'

interface Question {
  readonly query: string
  readonly gold: readonly number[]
}

const root = join(import.meta.dirname, '../content')
const questions = readQuestions(root)
const own = questions.filter(({ held }) => held)
const asked = own.filter(({ code }) => code !== 0)
const none = own.filter(({ code }) => code === 0)

const rankers = {
  finder: (query: string) => findCode(query, { limit: 70 }).results.map(({ code }) => code),
  MiniSearch: textSearch(),
}

/** Our own questions that were kept back from training. */
export function evalKeptBack(): void {
  report(
    'questions kept back',
    asked.map(({ text, code }) => ({ query: text, gold: [code] })),
  )
  const honest = none.filter(({ text }) => findCode(text).nothing).length
  const refused = asked.filter(({ text }) => findCode(text).nothing).length
  console.log(
    `  "nothing fits" said of ${honest} of ${none.length} that no code answers, and of ${refused} of ${asked.length} that one does`,
  )
}

export function evalFinder(path: string): void {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  report(
    path.split('/').at(-1) ?? path,
    lines.map((line) => JSON.parse(line) as Question),
  )
}

/** The baseline: one document per code, of all the text that the finder learned from. */
function textSearch(): (query: string) => number[] {
  const texts = new Map<number, string[]>()
  const learned = [...questions.filter(({ held }) => !held), ...readPages(loadContent(root, new Problems()))]
  for (const { code, text } of learned) texts.set(code, [...(texts.get(code) ?? []), text])
  texts.delete(0)
  const search = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] })
  search.addAll([...texts].map(([id, list]) => ({ id, text: `${id} ${list.join('\n')}` })))
  return (query) =>
    search.search(query, { prefix: (term) => term.length > 3, fuzzy: 0.15 }).map(({ id }) => id as number)
}

function report(name: string, list: readonly Question[]): void {
  console.log(`${name}, ${list.length} questions`)
  for (const [ranker, rank] of Object.entries(rankers)) {
    let first = 0
    let three = 0
    let reciprocal = 0
    const times: number[] = []
    for (const { query, gold } of list) {
      const start = performance.now()
      const codes = rank(query)
      times.push(performance.now() - start)
      const place = codes.findIndex((code) => gold.includes(code)) + 1
      if (place === 1) first++
      else if (ranker === 'finder' && process.argv.includes('--misses')) {
        console.log(`    ${gold.join('/')} not ${codes.slice(0, 3).join(' ')}: ${query.slice(0, 150)}`)
      }
      if (place > 0 && place <= 3) three++
      reciprocal += place > 0 ? 1 / place : 0
    }
    const percent = (count: number) => `${((100 * count) / list.length).toFixed(1)} %`
    const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
    console.log(
      `  ${ranker.padEnd(11)} top-1 ${percent(first)}, top-3 ${percent(three)}, MRR ${(reciprocal / list.length).toFixed(3)}, ${median.toFixed(2)} ms at the median`,
    )
  }
}
