import type { Chance } from './chance.ts'
import type { Effect, Truth } from './effect.ts'
import type { Part } from './site.ts'

type Made = { effects: Effect[]; truth: Truth }
type Maker = (from: number, chance: Chance, rate: number) => Made

const api = (part: Part) => part.api && part.route !== '/healthz'
const isRoute = (route: string) => (part: Part) => part.route === route

function replaced(
  name: string,
  status: number,
  share: readonly [number, number],
  minutes: readonly [number, number],
  on?: (part: Part) => boolean,
  more: Partial<Effect> = {},
  where?: string,
  statuses: readonly (number | null)[] = [status],
): Maker {
  return (from, chance) => {
    const to = from + chance.whole(minutes[0], minutes[1])
    const effect: Effect = {
      from,
      to,
      status,
      share: chance.between(share[0], share[1]),
      ...(on === undefined ? {} : { on }),
      ...more,
    }
    return { effects: [effect], truth: { name, from, to, statuses, ...(where === undefined ? {} : { where }) } }
  }
}

const app = 'shop-ios/5.4.0 (build 8901; iOS 18.2)'

/** Each kind of incident, of sizes that somebody would want to hear of. */
export const incidents: Readonly<Record<string, Maker>> = {
  'all 502': replaced('all 502', 502, [0.3, 0.95], [8, 30], (part) => part.route !== '/healthz'),
  'api 503 overload': replaced('api 503 overload', 503, [0.1, 0.5], [15, 60], api),
  'one route 503': replaced(
    'one route 503',
    503,
    [0.3, 0.8],
    [12, 40],
    isRoute('/api/v1/products/:id'),
    {},
    '/products',
  ),
  'one route 504': replaced('one route 504', 504, [0.2, 0.6], [20, 60], isRoute('/api/v1/orders/:id'), {}, '/orders'),
  'slow report 504': replaced(
    'slow report 504',
    504,
    [0.4, 0.9],
    [60, 120],
    isRoute('/api/v1/reports/:id'),
    {},
    '/reports',
  ),
  '500 of 0.4 %': replaced('500 of 0.4 %', 500, [0.004, 0.006], [90, 150]),
  '500 on a POST': replaced('500 on a POST', 500, [0.5, 1], [60, 120], isRoute('/api/v1/payments'), {}, '/payments'),
  '500 after deploy': replaced('500 after deploy', 500, [0.05, 0.2], [20, 60], (part) => part.route.includes('/users')),
  '499 ramp': replaced('499 ramp', 499, [0.03, 0.08], [40, 90], undefined, { ramp: true }),
  '401 of api': replaced(
    '401 of api',
    401,
    [0.5, 1],
    [15, 40],
    (part) => api(part) && !/sessions|tokens/.test(part.route),
    {},
    '/api',
  ),
  '401 of partners': replaced('401 of partners', 401, [0.6, 1], [40, 90], isRoute('/api/v1/orders/:id'), {
    agent: 'partner-sync/2.0',
    agentShare: 0.12,
  }),
  '403 by a firewall': replaced('403 by a firewall', 403, [0.1, 0.4], [20, 60], (part) => part.method === 'POST'),
  '400 of a release': replaced(
    '400 of a release',
    400,
    [0.4, 0.8],
    [40, 90],
    api,
    { agent: app, agentShare: 0.2 },
    'shop-ios',
  ),
  '422 of a release': replaced(
    '422 of a release',
    422,
    [0.2, 0.6],
    [40, 90],
    (part) => part.api && part.method === 'POST',
  ),
  '404 route gone': replaced('404 route gone', 404, [0.6, 1], [20, 60], isRoute('/api/v1/users/:id'), {}, '/users'),
  '404 of images': replaced('404 of images', 404, [0.2, 0.5], [20, 60], isRoute('/img/:id'), {}, '/img'),
  '405 sudden': replaced('405 sudden', 405, [0.8, 1], [20, 60], isRoute('/api/v1/carts/:id/items'), {}, '/carts'),
  '413 sudden': replaced('413 sudden', 413, [0.4, 0.9], [60, 120], isRoute('/api/v1/uploads'), {}, '/uploads'),
  '431 sudden': replaced('431 sudden', 431, [0.02, 0.08], [30, 60], (part) => !part.api),
  '421 sudden': replaced('421 sudden', 421, [0.05, 0.2], [20, 60], (part) => part.api),
  '429 of many': replaced('429 of many', 429, [0.05, 0.2], [20, 60], api),
  '304 gone': replaced('304 gone', 200, [0.95, 1], [30, 90], undefined, { instead: 304 }, undefined, [304]),
  '206 gone': replaced('206 gone', 200, [0.97, 1], [40, 90], undefined, { instead: 206 }, undefined, [206]),
  'redirect missing': replaced(
    'redirect missing',
    404,
    [0.97, 1],
    [40, 90],
    isRoute('/old/:id'),
    { instead: 301 },
    '/old',
    [301, 404],
  ),
  '200 for 201': replaced(
    '200 for 201',
    200,
    [1, 1],
    [60, 120],
    isRoute('/api/v1/sessions'),
    { instead: 201 },
    '/sessions',
    [201],
  ),
  'redirect loop': (from, chance) => {
    const to = from + chance.whole(15, 40)
    const on = isRoute('/account')
    return {
      effects: [
        { from, to, on, status: 302, share: 0.97 },
        { from, to, on, times: chance.between(4, 10) },
      ],
      truth: { name: 'redirect loop', from, to, statuses: [302], where: '/account' },
    }
  },
  'traffic gone': (from, chance) => {
    const to = from + chance.whole(10, 40)
    return {
      effects: [{ from, to, times: chance.between(0, 0.15) }],
      truth: { name: 'traffic gone', from, to, statuses: [null] },
    }
  },
  'route dead': (from, chance) => {
    const to = from + chance.whole(60, 150)
    const on = isRoute('/api/v1/orders/:id')
    return {
      effects: [{ from, to, on, times: 0 }],
      truth: { name: 'route dead', from, to, statuses: [null, 200], where: '/orders' },
    }
  },
  'one client 429': (from, chance) => {
    const to = from + chance.whole(20, 40)
    const client = `198.51.100.${chance.whole(1, 250)}`
    return {
      effects: [
        {
          from,
          to,
          on: isRoute('/api/v1/products/:id'),
          status: 429,
          extra: chance.between(300, 700),
          clients: [client],
        },
      ],
      truth: { name: 'one client 429', from, to, statuses: [429], where: client },
    }
  },
  'scan 404': (from, chance) => {
    const to = from + chance.whole(5, 12)
    return {
      effects: [
        {
          from,
          to,
          on: isRoute('(unmatched)'),
          status: 404,
          extra: chance.between(500, 900),
          clients: [`203.0.113.${chance.whole(1, 250)}`],
          paths: 40,
        },
      ],
      truth: { name: 'scan 404', from, to, statuses: [404] },
    }
  },
  'broken link': (from, chance) => {
    const to = from + chance.whole(40, 120)
    const clients = Array.from({ length: 300 }, (_, at) => `192.0.2.${at % 250}`)
    return {
      effects: [
        { from, to, on: isRoute('(unmatched)'), status: 404, extra: chance.between(15, 40), clients, paths: 1 },
      ],
      truth: { name: 'broken link', from, to, statuses: [404] },
    }
  },
}
