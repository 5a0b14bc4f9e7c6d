import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

export interface CrashFigures {
  readonly kills: number
  readonly lines: number
  readonly rotations: number
  /** Lines that are missing, over all minutes and statuses. */
  readonly lost: number
  /** Lines that were counted too often. */
  readonly twice: number
  readonly troubles: readonly string[]
  readonly seconds: number
}

/**
 * Lets one process write and rotate a log and another follow it, kills the second again and again, and compares what it
 * has counted in the end with what was written, by minute and status.
 */
export async function crashRounds(
  rounds: number,
  seed: number,
  onRound?: (round: number) => void,
): Promise<CrashFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'statute-crash-'))
  const [log, store] = [join(folder, 'access.log'), join(folder, 'history.duckdb')]
  const begun = Date.now()
  const children: Child[] = []
  const start = (script: string, ...args: string[]): Child => {
    const child = new Child(script, args)
    children.push(child)
    return child
  }
  let state = seed
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  try {
    const writer = start('write-log.ts', log, String(seed))
    await writer.says('ready')
    for (let round = 0; round < rounds; round++) {
      const follower = start('keep-until-killed.ts', log, store)
      // The first one must have seen which files there are. Any later one may be killed before it does anything.
      if (round === 0 || random(4) > 0) {
        await follower.says('ready')
        if (round === 0) writer.child.stdin?.write('go\n')
        await pause(random(400))
      } else await pause(random(700))
      await follower.end('SIGKILL')
      if (random(3) === 0) await pause(random(300))
      onRound?.(round + 1)
    }
    writer.child.stdin?.end()
    await writer.ended
    const { lines, rotations, truth } = JSON.parse(writer.output.split('\n').at(-2) as string)
    const counted = await countAll(() => start('keep-until-killed.ts', log, store), store, lines)
    let [lost, twice] = [0, 0]
    for (const key of new Set([...Object.keys(truth), ...counted.keys()])) {
      const difference = (counted.get(key) ?? 0) - (truth[key] ?? 0)
      if (difference < 0) lost -= difference
      else twice += difference
    }
    const troubles = children.flatMap(({ errors }) => errors.trim().split('\n')).filter((text) => text !== '')
    return { kills: rounds, lines, rotations, lost, twice, troubles, seconds: (Date.now() - begun) / 1000 }
  } finally {
    for (const child of children) await child.end('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lets a last follower read the rest: until the sum is right, or does not change any more. */
async function countAll(start: () => Child, store: string, lines: number): Promise<Map<string, number>> {
  let before = -1
  for (let attempt = 1; ; attempt++) {
    const follower = start()
    await follower.says('ready')
    await pause(1500)
    // It ends as it should, and commits a last time.
    await follower.end('SIGTERM')
    const instance = await DuckDBInstance.create(store, { access_mode: 'READ_ONLY' })
    const connection = await instance.connect()
    const result = await connection.run(
      "select epoch_ms(time) // 60000 || ' ' || status, sum(count)::integer from responses group by all",
    )
    const rows = await result.getRows()
    connection.closeSync()
    instance.closeSync()
    const counted = new Map(rows.map(([key, count]) => [key as string, count as number]))
    const sum = [...counted.values()].reduce((total, count) => total + count, 0)
    if (sum === lines || sum === before || attempt === 10) return counted
    before = sum
  }
}

class Child {
  readonly child: ChildProcess
  readonly ended: Promise<unknown>
  output = ''
  errors = ''
  #heard: () => void = () => undefined

  constructor(script: string, args: readonly string[]) {
    const path = join(import.meta.dirname, script)
    this.child = spawn(process.execPath, ['--import', 'tsx', '--conditions=@statute/source', path, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    this.child.stdout?.on('data', (data) => {
      this.output += data
      this.#heard()
    })
    this.child.stderr?.on('data', (data) => {
      this.errors += data
    })
    this.child.stdin?.on('error', () => undefined)
    this.ended = new Promise((resolve) => this.child.once('close', resolve))
  }

  async says(text: string): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      this.#heard = () => {
        if (this.output.includes(text)) resolve()
      }
      this.#heard()
    })
    await Promise.race([heard, this.ended])
    if (!this.output.includes(text)) throw new Error(`It ended before it said "${text}": ${this.errors}`)
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill(signal)
    await this.ended
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
