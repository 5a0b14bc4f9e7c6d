import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLog } from '../../../tools/traffic/make-log.ts'
import type { LogFormat } from '../../../tools/traffic/write-line.ts'

export interface LogFile {
  readonly path: string
  readonly bytes: number
  readonly lines: number
  readonly byStatus: Readonly<Record<string, number>>
}

/** A log of so many MiB, made once and kept in the temporary folder, with the truth about it. */
export function logFile(mebibytes: number, format: LogFormat = 'combined'): LogFile {
  const folder = join(tmpdir(), 'statute-bench')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${format}-${mebibytes}.log`)
  const truth = `${path}.json`
  if (existsSync(truth) && existsSync(path)) {
    const known = JSON.parse(readFileSync(truth, 'utf8')) as LogFile
    if (statSync(path).size === known.bytes) return known
  }
  console.log(`Making ${path} …`)
  const { bytes, lines, byStatus } = makeLog(path, { size: mebibytes * 2 ** 20, seed: 42, format })
  const made = { path, bytes, lines, byStatus }
  writeFileSync(truth, JSON.stringify(made))
  return made
}
