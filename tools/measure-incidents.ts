/**
 * `npm run measure:incidents`: seven incidents in each of ten logs, found or not, after how many minutes, and what was raised
 * outside of them. `STATUTE_SEEDS` and `STATUTE_BENCH_MB` change their number and size (10, 256 MiB).
 */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLogs } from '@statute/logs'
import { judge } from '@statute/traffic'
import { makeLog } from './traffic/make-log.ts'
import { matchIncidents } from './traffic/match-incidents.ts'

const seeds = Number(process.env.STATUTE_SEEDS ?? 10)
const size = Number(process.env.STATUTE_BENCH_MB ?? 256) * 2 ** 20
const start = Date.UTC(2026, 0, 15)
const file = join(tmpdir(), `statute-incidents-${process.pid}.log`)

let found = 0
let right = 0
let outside = 0
const delays: number[] = []
for (let seed = 1; seed <= seeds; seed++) {
  const { happenings } = makeLog(file, { size, seed, start })
  const result = matchIncidents(judge(await readLogs([file])), happenings, start)
  const cells = result.matches.map(
    ({ name, delay, wrong }) => `${name} ${delay === null ? '-' : `${delay} min`}${wrong && ` (${wrong})`}`,
  )
  console.log(`seed ${String(seed).padStart(2)}  ${cells.join('  ')}  outside ${result.outside.length}`)
  for (const { delay, wrong } of result.matches) {
    if (delay !== null) {
      found++
      delays.push(delay)
    }
    if (wrong === '') right++
  }
  outside += result.outside.length
  for (const { kind, status, route, headline } of result.outside)
    console.log(`         outside: ${kind} ${status} ${route} ${headline}`)
}
rmSync(file, { force: true })
delays.sort((a, b) => a - b)
console.log(
  `found ${found} of ${seeds * 7}, named rightly with route and client ${right}, latest after ${delays.at(-1)} minutes, ` +
    `median ${delays[delays.length >> 1]}, raised outside ${outside}`,
)
