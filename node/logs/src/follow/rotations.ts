import { basename, dirname } from 'node:path'

/** `access.log.2.gz`: what compression adds to a name. */
const packed = /\.(?:gz|bz2|zst|xz|Z)$/
/** What rotation adds behind a name: `.1`, `-20261121`, `.2026-11-21_10`, `.1763683200`, `.old`. */
const behind = String.raw`[-._](?:\d[-._T\d]*|old)`
/** What it adds before `.log`: a date, or a short number after a dot; not the port of `access-8081.log`. */
const within = String.raw`(?:\.\d{1,3}|[-._]\d{4}(?:[-._]?\d\d){1,2}(?:[-._T\d]*))`

export function isPacked(path: string): boolean {
  return packed.test(path)
}

/** The name without what compression added. */
export function plainName(path: string): string {
  return path.replace(packed, '')
}

/** Whether a rotated file has a name of its own for ever: a date in place of a number that counts up. */
export function isDated(path: string): boolean {
  return /\d{6}|\d{4}[-._]\d\d/.test(basename(path))
}

/** Says of a name whether rotation could have made it of this one, compressed or not. */
export function rotationsOf(name: string): (candidate: string) => boolean {
  const dated = new RegExp(`${within}(?=\\.[a-z]+$)`)
  const bases = new Set([name, name.replace(dated, '')])
  const patterns = [...bases].flatMap((base) => {
    const dot = base.lastIndexOf('.')
    const found = [new RegExp(`^${literal(base)}${behind}$`)]
    if (dot > 0) found.push(new RegExp(`^${literal(base.slice(0, dot))}${within}${literal(base.slice(dot))}$`))
    return found
  })
  return (candidate) => {
    const plain = candidate.replace(packed, '')
    return candidate !== name && (plain === name || patterns.some((pattern) => pattern.test(plain)))
  }
}

/** Whether two files may be of one log: the same name, or one made of the other by rotation. */
export function related(one: string, other: string): boolean {
  if (dirname(one) !== dirname(other)) return false
  const [a, b] = [basename(one), basename(other)]
  return a === b || rotationsOf(a)(b) || rotationsOf(b)(a)
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
