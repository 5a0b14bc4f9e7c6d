/** Commits minute after minute to a history and says so after each, until it is killed. `PATH FIRST` */
import { openHistory } from '../src/history/duckdb.ts'

const [path = '', first = '1'] = process.argv.slice(2)
const history = await openHistory(path)
for (let turn = Number(first); ; turn++) {
  await history.commit({
    source: 'a',
    version: turn,
    rows: [29_000_000, 29_000_000 + turn].map((minute) => ({
      minute,
      host: '',
      route: '/',
      method: 'GET',
      status: 200,
      // One row grows, one is new: so both ways of writing are cut somewhere.
      count: minute === 29_000_000 ? turn : 1,
      bytes: 10,
      latency: [300, 1],
    })),
    positions: [{ path: '/log', fingerprint: 'f', offset: turn }],
  })
  process.stdout.write(`${turn}\n`)
}
