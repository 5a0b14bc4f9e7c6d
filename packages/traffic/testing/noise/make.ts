import type { MaintenanceWindow } from '../../src/judge/settings.ts'
import { Traffic } from '../../src/traffic.ts'
import { Chance } from './chance.ts'
import type { Effect, Truth } from './effect.ts'
import { incidents } from './incidents.ts'
import { noises } from './noises.ts'
import { agents, type Part, parts } from './site.ts'

export interface Noise {
  readonly traffic: Traffic
  readonly truths: readonly Truth[]
  readonly maintenance: readonly MaintenanceWindow[]
  /** Minute of the start. */
  readonly start: number
}

export interface NoiseOptions {
  readonly seed: number
  /** Requests a second, on average. */
  readonly rate: number
  readonly days?: number
  readonly incidents?: number
  /** Without names of callers. */
  readonly anonymous?: boolean
  /** Only the shop's API, asked by the programs of firms: hardly at all at weekends. */
  readonly api?: boolean
}

/** A Monday. */
const start = Date.UTC(2026, 0, 12) / 60_000
const day = 1440

/** Some days of traffic with noise and incidents; the same for the same options. */
export function makeNoise({
  seed,
  rate,
  days = 10,
  incidents: wanted = 15,
  anonymous = false,
  api = false,
}: NoiseOptions): Noise {
  const site = api ? parts.filter((part) => part.api) : parts
  const chance = new Chance(seed * 7919 + Math.round(rate * 1000))
  const { effects, maintenance } = noises(chance, days, rate)
  const truths: Truth[] = []
  const names = Object.keys(incidents)
  for (let at = names.length - 1; at > 0; at--) {
    const other = chance.whole(0, at)
    ;[names[at], names[other]] = [names[other] as string, names[at] as string]
  }
  const slots = days * day - 600
  for (let at = 0; at < wanted; at++) {
    const space = slots / wanted
    const from =
      Math.floor(400 + at * space + chance.between(0, Math.max(1, space - 240))) +
      (chance.next() < 0.5 ? 0 : chance.next())
    if (maintenance.some((window) => from < window.to + 60 && from + 150 > window.from)) continue
    const name = names[at % names.length] as string
    const made = incidents[name]?.(from, chance, rate)
    if (made === undefined || made.effects.some(({ on }) => on !== undefined && !site.some(on))) continue
    effects.push(...made.effects)
    truths.push(made.truth)
  }
  effects.sort((a, b) => a.from - b.from)
  const traffic = draw(chance, effects, rate, days, anonymous, site, api)
  return {
    traffic,
    truths,
    maintenance: maintenance.map(({ from, to }) => ({ from: (start + from) * 60_000, to: (start + to) * 60_000 })),
    start,
  }
}

function draw(
  chance: Chance,
  effects: readonly Effect[],
  rate: number,
  days: number,
  anonymous: boolean,
  parts: readonly Part[],
  firms: boolean,
): Traffic {
  const traffic = new Traffic()
  const { counts, callers } = traffic
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0)
  const ids = parts.map(({ host, method, route }) => counts.idOf({ host, method, route }))
  const people = Array.from({ length: 3000 }, (_, at) => ({
    client: callers.clients.id(`100.64.${at >> 8}.${at & 255}`),
    agent: callers.agents.id(
      agents[Math.min(agents.length - 2, Math.floor(chance.next() ** 1.5 * (agents.length - 1)))] as string,
    ),
  }))
  let sway = 0
  const partSway = parts.map(() => 0)
  let active: Effect[] = []
  let next = 0
  for (let minute = 0; minute < days * day; minute++) {
    while (next < effects.length && (effects[next] as Effect).from < minute + 1) active.push(effects[next++] as Effect)
    active = active.filter(({ to }) => to > minute)
    const hour = (minute % day) / 60
    const weekday = Math.floor(minute / day) % 7
    const clock = 1 + 0.85 * Math.sin(((hour - 9) / 24) * 2 * Math.PI)
    // Firms stop asking within some hours, and hardly begin again before Monday.
    const week = weekday < 5 ? 1.1 : firms ? 0.1 + Math.exp(-((minute % (7 * day)) - 5 * day) / 180) : 0.6
    sway = 0.97 * sway + 0.02 * chance.normal()
    const level = rate * 60 * clock * week * Math.exp(sway) * chance.gamma(0.06)
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at] as Part
      partSway[at] = 0.98 * (partSway[at] as number) + 0.02 * chance.normal()
      let mean = (level * part.weight * Math.exp(partSway[at] as number)) / weights
      if (part.route === '/healthz') mean = 6
      const here = active.filter(({ on }) => on === undefined || on(part))
      for (const { times, rise = 0, from, to } of here) {
        if (times === undefined) continue
        const covered = Math.min(to, minute + 1) - Math.max(from, minute)
        const grown = rise === 0 ? 1 : Math.min(1, (minute - from + 1) / rise)
        mean *= 1 + (times - 1) * covered * grown
      }
      let left = part.route === '/healthz' ? 6 : chance.poisson(mean)
      const id = ids[at] as number
      const tally = new Map<number, number>()
      const put = (status: number, count: number, effect: Effect | null) => {
        if (count <= 0) return
        tally.set(status, (tally.get(status) ?? 0) + count)
        const told = (status >= 300 && status !== 304) || status === 0
        if (!told || anonymous) return
        const rows = Math.min(count, effect?.clients?.length === 1 ? Math.min(count, effect.paths ?? 1) : 24)
        let rest = count
        for (let row = 0; row < rows; row++) {
          const times = Math.round(rest / (rows - row))
          rest -= times
          const person = people[Math.floor(chance.next() ** 2.2 * people.length)] as (typeof people)[number]
          const client = effect?.clients === undefined ? person.client : callers.clients.id(chance.pick(effect.clients))
          const agent =
            effect?.agent === undefined
              ? (effect?.clients?.length ?? 9) < 5
                ? callers.agents.id('tool/1.0')
                : person.agent
              : callers.agents.id(effect.agent)
          const path =
            effect?.paths !== undefined
              ? callers.paths.id(`/gone/${chance.whole(1, effect.paths)}`)
              : part.paths
                ? callers.paths.id(`/p/${chance.whole(1, 4000)}`)
                : 0
          callers.add({
            minute: start + minute,
            endpoint: id,
            status,
            client,
            agent,
            path,
            referrer: 0,
            count: times,
          })
        }
      }
      for (const effect of here) {
        const { status, share, instead, from, to, agentShare = 1, ramp, extra } = effect
        const covered = Math.min(to, minute + 1) - Math.max(from, minute)
        if (extra !== undefined && status !== undefined) {
          put(status, chance.poisson(extra * covered), effect)
          if (status === 429) put(part.success, chance.poisson(extra * covered * 0.1), null)
          continue
        }
        if (status === undefined || share === undefined || instead !== undefined) continue
        const height = ramp ? (share * (minute - from + 0.5)) / (to - from) : share
        const count = chance.binomial(left, Math.max(0, height) * agentShare * covered)
        put(status, count, effect)
        left -= count
      }
      for (const key in part.mix) {
        const status = Number(key)
        let share = part.mix[status] as number
        if (status === 401 && part.api) share *= 1 + 0.5 * Math.sin((minute / 60) * 2 * Math.PI)
        const count = chance.binomial(left, share)
        left -= count
        swapped(status, count)
      }
      swapped(part.success, left)
      function swapped(status: number, count: number): void {
        for (const effect of here) {
          if (effect.instead !== status || effect.share === undefined) continue
          const covered = Math.min(effect.to, minute + 1) - Math.max(effect.from, minute)
          const moved = chance.binomial(count, effect.share * covered)
          put(effect.status as number, moved, effect)
          count -= moved
        }
        put(status, count, null)
      }
      for (const [status, count] of tally) counts.add(start + minute, id, status, count, count * 900)
    }
  }
  counts.settle()
  callers.settle()
  return traffic
}
