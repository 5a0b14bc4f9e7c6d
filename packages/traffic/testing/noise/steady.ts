import { Traffic } from '../../src/traffic.ts'
import { Chance } from './chance.ts'

/** Responses that a test adds to a minute of steady traffic. */
export interface More {
  readonly method?: string
  readonly route: string
  readonly host?: string
  readonly status: number
  readonly count: number
  /** Who got them, in turn; many different ones unless told. */
  readonly clients?: readonly string[]
  readonly agent?: string
  readonly paths?: readonly string[]
  /** Taken from the usual successes of the route: errors in place of answers. */
  readonly replaces?: boolean
}

export interface SteadyOptions {
  readonly minutes: number
  /** Requests a minute by `METHOD route status`. */
  readonly usual?: Readonly<Record<string, number>>
  readonly more?: (minute: number) => readonly More[]
  /** Times the usual. */
  readonly level?: (minute: number) => number
  readonly anonymous?: boolean
  readonly seed?: number
}

export const shop: Readonly<Record<string, number>> = {
  'GET /orders/:id 200': 200,
  'GET /orders/:id 304': 60,
  'GET /products/:id 200': 300,
  'GET /products/:id 404': 2,
  'POST /orders 201': 40,
  'POST /sessions 201': 40,
  'POST /sessions 401': 3,
  'GET /api/users/:id 200': 60,
  'GET /api/carts/:id 200': 60,
  'PUT /api/carts/:id 204': 30,
  'GET /old/:id 301': 30,
  'GET /video/:id 206': 60,
  'GET (unmatched) 404': 5,
}

/** Thursday, 15 January 2026, 00:00 UTC. */
export const start = Date.UTC(2026, 0, 15) / 60_000

/** Traffic in which nothing happens but chance and what a test adds. */
export function steady({
  minutes,
  usual = shop,
  more = () => [],
  level = () => 1,
  anonymous = false,
  seed = 1,
}: SteadyOptions): Traffic {
  const traffic = new Traffic()
  const { counts, callers } = traffic
  const chance = new Chance(seed)
  for (let minute = 0; minute < minutes; minute++) {
    const extra = more(minute)
    const tell = ({ route, method = 'GET', host = '', status, count, clients, agent, paths }: More) => {
      if (count <= 0) return
      const endpoint = counts.idOf({ host, method, route })
      counts.add(start + minute, endpoint, status, count, count * 100)
      if (anonymous || status < 300 || status === 304) return
      for (let at = 0; at < Math.min(count, 40); at++) {
        callers.add({
          minute: start + minute,
          endpoint,
          status,
          client: callers.clients.id(clients?.[at % clients.length] ?? `192.0.2.${chance.whole(0, 250)}`),
          agent: callers.agents.id(agent ?? `Browser/${chance.whole(1, 5)}`),
          path: paths === undefined ? 0 : callers.paths.id(chance.pick(paths)),
          referrer: 0,
          count: Math.floor((count + at) / Math.min(count, 40)),
        })
      }
    }
    for (const [key, rate] of Object.entries(usual)) {
      const [method = '', route = '', status = ''] = key.split(' ')
      let count = chance.poisson(rate * level(minute))
      for (const one of extra) {
        if (one.replaces && one.route === route && (one.method ?? 'GET') === method && Number(status) < 400)
          count = Math.max(0, count - one.count)
      }
      tell({
        method,
        route,
        status: Number(status),
        count,
        ...(route === '(unmatched)' ? { paths: [`/lost/${minute}`, '/lost'] } : {}),
      })
    }
    for (const one of extra) tell(one)
  }
  counts.settle()
  callers.settle()
  return traffic
}
