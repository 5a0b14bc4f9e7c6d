/** Long because it is one table: what disturbs a log, and what breaks in it. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { type Random, randomFrom } from './random.ts'
import { lineOf } from './write-line.ts'

export interface NoisyTruth {
  readonly name: string
  /** Any of them is right; null for traffic as a whole. */
  readonly statuses: readonly (number | null)[]
  /** Milliseconds since 1970 UTC. */
  readonly from: number
  readonly to: number
}

interface Call {
  readonly method: string
  readonly route: string
  readonly path: (random: Random) => string
  readonly weight: number
  readonly mix: readonly (readonly [number, number])[]
  readonly api: boolean
}

const id = (random: Random) => String(1000 + random.below(90_000))
const word = (random: Random) => random.of(['lamp', 'chair', 'desk', 'rug', 'shelf', 'vase', 'clock', 'bed'])

const calls: readonly Call[] = [
  { method: 'GET', route: '/', path: () => '/', weight: 10, mix: [[200, 1]], api: false },
  {
    method: 'GET',
    route: '/shop',
    path: (r) => `/shop/${word(r)}/${id(r)}`,
    weight: 20,
    mix: [
      [200, 0.97],
      [404, 0.03],
    ],
    api: false,
  },
  {
    method: 'GET',
    route: '/static',
    path: (r) => `/static/app.${r.below(9)}.js`,
    weight: 22,
    mix: [
      [200, 0.4],
      [304, 0.6],
    ],
    api: false,
  },
  {
    method: 'GET',
    route: '/media',
    path: (r) => `/media/${id(r)}.mp4`,
    weight: 6,
    mix: [
      [206, 0.9],
      [200, 0.1],
    ],
    api: false,
  },
  {
    method: 'GET',
    route: '/help',
    path: (r) => `/help/${r.of(['returns', 'delivery', 'payment'])}`,
    weight: 5,
    mix: [[200, 1]],
    api: false,
  },
  { method: 'GET', route: '/old-shop', path: () => '/old-shop', weight: 5, mix: [[301, 1]], api: false },
  {
    method: 'GET',
    route: '/login',
    path: () => '/login',
    weight: 4,
    mix: [
      [200, 0.3],
      [302, 0.7],
    ],
    api: false,
  },
  {
    method: 'GET',
    route: '/v2/stock',
    path: (r) => `/v2/stock/${id(r)}`,
    weight: 16,
    mix: [
      [200, 0.995],
      [404, 0.005],
    ],
    api: true,
  },
  {
    method: 'POST',
    route: '/v2/purchases',
    path: () => '/v2/purchases',
    weight: 5,
    mix: [
      [201, 0.97],
      [409, 0.01],
      [422, 0.02],
    ],
    api: true,
  },
  {
    method: 'POST',
    route: '/v2/tokens',
    path: () => '/v2/tokens',
    weight: 5,
    mix: [
      [200, 0.95],
      [401, 0.05],
    ],
    api: true,
  },
  {
    method: 'GET',
    route: '/v2/me',
    path: () => '/v2/me',
    weight: 8,
    mix: [
      [200, 0.97],
      [401, 0.03],
    ],
    api: true,
  },
  {
    method: 'PUT',
    route: '/v2/uploads',
    path: (r) => `/v2/uploads/${id(r)}`,
    weight: 4,
    mix: [
      [200, 0.99],
      [400, 0.01],
    ],
    api: true,
  },
  {
    method: 'GET',
    route: '/reports',
    path: (r) => `/reports/${id(r)}`,
    weight: 2,
    mix: [
      [200, 0.99],
      [504, 0.01],
    ],
    api: true,
  },
]
const allWeight = calls.reduce((sum, { weight }) => sum + weight, 0)

interface Breakage {
  readonly name: string
  readonly statuses: readonly (number | null)[]
  readonly minutes: number
  /** Hours of the day in which it may begin. */
  readonly hours: readonly [number, number]
  /** What becomes of an answer; `part` is how much of it has gone by (0 to 1). */
  change?(call: Call, status: number, random: Random, part: number, agent: string): number
  /** Requests for one. */
  factor?(call: Call): number
}

const some = (random: Random, share: number, status: number, otherwise: number) =>
  random() < share ? status : otherwise

const breakages: readonly Breakage[] = [
  {
    name: 'purchases 500',
    statuses: [500],
    minutes: 25,
    hours: [8, 20],
    change: (c, s, r) => (c.route === '/v2/purchases' ? some(r, 0.3, 500, s) : s),
  },
  { name: '1 % 500', statuses: [500], minutes: 60, hours: [8, 20], change: (_, s, r) => some(r, 0.01, 500, s) },
  { name: '503 everywhere', statuses: [503], minutes: 8, hours: [7, 22], change: (_, s, r) => some(r, 0.5, 503, s) },
  {
    name: 'stock 502',
    statuses: [502],
    minutes: 15,
    hours: [7, 22],
    change: (c, s) => (c.route === '/v2/stock' ? 502 : s),
  },
  {
    name: 'reports 504',
    statuses: [504],
    minutes: 40,
    hours: [8, 19],
    change: (c, s, r) => (c.route === '/reports' ? some(r, 0.6, 504, s) : s),
  },
  {
    name: 'api 401',
    statuses: [401],
    minutes: 20,
    hours: [7, 22],
    change: (c, s, r) => (c.api && c.route !== '/v2/tokens' ? some(r, 0.8, 401, s) : s),
  },
  {
    name: 'WAF 403',
    statuses: [403],
    minutes: 30,
    hours: [8, 21],
    change: (c, s, r) => (c.method !== 'GET' ? some(r, 0.5, 403, s) : s),
  },
  {
    name: 'help gone',
    statuses: [404],
    minutes: 45,
    hours: [8, 20],
    change: (c, s) => (c.route === '/help' ? 404 : s),
  },
  {
    name: 'release 400',
    statuses: [400],
    minutes: 120,
    hours: [9, 18],
    change: (c, s, r, _, a) => (c.api && a.includes('8.2.0') ? some(r, 0.7, 400, s) : s),
  },
  {
    name: '429 pressing',
    statuses: [429],
    minutes: 30,
    hours: [8, 21],
    change: (c, s, r) => (c.api ? some(r, 0.15, 429, s) : s),
  },
  { name: '499 ramp', statuses: [499], minutes: 45, hours: [8, 20], change: (_, s, r, p) => some(r, 0.1 * p, 499, s) },
  { name: 'traffic gone', statuses: [null], minutes: 20, hours: [8, 20], factor: () => 0.04 },
  { name: '304 collapsed', statuses: [304, 200], minutes: 90, hours: [8, 19], change: (_, s) => (s === 304 ? 200 : s) },
  {
    name: 'redirect missing',
    statuses: [301, 404],
    minutes: 60,
    hours: [8, 20],
    change: (c, s) => (c.route === '/old-shop' ? 404 : s),
  },
  {
    name: 'redirect loop',
    statuses: [302],
    minutes: 20,
    hours: [8, 20],
    change: (c, s) => (c.route === '/login' ? 302 : s),
    factor: (c) => (c.route === '/login' ? 15 : 1),
  },
  {
    name: 'uploads 413',
    statuses: [413],
    minutes: 30,
    hours: [8, 20],
    change: (c, s, r) => (c.route === '/v2/uploads' ? some(r, 0.5, 413, s) : s),
  },
  { name: 'night 500', statuses: [500], minutes: 45, hours: [2, 4], change: (_, s, r) => some(r, 0.6, 500, s) },
  { name: '206 collapsed', statuses: [206, 200], minutes: 90, hours: [8, 19], change: (_, s) => (s === 206 ? 200 : s) },
  {
    name: 'purchases dead',
    statuses: [201, null],
    minutes: 40,
    hours: [9, 18],
    factor: (c) => (c.route === '/v2/purchases' ? 0 : 1),
  },
  {
    name: '422 release',
    statuses: [422],
    minutes: 60,
    hours: [9, 18],
    change: (c, s, r) => (c.route === '/v2/purchases' ? some(r, 0.4, 422, s) : s),
  },
]

/**
 * Ten days of a small shop with all that disturbs such a log, and fifteen incidents. Written apart from the noise that the
 * judge was tuned on, to see whether it learnt the noise or the trade.
 */
export function makeNoisyLog(file: string, seed: number, perMinute = 90, days = 10): NoisyTruth[] {
  const random = randomFrom(seed)
  const start = Date.UTC(2026, 2, 2) / 1000
  const truths: (NoisyTruth & { readonly breakage: Breakage })[] = []
  const pool = [...breakages]
  while (truths.length < 15 && pool.length > 0) {
    const breakage = pool.splice(random.below(pool.length), 1)[0] as Breakage
    for (let tries = 0; tries < 200; tries++) {
      const day = 1 + random.below(days - 1)
      const [from, to] = breakage.hours
      const begin = (start + day * 86_400 + Math.floor((from + random() * (to - from)) * 60) * 60) * 1000
      const end = begin + breakage.minutes * 60_000
      if (truths.some((other) => begin < other.to + 2 * 3_600_000 && end > other.from - 2 * 3_600_000)) continue
      truths.push({ name: breakage.name, statuses: breakage.statuses, from: begin, to: end, breakage })
      break
    }
  }
  const out = openSync(file, 'w')
  const people = Array.from({ length: 900 }, () => `203.0.${random.below(256)}.${random.below(256)}`)
  const agents = [
    'Mozilla/5.0 (X11) Firefox/145.0',
    'Mozilla/5.0 (iPhone) Safari/604.1',
    'shop-ios/8.1.0',
    'shop-ios/8.2.0',
  ]
  const drift = Array.from({ length: days + 1 }, (_, day) => 1 + day * 0.12)
  const stuck = [2, 5, 8].map((day) => start + day * 86_400 + (6 + random.below(14)) * 3600)
  const bursts = [3, 7].map((day) => start + day * 86_400 + (12 + random.below(8)) * 3600)
  const scans = Array.from({ length: days }, (_, day) => start + day * 86_400 + 4 * 3600 + (random.below(3600) - 1800))
  const blips = Array.from({ length: days }, (_, day) => ({
    at: start + day * 86_400 + (9 + random.below(8)) * 3600,
    seconds: 6 + random.below(25),
  }))
  const crawls = Array.from({ length: days * 2 }, (_, at) => start + at * 43_200 + random.below(40_000))
  const probes = [
    '/.env',
    '/wp-login.php',
    '/xmlrpc.php',
    '/.git/config',
    '/phpinfo.php',
    '/admin',
    '/api/.env',
    '/vendor/x.php',
  ]
  const loop = { client: '203.0.113.77', from: start + 4.3 * 86_400, to: start + 4.6 * 86_400 }

  let text = ''
  for (let minute = 0; minute < days * 1440; minute++) {
    const base = start + minute * 60
    const hour = (minute / 60) % 24
    const day = Math.floor(minute / 1440)
    const weekday = new Date(base * 1000).getUTCDay()
    const weekend = weekday === 0 || weekday === 6
    const sun = Math.max(0, Math.sin(((hour - 6) / 18) * Math.PI)) ** 1.3
    let rate = (3 + perMinute * sun * (weekend ? 0.55 : 1)) * gamma(random, 18)
    for (const burst of bursts) if (base >= burst && base < burst + 2400) rate *= 3
    const now = truths.find(({ from, to }) => base * 1000 >= from && base * 1000 < to)
    const part = now === undefined ? 0 : (base * 1000 - now.from) / (now.to - now.from)
    const lines: { second: number; text: string }[] = []
    const put = (second: number, client: string, method: string, path: string, status: number, agent: string) => {
      const bytes = status === 304 || status === 204 || status === 499 ? 0 : 100 + random.below(4000)
      const request = { client, method, path, status, bytes, referrer: '-', agent, host: '', duration: 0 }
      lines.push({ second, text: lineOf('combined', base + second, request) })
    }
    for (const call of calls) {
      const storm = call.route === '/v2/tokens' && !weekend && hour >= 8.9 && hour < 9.2 ? 8 : 1
      const factor = storm * (now?.breakage.factor?.(call) ?? 1)
      for (let left = poisson(random, ((rate * call.weight) / allWeight) * factor); left > 0; left--) {
        const second = random.below(60)
        const agent = random.of(agents)
        let status = pick(random, call.mix)
        if (status === 200 && call.route === '/shop' && random() < 0.005 * (drift[day] as number)) status = 404
        if (storm > 1 && random() < 0.25) status = 401
        const blip = blips[day]
        if (blip !== undefined && base + second >= blip.at && base + second < blip.at + blip.seconds) status = 502
        if (random() < 0.0004) status = random.of([499, 499, 500, 502, 504])
        if (now?.breakage.change) status = now.breakage.change(call, status, random, part, agent)
        const client = random.of(people)
        put(second, client, call.method, call.path(random), status, agent)
        if (status === 401 && call.route === '/v2/me')
          put(Math.min(59, second + 1), client, 'POST', '/v2/tokens', 200, agent)
      }
    }
    for (const second of [0, 10, 20, 30, 40, 50]) put(second, '10.0.0.1', 'GET', '/healthz', 200, 'kube-probe/1.33')
    if (hour >= 2.5 && hour < 2.67) {
      for (let at = 0; at < 40; at++)
        put(
          random.below(60),
          '10.0.0.5',
          'GET',
          `/internal/export/${id(random)}`,
          random() < 0.3 ? 404 : 200,
          'backup/1.0',
        )
    }
    const scan = scans[day] as number
    if (base >= scan && base < scan + 240) {
      const client = `192.0.2.${(day * 7) % 250}`
      for (let at = 0; at < 120; at++)
        put(random.below(60), client, 'GET', random.of(probes), random.of([404, 404, 404, 404, 403, 301]), 'zgrab/0.x')
    }
    if (stuck.some((from) => base >= from && base < from + 3600)) {
      for (let second = 0; second < 60; second++)
        put(second, '203.0.113.50', 'POST', '/v2/webhooks', 422, 'partner-sync/1.4')
    }
    if (base >= loop.from && base < loop.to)
      for (let at = 0; at < 5; at++) put(random.below(60), loop.client, 'GET', '/shop/lamp/1', 404, 'shop-ios/8.1.0')
    if (crawls.some((from) => base >= from && base < from + 1800)) {
      for (let at = 0; at < 12; at++)
        put(
          random.below(60),
          '66.249.66.1',
          'GET',
          `/shop/${word(random)}/${id(random)}`,
          random.of([200, 200, 200, 404, 301]),
          'Googlebot/2.1',
        )
    }
    lines.sort((a, b) => a.second - b.second)
    for (const line of lines) text += line.text
    if (text.length > 4 << 20) {
      writeSync(out, text)
      text = ''
    }
  }
  writeSync(out, text)
  closeSync(out)
  return truths.map(({ breakage: _, ...truth }) => truth).sort((a, b) => a.from - b.from)
}

function pick(random: Random, mix: Call['mix']): number {
  let left = random()
  for (const [status, share] of mix) {
    left -= share
    if (left < 0) return status
  }
  return (mix[0] as readonly [number, number])[0]
}

function poisson(random: Random, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  const limit = Math.exp(-mean)
  let product = random()
  let count = 0
  while (product > limit) {
    product *= random()
    count++
  }
  return count
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Mean 1; the greater the shape the calmer (Marsaglia and Tsang, 2000). */
function gamma(random: Random, shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / shape
  }
}
