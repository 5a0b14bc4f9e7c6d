import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLogs } from '@statute/logs'
import { judge } from '@statute/traffic'
import { expect, test } from 'vitest'
import { makeLog } from './make-log.ts'
import { matchIncidents } from './match-incidents.ts'

test('all seven incidents of a log are found and rightly named, and none where there is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'statute-incidents-'))
  try {
    const file = join(folder, 'access.log')
    const start = Date.UTC(2026, 0, 15)
    const truth = makeLog(file, { size: 64 * 2 ** 20, seed: 3, start })
    const traffic = await readLogs([file])
    const byStatus: Record<string, number> = {}
    for (let at = 0; at < traffic.counts.length; at++) {
      const { status, count } = traffic.counts.cell(at)
      byStatus[status] = (byStatus[status] ?? 0) + count
    }
    expect(byStatus).toEqual(truth.byStatus)
    const { matches, outside } = matchIncidents(judge(traffic), truth.happenings, start)
    expect(matches.map(({ name, wrong }) => [name, wrong])).toEqual(truth.happenings.map(({ name }) => [name, '']))
    expect(outside).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)
