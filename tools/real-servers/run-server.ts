/** Runs a real server in the foreground, in a folder of its own, until it is stopped. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Path of a program; null if it is not installed. Servers are in `sbin`, which not every PATH names. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

export interface Place {
  /** The server may write here, whatever user it becomes. */
  readonly folder: string
  write(name: string, text: string | Uint8Array): string
  read(name: string): string
  remove(): void
}

export function makePlace(name: string): Place {
  const folder = mkdtempSync(join(tmpdir(), `statute-${name}-`))
  chmodSync(folder, 0o777)
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', remove)
  return {
    folder,
    write(file, text) {
      writeFileSync(join(folder, file), text)
      return join(folder, file)
    },
    read: (file) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'latin1') : ''),
    remove,
  }
}

/** Everything that runs, so that it ends with this process even when nobody stops it. */
const running = new Set<ChildProcess>()
for (const event of ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(event, () => {
    for (const child of running) signal(child, 'SIGKILL')
    if (event !== 'exit') process.exit(1)
  })
}
/** Ends a server when this process was killed and could not: more than any suite needs. */
const longestRun = ['timeout', '120']

export interface Running {
  stop(): Promise<void>
}

/** Starts a program whose two outputs go to the file `output` in the folder. */
export function runProgram(place: Place, command: readonly string[], output: string): Running {
  const [name = '', ...args] = findProgram('timeout') ? [...longestRun, ...withPath(command)] : command
  const log = openSync(join(place.folder, output), 'a')
  // A group of its own: a server ends with all of its workers.
  const child = spawn(findProgram(name) ?? name, args, {
    cwd: place.folder,
    stdio: ['ignore', log, log],
    detached: true,
    // Names that do not resolve fail at once, also where no name server can be reached.
    env: { ...process.env, HOME: place.folder, RES_OPTIONS: 'timeout:1 attempts:1' },
  })
  running.add(child)
  const ended = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()))
  return {
    async stop() {
      signal(child, 'SIGTERM')
      await Promise.race([ended, sleep(1500, undefined, { ref: false })])
      signal(child, 'SIGKILL')
      await Promise.race([ended, sleep(1500, undefined, { ref: false })])
      running.delete(child)
    },
  }
}

function withPath([name = '', ...args]: readonly string[]): string[] {
  return [findProgram(name) ?? name, ...args]
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals) {
  try {
    if (pid !== undefined) process.kill(-pid, name)
  } catch {
    // It has ended already.
  }
}

/** Waits until something is so. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${ms} ms for ${what}: it did not come`)
    await sleep(25)
  }
}

export function accepts(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1', () => answer(true)).once('error', () => answer(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** Sends bytes and gives back all that comes until the connection ends, as `curl -i` would show it. */
export function exchange(port: number, request: string, ms = 6000): Promise<string> {
  return new Promise((answered) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    const end = () => {
      socket.destroy()
      answered(text)
    }
    socket.setTimeout(ms, end)
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
    })
    socket.on('error', end).on('close', end)
  })
}
