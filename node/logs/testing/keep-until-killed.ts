/** Follows a log and keeps what it counts, as quickly as it can, until it is killed or told to end. `LOG STORE` */
import { keepLogs } from '../src/follow/keep.ts'
import { openStateFile } from '../src/follow/state-file.ts'
import { openHistory } from '../src/history/duckdb.ts'
import { plainLines } from './plain-lines.ts'

const [log = '', path = ''] = process.argv.slice(2)
const store = path.endsWith('.duckdb') ? await openHistory(path) : await openStateFile(path)
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
await keepLogs([log], {
  ...{ store, source: 'a', scanner: plainLines, poll: 20, commitEvery: 20, quiet: 2000, signal: stop.signal },
  onCommit: () => process.stdout.write('ready\n'),
  onTrouble: (message) => process.stderr.write(`${message}\n`),
})
await store.close()
