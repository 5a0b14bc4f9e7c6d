import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { incidentOf, minuteOf } from '../../testing/minute-of.ts'
import { ProtobufMessage } from '../../testing/read-protobuf.ts'
import { type Received, type Receiver, startReceiver } from '../../testing/receiver.ts'
import { RemoteWrite } from './remote-write.ts'
import { uncompress } from './snappy.ts'

/** Series of one request: labels as text, and samples as `value @ seconds`. */
function seriesOf({ body }: Received): Map<string, string[]> {
  const series = new ProtobufMessage(uncompress(body)).messages(1)
  return new Map(
    series.map((one) => [
      one
        .messages(1)
        .map((label) => `${label.text(1)}=${label.text(2)}`)
        .join(' '),
      one.messages(2).map((sample) => `${sample.double(1)} @ ${sample.integer(2) / 1000}`),
    ]),
  )
}

describe('RemoteWrite', () => {
  let receiver: Receiver
  const now = Math.floor(Date.now() / 60_000)
  const end = (minute: number) => (minute + 1) * 60
  const name = (code: number, method = 'GET') =>
    `__name__=statute_responses_total code=${code} host=shop.example instance=web-1 job=statute method=${method} route=/a`
  const open = () => new RemoteWrite(receiver.url, { version: '1.2.3', labels: { instance: 'web-1' }, firstPause: 5 })

  beforeEach(async () => {
    receiver = await startReceiver()
  })
  afterEach(() => receiver.close())

  test('stamps counters with the end of their minute, and begins each new series with 0', async () => {
    const writer = open()
    writer.minute(minuteOf(now - 10, [['GET', '/a', 200, 5]]))
    writer.minute(
      minuteOf(now - 9, [
        ['GET', '/a', 200, 2],
        ['GET', '/a', 500, 1],
      ]),
    )
    await writer.close()
    const [first, second] = receiver.received.map(seriesOf)
    // A millisecond later than the minute before: an earlier run may have written there.
    expect(first?.get(name(200))).toEqual([`0 @ ${end(now - 11) + 0.001}`, `5 @ ${end(now - 10)}`])
    expect(second?.get(name(200))).toEqual([`7 @ ${end(now - 9)}`])
    expect(second?.get(name(500))).toEqual([`0 @ ${end(now - 10)}`, `1 @ ${end(now - 9)}`])
  })

  test('names its encoding and version, and puts labels in order', async () => {
    const writer = open()
    writer.minute(minuteOf(now - 10, [['GET', '/a', 200, 5, 0.2]]))
    await writer.close()
    expect(receiver.received[0]?.headers).toMatchObject({
      'content-type': 'application/x-protobuf',
      'content-encoding': 'snappy',
      'x-prometheus-remote-write-version': '0.1.0',
    })
    const names = [...seriesOf(receiver.received[0] as Received).keys()].map((text) => text.match(/\w+(?==)/g))
    expect(names.length).toBeGreaterThan(15)
    for (const list of names) expect(list).toEqual(list?.toSorted())
  })

  test('sends what came late with the next minute, and at the end', async () => {
    const writer = open()
    writer.minute(minuteOf(now - 10, [['GET', '/a', 200, 5]]))
    writer.minute(minuteOf(now - 11, [['GET', '/a', 200, 1]]))
    writer.minute(minuteOf(now - 9, [['GET', '/a', 200, 1]]))
    writer.minute(minuteOf(now - 12, [['GET', '/a', 200, 3]]))
    await writer.close()
    const samples = receiver.received.map((request) => seriesOf(request).get(name(200))?.at(-1))
    expect(samples).toEqual([`5 @ ${end(now - 10)}`, `7 @ ${end(now - 9)}`, `10 @ ${end(now - 9) + 0.001}`])
  })

  test('counts what is too old to be taken, and does not send it', async () => {
    const writer = open()
    writer.minute(minuteOf(now - 1000, [['GET', '/a', 200, 5]]))
    writer.minute(minuteOf(now - 10, [['GET', '/a', 200, 1]]))
    await writer.close()
    expect(receiver.received).toHaveLength(1)
    expect(
      seriesOf(receiver.received[0] as Received)
        .get(name(200))
        ?.at(-1),
    ).toBe(`6 @ ${end(now - 10)}`)
  })

  test('sends many series in several requests, all of the same minute', async () => {
    const writer = open()
    const routes = Array.from({ length: 3000 }, (_, at) => ['GET', `/${at}`, 200, 1] as const)
    writer.minute(minuteOf(now - 10, routes))
    await writer.close()
    const series = receiver.received.map(seriesOf)
    // Responses and octets of each route, and what the agent says of itself.
    expect(series.map(({ size }) => size)).toEqual([5000, 1004])
    expect(new Set(series.flatMap((one) => [...one.keys()])).size).toBe(6004)
  })

  test('tells types and incidents', async () => {
    const writer = open()
    writer.minute(minuteOf(now - 10, [['GET', '/a', 200, 5, 0.1]]))
    await writer.incidents([incidentOf()])
    await writer.close()
    const [request] = receiver.received as [Received]
    const about = new ProtobufMessage(uncompress(request.body)).messages(3)
    const types = Object.fromEntries(about.map((one) => [one.text(2), one.integer(1)]))
    expect(types).toMatchObject({
      statute_responses_total: 1,
      statute_incidents: 2,
      statute_request_duration_seconds: 3,
    })
    const incident =
      '__name__=statute_incidents code=503 instance=web-1 job=statute kind=dependency-down route=/pay severity=page'
    expect(seriesOf(request).get(incident)).toEqual([`1 @ ${end(now - 10)}`])
  })
})
