/**
 * How good is the judge on noise? `npx tsx --conditions=@statute/source packages/traffic/testing/noise/evaluate.ts
 * [--seeds 1-4] [--rates 0.2,2,20,200] [--anonymous] [--api] [--verbose]`
 */
import { judge } from '../../src/judge/judge.ts'
import type { Truth } from './effect.ts'
import { makeNoise } from './make.ts'
import { netdata, type Said, simple } from './reference.ts'

const option = (name: string, usual: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? usual : (process.argv[at + 1] as string)
}
const [low, high] = option('seeds', '1-4').split('-').map(Number) as [number, number]
const rates = option('rates', '0.2,2,20,200').split(',').map(Number)
const verbose = process.argv.includes('--verbose')
const anonymous = process.argv.includes('--anonymous')
const api = process.argv.includes('--api')
const time = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 16)

interface Score {
  found: number
  wanted: number
  false: number
  stray: number
  days: number
  delays: number[]
}
const fresh = (): Score => ({ found: 0, wanted: 0, false: 0, stray: 0, days: 0, delays: [] })
const detectors = ['judge', 'simple', 'netdata'] as const
const byRate = new Map<string, Score>()
const byName = new Map<string, Score>()
const of = (map: Map<string, Score>, key: string) => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = fresh()
  map.set(key, made)
  return made
}
let spent = 0

for (const rate of rates) {
  for (let seed = low; seed <= high; seed++) {
    const { traffic, truths, maintenance, start } = makeNoise({ seed, rate, anonymous, api })
    const began = performance.now()
    const incidents = judge(traffic, { maintenance })
    spent += performance.now() - began
    const own: (Said & { text?: string; kind?: string; where?: string })[] = incidents.map((incident) => ({
      status: incident.status,
      from: incident.from / 60_000,
      raised: incident.raised / 60_000,
      to: (incident.to ?? Number.POSITIVE_INFINITY) / 60_000,
      kind: incident.kind,
      where: `${incident.host ?? ''} ${incident.method ?? ''} ${incident.route ?? ''} ${incident.client ?? ''}`,
    }))
    const absolute = truths.map((truth) => ({ ...truth, from: truth.from + start, to: truth.to + start }))
    for (const [name, said] of [
      ['judge', own],
      ['simple', simple(traffic)],
      ['netdata', netdata(traffic)],
    ] as const) {
      const loose = name === 'netdata'
      const score = of(byRate, `${name} ${rate}`)
      score.days += 10
      const used = new Set<Said>()
      for (const truth of absolute) {
        score.wanted++
        const kind = of(byName, `${name} ${truth.name}`)
        kind.wanted++
        const fitting = said.filter((one) => fits(one, truth, loose))
        for (const one of said) if (near(one, truth)) used.add(one)
        const first = fitting.sort((a, b) => a.raised - b.raised)[0]
        if (first === undefined) {
          if (verbose && name === 'judge')
            console.log(`  missed  ${rate}/${seed} ${truth.name} ${time(truth.from)} ${time(truth.to)}`)
          continue
        }
        score.found++
        kind.found++
        score.delays.push(first.raised - truth.from)
        kind.delays.push(first.raised - truth.from)
        if (name === 'judge') {
          const { where, kind: called } = first as (typeof own)[number]
          if (truth.where !== undefined && !where?.includes(truth.where))
            console.log(`  where?  ${rate}/${seed} ${truth.name}: ${called} ${first.status} ${where}`)
          for (const one of said) {
            if (near(one, truth) && !fits(one, truth, false)) {
              score.stray++
              if (verbose)
                console.log(
                  `  stray   ${rate}/${seed} ${truth.name}: ${(one as (typeof own)[number]).kind} ${one.status} ${(one as (typeof own)[number]).where} ${time(one.from)}`,
                )
            }
          }
        }
      }
      for (const one of said) {
        if (used.has(one)) continue
        score.false++
        if (verbose && name === 'judge') {
          const { kind, where } = one as (typeof own)[number]
          console.log(
            `  false   ${rate}/${seed} ${kind} ${one.status} ${where} ${time(one.from)} raised ${time(one.raised)} to ${Number.isFinite(one.to) ? time(one.to) : '-'}`,
          )
        }
      }
    }
  }
}

function fits(one: Said, truth: Truth, loose: boolean): boolean {
  if (!(one.raised > truth.from && one.from <= truth.to + 5 && one.to >= truth.from - 1)) return false
  if (!loose) return truth.statuses.includes(one.status)
  // An alarm about a class is right about any code of it.
  return (
    one.status === null ||
    truth.statuses.some((status) => status !== null && Math.floor(status / 100) * 100 === one.status)
  )
}

function near(one: Said, truth: Truth): boolean {
  return one.from <= truth.to + 15 && one.to >= truth.from - 5
}

const quantile = (list: number[], part: number) => {
  const inOrder = [...list].sort((a, b) => a - b)
  return inOrder[Math.floor(inOrder.length * part)]?.toFixed(1) ?? '-'
}
const row = (name: string, { found, wanted, false: wrong, stray, days, delays }: Score) =>
  `${name.padEnd(28)} ${String(found).padStart(4)}/${String(wanted).padEnd(4)} ${((100 * found) / wanted).toFixed(1).padStart(6)} %  ` +
  (days > 0 ? `${(wrong / days).toFixed(2).padStart(5)} false/day ${String(stray).padStart(4)} stray ` : '') +
  ` median ${quantile(delays, 0.5)}  90th ${quantile(delays, 0.9)} min`
for (const name of detectors) {
  const all = fresh()
  for (const [key, score] of byRate) {
    if (!key.startsWith(`${name} `)) continue
    console.log(row(key, score))
    all.found += score.found
    all.wanted += score.wanted
    all.false += score.false
    all.stray += score.stray
    all.days += score.days
    all.delays.push(...score.delays)
  }
  console.log(row(`${name} together`, all))
}
console.log()
for (const [key, score] of [...byName].sort()) if (key.startsWith('judge ')) console.log(row(key.slice(6), score))
console.log(`\n${Math.round(spent)} ms in the judge`)
