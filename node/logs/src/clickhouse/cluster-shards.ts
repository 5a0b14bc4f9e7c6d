import { isAway } from './clickhouse-error.ts'
import type { Connection } from './connection.ts'
import { quote } from './quote.ts'

/**
 * The shards of a cluster that one of its servers cannot reach, as a person reads it. Servers are asked for one row
 * through the one that we know; whether they would let us in does not matter, only whether they answer.
 */
export async function missingShards(entry: Connection, cluster: string): Promise<string[]> {
  const columns = 'shard_num, host_address, port, user'
  const replicas = await entry.rows(`SELECT ${columns} FROM system.clusters WHERE cluster = ${quote(cluster)}`)
  const answering = await Promise.all(
    replicas.map(async ([, address, port, user]) => {
      const server = `${address}:${port}`
      try {
        await entry.rows(`SELECT 1 FROM remote(${quote(server)}, system, one, ${quote(String(user))})`)
        return true
      } catch (error) {
        return !isAway(error)
      }
    }),
  )
  const numbers = [...new Set(replicas.map(([number]) => Number(number)))]
  return numbers.flatMap((number) => {
    const own = replicas.flatMap(([shard, address, port], at) =>
      Number(shard) === number ? [{ address, port, at }] : [],
    )
    if (own.some(({ at }) => answering[at])) return []
    const servers = own.map(({ address, port }) => `${address}:${port}`).join(', ')
    return [`shard ${number} of ${numbers.length} (${servers}) does not answer`]
  })
}
