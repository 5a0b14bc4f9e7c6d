import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { ExchangeLine } from '@statute/http'
import { harEntry } from './har-entry.ts'

export interface Recorder {
  write(line: ExchangeLine, started: Date, duration: number): void
  /** Set while the disk is behind: whoever takes new requests waits for it. */
  readonly behind: Promise<unknown> | null
  /** Writes the rest, and the end of a HAR. */
  close(): Promise<void>
}

/** What may wait in memory for the disk. */
const most = 32 * 1024 * 1024

/**
 * Opens a record. Exchange lines are added to what the file holds; a HAR is begun anew and written as it grows, so that
 * it can be read, but for its last bracket, even after a crash.
 * @throws If the file cannot be opened.
 */
export async function openRecorder(file: string, onError: (error: Error) => void = () => {}): Promise<Recorder> {
  const har = /\.har$/i.test(file)
  const out = createWriteStream(file, { flags: har ? 'w' : 'a', mode: 0o600, highWaterMark: most })
  await once(out, 'open')
  let behind: Promise<unknown> | null = null
  let isBroken = false
  let entries = 0
  out.on('error', (error) => {
    if (!isBroken) onError(error)
    isBroken = true
  })
  const put = (text: string) => {
    if (isBroken || out.write(text)) return
    behind ??= Promise.race([once(out, 'drain'), once(out, 'close')])
      .catch(() => {})
      .then(() => {
        behind = null
      })
  }
  if (har) put(head)
  return {
    get behind() {
      return behind
    },
    write(line, started, duration) {
      if (!har) return put(`${JSON.stringify(line)}\n`)
      put(`${entries++ === 0 ? '\n' : ',\n'}${JSON.stringify(harEntry(line, started, duration))}`)
    },
    async close() {
      if (isBroken || out.closed) return
      if (har) put('\n]}}\n')
      await new Promise<void>((done) => out.once('close', done).end())
    },
  }
}

const head = '{"log": {"version": "1.2", "creator": {"name": "statute proxy", "version": "0.1.0"}, "entries": ['
