import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

export interface Peer {
  readonly name: string
  /** What it counts. */
  readonly counts: string
  readonly command: readonly [string, ...string[]]
  /** Pairs of runs with the yardstick; slow ones get one. */
  readonly runs: number
  /** Status → lines, where the program says it. */
  readonly read?: (output: string) => Record<string, number>
}

const statute = [process.execPath, join(root, 'apps/cli/bin/statute.js')] as const

/** Those whose program is on this machine, for one file. */
export function peersFor(file: string): Peer[] {
  const all: Peer[] = [
    ...[1, 2].map((threads) => ({
      name: `statute watch --once, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
      counts: 'minute × route × method × status, octets, callers, incidents',
      command: [...statute, 'watch', file, '--once', '--json', '--threads', String(threads)] as [string, ...string[]],
      runs: 7,
      read: (output: string) => JSON.parse(output).byStatus as Record<string, number>,
    })),
    { name: 'ripgrep, one literal', counts: 'lines with " 503 "', command: ['rg', '-c', '" 503 ', file], runs: 5 },
    {
      name: 'DuckDB, 2 threads',
      counts: 'status',
      command: [process.execPath, join(import.meta.dirname, 'duckdb.mjs'), file],
      runs: 3,
      read: (output) => JSON.parse(output) as Record<string, number>,
    },
    {
      name: 'gawk',
      counts: 'status',
      command: ['gawk', '{c[$9]++} END {for (s in c) print s, c[s]}', file],
      runs: 2,
      read: pairs,
    },
    {
      name: 'mawk',
      counts: 'status',
      command: ['mawk', '{c[$9]++} END {for (s in c) print s, c[s]}', file],
      runs: 2,
      read: pairs,
    },
    {
      name: 'GoAccess, panels ignored',
      counts: 'status',
      command: [
        'goaccess',
        file,
        '--log-format=COMBINED',
        '--no-global-config',
        '--no-progress',
        ...ignored.map((panel) => `--ignore-panel=${panel}`),
        '-q',
        '-o',
        'json',
      ],
      runs: 1,
    },
  ]
  return all.filter(({ command: [program] }) => program === process.execPath || isInstalled(program))
}

/** All but the status codes, as far as it lets one. */
const ignored = [
  'VISITORS',
  'REQUESTS',
  'REQUESTS_STATIC',
  'NOT_FOUND',
  'HOSTS',
  'OS',
  'BROWSERS',
  'VISIT_TIMES',
  'VIRTUAL_HOSTS',
  'REFERRERS',
  'REFERRING_SITES',
  'KEYPHRASES',
  'GEO_LOCATION',
  'REMOTE_USER',
  'CACHE_STATUS',
  'MIME_TYPE',
  'TLS_TYPE',
]

function pairs(output: string): Record<string, number> {
  return Object.fromEntries(
    output
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([status, count]) => [status, Number(count)]),
  )
}

export function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

export interface Run {
  readonly seconds: number
  readonly cpu: number
  /** MiB at its highest. */
  readonly memory: number
  readonly output: string
}

/** Runs a whole process; GNU time tells what it took. */
export function run([program, ...args]: readonly [string, ...string[]]): Run {
  const timed = isInstalled('time') && existsSync('/usr/bin/time')
  const [command, given] = timed ? ['/usr/bin/time', ['-f', 'took %U %S %M', program, ...args]] : [program, args]
  const start = performance.now()
  const { status, stdout, stderr, error } = spawnSync(command as string, given as string[], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C' },
  })
  const seconds = (performance.now() - start) / 1000
  if (error !== undefined || (status !== 0 && status !== 1)) {
    throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? stderr}`)
  }
  const [, user = '0', system = '0', memory = '0'] = /took (\S+) (\S+) (\d+)\s*$/.exec(stderr) ?? []
  return { seconds, cpu: Number(user) + Number(system), memory: Number(memory) / 1024, output: stdout }
}
