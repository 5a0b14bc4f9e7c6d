import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Position } from '../store.ts'
import { Follower, type FollowOptions } from './follower.ts'

let folder: string
let log: string
let seen: string[]
let troubles: string[]
const open: Follower[] = []
let number = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'statute-follow-'))
  log = join(folder, 'access.log')
  seen = []
  troubles = []
  number = 0
})
afterEach(async () => {
  for (const follower of open.splice(0)) await follower.close()
  rmSync(folder, { recursive: true, force: true })
})

function start(typed: readonly string[] = [log], options: Partial<FollowOptions> = {}): Follower {
  const follower = new Follower(typed, {
    quiet: 1000,
    onChunk: (_file, octets) => {
      const text = Buffer.from(octets).toString()
      expect(text.endsWith('\n')).toBe(true)
      seen.push(...text.slice(0, -1).split('\n'))
    },
    onTrouble: (message) => troubles.push(message),
    ...options,
  })
  open.push(follower)
  return follower
}
/** Looks until there is nothing new. */
async function settle(follower: Follower, now?: number): Promise<void> {
  while (await follower.round(now));
}
/** Kills one and starts another where the first was when it last told its positions. */
async function restart(positions: readonly Position[], typed?: readonly string[]): Promise<Follower> {
  const follower = start(typed, { positions: JSON.parse(JSON.stringify(positions)) })
  await settle(follower)
  return follower
}
/** Appends numbered lines, and returns their text. */
function write(count: number, path = log): void {
  let text = ''
  for (let at = 0; at < count; at++) text += `line ${++number} of the log\n`
  appendFileSync(path, text)
}
const all = (): readonly string[] => Array.from({ length: number }, (_, at) => `line ${at + 1} of the log`)
const expectAll = (): void => {
  expect(seen.toSorted(byNumber)).toEqual(all())
  expect(troubles).toEqual([])
}
const byNumber = (a: string, b: string): number => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0])
const copyTruncate = (to: string): void => {
  copyFileSync(log, to)
  truncateSync(log)
}

describe('Follower', () => {
  it('reads what is there, and what comes; a line without its end waits', async () => {
    write(3)
    const follower = start()
    await settle(follower)
    write(2)
    appendFileSync(log, 'line 6 of')
    await settle(follower)
    expect(seen).toEqual(all())
    number++
    appendFileSync(log, ' the log\n')
    await settle(follower)
    expectAll()
  })

  it('begins at the end of what is there if told so', async () => {
    write(3)
    appendFileSync(log, 'half a ')
    const follower = start([log], { from: 'end' })
    await settle(follower)
    appendFileSync(log, 'line\n')
    renameSync(log, `${log}.1`)
    number = 0
    write(2)
    await settle(follower)
    expect(seen).toEqual(['half a line', ...all()])
  })

  it('reads a line longer than its buffer, and skips the hole that a writer leaves who does not append', async () => {
    writeFileSync(log, `${'x'.repeat(3 << 20)}\nshort\n`)
    const follower = start()
    await settle(follower)
    expect(seen.map(({ length }) => length)).toEqual([3 << 20, 5])
    seen = []
    truncateSync(log)
    truncateSync(log, 5 << 20)
    appendFileSync(log, 'after the hole\n')
    await settle(follower)
    expect(seen).toEqual(['after the hole'])
  })

  it('finds files that a pattern matches later, and leaves compressed ones alone', async () => {
    const follower = start([join(folder, 'access*.log*'), join(folder, 'later/other.log')])
    await settle(follower)
    write(2)
    await settle(follower)
    write(2, join(folder, 'access-b.log'))
    writeFileSync(join(folder, 'access.log.2.gz'), gzipSync('old\n'))
    mkdirSync(join(folder, 'later'))
    write(1, join(folder, 'later/other.log'))
    await settle(follower)
    expectAll()
  })

  describe('rotation while it looks', () => {
    it('by renaming: reads the old file to its end, also what comes late, and then lets it go', async () => {
      write(3)
      const follower = start()
      await settle(follower, 0)
      write(2)
      renameSync(log, `${log}.1`)
      write(2)
      await settle(follower, 100)
      // A server that was not told yet goes on writing to the file it has open.
      write(1, `${log}.1`)
      await settle(follower, 600)
      appendFileSync(`${log}.1`, `line ${++number} of the log`)
      await settle(follower, 700)
      expect(follower.files()).toHaveLength(2)
      await settle(follower, 2000)
      expect(follower.files().map(({ path }) => path)).toEqual([log])
      expectAll()
    })

    it('by copying and truncating: reads from the copy what was written before the cut', async () => {
      write(3)
      const follower = start()
      await settle(follower)
      write(4)
      copyTruncate(`${log}.1`)
      write(1)
      await settle(follower)
      expectAll()
    })

    it('by copying and truncating, when the file has grown beyond its old size at the next look', async () => {
      write(3)
      const follower = start()
      await settle(follower)
      write(2)
      copyTruncate(`${log}.1`)
      write(50)
      await settle(follower)
      expectAll()
    })

    it('of a file whose copies match the pattern too', async () => {
      const follower = start([`${log}*`])
      write(3)
      await settle(follower)
      write(1)
      copyFileSync(log, `${log}.1`)
      await settle(follower)
      write(1)
      copyFileSync(log, `${log}.1`)
      truncateSync(log)
      write(1)
      await settle(follower)
      renameSync(`${log}.1`, `${log}.2`)
      renameSync(log, `${log}.1`)
      write(2)
      await settle(follower)
      expectAll()
    })

    it('twice between two looks: reads the file in the middle too, and no older one', async () => {
      writeFileSync(`${log}.1`, 'old\n')
      utimesSync(`${log}.1`, 1000, 1000)
      write(3)
      const follower = start()
      await settle(follower)
      write(1)
      renameSync(`${log}.1`, `${log}.3`)
      renameSync(log, `${log}.2`)
      write(2)
      renameSync(log, `${log}.1`)
      write(2)
      await settle(follower)
      expectAll()
    })

    it('by a date in the name', async () => {
      write(3)
      const follower = start()
      await settle(follower)
      write(1)
      copyTruncate(join(folder, 'access-20261121.log'))
      write(1)
      await settle(follower)
      write(1)
      copyTruncate(`${log}-20261122`)
      write(1)
      await settle(follower)
      expectAll()
    })

    it('by a symbolic link that leads to another file', async () => {
      const today = join(folder, 'access-2026-11-21.log')
      const tomorrow = join(folder, 'access-2026-11-22.log')
      write(2, today)
      symlinkSync(today, log)
      const follower = start()
      await settle(follower)
      write(1, today)
      write(2, tomorrow)
      unlinkSync(log)
      symlinkSync(tomorrow, log)
      write(1, today)
      await settle(follower)
      expectAll()
    })
  })

  it('reads a file anew that was emptied, deleted, or written anew', async () => {
    write(3)
    const follower = start()
    await settle(follower)
    truncateSync(log)
    await settle(follower)
    write(2)
    await settle(follower)
    unlinkSync(log)
    await settle(follower)
    write(2)
    await settle(follower)
    write(1, `${log}.new`)
    writeFileSync(log, readFileSync(`${log}.new`))
    await settle(follower)
    expectAll()
  })

  describe('started again', () => {
    it('goes on where it was, and reads nothing twice', async () => {
      write(3)
      const follower = start()
      await settle(follower)
      write(2)
      const again = await restart(follower.positions())
      write(1)
      await settle(again)
      expectAll()
    })

    it('reads first what is left in the file that was rotated meanwhile', async () => {
      write(3)
      const follower = start()
      await settle(follower)
      write(2)
      renameSync(log, `${log}.1`)
      write(2)
      await restart(follower.positions())
      expect(seen).toEqual(all())
      expect(troubles).toEqual([])
    })

    it('finds it under a name that no rotation gives, by its inode', async () => {
      write(3)
      const follower = start()
      await settle(follower)
      write(2)
      renameSync(log, join(folder, 'kept-for-later'))
      write(2)
      await restart(follower.positions())
      expectAll()
    })

    it('reads the rest out of a copy, and out of a compressed one', async () => {
      write(60)
      const first = start()
      await settle(first)
      write(2)
      copyTruncate(`${log}.1`)
      write(60)
      const second = await restart(first.positions())
      expectAll()
      write(1)
      rmSync(`${log}.1`)
      writeFileSync(`${log}.1.gz`, gzipSync(readFileSync(log)))
      rmSync(log)
      write(3)
      const third = await restart(second.positions())
      expectAll()
      await restart(third.positions())
      expectAll()
    })

    it('reads files that came and went meanwhile, compressed ones too', async () => {
      write(3)
      const follower = start()
      await settle(follower)
      write(2)
      renameSync(log, `${log}.3`)
      write(2)
      writeFileSync(`${log}.2.gz`, gzipSync(readFileSync(log)))
      rmSync(log)
      write(2)
      renameSync(log, `${log}.1`)
      write(2)
      const again = await restart(follower.positions())
      expectAll()
      await restart(again.positions())
      expectAll()
    })

    it('does not take a file that begins alike for the one it read', async () => {
      const head = `#Software: a server\n#Fields: ${'a field '.repeat(200)}\n`
      writeFileSync(log, head)
      write(3)
      const follower = start()
      await settle(follower)
      write(2)
      renameSync(log, `${log}.1`)
      writeFileSync(log, head)
      write(9)
      await restart(follower.positions())
      seen = seen.filter((line) => !line.startsWith('#'))
      expectAll()
    })

    it('says what is lost, and reads the rest', async () => {
      write(3)
      const follower = start()
      await settle(follower)
      unlinkSync(log)
      number = 0
      writeFileSync(join(folder, 'x'), '')
      write(2)
      seen = []
      const again = await restart(follower.positions())
      expect(seen).toEqual(all())
      expect(troubles).toEqual([])
      await settle(again, Date.now() + 5000)
      expect(troubles).toEqual([
        `Cannot read "${log}" on from octet 54: that file is gone, and no rotated copy of it was found`,
      ])
    })

    it('takes positions of nobody for none', async () => {
      write(2)
      await restart([{ path: log, fingerprint: 'x', offset: 10 }])
      expectAll()
    })
  })
})
