import type { MaintenanceWindow } from '../../src/judge/settings.ts'
import type { Chance } from './chance.ts'
import type { Effect } from './effect.ts'
import type { Part } from './site.ts'

const isRoute = (route: string) => (part: Part) => part.route === route
const day = 1440

/** What happens in ten days that is nobody's incident. */
export function noises(
  chance: Chance,
  days: number,
  rate: number,
): { effects: Effect[]; maintenance: MaintenanceWindow[] } {
  const effects: Effect[] = []
  const maintenance: MaintenanceWindow[] = []
  const anyTime = () => chance.between(300, days * day - 300)
  const stranger = () => `198.18.${chance.whole(0, 250)}.${chance.whole(1, 250)}`
  // A small site has small noise.
  const some = Math.min(1, 0.25 + rate / 20)

  for (let at = 0; at < days; at++) {
    const midnight = at * day
    // Nightly job: the same client, the same minute.
    effects.push({
      from: midnight + 135,
      to: midnight + 140,
      on: isRoute('/api/v1/orders'),
      status: 409,
      extra: 60 * some,
      clients: ['10.0.0.5'],
    })
    effects.push({
      from: midnight + 150,
      to: midnight + 158,
      on: isRoute('/api/v1/products/:id'),
      status: 404,
      extra: 50 * some,
      clients: ['10.0.0.5', '10.0.0.6'],
    })
    effects.push({
      from: midnight + 195,
      to: midnight + 205,
      on: isRoute('/static/:file'),
      status: 304,
      extra: 120 * some,
      clients: ['10.0.0.7'],
    })
    // Nightly scanner, from a new address.
    const scan = midnight + 220 + chance.whole(-6, 6)
    effects.push({
      from: scan,
      to: scan + chance.whole(3, 8),
      on: isRoute('(unmatched)'),
      status: 404,
      extra: chance.between(60, 150) * (0.5 + some / 2),
      clients: [stranger()],
      paths: 60,
    })
    // Deploys.
    for (let times = chance.whole(0, 2); times > 0; times--) {
      const from = midnight + chance.between(480, 1080)
      const to = from + chance.between(5, 40) / 60
      const onApi = chance.next() < 0.5
      effects.push({
        from,
        to,
        status: chance.pick([502, 503]),
        share: chance.between(0.4, 1),
        on: (part: Part) => !onApi || part.api,
      })
    }
    // Small clumps of errors.
    for (let times = chance.whole(1, 5); times > 0; times--) {
      const from = midnight + chance.between(0, day)
      effects.push({
        from,
        to: from + 0.9,
        status: chance.pick([500, 502, 504, 499, 400, 404]),
        share: Math.min(0.5, chance.between(3, 10) / (rate * 60 + 10)),
      })
    }
    // Crawler that asks for what is long gone.
    if (chance.next() < 0.3) {
      const from = midnight + chance.between(0, 1300)
      effects.push({
        from,
        to: from + chance.between(20, 90),
        on: isRoute('/articles/:slug'),
        status: 404,
        extra: chance.between(5, 30) * some,
        clients: ['66.249.66.1', '66.249.66.2'],
      })
    }
    const weekday = at % 7
    if (weekday === 0) {
      // Monday morning: everybody signs in; as many as always mistype.
      effects.push({
        from: midnight + 535,
        to: midnight + 565,
        on: isRoute('/api/v1/sessions'),
        times: chance.between(5, 10),
        rise: 5,
      })
      effects.push({
        from: midnight + 535,
        to: midnight + 565,
        on: isRoute('/api/v1/tokens'),
        times: chance.between(2, 4),
        rise: 5,
      })
    }
    if (weekday >= 5) {
      effects.push({
        from: midnight + 600,
        to: midnight + 960,
        on: isRoute('/api/v1/uploads'),
        extra: 40 * some,
        status: 201,
        clients: ['10.0.0.9'],
      })
    }
  }
  // Stuck consumers.
  for (let times = 3; times > 0; times--) {
    const from = anyTime()
    const [route, status] = chance.pick([
      ['/api/v1/orders/:id', 404],
      ['/api/v1/orders', 409],
      ['/api/v1/orders', 422],
      ['/api/v1/users/:id', 401],
      ['/api/v1/carts/:id/items', 400],
      ['/api/v1/products/:id', 403],
    ] as const)
    effects.push({
      from,
      to: from + chance.between(40, 80),
      on: isRoute(route),
      status,
      extra: chance.between(20, 120) * some,
      clients: [stranger()],
    })
  }
  const poison = anyTime()
  effects.push({
    from: poison,
    to: poison + 60,
    on: isRoute('/api/v1/payments'),
    status: 500,
    extra: 12,
    clients: [stranger()],
  })
  // Marketing.
  for (let times = chance.whole(2, 3); times > 0; times--) {
    const from = anyTime()
    const to = from + chance.between(30, 150)
    effects.push({ from, to, times: chance.between(2.5, 4.5), rise: 4 })
    effects.push({ from, to, instead: 304, status: 200, share: 0.35 })
    if (chance.next() < 0.5) effects.push({ from, to, status: 499, share: 0.0004 })
    if (chance.next() < 0.5) effects.push({ from, to, status: 429, share: 0.0005, on: (part: Part) => part.api })
  }
  // A campaign through a redirect.
  const campaign = anyTime()
  effects.push({ from: campaign, to: campaign + 60, on: isRoute('/go/:campaign'), times: 15, rise: 3 })
  // Planned work.
  const planned = day * chance.whole(2, days - 2) + 90
  effects.push({
    from: planned,
    to: planned + 30,
    status: 503,
    share: 1,
    on: (part: Part) => part.route !== '/healthz',
  })
  maintenance.push({ from: planned, to: planned + 30 })
  // Slow drift.
  effects.push({ from: day, to: days * day, status: 404, share: 0.01, ramp: true, on: isRoute('/img/:id') })
  effects.push({ from: day, to: days * day, status: 400, share: 0.004, ramp: true, on: isRoute('/search') })
  return { effects, maintenance }
}
