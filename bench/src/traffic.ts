import { median, printTable, type Row } from './measure.ts'
import { logFile } from './traffic/log-file.ts'
import { type Peer, peersFor, type Run, run } from './traffic/peers.ts'

const mebibytes = Number(process.env.STATUTE_BENCH_MB ?? 1024)
const slow = process.env.STATUTE_BENCH_SLOW !== '0'

const file = logFile(mebibytes)
console.log(`${file.path}: ${file.bytes} octets, ${file.lines} lines`)
run(['wc', '-l', file.path])

const middle = (runs: readonly Run[], of: (run: Run) => number) => median(runs.map(of))
const figures = new Map<string, { seconds: number; ratio: number }>()
const rows: Row[] = []
for (const peer of peersFor(file.path)) {
  if (!slow && peer.name.startsWith('GoAccess')) continue
  const { own, yardstick } = sideBySide(peer)
  const seconds = middle(own, (one) => one.seconds)
  const ratio = median(own.map((one, at) => one.seconds / (yardstick[at] as Run).seconds))
  figures.set(peer.name, { seconds, ratio })
  rows.push({
    what: `${peer.name} (${peer.counts})`,
    figure: `${seconds.toFixed(3)} s`,
    ratio: `${ratio.toFixed(2)} ×`,
    wanted:
      `${(file.bytes / seconds / 1e6).toFixed(0)} MB/s, ${(file.lines / seconds / 1e6).toFixed(2)} M lines/s, ` +
      `CPU ${middle(own, (one) => one.cpu).toFixed(2)} s, peak ${middle(own, (one) => one.memory).toFixed(0)} MiB` +
      verdict(peer, own[0] as Run),
  })
}
printTable('Reading a combined log, whole process, in turn with wc -l; ratio to wc -l', rows)

const ours = figures.get('statute watch --once, 1 thread')
if (ours !== undefined) {
  printTable(
    'How many times as fast as the others, one thread',
    [...figures]
      .filter(([name]) => !name.startsWith('statute'))
      .map(([what, { ratio }]) => ({ what, figure: `${(ratio / ours.ratio).toFixed(1)} ×` })),
  )
}

function sideBySide(peer: Peer): { own: Run[]; yardstick: Run[] } {
  const own: Run[] = []
  const yardstick: Run[] = []
  for (let at = 0; at < peer.runs; at++) {
    yardstick.push(run(['wc', '-l', file.path]))
    own.push(run(peer.command))
  }
  return { own, yardstick }
}

/** Whether it counted right, where it says what it counted. */
function verdict({ read }: Peer, { output }: Run): string {
  if (read === undefined) return ''
  const counted = read(output)
  const wrong = Object.entries(file.byStatus).filter(([status, count]) => counted[status] !== count)
  return wrong.length === 0 ? ', every count right' : `, WRONG for ${wrong.map(([status]) => status).join(', ')}`
}
