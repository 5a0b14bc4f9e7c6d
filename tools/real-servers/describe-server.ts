/**
 * One suite for all servers, and therefore long: make it fail, take what it really prints (the answer, its error log, its access log), and
 * hold `diagnose` and the `answers` of `content/faults` to it.
 */
import { spawnSync } from 'node:child_process'
import { faults } from '@statute/codes/faults'
import { diagnose } from '@statute/errors'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Backends, freePort, startBackends } from './backend.ts'
import { accepts, exchange, findProgram, makePlace, type Place, type Running, runProgram, until } from './run-server.ts'

export interface ServerUnderTest {
  /** Key of its file in `content/errors`. */
  readonly id: string
  /** As `diagnose` names it. */
  readonly name: string
  readonly program: string
  /** The argument that makes it print its version. */
  readonly version: string
  /** Writes its configuration; gives its commands, the server first, and what ends with it. */
  configure(given: Given): Promise<Setup> | Setup
  /** Names in the folder, of what tells why, and of what counts requests. */
  readonly logs: { readonly error: string; readonly access: string }
  /** The lines of the error log that a person would paste; all unless told. */
  readonly telling?: RegExp
  /** Nobody else writes access logs of this form. */
  readonly ownFormat?: true
  /** How a case is asked for, where it is not by its path. */
  readonly ask?: (name: string, ports: Backends['ports']) => string
  /** A path that works, asked until the access log has it: programs that read along start late. */
  readonly warmUp?: string
  readonly cases: readonly Case[]
}

export interface Given {
  readonly place: Place
  readonly port: number
  readonly ports: Backends['ports']
}

export interface Setup {
  readonly commands: readonly (readonly string[])[]
  /** What must hold before the first request, beside the open port. */
  readonly ready?: () => boolean
  readonly stop?: () => void
}

export interface Case {
  /** What fails, and the path that is asked: `refused` is `/refused`. */
  readonly name: string
  /** Key in `content/faults`: what the error log must lead to, and whose `answers` name the status. */
  readonly fault: string
  /** What the client gets, where it is not what `answers` says: 0 for nothing, 9 for bytes without a status line. */
  readonly status?: number
  /** The request, where it is more than a GET of the path. */
  readonly request?: string
  /** How often it is sent; the last one counts. */
  readonly times?: number
  /** The fault that the answer tells. Without it the answer may tell the fault or nothing finer than its status. */
  readonly answer?: string
  /** The fault that the error log tells, where it is another one; null where the log stays empty. */
  readonly error?: string | null
  /** The status in the access log, where it is not the one that the client got; null where no line is written. */
  readonly logged?: number | null
  /** The answer bears no sign of the software. */
  readonly anonymous?: true
}

/** @param big The length of a field that is sent too */
export function get(target: string, big = 0): string {
  const field = big > 0 ? `X-Big: ${'a'.repeat(big)}\r\n` : ''
  return `GET ${target} HTTP/1.1\r\nHost: shop.example\r\nUser-Agent: curl/8.5.0\r\nConnection: close\r\n${field}\r\n`
}

export function post(target: string, length: number): string {
  const fields = `Host: shop.example\r\nConnection: close\r\nContent-Length: ${length}`
  return `POST ${target} HTTP/1.1\r\n${fields}\r\n\r\n${'a'.repeat(length)}`
}

/** What one failure made the server print. */
interface Printed {
  readonly status: number
  readonly answer: string
  readonly error: string
  readonly access: string
}

export function describeServer(server: ServerUnderTest): void {
  const installed = findProgram(server.program) !== null
  if (!installed) console.log(`Skipped: ${server.name} is not installed (no ${server.program} in PATH or /usr/sbin)`)
  const known = installed && isMeasured(server)
  describe.skipIf(!installed)(server.name, () => {
    let place: Place
    const running: Running[] = []
    let backends: Backends | undefined
    let setup: Setup | undefined
    let port = 0

    beforeAll(async () => {
      place = makePlace(server.id)
      backends = await startBackends()
      port = await freePort()
      setup = await server.configure({ place, port, ports: backends.ports })
      for (const [i, command] of setup.commands.entries()) {
        running.push(runProgram(place, command, i === 0 ? 'server.out' : `${i}.out`))
        if (i > 0) continue
        await until(`${server.name} to listen`, () => accepts(port)).catch((error: Error) => {
          throw new Error(`${error.message}. It printed: ${place.read('server.out').slice(0, 2000)}`)
        })
      }
      const { ready } = setup
      if (ready) await until(`${server.name} to be ready`, ready)
      const { warmUp } = server
      if (warmUp !== undefined) {
        await until('a line in the access log', async () => {
          await exchange(port, get(warmUp))
          return place.read(server.logs.access) !== ''
        })
      }
      await settled()
    })

    afterAll(async () => {
      for (const one of running.toReversed()) await one.stop()
      setup?.stop?.()
      backends?.stop()
      place.remove()
    })

    for (const one of server.cases) {
      test(one.name, async () => {
        const printed = await fail(one)
        const { answer, error, access } = printed
        const answers = answerIn(one.fault, server.id)
        if (known) {
          const wanted = one.status ?? answers?.status ?? 0
          expect.soft(printed.status, `the client got: ${answer.slice(0, 800)}`).toBe(wanted)
          if (one.status === undefined) checkText(answers?.log, error + answer)
          else if (answers && answers.status !== one.status)
            expect.soft(answers.note, 'the note of `answers`').toBeTruthy()
        }

        if (printed.status >= 100) {
          const told = diagnose(answer)
          expect.soft(told.status, answer.slice(0, 800)).toBe(printed.status)
          if (!one.anonymous) expect.soft(told.software, answer.slice(0, 800)).toBe(server.name)
          const finest =
            one.answer === undefined ? [one.fault, general(printed.status), 'bad-gateway', null] : [one.answer]
          if (known)
            expect.soft(finest, `the answer leads to ${told.fault}: ${answer.slice(0, 800)}`).toContain(told.fault)
        }
        if (known && one.error === null) expect.soft(error).toBe('')
        else if (error.trim() !== '' || known) {
          const about = error.slice(0, 3000)
          const { status, software, fault } = diagnose(error)
          // What broke after the status was sent may be told with that status or without one.
          const stands = printed.status >= 400 ? [printed.status] : [one.logged ?? printed.status, null]
          expect.soft(stands, `the error log leads to ${status}: ${about}`).toContain(status)
          expect.soft({ software, fault }, about).toEqual({
            software: server.name,
            fault: known ? (one.error ?? one.fault) : fault,
          })
          for (const line of error.trim().split('\n')) {
            const alone = diagnose(line)
            expect.soft([...stands, null], `the line alone leads to ${alone.status}: ${line}`).toContain(alone.status)
            expect.soft(alone.software, line).toBe(server.name)
          }
        }
        const logged = known ? (one.logged ?? printed.status) : printed.status
        if (known && one.logged === null) expect.soft(access).toBe('')
        else if (known || (access !== '' && logged >= 100)) {
          const told = diagnose(access)
          expect.soft(told.status, access.slice(0, 800)).toBe(logged < 100 ? null : logged)
          const names = server.ownFormat ? [server.name] : [server.name, null]
          expect.soft(names, access.slice(0, 800)).toContain(told.software)
        }
      })
    }

    async function fail({ name, request = ask(name), times = 1 }: Case): Promise<Printed> {
      const { error, access } = server.logs
      for (let n = 1; n < times; n++) await exchange(port, request)
      if (times > 1) await settled()
      const before = { error: place.read(error).length, access: place.read(access).length }
      const answer = await exchange(port, request)
      await until(`a line in ${access}`, () => place.read(access).length > before.access, 1500).catch(() => {})
      await settled()
      const status = Number(/^HTTP\/\S+ (\d{3})/.exec(answer)?.[1] ?? (answer === '' ? 0 : 9))
      const lines = place
        .read(error)
        .slice(before.error)
        .replaceAll(/^<\d+>/gm, '')
        .split('\n')
      const { telling } = server
      return {
        status,
        answer,
        error: (telling ? lines.filter((line) => telling.test(line)) : lines).join('\n'),
        access: place
          .read(access)
          .slice(before.access)
          .replaceAll(/^<\d+>/gm, ''),
      }
    }

    function ask(name: string): string {
      return server.ask && backends ? server.ask(name, backends.ports) : get(`/${name}`)
    }

    /** Until the logs stand still. */
    async function settled() {
      let size = -1
      await until('the logs to stand still', async () => {
        const now = place.read(server.logs.error).length + place.read(server.logs.access).length
        await new Promise((later) => setTimeout(later, 60))
        const still = now === size
        size = now
        return still
      })
    }
  })
}

/**
 * Whether `answers` was measured with this very version. Another one may answer otherwise; then only what holds for all
 * is tested: that the diagnosis finds the status that the client got, and the name of the server.
 */
function isMeasured({ id, name, program, version }: ServerUnderTest): boolean {
  const { stdout, stderr } = spawnSync(findProgram(program) ?? program, [version], { encoding: 'utf8' })
  const printed = `${stdout}${stderr}`
  const versions = faults
    .flatMap(({ answers }) => answers.filter(({ software }) => software === id))
    .flatMap(({ source }) => /(\d+\.\d+(?:\.\d+)?), run$/.exec(source)?.[1] ?? [])
  const known = versions.some((one) => new RegExp(`(?<![\\d.])${one.replaceAll('.', '\\.')}(?![\\d.])`).test(printed))
  if (!known)
    console.log(`${name} is not the version that content/faults was measured with: its table is not held to it`)
  return known
}

function answerIn(fault: string, software: string) {
  return faults.find(({ id }) => id === fault)?.answers.find((one) => one.software === software)
}

/** What stands for a status when no finer fault is known. */
function general(status: number): string | undefined {
  return faults.find((one) => one.general && one.status === status)?.id
}

/** The text that `answers` quotes must be among what was printed; names and numbers in it are examples. */
function checkText(quoted: string | undefined, printed: string): void {
  if (quoted === undefined) return
  const pattern = quoted
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/(?:\d+\\\.){3}\d+:\d+/g, '[\\d.]+:\\d+')
    .replaceAll(/app\\\.internal/g, '[\\w.-]+')
    .replaceAll(/\/path/g, '/\\w+')
    .replaceAll(/\b(?:backend|Director) \w+/g, (two) => `${two.split(' ')[0]} \\w+`)
    .replaceAll(/ /g, '\\s+')
  expect.soft(printed, `content/faults quotes: ${quoted}`).toMatch(new RegExp(pattern))
}
