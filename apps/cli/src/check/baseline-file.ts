import { readFile, writeFile } from 'node:fs/promises'
import { type BaselineEntry, baselineOf, type CheckReport, readBaseline, writeBaseline } from '@statute/checker'
import { whyUnreadable } from '../input.ts'
import { Trouble } from './trouble.ts'

export const usualBaseline = 'statute.baseline.json'

export async function loadBaseline(path: string): Promise<readonly BaselineEntry[]> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new Trouble(`${whyUnreadable(path, error)}. --write-baseline ${path} writes a baseline`)
  }
  const entries = readBaseline(text)
  if (typeof entries === 'string') throw new Trouble(`Cannot read the baseline "${path}": ${entries}`)
  return entries
}

/** Writes the findings of a report, and over nothing that is no baseline: a capture may have been named by mistake. */
export async function saveBaseline(path: string, report: CheckReport): Promise<number> {
  const before = await readFile(path, 'utf8').catch(() => null)
  if (before !== null && typeof readBaseline(before) === 'string') {
    throw new Trouble(`Cannot write the baseline "${path}": a file is there that is no baseline`)
  }
  const entries = baselineOf(report)
  try {
    await writeFile(path, writeBaseline(entries))
  } catch (error) {
    throw new Trouble(`Cannot write the baseline "${path}": ${(error as Error).message}`)
  }
  return entries.length
}
