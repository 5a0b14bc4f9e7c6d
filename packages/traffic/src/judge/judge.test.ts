import { describe, expect, it } from 'vitest'
import { makeNoise } from '../../testing/noise/make.ts'
import { type More, type SteadyOptions, shop, start, steady } from '../../testing/noise/steady.ts'
import type { Incident } from '../incident.ts'
import { minutesOf } from '../minute.ts'
import { Judge, judge } from './judge.ts'
import type { JudgeSettings } from './settings.ts'

const began = 300
const minuteOf = (time: number | null) => (time === null ? null : time / 60_000 - start)

/** Half a day, of which something happens in minutes 300 to 330. */
function whenever(
  more: readonly More[],
  options: Partial<SteadyOptions> = {},
  settings: JudgeSettings = {},
): Incident[] {
  const traffic = steady({
    minutes: 420,
    ...options,
    more: (minute) => (minute >= began && minute < began + 30 ? more : []),
  })
  return judge(traffic, settings)
}

function theOne(incidents: readonly Incident[]): Incident {
  expect(incidents.map(({ kind, status, route }) => `${kind} ${status} ${route}`)).toHaveLength(1)
  return incidents[0] as Incident
}

describe('a log that has only just begun', () => {
  it.each([55, 62, 75, 90])('is judged: what breaks in minute %d is said within three minutes', (at) => {
    const more: readonly More[] = [{ route: '/products/:id', status: 503, count: 100, replaces: true }]
    const incident = theOne(
      judge(steady({ minutes: at + 20, more: (minute) => (minute >= at && minute < at + 12 ? more : []) })),
    )
    expect(minuteOf(incident.from)).toBe(at)
    expect(minuteOf(incident.raised)).toBeLessThanOrEqual(at + 3)
  })
})

describe('kinds', () => {
  const api = ['/api/users/:id', '/api/carts/:id']
  const cases: readonly (readonly [name: string, more: readonly More[], expected: Partial<Incident>])[] = [
    [
      '500 everywhere',
      Object.keys(shop).map((key) => ({
        method: key.split(' ')[0] as string,
        route: key.split(' ')[1] as string,
        status: 500,
        count: 2,
      })),
      { kind: 'server-errors', status: 500, route: null },
    ],
    [
      '503 on one route',
      [{ route: '/products/:id', status: 503, count: 100, replaces: true }],
      { kind: 'dependency-down', status: 503, route: '/products/:id', method: 'GET', severity: 'page' },
    ],
    [
      '503 on many routes',
      ['/products/:id', '/orders/:id', ...api].map((route) => ({ route, status: 503, count: 30, replaces: true })),
      { kind: 'overload', status: 503 },
    ],
    [
      '502 on many routes',
      ['/products/:id', '/orders/:id', ...api].map((route) => ({ route, status: 502, count: 30, replaces: true })),
      { kind: 'bad-gateway', status: 502 },
    ],
    [
      '504 on many routes',
      ['/products/:id', '/orders/:id', ...api].map((route) => ({ route, status: 504, count: 10, replaces: true })),
      { kind: 'slow-upstream', status: 504 },
    ],
    [
      '499 on many routes',
      ['/products/:id', '/orders/:id', ...api].map((route) => ({ route, status: 499, count: 8, replaces: true })),
      { kind: 'clients-leaving', status: 499 },
    ],
    [
      'no answer at all',
      ['/products/:id', '/orders/:id', ...api].map((route) => ({ route, status: 0, count: 8, replaces: true })),
      { kind: 'server-errors', status: 0 },
    ],
    [
      '429 of many clients',
      api.map((route) => ({ route, status: 429, count: 20, replaces: true })),
      { kind: 'rate-limited', status: 429, route: '/api/*', client: null },
    ],
    [
      '429 of one client',
      [{ route: '/products/:id', status: 429, count: 400, clients: ['198.51.100.77'] }],
      { kind: 'one-client', status: 429, route: '/products/:id', client: '198.51.100.77' },
    ],
    [
      '401 under a prefix',
      api.map((route) => ({ route, status: 401, count: 50, replaces: true })),
      { kind: 'credentials', status: 401, route: '/api/*' },
    ],
    [
      '401 where one signs in',
      [{ method: 'POST', route: '/sessions', status: 401, count: 60 }],
      { kind: 'login-storm', status: 401, route: '/sessions' },
    ],
    [
      '403 on a route',
      [{ route: '/orders/:id', status: 403, count: 60, replaces: true }],
      { kind: 'forbidden', status: 403, route: '/orders/:id' },
    ],
    [
      '400 of one release',
      api.map((route) => ({ route, status: 400, count: 20, agent: 'app/5.4.0', replaces: true })),
      { kind: 'client-release', status: 400, client: 'app/5.4.0' },
    ],
    [
      '422 of many programs',
      [{ method: 'POST', route: '/orders', status: 422, count: 20, replaces: true }],
      { kind: 'bad-requests', status: 422, route: '/orders', method: 'POST' },
    ],
    [
      '404 of a scanner',
      [
        {
          route: '(unmatched)',
          status: 404,
          count: 600,
          clients: ['198.51.100.9'],
          paths: Array.from({ length: 30 }, (_, at) => `/x/${at}.php`),
        },
      ],
      { kind: 'scan', status: 404, client: '198.51.100.9', severity: 'note' },
    ],
    [
      '404 on one path',
      [{ route: '(unmatched)', status: 404, count: 60, paths: ['/banner.png'] }],
      { kind: 'broken-link', status: 404 },
    ],
    [
      '404 on a known route',
      [{ route: '/orders/:id', status: 404, count: 150, replaces: true }],
      { kind: 'route-gone', status: 404, route: '/orders/:id' },
    ],
    [
      '405 on a known route',
      [{ method: 'PUT', route: '/api/carts/:id', status: 405, count: 30, replaces: true }],
      { kind: 'route-gone', status: 405, method: 'PUT' },
    ],
    [
      '413 out of nowhere',
      [{ method: 'POST', route: '/orders', status: 413, count: 15, replaces: true }],
      { kind: 'client-errors', status: 413, route: '/orders' },
    ],
    [
      'redirects in place of answers',
      [
        {
          route: '/orders/:id',
          status: 302,
          count: 600,
          clients: [
            '192.0.2.1',
            '192.0.2.2',
            '192.0.2.3',
            '192.0.2.4',
            '192.0.2.5',
            '192.0.2.6',
            '192.0.2.7',
            '192.0.2.8',
          ],
          replaces: true,
        },
      ],
      { kind: 'redirect-loop', status: 302, route: '/orders/:id' },
    ],
    [
      '304 that collapse',
      [
        { route: '/orders/:id', status: 304, count: 0 },
        { route: '/orders/:id', status: 200, count: 60 },
      ],
      { kind: 'cache-broken', status: 304 },
    ],
    [
      '206 that collapse',
      [{ route: '/video/:id', status: 200, count: 60, replaces: true }],
      { kind: 'cache-broken', status: 206 },
    ],
    [
      'a redirect that is missing',
      [{ route: '/old/:id', status: 200, count: 30, replaces: true }],
      { kind: 'redirect-missing', status: 301 },
    ],
    [
      '200 in place of 201',
      [{ method: 'POST', route: '/sessions', status: 200, count: 90, replaces: true }],
      { kind: 'answer-changed', status: 201, route: '/sessions' },
    ],
  ]
  for (const [name, more, expected] of cases) {
    it(`calls ${name} ${expected.kind}`, () => {
      const without304 = name.startsWith('304')
      const found = without304
        ? judge(
            steady({
              minutes: 420,
              usual: Object.fromEntries(Object.entries(shop).filter(([key]) => !key.endsWith('304'))),
              more: (minute) => [{ route: '/orders/:id', status: minute >= began ? 200 : 304, count: 60 }],
            }),
          )
        : whenever(more)
      const incident = theOne(found)
      expect(incident).toMatchObject(expected)
      expect(minuteOf(incident.from)).toBeGreaterThanOrEqual(began - 3)
      expect(minuteOf(incident.from)).toBeLessThanOrEqual(began + 3)
      expect(minuteOf(incident.raised)).toBeLessThanOrEqual(began + 15)
    })
  }

  it('calls traffic that is gone traffic-drop', () => {
    const incident = theOne(
      judge(steady({ minutes: 420, level: (minute) => (minute >= began && minute < began + 30 ? 0.02 : 1) })),
    )
    expect(incident).toMatchObject({ kind: 'traffic-drop', status: null, route: null, severity: 'page' })
    expect(minuteOf(incident.from)).toBe(began)
    expect(minuteOf(incident.to)).toBe(began + 30)
  })

  it('misses traffic on a morning, when four hours ago it was night', () => {
    const sun = (minute: number) => Math.max(0.02, Math.sin((((minute / 60) % 24) - 6) * (Math.PI / 18)))
    const gone = (minute: number) => minute >= 1440 + 540 && minute < 1440 + 560
    const level = (minute: number) => (gone(minute) ? 0.1 : 1) * sun(minute)
    const incident = theOne(judge(steady({ minutes: 2160, level })))
    expect(incident).toMatchObject({ kind: 'traffic-drop', status: null })
    expect(minuteOf(incident.from)).toBe(1440 + 540)
    expect(judge(steady({ minutes: 2160, level: sun }))).toEqual([])
  })

  it('sees that a log has no lines any more', () => {
    const traffic = steady({ minutes: 301 })
    traffic.counts.add(start + 340, 0, 200, 1, 1)
    expect(theOne(judge(traffic))).toMatchObject({ kind: 'traffic-drop' })
  })

  it('calls a route that nobody asks for any more route-dead', () => {
    const { 'GET /orders/:id 200': _, 'GET /orders/:id 304': __, ...others } = shop
    const traffic = steady({
      minutes: 900,
      usual: others,
      more: (minute) => (minute >= 800 && minute < 850 ? [] : [{ route: '/orders/:id', status: 200, count: 100 }]),
    })
    expect(theOne(judge(traffic))).toMatchObject({ kind: 'route-dead', route: '/orders/:id', status: null })
  })
})

describe('an incident', () => {
  it('has its minutes, its measures and its words', () => {
    const incident = theOne(whenever([{ route: '/products/:id', status: 503, count: 100, replaces: true }]))
    expect(minuteOf(incident.from)).toBe(began)
    expect(minuteOf(incident.raised)).toBeLessThanOrEqual(began + 3)
    expect(minuteOf(incident.to)).toBe(began + 30)
    expect(incident.count).toBe(3000)
    expect(incident.peak).toBeGreaterThan(0.3)
    expect(incident.peak).toBeLessThan(0.4)
    expect(incident.baseline).toBe(0)
    expect(incident.headline).toMatch(/^503 rose from 0 % to 3\d % of GET \/products\/:id at 05:00\.$/)
    expect(incident.explanation).toContain('GET /products/:id')
    expect(incident.evidence[0]).toMatch(/^3,000 responses with 503 Service Unavailable, where there were none$/)
    expect(incident.nextSteps.length).toBeGreaterThan(1)
  })

  it('counts all of its responses, however long it lasts, and while it goes on', () => {
    const more = (minute: number) => (minute < began ? [] : [{ route: '/products/:id', status: 500, count: 20 }])
    expect(theOne(judge(steady({ minutes: 500, more }))).count).toBe(4000)
    expect(theOne(judge(steady({ minutes: 310, more }))).count).toBe(200)
  })

  it('goes on while the log ends in it', () => {
    const traffic = steady({
      minutes: 320,
      more: (minute) => (minute < began ? [] : [{ route: '/orders/:id', status: 500, count: 50 }]),
    })
    expect(theOne(judge(traffic)).to).toBeNull()
  })

  it('is one, though it rests for some minutes', () => {
    const traffic = steady({
      minutes: 420,
      more: (minute) =>
        (minute >= 300 && minute < 315) || (minute >= 323 && minute < 340)
          ? [{ route: '/orders/:id', status: 500, count: 50 }]
          : [],
    })
    const incident = theOne(judge(traffic))
    expect([minuteOf(incident.from), minuteOf(incident.to)]).toEqual([300, 340])
  })

  it('names the effects with their cause', () => {
    const incident = theOne(
      whenever([
        { route: '/orders/:id', status: 504, count: 60, replaces: true },
        { route: '/orders/:id', status: 499, count: 20, replaces: true },
      ]),
    )
    expect(incident.status).toBe(504)
    expect(incident.evidence).toContain('499 rose with it')
  })

  it('is found in counts alone', () => {
    const more = ['/api/users/:id', '/api/carts/:id'].map((route) => ({
      route,
      status: 401,
      count: 50,
      replaces: true,
    }))
    expect(theOne(whenever(more, { anonymous: true }))).toMatchObject({
      kind: 'credentials',
      status: 401,
      route: '/api/*',
    })
  })

  it('is raised after two minutes in which more fails than a deploy of seconds makes fail', () => {
    const incident = theOne(whenever([{ route: '/products/:id', status: 503, count: 220, replaces: true }]))
    expect(minuteOf(incident.raised)).toBe(began + 2)
  })

  it('is found on a route that is hardly asked, if little else is answered', () => {
    const usual = { ...shop, 'POST /payments 201': 0.15 }
    const more = (minute: number) =>
      minute >= 800 && minute < 900 && minute % 7 === 0
        ? [{ method: 'POST', route: '/payments', status: 500, count: 1, replaces: true }]
        : []
    const incident = theOne(judge(steady({ minutes: 900, usual, more })))
    expect(incident).toMatchObject({ status: 500, route: '/payments' })
  })

  it('does not become usual for routes while it is everywhere', () => {
    const routes = ['/products/:id', '/orders/:id', '/api/users/:id', '/api/carts/:id']
    const more = (minute: number) => {
      const count = minute >= 300 && minute < 360 ? 20 : minute >= 700 && minute < 730 ? 1 : 0
      return routes.map((route) => ({ route, status: 500, count, replaces: true }))
    }
    expect(judge(steady({ minutes: 740, more })).map(({ from }) => minuteOf(from))).toEqual([300, 700])
  })

  it('is a loop where nobody arrives any more, though each request is of another client', () => {
    const usual = { ...shop, 'GET /login 302': 14, 'GET /login 200': 6 }
    const more = (minute: number) =>
      minute >= began && minute < began + 20 ? [{ route: '/login', status: 302, count: 300 }] : []
    const without = Object.fromEntries(Object.entries(usual).filter(([key]) => key !== 'GET /login 200'))
    const login = (minute: number) => [
      ...more(minute),
      ...(minute >= began && minute < began + 20 ? [] : [{ route: '/login', status: 200, count: 6 }]),
    ]
    expect(theOne(judge(steady({ minutes: 420, usual: without, more: login })))).toMatchObject({
      kind: 'redirect-loop',
      status: 302,
      route: '/login',
    })
    // A campaign brings more of both.
    const both = (minute: number) =>
      minute >= began && minute < began + 20 ? [...more(minute), { route: '/login', status: 200, count: 130 }] : []
    expect(judge(steady({ minutes: 420, usual, more: both }))).toEqual([])
  })

  it('is the same whether the log goes on or not: the judge never looks ahead', () => {
    const traffic = steady({
      minutes: 420,
      more: (minute) => (minute >= 300 && minute < 330 ? [{ route: '/orders/:id', status: 500, count: 20 }] : []),
    })
    const live = new Judge()
    const said: number[] = []
    for (const minute of minutesOf(traffic)) {
      live.see(minute)
      said.push(live.incidents.length)
    }
    const first = said.indexOf(1)
    expect(minuteOf(theOne(live.incidents).raised)).toBe(first + 1)
    expect(said.slice(first).every((count) => count === 1)).toBe(true)
  })
})

describe('noise', () => {
  it('finds nothing in steady traffic', () => {
    expect(judge(steady({ minutes: 1440 }))).toEqual([])
  })

  it('finds nothing where there are three requests a minute', () => {
    expect(judge(steady({ minutes: 1440, level: () => 0.003 }))).toEqual([])
  })

  it('leaves a stuck consumer alone, and not as many requests of many clients', () => {
    const stuck = { route: '/orders/:id', status: 404, count: 40 }
    expect(whenever([{ ...stuck, clients: ['198.51.100.4'] }])).toEqual([])
    expect(whenever([stuck])).toHaveLength(1)
  })

  it('hears a client whose answers all turned into refusals', () => {
    const usual = { ...shop, 'GET /partner 200': 60 }
    const refused = { route: '/partner', status: 401, count: 80, clients: ['198.51.100.4'], replaces: true }
    expect(whenever([refused], { usual })).toHaveLength(1)
  })

  it('leaves a deploy of forty seconds alone, wherever in the minute it falls', () => {
    for (const [first, second] of [
      [300, 0],
      [150, 150],
      [40, 260],
    ] as const) {
      const traffic = steady({
        minutes: 420,
        more: (minute) =>
          minute === 300
            ? [{ route: '/products/:id', status: 502, count: first }]
            : minute === 301
              ? [{ route: '/products/:id', status: 502, count: second }]
              : [],
      })
      expect(judge(traffic)).toEqual([])
    }
  })

  it('leaves planned work alone, and what is left of it after', () => {
    const window = { from: (start + 300) * 60_000, to: (start + 330) * 60_000 }
    const more = ['/products/:id', '/orders/:id'].map((route) => ({ route, status: 503, count: 150, replaces: true }))
    expect(whenever(more)).not.toEqual([])
    expect(whenever(more, {}, { maintenance: [window] })).toEqual([])
    expect(
      whenever(
        more,
        {},
        { maintenance: [{ from: window.from - 86_400_000, to: window.to - 86_400_000, every: 'day' }] },
      ),
    ).toEqual([])
  })

  it('leaves the ebb of a first evening alone, and a job at night that asks for what has no 304', () => {
    const usual = { 'GET /static/:file 200': 20, 'GET /static/:file 304': 30, 'GET /shop/:id 200': 40 }
    const level = (minute: number) => Math.max(0.01, Math.exp(-Math.max(0, minute - 200) / 40))
    const more = (minute: number) =>
      minute >= 400 && minute < 430 ? [{ route: '/export/:id', status: 200, count: 40 }] : []
    expect(judge(steady({ minutes: 480, usual, level, more }))).toEqual([])
  })

  it('leaves more of everything alone', () => {
    expect(judge(steady({ minutes: 420, level: (minute) => (minute >= 300 && minute < 360 ? 4 : 1) }))).toEqual([])
  })

  it('leaves a morning alone on which all sign in, with as many slips as always', () => {
    const found = whenever([
      { method: 'POST', route: '/sessions', status: 201, count: 400 },
      { method: 'POST', route: '/sessions', status: 401, count: 30 },
    ])
    expect(found).toEqual([])
  })

  it('knows on the second night what comes every night', () => {
    const traffic = steady({
      minutes: 3 * 1440,
      more: (minute) =>
        minute % 1440 >= 300 && minute % 1440 < 310 ? [{ route: '/orders/:id', status: 409, count: 40 }] : [],
    })
    expect(judge(traffic).map(({ from }) => minuteOf(from))).toEqual([300])
  })

  it('finds most of what is wrong in ten days of a noisy shop, and little else', () => {
    const { traffic, truths, maintenance, start } = makeNoise({ seed: 101, rate: 20 })
    const found = judge(traffic, { maintenance })
    const hits = truths.filter(({ from, to, statuses }) =>
      found.some(
        (incident) =>
          statuses.includes(incident.status) &&
          incident.from / 60_000 <= start + to &&
          (incident.to ?? Number.POSITIVE_INFINITY) / 60_000 >= start + from,
      ),
    )
    expect(hits.length).toBeGreaterThanOrEqual(truths.length - 1)
    expect(found.length).toBeLessThanOrEqual(truths.length + 3)
  }, 30_000)
})

describe('settings', () => {
  it('adds what a rule of a person says', () => {
    const rule = {
      name: 'carts',
      status: [[500, 599]] as const,
      route: '/api/*',
      host: null,
      method: null,
      client: null,
      limit: { side: 'above', measure: 'share', value: 0.01 } as const,
      minutes: 5,
      severity: 'page' as const,
      least: 0,
    }
    const incident = whenever(
      [{ route: '/api/carts/:id', status: 500, count: 8, replaces: true }],
      {},
      { rules: [rule] },
    ).find(({ kind }) => kind === 'rule')
    expect(incident).toMatchObject({ rule: 'carts', severity: 'page', route: '/api/*', status: null })
    expect(incident?.headline).toMatch(
      /^Rule "carts": 500 to 599 reached \d(\.\d)? % of \/api\/\* at 04:5\d, limit 1 %\.$/,
    )
  })

  it('adds burns of the error budget if asked', () => {
    const more = [{ route: '/orders/:id', status: 500, count: 200, replaces: true }]
    expect(whenever(more).filter(({ kind }) => kind === 'slo-burn')).toEqual([])
    const burns = whenever(more, {}, { burnRate: true }).filter(({ kind }) => kind === 'slo-burn')
    expect(burns.map(({ severity }) => severity)).toContain('page')
  })

  it('takes other floors', () => {
    const more = [{ route: '/orders/:id', status: 500, count: 20, replaces: true }]
    expect(whenever(more)).toHaveLength(1)
    expect(whenever(more, {}, { floors: { serverShare: 0.5, routeServerShare: 0.5 } })).toEqual([])
  })
})
