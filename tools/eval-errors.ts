/**
 * Measures the error lookup on files of real errors (NDJSON with `text` and `gold`), beside a regular expression for
 * status codes. `--misses` shows what went wrong.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diagnose } from '@statute/errors'
import { readErrorTexts } from './errors/examples.ts'

interface Row {
  readonly id: string
  readonly text: string
  readonly gold: { readonly code: number | null; readonly kind: string; readonly software: string }
  readonly acceptable: readonly (number | null)[]
  readonly has_code: boolean
}

/** A diagnosis of at least this confidence counts as certain. */
const certain = 0.8

export function evalErrors(path: string): void {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  report(
    path.split('/').at(-1) ?? path,
    lines.map((line) => JSON.parse(line) as Row),
  )
}

/** Our own error texts that were kept back from training. */
export function evalErrorsKeptBack(): void {
  const held = readErrorTexts(join(import.meta.dirname, '../content')).filter((one) => one.held)
  report(
    'errors kept back',
    held.map(({ text, label }, i) => {
      const status = /^\d/.test(label) ? Number(label) : null
      const kind = status === null ? label : 'http'
      const stated = status !== null && text.includes(label)
      return { id: `k${i}`, text, gold: { code: status, kind, software: '' }, acceptable: [], has_code: stated }
    }),
  )
}

function report(name: string, rows: readonly Row[]): void {
  const misses = process.argv.includes('--misses')
  const times: number[] = []
  const judged = rows.map((row) => {
    const start = performance.now()
    const { status, kind, confidence, alternatives, software, fault } = diagnose(row.text)
    times.push(performance.now() - start)
    const right = (code: number | null) => code === row.gold.code || row.acceptable.includes(code)
    const ranked = [status, ...alternatives.map((one) => one.status)]
    const place = ranked.findIndex(right) + 1
    const verdict = { row, top: right(status), place, kind: kind === row.gold.kind, sure: confidence >= certain }
    if (misses && (!verdict.top || !verdict.kind)) {
      console.log(
        `  ${row.id} wanted ${row.gold.code} ${row.gold.kind}, got ${status} ${kind} ${confidence} (${software}, ${fault}) then ${ranked.slice(1).join(' ')}: ${JSON.stringify(row.text.slice(0, 230))}`,
      )
    }
    return { ...verdict, baseline: right(pattern(row.text)) }
  })
  const percent = (list: readonly boolean[]) =>
    list.length === 0 ? '-' : `${((100 * list.filter(Boolean).length) / list.length).toFixed(1)} %`
  const without = judged.filter(({ row }) => !row.has_code)
  const mrr = judged.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / judged.length
  console.log(`${name}, ${rows.length} errors, ${without.length} without the number in the text`)
  console.log(
    `  diagnose    top-1 ${percent(judged.map(({ top }) => top))}, top-3 ${percent(judged.map(({ place }) => place > 0 && place <= 3))}, MRR ${mrr.toFixed(3)}, ` +
      `without the number ${percent(without.map(({ top }) => top))}, kind ${percent(judged.map(({ kind }) => kind))}, ` +
      `certain and wrong ${percent(judged.map(({ top, sure }) => sure && !top))} (certain: ${percent(judged.map(({ sure }) => sure))}), ` +
      `${(times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(2)} ms at the median`,
  )
  console.log(
    `  the pattern top-1 ${percent(judged.map(({ baseline }) => baseline))}, without the number ${percent(without.map(({ baseline }) => baseline))}`,
  )
  for (const kind of new Set(rows.map(({ gold }) => gold.kind))) {
    const own = judged.filter(({ row }) => row.gold.kind === kind)
    console.log(
      `  ${kind.padEnd(11)} ${own.length} errors: status ${percent(own.map(({ top }) => top))}, kind ${percent(own.map((one) => one.kind))}`,
    )
  }
}

/** The baseline: the first number from 400 to 599 in the text, no status if there is none. */
function pattern(text: string): number | null {
  const match = /(?<!\d)[45]\d\d(?!\d)/.exec(text)
  return match ? Number(match[0]) : null
}
