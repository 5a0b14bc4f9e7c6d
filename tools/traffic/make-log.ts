import { closeSync, openSync, writeSync } from 'node:fs'
import { type Happening, happenings } from './happenings.ts'
import { randomFrom } from './random.ts'
import { type Request, requestMaker } from './requests.ts'
import { type LogFormat, lineOf } from './write-line.ts'

export interface LogOptions {
  /** Octets, about. */
  readonly size: number
  readonly seed: number
  readonly format?: LogFormat
  /** Milliseconds since 1970 UTC; a Thursday in January unless told. */
  readonly start?: number
  readonly hours?: number
  /** Without the seven incidents. */
  readonly quiet?: boolean
}

/** What is in the file, to the line. */
export interface Truth {
  readonly lines: number
  readonly bytes: number
  readonly byStatus: Readonly<Record<string, number>>
  /** Minute since 1970 → status → lines. */
  readonly minutes: ReadonlyMap<number, ReadonlyMap<number, number>>
  readonly happenings: readonly Happening[]
}

/**
 * Writes an access log of a shop and its API: a day with its curve, clients of all kinds, and seven incidents whose places
 * are known. The same options give the same octets.
 */
export function makeLog(file: string, options: LogOptions): Truth {
  const { size, seed, format = 'combined', hours = 24 } = options
  const start = (options.start ?? Date.UTC(2026, 0, 15)) / 1000
  const random = randomFrom(seed)
  const planned = options.quiet ? [] : happenings(hours)
  const requests = requestMaker(random, planned)
  const seconds = Math.round(hours * 3600)
  const curve = (second: number) => 1 + 0.7 * Math.sin(((second / seconds) * 24 - 8) * (Math.PI / 12))
  let weight = 0
  for (let second = 0; second < seconds; second++) weight += curve(second)
  const perWeight = size / averageLength[format] / weight

  const out = openSync(file, 'w')
  const byStatus: Record<string, number> = {}
  const minutes = new Map<number, Map<number, number>>()
  let lines = 0
  let bytes = 0
  let waiting: string[] = []
  let waitingLength = 0
  const flush = () => {
    writeSync(out, waiting.join(''))
    waiting = []
    waitingLength = 0
  }
  let owed = 0
  for (let second = 0; second < seconds; second++) {
    owed += curve(second) * perWeight
    const ordinary = Math.floor(owed)
    owed -= ordinary
    const time = start + second
    const minute = Math.floor(time / 60)
    let counts = minutes.get(minute)
    if (counts === undefined) {
      counts = new Map()
      minutes.set(minute, counts)
    }
    const put = (request: Request) => {
      const line = lineOf(format, time, request)
      waiting.push(line)
      waitingLength += line.length
      lines++
      bytes += line.length
      byStatus[request.status] = (byStatus[request.status] ?? 0) + 1
      counts.set(request.status, (counts.get(request.status) ?? 0) + 1)
    }
    for (const request of requests.extra(second / 60)) put(request)
    for (let at = 0; at < ordinary; at++) put(requests.ordinary(second / 60))
    if (waitingLength > 4 << 20) flush()
  }
  flush()
  closeSync(out)
  return { lines, bytes, byStatus, minutes, happenings: planned }
}

/** Octets of a line, measured. */
const averageLength: Readonly<Record<LogFormat, number>> = { combined: 178, common: 95, vhost: 200, json: 330 }
