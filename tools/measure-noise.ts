/**
 * `npm run measure:noise`: ten days of a small shop with all that disturbs such a log and fifteen incidents, for several seeds:
 * how many are found, how late, and what is raised for nothing. `STATUTE_SEEDS` and `STATUTE_RATE` change the number of logs (5)
 * and the requests a minute at noon (90).
 */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLogs } from '@statute/logs'
import { judge } from '@statute/traffic'
import { makeNoisyLog } from './traffic/noisy.ts'

const seeds = Number(process.env.STATUTE_SEEDS ?? 5)
const rate = Number(process.env.STATUTE_RATE ?? 90)
const days = 10
const near = 600_000
const file = join(tmpdir(), `statute-noise-${process.pid}.log`)
const delays: number[] = []
const missed = new Map<string, number>()
const forNothing = new Map<string, number>()
let all = 0

for (let seed = 1; seed <= seeds; seed++) {
  const truths = makeNoisyLog(file, seed, rate, days)
  const incidents = judge(await readLogs([file]))
  const explained = new Set<unknown>()
  for (const truth of truths) {
    all++
    const around = incidents.filter(
      ({ from, to }) => from < truth.to + near && (to ?? Number.POSITIVE_INFINITY) > truth.from - near,
    )
    for (const incident of around) explained.add(incident)
    const raised = around
      .filter(({ status, raised: said }) => truth.statuses.includes(status) && said <= truth.to + near)
      .map((incident) => incident.raised)
    if (raised.length > 0) delays.push((Math.min(...raised) - truth.from) / 60_000)
    else missed.set(truth.name, (missed.get(truth.name) ?? 0) + 1)
  }
  for (const incident of incidents) {
    if (explained.has(incident)) continue
    const name = `${incident.kind} ${incident.status} ${incident.route}`
    forNothing.set(name, (forNothing.get(name) ?? 0) + 1)
  }
}
rmSync(file, { force: true })

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0)
const list = (counts: Map<string, number>) =>
  [...counts].map(([name, count]) => `${count} × ${name}`).join(', ') || 'none'
delays.sort((a, b) => a - b)
console.log(`found ${delays.length} of ${all} (${((100 * delays.length) / all).toFixed(1)} %)`)
console.log(
  `delay: median ${delays[delays.length >> 1]} min, nine in ten within ${delays[Math.floor(delays.length * 0.9)]} min`,
)
console.log(`missed: ${list(missed)}`)
console.log(`raised for nothing: ${(sum(forNothing) / days / seeds).toFixed(2)} a day: ${list(forNothing)}`)
