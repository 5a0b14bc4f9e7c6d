import { Worker } from 'node:worker_threads'
import type { PackedTraffic } from '@statute/traffic'
import type { Work } from './worker.ts'

/** On the source (tests, development) a thread has to load the loader first. */
const onSource = `import('tsx/esm/api').then(({ register }) => { register(); return import('${new URL('./worker.ts', import.meta.url)}') })`

/** A thread that reads pieces until there are none left. */
export interface Thread {
  /** Lets it read, now that these templates of routes are known. What it counted is the answer. */
  read(templates: readonly string[]): Promise<PackedTraffic>
  stop(): void
}

/** Starts a thread, which takes its time; until it is told what is known of the routes, it only makes itself ready. */
export function startThread(given: Work): Thread {
  const thread = import.meta.url.endsWith('.ts')
    ? new Worker(onSource, { eval: true, workerData: given, execArgv: ['--conditions=@statute/source'] })
    : new Worker(new URL('./worker.js', import.meta.url), { workerData: given })
  const packed = new Promise<PackedTraffic>((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => {
      if (code !== 0) reject(new Error(`A reading thread ended with exit code ${code}`))
    })
  })
  packed.catch(() => {})
  return {
    read(templates) {
      thread.postMessage(templates)
      return packed
    },
    stop: () => void thread.terminate(),
  }
}
