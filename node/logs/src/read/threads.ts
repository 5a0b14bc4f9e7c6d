import { Worker } from 'node:worker_threads'
import type { PackedTraffic } from '@statute/traffic'
import type { Work } from './worker.ts'

/** On the source (tests, development) a thread has to load the loader first. */
const onSource = `import('tsx/esm/api').then(({ register }) => { register(); return import('${new URL('./worker.ts', import.meta.url)}') })`

/** Starts a thread that reads pieces until there are none left; what it counted is the answer. */
export function startThread(given: Work): Promise<PackedTraffic> {
  const thread = import.meta.url.endsWith('.ts')
    ? new Worker(onSource, { eval: true, workerData: given, execArgv: ['--conditions=@statute/source'] })
    : new Worker(new URL('./worker.js', import.meta.url), { workerData: given })
  return new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => {
      if (code !== 0) reject(new Error(`A reading thread ended with exit code ${code}`))
    })
  })
}
