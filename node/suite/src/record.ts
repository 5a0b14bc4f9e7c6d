import { appendFileSync } from 'node:fs'
import type { ExchangeLine } from '@statute/http'

export interface Record {
  write(line: ExchangeLine): void
  flush(): void
}

const batch = 1_000_000

/** Adds lines to a file, some at a time and whole ones only: several processes may share it. */
export function openRecord(file: string, mask: (line: ExchangeLine) => ExchangeLine = (line) => line): Record {
  let waiting = ''
  const flush = () => {
    if (waiting !== '') appendFileSync(file, waiting, { mode: 0o600 })
    waiting = ''
  }
  return {
    write(line) {
      waiting += `${JSON.stringify(mask(line))}\n`
      if (waiting.length > batch) flush()
    },
    flush,
  }
}
