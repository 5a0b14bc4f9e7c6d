import { afterEach, describe, expect, test } from 'vitest'
import { type Receiver, type Reply, startReceiver } from '../../testing/receiver.ts'
import { Delivery, type DeliveryOptions, retryAfter } from './delivery.ts'

describe('Delivery', () => {
  let receiver: Receiver
  const problems: string[] = []
  const message = (body: string) => ({ body, headers: { 'Content-Type': 'text/plain' }, what: `message ${body}` })

  async function start(
    replies: readonly (Reply | null)[],
    options: DeliveryOptions = {},
    address?: (url: string) => string,
  ) {
    problems.length = 0
    receiver = await startReceiver((_, nth) => replies[Math.min(nth, replies.length) - 1] ?? null)
    const onProblem = (problem: string) => problems.push(problem)
    return new Delivery(address?.(receiver.url) ?? receiver.url, {
      firstPause: 5,
      farewell: 200,
      onProblem,
      ...options,
    })
  }
  afterEach(() => receiver.close())

  test('tries again after 5xx and 429, in order, and says so once', async () => {
    const delivery = await start([{ status: 503 }, { status: 500 }, { status: 429 }, {}])
    const results = await Promise.all([delivery.send(message('a')), delivery.send(message('b'))])
    expect(results).toEqual([true, true])
    expect(receiver.received.map(({ text }) => text)).toEqual(['a', 'a', 'a', 'a', 'b'])
    expect(problems).toEqual([`Cannot deliver to ${receiver.url}: it answers 503; trying again`])
  })

  test('waits as long as Retry-After says', async () => {
    const delivery = await start([{ status: 429, headers: { 'Retry-After': '3000' } }, {}], { farewell: 100 })
    const sent = delivery.send(message('a'))
    // Without the field it would come back within milliseconds.
    await delivery.close()
    expect(await sent).toBe(false)
    expect(receiver.received).toHaveLength(1)
  })

  test('drops what is refused, says why, and goes on', async () => {
    const delivery = await start([{ status: 400, body: 'out of bounds' }, {}])
    expect(await delivery.send(message('a'))).toBe(false)
    expect(await delivery.send(message('b'))).toBe(true)
    expect(problems).toEqual([`Cannot deliver message a to ${receiver.url}: it answers 400 "out of bounds"; given up`])
  })

  test('does not repeat the same loss with every message', async () => {
    const delivery = await start([{ status: 400 }])
    for (const body of ['a', 'b', 'c']) await delivery.send(message(body))
    expect(problems).toHaveLength(1)
  })

  test('does not wait for ever for an answer', async () => {
    const delivery = await start([null, {}], { timeout: 50 })
    expect(await delivery.send(message('a'))).toBe(true)
    expect(problems).toEqual([`Cannot deliver to ${receiver.url}: no answer within 0.05 s; trying again`])
  })

  test('gives up what nobody takes, and then the next may be tried', async () => {
    const delivery = await start([{ status: 503 }], { patience: 30 })
    expect(await delivery.send(message('a'))).toBe(false)
    expect(problems.at(-1)).toBe(`Cannot deliver message a to ${receiver.url}: it answers 503; given up`)
  })

  test('lets the oldest go when too many wait', async () => {
    const delivery = await start([null], { queue: 2, timeout: 60_000 })
    const results = ['a', 'b', 'c', 'd'].map((body) => delivery.send(message(body)))
    expect(await results[1]).toBe(false)
    expect(problems).toEqual([`Cannot deliver message b to ${receiver.url}: 2 messages wait already; given up`])
    await delivery.close()
    expect(await Promise.all(results)).toEqual([false, false, false, false])
  })

  test('sends what waits when it is closed', async () => {
    const delivery = await start([{}])
    const sent = delivery.send(message('a'))
    await delivery.close()
    expect(await sent).toBe(true)
    expect(await delivery.send(message('b'))).toBe(false)
  })

  test('takes credentials out of the address, and shows neither them nor the path', async () => {
    const delivery = await start([{ status: 404 }], {}, (url) => `${url.replace('//', '//me:s%C3%A9cret@')}/hook/T0KEN`)
    await delivery.send(message('a'))
    expect(receiver.received[0]?.headers.authorization).toBe(`Basic ${Buffer.from('me:sécret').toString('base64')}`)
    expect(receiver.received[0]?.url).toBe('/hook/T0KEN')
    expect(problems.join()).not.toMatch(/cret|T0KEN/)
  })

  test('does not follow a redirect', async () => {
    const delivery = await start([{ status: 302, headers: { Location: '/elsewhere' } }])
    expect(await delivery.send(message('a'))).toBe(false)
    expect(receiver.received).toHaveLength(1)
  })

  test.each(['slack', 'ftp://host/', ''])('cannot send to "%s"', async (address) => {
    await start([{}])
    expect(() => new Delivery(address)).toThrow(
      `Cannot send to "${address}": not an address, wanted http:// or https://`,
    )
  })
})

describe('retryAfter', () => {
  const now = Date.UTC(2026, 2, 1)
  test.each([
    ['120', 120_000],
    ['Sun, 01 Mar 2026 00:00:30 GMT', 30_000],
    ['Sun, 01 Mar 2020 00:00:30 GMT', 0],
    ['999999999', 3_600_000],
    ['soon', null],
    [null, null],
  ])('of %s is %s ms', (field, ms) => {
    expect(retryAfter(field, now)).toBe(ms)
  })
})
