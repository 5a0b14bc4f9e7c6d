import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@statute/logs'
import { Traffic } from '@statute/traffic'
import type { StorePlace } from '../settings.ts'

/** The store of `--store`; without one, a store that forgets everything: the logs are read from their start each time. */
export async function openStore(place: StorePlace | null, onTrouble: (message: string) => void): Promise<Store> {
  if (place === null) return forgetful
  if (place.kind === 'duckdb') {
    const { openHistory } = await import('@statute/logs/history/duckdb')
    return openHistory(place.at)
  }
  const [{ openClickHouse }, { openStateFile }] = await Promise.all([
    import('@statute/logs/clickhouse/store'),
    import('@statute/logs/follow/state-file'),
  ])
  // A cluster has no transactions: offsets are kept here, beside the rows that it has not taken yet.
  return openStateFile(stateFileFor(place.at), { behind: await openClickHouse(place.at), onTrouble })
}

/** One file for each cluster, where the system keeps such things (XDG Base Directory Specification). */
function stateFileFor(url: string): string {
  const { host, pathname } = new URL(url)
  const name = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 16)
  return join(process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'statute', `watch-${name}.json`)
}

const forgetful: Store = {
  name: 'nowhere',
  commit: async () => {},
  positions: async () => [],
  rowsFrom: async () => [],
  read: async () => ({ traffic: new Traffic(), steps: [], missing: [] }),
  rollUp: async () => {},
  close: async () => {},
}
