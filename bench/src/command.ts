import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { median, printTable } from './measure.ts'

const root = join(import.meta.dirname, '../..')

function wall(args: readonly string[], input = '', runs = 15): number {
  const figures: number[] = []
  for (let i = 0; i <= runs; i++) {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', input })
    if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`)
    // The first run warms the page cache and is not counted.
    if (i > 0) figures.push(performance.now() - start)
  }
  return median(figures)
}

/** Wall time of whole processes, beside a Node that does nothing. */
export function commands(): void {
  const nothing = wall(['-e', '0'])
  const statute = 'apps/cli/bin/statute.js'
  const rows = [
    ['statute explain 404', [statute, 'explain', '404'], 'under 150 ms'],
    ['statute explain 404 --json', [statute, 'explain', '404', '--json'], ''],
    ['statute "not found"', [statute, 'not found'], ''],
    ['statute list', [statute, 'list'], ''],
    ['statute find "email taken" --json', [statute, 'find', 'email taken', '--json'], 'under 200 ms'],
    ['statute "socket hang up"', [statute, 'socket hang up'], 'under 200 ms'],
    ['statute diagnose --json', [statute, 'diagnose', '--json'], 'under 200 ms'],
    ['statute compare 401 403', [statute, 'compare', '401', '403'], ''],
  ] as const
  printTable('Command, wall time of the process, median of 15', [
    { what: 'node -e 0', figure: `${nothing.toFixed(0)} ms` },
    ...rows.map(([what, args, wanted]) => {
      const time = wall(args, 'HTTP/1.1 502 Bad Gateway\nServer: nginx\n')
      return { what, figure: `${time.toFixed(0)} ms`, ratio: `${(time / nothing).toFixed(2)} ×`, wanted }
    }),
  ])
}
