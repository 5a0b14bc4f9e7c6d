import type { Endpoint } from './endpoint.ts'
import { Traffic } from './traffic.ts'

/** What lies at or after a minute, with the endpoints and names that only it has; windows of latency from `window` on. */
export function later({ counts, callers, latency }: Traffic, minute: number, window: number): Traffic {
  const rest = new Traffic()
  const ids = new Map<number, number>()
  const idOf = (endpoint: number): number => {
    let id = ids.get(endpoint)
    if (id === undefined) {
      id = rest.counts.idOf(counts.endpoints[endpoint] as Endpoint)
      ids.set(endpoint, id)
    }
    return id
  }
  for (let at = counts.place(minute); at < counts.length; at++) {
    const cell = counts.cell(at)
    rest.counts.add(cell.minute, idOf(cell.endpoint), cell.status, cell.count, cell.bytes)
  }
  callers.settle()
  for (let at = callers.place(minute); at < callers.length; at++) {
    const row = callers.row(at)
    rest.callers.add({
      ...row,
      endpoint: idOf(row.endpoint),
      client: rest.callers.clients.id(callers.clients.name(row.client)),
      agent: rest.callers.agents.id(callers.agents.name(row.agent)),
      path: rest.callers.paths.id(callers.paths.name(row.path)),
      referrer: rest.callers.referrers.id(callers.referrers.name(row.referrer)),
    })
  }
  for (const [one, cells] of latency.windows) {
    if (one < window) continue
    for (const [key, sketch] of cells) {
      rest.latency.of(one, idOf(Math.floor(key / 1024)), key % 1024).merge(sketch)
    }
  }
  return rest
}
