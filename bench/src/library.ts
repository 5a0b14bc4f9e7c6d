import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { median, printTable, type Row } from './measure.ts'

interface Figure {
  readonly what: string
  readonly beside?: string
  readonly wanted?: string
  readonly ns: readonly number[]
}

/** The library beside those that do the same: what a problem and a reply cost to make. */
export function libraryCosts(): void {
  const figures = measure()
  const figureOf = (what: string) => median((figures.find((one) => one.what === what)?.ns ?? []).slice(3))
  const rows = figures.map(({ what, beside, wanted }): Row => {
    const ns = figureOf(what)
    const figure = `${ns.toFixed(ns < 100 ? 1 : 0)} ns`
    if (beside === undefined) return { what, figure }
    const ratio = `${(ns / figureOf(beside)).toFixed(1)} ×`
    return { what, figure, ratio, wanted: `of ${beside}${wanted ? `, ${wanted}` : ''}` }
  })
  printTable('Library: what one costs', rows)
}

function measure(): Figure[] {
  const { code } = transformSync(readFileSync(join(import.meta.dirname, 'library-costs.ts'), 'utf8'), { loader: 'ts' })
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module'], {
    input: code,
    cwd: import.meta.dirname,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  if (status !== 0) throw new Error(`Cannot measure the library: it ended with ${status}\n${stderr}`)
  return JSON.parse(stdout) as Figure[]
}
