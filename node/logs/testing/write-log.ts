/**
 * Writes a log and rotates it in every usual way, from the first input on until the input ends; then it tells on one line how many lines of each
 * minute and status it wrote. `PATH SEED [LINES A SECOND]`
 *
 * Copying and truncating loses what is written between the two by its nature. This writer does not write then.
 */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { gzipSync } from 'node:zlib'

const [path = '', seed = '1', rate = '3000'] = process.argv.slice(2)
const statuses = [200, 200, 200, 304, 404, 500]
/** None is removed before a follower that is mostly down could read it. */
const kept = 1000
const truth: Record<string, number> = {}
let state = Number(seed)
let number = 0
let rotations = 0
let rotateAt = 1000
/** The name that the server still writes to after a rotation of which it was not told yet. */
let target = path

function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

function lines(count: number): string {
  let text = ''
  for (let at = 0; at < count; at++) {
    const minute = 29_000_000 + Math.floor(++number / 2000) - (random(50) === 0 ? random(12) : 0)
    const status = statuses[random(statuses.length)] as number
    const key = `${minute} ${status}`
    truth[key] = (truth[key] ?? 0) + 1
    text += `${key} ${number} 0.${random(900) + 100}\n`
  }
  return text
}

/** Makes room for `.1`, and compresses some of the older files as a rotation with "delaycompress" does. */
function shift(): void {
  for (let at = kept; at > 0; at--) {
    for (const end of ['', '.gz']) {
      const name = `${path}.${at}${end}`
      if (!existsSync(name)) continue
      if (at === kept) rmSync(name)
      else renameSync(name, `${path}.${at + 1}${end}`)
    }
  }
  const older = `${path}.3`
  if (existsSync(older) && random(2) === 0) {
    const { atime, mtime } = statSync(older)
    writeFileSync(`${older}.gz`, gzipSync(readFileSync(older)))
    utimesSync(`${older}.gz`, atime, mtime)
    rmSync(older)
  }
}

function rotate(): void {
  rotations++
  shift()
  const way = random(3)
  if (way === 0) {
    copyFileSync(path, `${path}.1`)
    truncateSync(path)
    return
  }
  renameSync(path, `${path}.1`)
  if (way === 1) target = `${path}.1`
}

let ended = false
process.stdin.on('end', () => {
  ended = true
})
appendFileSync(path, '')
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const begun = Date.now()
while (!ended) {
  const due = ((Date.now() - begun) / 1000) * Number(rate)
  for (let piece = 0; piece < 20 && number < due; piece++) {
    const text = lines(1 + random(40))
    // Now and then a line comes in two pieces.
    const cut = random(4) === 0 ? random(text.length) : text.length
    appendFileSync(target, text.slice(0, cut))
    if (cut < text.length) {
      await new Promise((resolve) => setTimeout(resolve, random(3)))
      appendFileSync(target, text.slice(cut))
    }
  }
  if (target !== path && random(10) === 0) target = path
  if (target === path && existsSync(path) && number > rotateAt) {
    rotate()
    rotateAt = number + 1000 + random(8000)
  }
  await new Promise((resolve) => setTimeout(resolve, 1 + random(8)))
}
process.stdout.write(`${JSON.stringify({ lines: number, rotations, truth })}\n`)
