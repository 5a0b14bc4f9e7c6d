/**
 * Counts as time series with a memory: for everything, for each host and for each endpoint ("groups") the last hour
 * minute by minute, and for each group × status ("slots") the same, with what is usual for it.
 *
 * It is long because it is one data structure: columns, no objects, so that a day of half a million cells is a matter of
 * milliseconds. Usual is learnt in blocks of five minutes that are {@link lag} minutes old, so that what begins now does
 * not yet count as usual, with two memories: two hours and a day.
 */
import type { Endpoint } from '../endpoint.ts'
import type { Minute } from '../minute.ts'
import { surprise } from './surprise.ts'

/** Minutes that are kept one by one: a power of two. */
export const kept = 64
/** Rows of sums: with the minute before the first one that is kept, every window is the difference of two. */
const ring = kept + 1
/** Minutes before a count begins to be usual: as many as the longest window has, or it would be measured by itself. */
export const lag = 40
/** So it is from here on; while a log is young, half of it must do, or nothing could be said for more than an hour. */
const early = 60
const block = 5
const mostCodes = 64
const fade = { short: Math.exp(-block / 120), long: Math.exp(-block / 1440) }
/** A slot or group that has not been seen starts from what its parent does, with the weight of so many requests. */
const priorWeight = 30
const priorOdds = 2e-4

/** What is usual for a slot in a window, and how far from it a count may lie. */
export interface Usual {
  count: number
  requests: number
  expected: number
  score: number
}

/** What is to be expected by the odds of two hours, by those of a day, and by the clock. */
interface Memories {
  short: number
  long: number
  rate: number
}

export class Series {
  /** The minute that was seen last. */
  now = -1
  /** Endpoint of a group; null for everything (group 0) and for a host. */
  readonly endpoints: (Endpoint | null)[] = []
  /** Group of the host of an endpoint's group, 0 if it has none. */
  readonly hostOf: number[] = []
  readonly hosts: string[] = []
  readonly codes: number[] = []
  groups = 0
  slots = 0
  /** Slots that were counted in this minute. */
  readonly touched: number[] = []

  slotGroup = new Int32Array(256)
  slotCode = new Int32Array(256)
  /** Slots whose present is an incident: it does not become usual. */
  frozen = new Uint8Array(256)
  /** Responses of each group from the beginning to a minute, in rows by minute; modulo 2^32, as differences are. */
  #requests: Uint32Array[] = rows(64)
  /** Responses of each slot, likewise. */
  #counts: Uint32Array[] = rows(256)
  groupShort = new Float64Array(64)
  groupLong = new Float64Array(64)
  timeShort = new Float64Array(64)
  timeLong = new Float64Array(64)
  slotShort = new Float64Array(256)
  slotLong = new Float64Array(256)
  #squares = new Float64Array(256)
  #sums = new Float64Array(256)

  readonly #groupIds = new Map<string, number>()
  readonly #codeIds = new Int16Array(1024).fill(-1)
  #slotIds = new Int32Array(64 * mostCodes).fill(-1)
  #numbering: { counts: Minute['counts']; groups: number[] } | null = null
  #first = -1
  /** The last minute that became usual. */
  #learnt = -1
  readonly #sumsByCode = new Float64Array(mostCodes)
  readonly #memories: Memories = { short: 0, long: 0, rate: 0 }
  readonly #usual: Usual = { count: 0, requests: 0, expected: 0, score: 0 }

  constructor() {
    this.#group('', null, 0)
  }

  /** Minutes that were seen. */
  get age(): number {
    return this.#first < 0 ? 0 : this.now - this.#first + 1
  }

  /** Takes the next minute. What was between the last one and this had no request. */
  see(minute: Minute): void {
    if (this.#first < 0) this.#first = minute.minute
    if (this.now >= 0) {
      const gap = Math.min(minute.minute - this.now - 1, 3 * 1440)
      for (let missing = gap; missing > 0; missing--) this.#begin(minute.minute - missing)
    }
    this.#begin(minute.minute)
    const { counts } = minute
    const groups = this.numbering(counts)
    const sums = this.#sumsByCode
    const manyHosts = this.hosts.length > 1
    for (let at = minute.from; at < minute.to; at++) {
      const group = groups[counts.endpoint[at] as number] as number
      const status = counts.status[at] as number
      const count = counts.count[at] as number
      let code = this.#codeIds[status & 1023] as number
      if (code < 0) code = this.#code(status)
      this.#add(group, code, count)
      sums[code] = (sums[code] as number) + count
      if (manyHosts) {
        const host = this.hostOf[group] as number
        if (host !== 0) this.#add(host, code, count)
      }
    }
    for (let code = 0; code < this.codes.length; code++) {
      const count = sums[code] as number
      if (count > 0) this.#add(0, code, count)
      sums[code] = 0
    }
  }

  /** The group of each endpoint of these counts. */
  numbering(counts: Minute['counts']): readonly number[] {
    if (this.#numbering?.counts !== counts) this.#numbering = { counts, groups: [] }
    const { groups } = this.#numbering
    for (let id = groups.length; id < counts.endpoints.length; id++)
      groups.push(this.groupOf(counts.endpoints[id] as Endpoint))
    return groups
  }

  groupOf(endpoint: Endpoint): number {
    const key = `${endpoint.host}\n${endpoint.method}\n${endpoint.route}`
    const known = this.#groupIds.get(key)
    if (known !== undefined) return known
    let host = 0
    if (endpoint.host !== '') {
      host = this.#groupIds.get(endpoint.host) ?? this.#group(endpoint.host, null, 0)
      if (!this.hosts.includes(endpoint.host)) this.hosts.push(endpoint.host)
    }
    return this.#group(key, endpoint, host)
  }

  hostGroup(host: string): number {
    return this.#groupIds.get(host) ?? 0
  }

  /** The slot of a group and a status; -1 if there was never such a response. */
  slot(group: number, status: number): number {
    const code = this.#codeIds[status & 1023] as number
    return code < 0 ? -1 : (this.#slotIds[group * mostCodes + code] as number)
  }

  statusOf(slot: number): number {
    return this.codes[this.slotCode[slot] as number] as number
  }

  /** Responses of a slot in the `length` minutes that end `before` minutes ago: within the last {@link kept}. */
  countIn(slot: number, length: number, before = 0): number {
    return slot < 0 ? 0 : this.#sum(this.#counts, slot, length, before)
  }

  requestsIn(group: number, length: number, before = 0): number {
    return this.#sum(this.#requests, group, length, before)
  }

  #sum(rows: readonly Uint32Array[], column: number, length: number, before: number): number {
    const end = rows[rowOf(this.now - before)] as Uint32Array
    const start = rows[rowOf(this.now - before - length)] as Uint32Array
    return ((end[column] as number) - (start[column] as number)) >>> 0
  }

  /** Requests a minute that are usual for a group. */
  usualRate(group: number): number {
    return (this.timeShort[group] as number) > 0
      ? (this.groupShort[group] as number) / (this.timeShort[group] as number)
      : 0
  }

  /** The usual share (0 to 1) of a slot in its group: over two hours, or a day where that is more. */
  usualShare(slot: number): number {
    if (slot < 0) return 0
    const group = this.slotGroup[slot] as number
    const short = (this.slotShort[slot] as number) / Math.max(1, this.groupShort[group] as number)
    const long = (this.slotLong[slot] as number) / Math.max(1, this.groupLong[group] as number)
    return Math.min(1, Math.max(short, long))
  }

  /** How many responses come together: 1 for independent ones. */
  clumps(slot: number): number {
    return Math.max(1, (5 + (this.#squares[slot] as number)) / (5 + (this.#sums[slot] as number)))
  }

  /**
   * How many were to be expected in a window, if nothing is wrong: as many for each *other* response as usual (so that a
   * flood does not excuse itself by making traffic), or as many a minute as usual (so that an error that has its own
   * clock is no news when traffic ebbs).
   */
  expected(slot: number, count: number, requests: number, length: number, before = 0): number {
    const group = this.slotGroup[slot] as number
    const others = requests - count
    if (this.#isRedirect(slot)) return this.#redirected(slot, group, requests, others, length)
    const { short, long, rate } = this.#remember(slot, others, length)
    const usual = Math.max(short, long, rate)
    return this.#isMost(slot, group) ? Math.max(usual, this.#withAll(slot, length, before)) : usual
  }

  /**
   * The same for many slots of a status: each has its own share, but all have one memory. The greatest of a few chances,
   * summed over many routes, would be far too much.
   */
  expectedOf(slots: readonly number[], length: number, before = 0): number {
    let [short, long, rate, others] = [0, 0, 0, 0]
    for (const slot of slots) {
      const group = this.slotGroup[slot] as number
      const count = this.countIn(slot, length, before)
      const requests = this.requestsIn(group, length, before)
      if (this.#isRedirect(slot) || this.#isMost(slot, group))
        others += this.expected(slot, count, requests, length, before)
      else {
        const usual = this.#remember(slot, requests - count, length)
        short += usual.short
        long += usual.long
        rate += usual.rate
      }
    }
    return others + Math.max(short, long, rate)
  }

  /** What each memory expects of a slot. The object is used again by the next call. */
  #remember(slot: number, others: number, length: number): Readonly<Memories> {
    const group = this.slotGroup[slot] as number
    const memories = this.#memories
    const prior = (group === 0 ? priorOdds : this.#priorOdds(slot)) * priorWeight
    const short = this.slotShort[slot] as number
    const long = this.slotLong[slot] as number
    const time = this.timeShort[group] as number
    memories.short =
      ((short + prior) / (Math.max(0, (this.groupShort[group] as number) - short) + priorWeight)) * others
    memories.long = ((long + prior) / (Math.max(0, (this.groupLong[group] as number) - long) + priorWeight)) * others
    memories.rate = time > 0 ? (short / time) * length : 0
    return memories
  }

  /** Are most of a route's answers this one? */
  #isMost(slot: number, group: number): boolean {
    return group !== 0 && (this.slotShort[slot] as number) > 0.5 * (this.groupShort[group] as number)
  }

  /** Where nearly all answers are this one, as outside of every route, they grow with the requests of everything. */
  #withAll(slot: number, length: number, before: number): number {
    const parent = this.#slotIds[this.slotCode[slot] as number] as number
    const others = (this.groupShort[0] as number) - (this.slotShort[parent] as number)
    const now = this.requestsIn(0, length, before) - this.countIn(parent, length, before)
    return others > 0 ? ((this.slotShort[slot] as number) / others) * now : 0
  }

  /**
   * Redirects are answers like others: a campaign that goes through one makes more of both. But where a route's other
   * answers are nearly gone, it is by these that more of it must be justified.
   */
  #redirected(slot: number, group: number, requests: number, others: number, length: number): number {
    const time = this.timeShort[group] as number
    const rate = time > 0 ? ((this.slotShort[slot] as number) / time) * length : 0
    const share = this.usualShare(slot) + 1e-4
    const odds = share < 0.9 && others < 0.35 * (1 - share) * requests ? share / (1 - share) : 0
    return Math.max(odds > 0 ? odds * others : share * requests, rate)
  }

  /** What is to be expected in a window at least, whatever else was asked: cheaper than {@link expected}. */
  atLeast(slot: number, length: number): number {
    const time = this.timeShort[this.slotGroup[slot] as number] as number
    return time > 0 ? ((this.slotShort[slot] as number) / time) * length : 0
  }

  /** How certain the usual is: the variance of it, relative to its square. */
  doubt(slot: number): number {
    return 1 / (1 + (this.slotLong[slot] as number))
  }

  /** Answers of a group that are no errors, in a window, and how many were usual of late and in a day. */
  answered(group: number, length: number): { now: number; short: number; long: number } {
    let [now, short, long] = [0, 0, 0]
    for (let code = 0; code < this.codes.length; code++) {
      const status = this.codes[code] as number
      const slot = this.#slotIds[group * mostCodes + code] as number
      if (slot < 0 || status < 200 || status >= 400) continue
      now += this.countIn(slot, length)
      short += this.slotShort[slot] as number
      long += this.slotLong[slot] as number
    }
    return { now, short, long }
  }

  /** A window of a slot, weighed. The object is used again by the next call. */
  weigh(slot: number, length: number, before = 0): Usual {
    const usual = this.#usual
    usual.count = this.countIn(slot, length, before)
    usual.requests = this.requestsIn(this.slotGroup[slot] as number, length, before)
    usual.expected = this.expected(slot, usual.count, usual.requests, length, before)
    usual.score = surprise(usual.count, usual.expected, this.doubt(slot), this.clumps(slot))
    return usual
  }

  /** What was counted in the last hour is usual from now on. */
  adopt(slot: number): void {
    const group = this.slotGroup[slot] as number
    const rate = this.countIn(slot, 60) / 60
    this.slotShort[slot] = rate * (this.timeShort[group] as number)
    this.slotLong[slot] = rate * (this.timeLong[group] as number)
  }

  #isRedirect(slot: number): boolean {
    const status = this.statusOf(slot)
    return status >= 300 && status < 400
  }

  #priorOdds(slot: number): number {
    const parent = this.#slotIds[this.slotCode[slot] as number] as number
    if (parent < 0) return priorOdds
    const long = this.slotLong[parent] as number
    return (long + priorOdds * priorWeight) / (Math.max(0, (this.groupLong[0] as number) - long) + priorWeight)
  }

  #begin(minute: number): void {
    if (this.now >= 0) {
      for (const rows of [this.#requests, this.#counts]) {
        ;(rows[rowOf(minute)] as Uint32Array).set(rows[rowOf(this.now)] as Uint32Array)
      }
    }
    this.now = minute
    this.touched.length = 0
    if (minute % block !== 0) return
    const wait = Math.max(0, this.age - early)
    const end = minute - Math.min(lag, lag / 2 + wait - (wait % block))
    // While the lag grows, there is nothing new to be learnt.
    if (end > this.#learnt) this.#learn(end)
    this.#learnt = end
  }

  #add(group: number, code: number, count: number): void {
    const requests = this.#requests[rowOf(this.now)] as Uint32Array
    requests[group] = (requests[group] as number) + count
    let slot = this.#slotIds[group * mostCodes + code] as number
    if (slot < 0) slot = this.#slot(group, code)
    const counts = this.#counts[rowOf(this.now)] as Uint32Array
    const before = this.#counts[rowOf(this.now - 1)] as Uint32Array
    if (counts[slot] === before[slot]) this.touched.push(slot)
    counts[slot] = (counts[slot] as number) + count
  }

  /** Lets the block of minutes that ends with one become usual. */
  #learn(end: number): void {
    const [to, from] = [rowOf(end), rowOf(end - block)]
    const [requestsTo, requestsFrom] = [this.#requests[to], this.#requests[from]] as [Uint32Array, Uint32Array]
    const [countsTo, countsFrom] = [this.#counts[to], this.#counts[from]] as [Uint32Array, Uint32Array]
    const { slotGroup, slotShort, slotLong, frozen, groupShort, groupLong } = this
    for (let slot = 0; slot < this.slots; slot++) {
      const group = slotGroup[slot] as number
      let count = ((countsTo[slot] as number) - (countsFrom[slot] as number)) >>> 0
      const short = slotShort[slot] as number
      if (count === 0 && short < 0.01 && (slotLong[slot] as number) < 0.01) continue
      const requests = ((requestsTo[group] as number) - (requestsFrom[group] as number)) >>> 0
      const others = Math.max(0, requests - count)
      const allShort = groupShort[group] as number
      const time = this.timeShort[group] as number
      const rate = time > 0 ? (short / time) * block : 0
      // Where nearly all answers are this one, there are no others to measure it by.
      const usual = this.#isRedirect(slot)
        ? (requests * short) / Math.max(1, allShort)
        : short > 0.5 * allShort
          ? rate
          : others * ((short + 0.001) / (Math.max(0, allShort - short) + priorWeight))
      if (frozen[slot] !== 0) {
        // As if nothing had happened.
        const steady = Math.max(usual, rate)
        if (frozen[slot] === 1) count = Math.min(count, steady)
        else if (count < 0.6 * usual) count = usual
      } else if (time > 30) {
        const most = 4 * Math.sqrt(usual * this.clumps(slot)) + 4
        const off = Math.min(Math.abs(count - usual), most)
        this.#squares[slot] = (this.#squares[slot] as number) * fade.long + off * off
        this.#sums[slot] = (this.#sums[slot] as number) * fade.long + usual
      }
      slotShort[slot] = short * fade.short + count
      slotLong[slot] = (slotLong[slot] as number) * fade.long + count
    }
    for (let group = 0; group < this.groups; group++) {
      const requests = ((requestsTo[group] as number) - (requestsFrom[group] as number)) >>> 0
      groupShort[group] = (groupShort[group] as number) * fade.short + requests
      groupLong[group] = (groupLong[group] as number) * fade.long + requests
      // A group's time begins with its first request.
      if ((groupLong[group] as number) === 0) continue
      this.timeShort[group] = (this.timeShort[group] as number) * fade.short + block
      this.timeLong[group] = (this.timeLong[group] as number) * fade.long + block
    }
  }

  #code(status: number): number {
    const code = Math.min(this.codes.length, mostCodes - 1)
    if (code === this.codes.length) this.codes.push(status)
    this.#codeIds[status & 1023] = code
    return code
  }

  #group(key: string, endpoint: Endpoint | null, hostGroup: number): number {
    const group = this.groups++
    this.#groupIds.set(key, group)
    this.endpoints.push(endpoint)
    this.hostOf.push(hostGroup)
    if (group >= this.groupShort.length) {
      const size = group * 2
      this.groupShort = widened(this.groupShort, new Float64Array(size))
      this.groupLong = widened(this.groupLong, new Float64Array(size))
      this.timeShort = widened(this.timeShort, new Float64Array(size))
      this.timeLong = widened(this.timeLong, new Float64Array(size))
      this.#requests = this.#requests.map((row) => widened(row, new Uint32Array(size)))
      this.#slotIds = widened(this.#slotIds, new Int32Array(size * mostCodes).fill(-1))
    }
    return group
  }

  #slot(group: number, code: number): number {
    const slot = this.slots++
    if (slot >= this.slotGroup.length) {
      const size = slot * 2
      this.slotGroup = widened(this.slotGroup, new Int32Array(size))
      this.slotCode = widened(this.slotCode, new Int32Array(size))
      this.frozen = widened(this.frozen, new Uint8Array(size))
      this.slotShort = widened(this.slotShort, new Float64Array(size))
      this.slotLong = widened(this.slotLong, new Float64Array(size))
      this.#squares = widened(this.#squares, new Float64Array(size))
      this.#sums = widened(this.#sums, new Float64Array(size))
      this.#counts = this.#counts.map((row) => widened(row, new Uint32Array(size)))
    }
    this.slotGroup[slot] = group
    this.slotCode[slot] = code
    this.#slotIds[group * mostCodes + code] = slot
    return slot
  }
}

/** The row of a minute; those just before 1970 have one too. */
function rowOf(minute: number): number {
  return (minute + ring) % ring
}

function rows(size: number): Uint32Array[] {
  return Array.from({ length: ring }, () => new Uint32Array(size))
}

function widened<T extends { set(from: T): void }>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}
