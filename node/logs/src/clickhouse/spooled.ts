import type { Batch, Position, Span, Store, StoredRow, StoredTraffic } from '../store.ts'
import { isAway } from './clickhouse-error.ts'
import { isNotWritten } from './not-written-error.ts'
import { Spool, usualBound } from './spool.ts'

export interface SpooledStore extends Store {
  /** Batches that wait on this disk. */
  readonly waiting: number
}

/**
 * A store that takes batches also while its servers are away: what they did not take waits on this disk and is written
 * first, in order, when they are back. Rows are absolute and have versions, so it does not matter what arrived of a
 * write that failed.
 *
 * @param folder of this reader alone: what one process lays there no other takes
 * @param bound octets that may wait; `commit()` throws a SpoolFullError where it would be more
 */
export function spooled(store: Store, folder: string, bound = usualBound): SpooledStore {
  const spool = new Spool(folder, bound)
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: two that empty the spool at once would only do it twice. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const result = last.then(act)
    last = result.catch(() => {})
    return result
  }

  async function empty(): Promise<void> {
    for await (const { batch, done } of spool.waiting()) {
      try {
        await store.commit(batch)
      } catch (error) {
        if (isNotWritten(error) || isAway(error)) return
        throw error
      }
      done()
    }
  }

  async function commit(batch: Batch): Promise<void> {
    await empty()
    try {
      await store.commit(batch)
    } catch (error) {
      if (isNotWritten(error)) await spool.push({ ...batch, rows: error.rows })
      else if (isAway(error)) await spool.push(batch)
      else throw error
    }
  }

  /** What waits here of a source, later versions last. */
  async function waitingOf(source: string): Promise<Batch[]> {
    const batches: Batch[] = []
    for await (const { batch } of spool.waiting()) if (batch.source === source) batches.push(batch)
    return batches.sort((a, b) => a.version - b.version)
  }

  return {
    name: store.name,
    get waiting() {
      return spool.length
    },
    commit: (batch) => inTurn(() => commit(batch)),
    positions: (source) =>
      inTurn(async () => {
        await empty()
        const known = new Map<string, Position>()
        for (const position of await store.positions(source)) known.set(position.path, position)
        for (const batch of await waitingOf(source)) for (const one of batch.positions) known.set(one.path, one)
        return [...known.values()]
      }),
    rowsFrom: (source, minute) =>
      inTurn(async () => {
        await empty()
        const rows = new Map<string, StoredRow>()
        for (const row of await store.rowsFrom(source, minute)) rows.set(keyOf(row), row)
        for (const batch of await waitingOf(source)) {
          for (const row of batch.rows) if (row.minute >= minute) rows.set(keyOf(row), row)
        }
        return [...rows.values()].sort((a, b) => a.minute - b.minute)
      }),
    read: (span: Span): Promise<StoredTraffic> =>
      inTurn(async () => {
        await empty()
        const answer = await store.read(span)
        if (spool.length === 0) return answer
        const waiting = `${spool.length} batches of this machine wait in ${spool.folder}`
        return { ...answer, missing: [...answer.missing, waiting] }
      }),
    rollUp: (now) => store.rollUp(now),
    close: () =>
      inTurn(async () => {
        await empty().catch(() => {})
        await store.close()
      }),
  }
}

function keyOf({ minute, host, route, method, status }: StoredRow): string {
  return JSON.stringify([minute, host, route, method, status])
}
