import { greedyClient, type Happening, newRelease, probingClient } from './happenings.ts'
import type { Random } from './random.ts'

export interface Request {
  readonly client: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly bytes: number
  readonly referrer: string
  readonly agent: string
  readonly host: string
  /** Seconds. */
  readonly duration: number
}

interface Call {
  readonly method: string
  readonly path: (id: number) => string
  readonly weight: number
  readonly status: number
}

const calls: readonly Call[] = [
  { method: 'GET', path: (id) => `/v2/stock/${id}?fields=count`, weight: 28, status: 200 },
  { method: 'GET', path: (id) => `/v2/baskets/${id}`, weight: 26, status: 200 },
  { method: 'POST', path: () => '/v2/tokens', weight: 8, status: 201 },
  { method: 'POST', path: () => '/v2/purchases', weight: 6, status: 201 },
  { method: 'PATCH', path: (id) => `/v2/baskets/${id}/lines`, weight: 8, status: 200 },
  { method: 'DELETE', path: (id) => `/v2/baskets/${id}/lines/${id % 89}`, weight: 4, status: 204 },
  { method: 'GET', path: () => '/ready', weight: 14, status: 200 },
]
const allWeight = calls.reduce((sum, { weight }) => sum + weight, 0)

const browsers = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'curl/8.14.1',
]
const oldRelease = 'shop-android/8.1.4 (Pixel 9; Android 16)'
const probes = [
  '/.env',
  '/wp-login.php',
  '/.git/HEAD',
  '/admin.php',
  '/cgi-bin/luci',
  '/solr/',
  '/boaform/admin',
  '/a.jsp',
]

/** Ordinary requests, with what the incidents make of them, and those that come on top. */
export function requestMaker(random: Random, planned: readonly Happening[]) {
  const clients = Array.from({ length: 4000 }, () => `198.51.${random.below(256)}.${random.below(256)}`)
  const pages = Array.from({ length: 3000 }, () => page(random))
  const find = (name: Happening['name']) => planned.find((happening) => happening.name === name)
  const [few, stock, leaving, token, release, greedy, probe] = (
    ['few-500', 'stock-503', 'leaving-499', 'token-401', 'release-400', 'greedy-429', 'probe-404'] as const
  ).map(find)
  const on = (happening: Happening | undefined, minute: number): happening is Happening =>
    happening !== undefined && minute >= happening.from && minute < happening.to

  function call(minute: number): Request {
    let left = random.below(allWeight)
    const chosen = calls.find(({ weight }) => {
      left -= weight
      return left < 0
    }) as Call
    const path = chosen.path(100_000 + random.below(900_000))
    const health = path === '/ready'
    const released = release !== undefined && minute >= release.from && random() < 0.5
    const agent = health
      ? 'kube-probe/1.33'
      : random() < 0.4
        ? released
          ? newRelease
          : oldRelease
        : random.of(browsers)
    let { status } = chosen
    if (!health) {
      const chance = random()
      if (chance < 0.0009) status = 401
      else if (chance < 0.0018) status = 400
      else if (chance < 0.0022) status = 429
      else if (chance < 0.0033) status = 404
      else if (chance < 0.0039) status = 409
      if (on(stock, minute) && path.startsWith('/v2/stock') && random() < 0.35) status = 503
      if (on(token, minute) && path !== '/v2/tokens') status = 401
      if (on(release, minute) && agent === newRelease && random() < 0.6) status = 400
    }
    return make(random, {
      client: random.of(clients),
      method: chosen.method,
      path,
      status,
      agent,
      referrer: '-',
      host: 'api.shop.example',
      bytes: status === 204 ? 0 : 100 + random.below(2500),
    })
  }

  function visit(): Request {
    return make(random, { ...random.of(pages), client: random.of(clients), agent: random.of(browsers) })
  }

  return {
    ordinary(minute: number): Request {
      const request = random() < 0.22 ? call(minute) : visit()
      const chance = random()
      let { status } = request
      if (chance < 0.0002) status = 499
      else if (chance < 0.0003) status = 502
      else if (chance < 0.00035) status = 504
      else if (chance < 0.0004) status = 500
      if (on(few, minute) && random() < 0.004) status = 500
      if (on(leaving, minute)) {
        const ramp = (minute - leaving.from) / (leaving.to - leaving.from)
        if (random() < 0.0002 + 0.04 * ramp) status = 499
      }
      return status === request.status ? request : { ...request, status, bytes: status === 499 ? 0 : 180 }
    },
    *extra(minute: number): Generator<Request> {
      if (on(probe, minute)) {
        for (let at = 0; at < 12; at++) {
          yield make(random, {
            client: probingClient,
            method: 'GET',
            path: random.of(probes),
            status: 404,
            agent: 'Mozilla/5.0 zgrab/0.x',
            referrer: '-',
            host: 'www.shop.example',
            bytes: 153,
          })
        }
      }
      if (on(greedy, minute)) {
        for (let at = 0; at < 8; at++) {
          const status = random() < 0.9 ? 429 : 200
          yield make(random, {
            client: greedyClient,
            method: 'GET',
            path: `/v2/stock/${random.below(900_000)}?fields=count`,
            status,
            agent: 'python-requests/2.32.4',
            referrer: '-',
            host: 'api.shop.example',
            bytes: status === 429 ? 169 : 611,
          })
        }
      }
    },
  }
}

function page(random: Random): Omit<Request, 'client' | 'agent' | 'duration'> {
  const path = random.of([
    () => '/',
    () => `/blog/${random.below(800)}`,
    () => `/assets/site.${random.below(40)}.js`,
    () => `/photos/${random.below(5000)}.jpg`,
    () => `/search?q=term${random.below(300)}`,
    () => '/robots.txt',
    () => `/help/${random.of(['orders', 'returns', 'payment', 'account', 'delivery'])}`,
  ])()
  const status = random() < 0.92 ? 200 : random.of([301, 304, 304, 304, 404, 206])
  return {
    method: 'GET',
    path,
    status,
    bytes: status === 304 ? 0 : random.below(60_000),
    referrer: random() < 0.5 ? '-' : 'https://www.shop.example/',
    host: 'www.shop.example',
  }
}

function make(random: Random, request: Omit<Request, 'duration'>): Request {
  return { ...request, duration: Math.exp(random() * random() * 5 - 5) }
}
