/** One report for a suite that runs in many processes: each leaves its lines in a folder, the first one reads them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { ExchangeLine } from '@statute/http'
import type { SuiteOptions } from './options.ts'
import { openRecord, type Record } from './record.ts'
import { Suite, type SuiteReport } from './suite.ts'

const variable = 'STATUTE_SUITE_FOLDER'

/** Where this process leaves its lines, if another one makes the report. */
export function sharedRecord(): Record | null {
  const folder = process.env[variable]
  return folder ? openRecord(join(folder, `${process.pid}-${threadId}.ndjson`)) : null
}

/** Has the processes that start from now on leave their lines. */
export function openGathering(): { end(options?: SuiteOptions): SuiteReport } {
  const folder = mkdtempSync(join(tmpdir(), 'statute-suite-'))
  process.env[variable] = folder
  return {
    end(options = {}) {
      delete process.env[variable]
      const suite = new Suite(options)
      for (const name of readdirSync(folder).sort()) {
        for (const text of readFileSync(join(folder, name), 'utf8').split('\n')) {
          const line = text === '' ? null : parse(text)
          if (line) suite.see(line)
        }
      }
      rmSync(folder, { recursive: true, force: true })
      return suite.end()
    },
  }
}

/** A process that was killed may have left half a line. */
function parse(text: string): ExchangeLine | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
