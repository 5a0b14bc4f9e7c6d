/** What real servers write for the same requests, counted as `statute watch` counts it and held to what the client saw. */
import { createSocket, type Socket } from 'node:dgram'
import { appendFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { planFor } from '@statute/logs/read/plan-for'
import { readLogs } from '@statute/logs/read/read-logs'
import type { LogRecord, Traffic } from '@statute/traffic'
import { LineReader } from '@statute/traffic/formats/line-reader'
import { Router } from '@statute/traffic/routes/router'
import { teaches } from '@statute/traffic/routes/teaches'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from './backend.ts'
import { type Log, type LoggingServer, loggingServers } from './logging-servers.ts'
import { accepts, exchange, findProgram, makePlace, type Place, type Running, runProgram, until } from './run-server.ts'
import { type Application, agent, pay, referrer, type Seen, startApplication, type Visit } from './visits.ts'

/** What a log should say of a visit. */
interface Expected {
  readonly visit: Visit
  readonly method: string
  readonly path: string
  readonly host: string
  readonly status: number
  /** At least and at most. */
  readonly bytes: readonly [number, number]
}

/** A server that ran, was asked, and wrote. */
interface Written {
  readonly place: Place
  readonly paid: readonly [Visit, Seen][]
  readonly from: number
}

const installed = loggingServers.filter(({ name, program }) => {
  const found = findProgram(program) !== null
  if (!found) console.log(`Skipped: ${name} is not installed`)
  return found
})
const written = new Map<string, Written>()
const running: Running[] = []
let application: Application
let syslog: Socket

beforeAll(async () => {
  application = await startApplication()
  syslog = createSocket('udp4').bind(0, '127.0.0.1')
  await new Promise<void>((listening) => syslog.once('listening', listening))
  // They wait much and work little: all at once takes no longer than the slowest.
  await Promise.all(installed.map(async (server) => written.set(server.name, await run(server))))
}, 60_000)

afterAll(async () => {
  await Promise.all(running.map((one) => one.stop()))
  for (const { place } of written.values()) place.remove()
  application?.stop()
  syslog?.close()
})

async function run(server: LoggingServer): Promise<Written> {
  const place = makePlace('access-log')
  const port = await freePort()
  if (server.logs.some(({ file }) => file === 'udp.log')) {
    syslog.on('message', (datagram) =>
      appendFileSync(`${place.folder}/udp.log`, `${datagram.toString('latin1').trimEnd()}\n`, 'latin1'),
    )
  }
  const commands = server.configure({ place, port, application, syslog: (syslog.address() as AddressInfo).port })
  for (const [at, command] of commands.entries()) {
    running.push(runProgram(place, command, at === 0 ? 'server.out' : `${at}.out`))
    if (at === 0) await until(`${server.name} to listen`, () => accepts(port), 20_000)
  }
  const target = (path: string) => server.target?.(path, application) ?? path
  const tells = (path: string) => server.logs.every(({ file }) => place.read(file).includes(path))
  // Looking at the port is a request for some, and programs that read along start late.
  await until(`${server.name} to log`, async () => {
    await exchange(port, `GET ${target('/ready')} HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n`)
    await sleep(100)
    return tells('/ready')
  })
  for (const { file } of server.logs) place.write(`${file}.before`, String(place.read(file).length))
  const from = Date.now()
  const paid = await pay(port, target)
  await until(`${server.name} to log all`, () => tells('/silent') && tells('/left'))
  for (const { file } of server.logs) {
    const text = place.read(file).slice(Number(place.read(`${file}.before`)))
    place.write(`${file}.since`, Buffer.from(text, 'latin1'))
  }
  return { place, paid, from }
}

function expectedOf(server: LoggingServer, log: Log, paid: Written['paid']): Expected[] {
  return paid.flatMap(([visit, seen]) => {
    const told = { ...server.told, ...log.told }[visit.name]
    if (told === null) return []
    const { method = visit.method, path = visit.path, status = seen.status ?? Number.NaN, bytes } = told ?? {}
    const least = bytes ?? (log.bytes === 'whole' ? seen.whole : seen.body)
    // Who left does not know what would have come.
    const gone = visit.leaves === undefined ? seen.whole : Number.POSITIVE_INFINITY
    const most = bytes ?? (log.bytes === 'body' && visit.leaves === undefined ? seen.body : gone)
    const host = log.has.includes('host') && path !== '' ? (told?.host ?? server.host ?? 'shop.example') : ''
    return [{ visit, method, path, host, status, bytes: [least, most] as const }]
  })
}

/** As the router names it: what was answered by somebody has a route. */
function routesOf(expected: readonly Expected[]): (path: string) => string {
  const router = new Router()
  for (const { path, status } of expected) if (path !== '' && teaches(status)) router.route(path)
  return (path) => {
    if (path === '') return '(malformed)'
    const known = router.known(path)
    return known === null ? '(unmatched)' : router.template(known)
  }
}

/** `200 GET shop.example /orders/:id` → times, and octets at least and at most. */
type Cells = Record<string, { count: number; least: number; most: number }>

function cellsOf(traffic: Traffic): Cells {
  const cells: Cells = {}
  for (let at = 0; at < traffic.counts.length; at++) {
    const { endpoint, status, count, bytes } = traffic.counts.cell(at)
    const { host, method, route } = traffic.counts.endpoints[endpoint] as Traffic['counts']['endpoints'][number]
    add(cells, `${status} ${method} ${host} ${route}`, count, bytes, bytes)
  }
  return cells
}

function add(cells: Cells, name: string, count: number, least: number, most: number) {
  const cell = cells[name] ?? { count: 0, least: 0, most: 0 }
  cells[name] = { count: cell.count + count, least: cell.least + least, most: cell.most + most }
}

describe.each(installed)('$name', (server) => {
  const counts = async (log: Log) => {
    const { place, paid } = written.get(server.name) as Written
    const expected = expectedOf(server, log, paid)
    const file = `${place.folder}/${log.file}.since`
    const traffic = await readLogs([file], log.definition === undefined ? {} : { format: log.definition })
    const { tally } = traffic
    const { unparsed = 0 } = log
    expect(tally.samples).toHaveLength(unparsed)
    expect(tally.unparsed).toBe(unparsed)
    expect(tally.lines - tally.aside - unparsed).toBe(expected.length)
    expect(tally.withoutTime).toBe(0)
    if (log.format !== null) expect([...tally.formats.keys()][0]).toBe(log.format)

    const wanted: Cells = {}
    const routeOf = routesOf(expected)
    for (const one of expected) {
      const method = one.method === 'FROB' ? '(other)' : one.method
      const name = `${one.status} ${method} ${one.host} ${routeOf(one.path)}`
      add(wanted, name, 1, ...one.bytes)
    }
    const found = cellsOf(traffic)
    const times = (cells: Cells) => Object.fromEntries(Object.entries(cells).map(([name, { count }]) => [name, count]))
    expect(times(found)).toEqual(times(wanted))
    for (const [name, { least }] of Object.entries(found)) {
      expect(least, name).toBeGreaterThanOrEqual(wanted[name]?.least ?? 0)
      expect(least, name).toBeLessThanOrEqual(wanted[name]?.most ?? 0)
    }
    const left = expected.filter(({ status }) => status === 499).length
    expect([...tally.gone.values()].reduce((sum, times) => sum + times, 0)).toBe(left)
    const timed = traffic.latency.total(() => true).count
    expect(timed).toBe(log.has.includes('duration') ? expected.length : 0)
  }
  const failing = server.logs.filter(({ fails }) => fails !== undefined)
  test.each(server.logs.filter(({ fails }) => fails === undefined))('$file: every count is what the client saw', counts)
  test.fails.each(failing)('$file: $fails', counts)

  test.each(server.logs)('$file: every line says what was asked', async (log) => {
    const { place, paid, from } = written.get(server.name) as Written
    const expected = expectedOf(server, log, paid)
    const text = place.read(`${log.file}.since`)
    const plan = await planFor(
      new Uint8Array(Buffer.from(text, 'latin1')),
      log.definition ? { format: log.definition } : {},
    )
    if (log.wrappers) expect(plan.wrappers).toEqual(log.wrappers)
    const reader = await LineReader.create(plan)
    const records: LogRecord[] = []
    for (const line of text.trimEnd().split('\n')) {
      const kind = reader.read(new Uint8Array(Buffer.from(line, 'latin1')))
      if (log.unparsed === undefined) expect(kind, line).not.toBe('unknown')
      if (kind === 'request') records.push(reader.record)
    }
    for (const one of expected) {
      const record = records.find(({ method, path }) => method === one.method && plainPath(path) === one.path)
      expect(record, `${one.visit.name}\n${text}`).toBeDefined()
      if (record === undefined || one.path === '') continue
      expect(Math.abs((record.time ?? 0) - from), text).toBeLessThan(20_000)
      expect(record).toMatchObject({ status: one.status, client: '127.0.0.1' })
      expect(record.host.toLowerCase()).toBe(one.host)
      // A request that was refused early has no fields yet.
      const early = one.status >= 400 && one.status < 500 && /^-?$/.test(record.userAgent)
      if (early || one.visit.path === '') continue
      if (log.has.includes('agent')) expect(plainText(record.userAgent)).toBe(agent)
      if (log.has.includes('referrer')) expect(plainText(record.referrer)).toBe(referrer)
      if (log.has.includes('upstream') && one.status < 499) expect(record.upstreamStatus).toBe(one.status)
    }
    const silent = records.find(({ path }) => path === '/silent')
    if (log.has.includes('duration')) expect(silent?.duration).toBeGreaterThan(0.2)
    if (log.has.includes('duration')) expect(silent?.duration).toBeLessThan(5)
  })
})

/** Without the escapes that a log is written with. */
function plainText(text: string): string {
  const octets = text.replace(/\\x([\da-f]{2})|\\(["\\])/gi, (_, hex, plain) => plain ?? `%${hex}`)
  return octets.replace(/(?:%[\da-f]{2})+/gi, (encoded) => decodeURIComponent(encoded))
}

/** The same, for a path, whose own percent signs stay. */
function plainPath(path: string): string {
  return path.includes('\\') ? plainText(path) : path
}
