import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { incidentOf, minuteOf } from '../../testing/minute-of.ts'
import { ProtobufMessage } from '../../testing/read-protobuf.ts'
import { type Received, type Receiver, startReceiver } from '../../testing/receiver.ts'
import { type OtlpOptions, openOtlp } from './otlp.ts'

/** opentelemetry/proto/metrics/v1/metrics.proto, by its field numbers. */
function metricsOf({ body }: Received): Map<string, ProtobufMessage> {
  const scope = new ProtobufMessage(body).message(1).message(2)
  return new Map(scope.messages(2).map((metric) => [metric.text(1), metric]))
}

function attributes(point: ProtobufMessage, field: number): Record<string, string | number> {
  const entries = point.messages(field).map((pair) => {
    const value = pair.message(2)
    return [pair.text(1), value.has(3) ? value.integer(3) : value.text(1)] as const
  })
  return Object.fromEntries(entries)
}

describe('openOtlp', () => {
  let receiver: Receiver
  const now = Math.floor(Date.now() / 60_000)
  const nanoseconds = (minute: number) => (minute + 1) * 60e9

  beforeEach(async () => {
    receiver = await startReceiver()
  })
  afterEach(() => receiver.close())

  async function send(options: Partial<OtlpOptions> = {}): Promise<Received[]> {
    const exporter = await openOtlp(receiver.url, {
      version: '1.2.3',
      resource: { 'service.instance.id': 'web-1' },
      ...options,
    })
    exporter.lines?.(10, 1)
    await exporter.minute(
      minuteOf(now - 10, [
        ['GET', '/a', 200, 5, 0.02],
        ['POST', '/a', 503, 2],
      ]),
    )
    await exporter.incidents([incidentOf()], [])
    exporter.lines?.(7, 0)
    await exporter.minute(minuteOf(now - 9, [['GET', '/a', 200, 3, 20]]))
    await exporter.close()
    return receiver.received
  }

  test('posts protobuf that decodes to the counts, under the names of the conventions', async () => {
    const [first, second] = (await send()) as [Received, Received]
    expect(first.url).toBe('/v1/metrics')
    expect(first.headers['content-type']).toBe('application/x-protobuf')
    const resource = new ProtobufMessage(first.body).message(1).message(1)
    expect(attributes(resource, 1)).toEqual({ 'service.name': 'statute', 'service.instance.id': 'web-1' })

    const sizes = metricsOf(first).get('http.server.response.body.size')
    expect(sizes?.text(3)).toBe('By')
    const points = sizes?.message(9).messages(1) ?? []
    const byAttributes = points.map((point) => [attributes(point, 9), point.integer(4), point.double(5)])
    const shop = { 'http.route': '/a', 'server.address': 'shop.example' }
    expect(byAttributes).toEqual([
      [{ ...shop, 'http.request.method': 'GET', 'http.response.status_code': 200 }, 5, 500],
      [{ ...shop, 'http.request.method': 'GET', 'http.response.status_code': 503, 'error.type': '503' }, 0, 0],
      [{ ...shop, 'http.request.method': 'POST', 'http.response.status_code': 200 }, 0, 0],
      [{ ...shop, 'http.request.method': 'POST', 'http.response.status_code': 503, 'error.type': '503' }, 2, 200],
    ])

    const durations = metricsOf(second).get('http.server.request.duration')
    expect(durations?.text(3)).toBe('s')
    expect(durations?.message(9).integer(2)).toBe(2)
    const [point] = durations?.message(9).messages(1) ?? []
    expect(point?.integer(3)).toBe(nanoseconds(now - 9))
    expect(point?.integer(2)).toBe((now - 10) * 60e9)
    expect(point?.packed(7, 'double')).toEqual([
      0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
    ])
    expect(point?.packed(6, 'integer')).toEqual([0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3])
    expect(point?.double(5)).toBeCloseTo(60, -1)
  })

  test('tells incidents and lines', async () => {
    const [first] = (await send()) as [Received]
    const [incident] = metricsOf(first).get('statute.incidents')?.message(5).messages(1) ?? []
    expect(incident && attributes(incident, 7)).toMatchObject({
      'statute.incident.kind': 'dependency-down',
      'http.route': '/pay',
    })
    const lines = metricsOf(first).get('statute.lines')?.message(7)
    expect(lines?.integer(3)).toBe(1)
    expect(lines?.message(1).integer(6)).toBe(10)
  })

  test('tells only what came since, for delta temporality', async () => {
    const [first, second] = (await send({ temporality: 'delta' })) as [Received, Received]
    const sizes = (request: Received) => metricsOf(request).get('http.server.response.body.size')?.message(9)
    expect(sizes(first)?.integer(2)).toBe(1)
    expect(
      sizes(first)
        ?.messages(1)
        .map((point) => point.integer(4)),
    ).toEqual([5, 2])
    const [point, ...others] = sizes(second)?.messages(1) ?? []
    expect(others).toEqual([])
    expect(point?.integer(4)).toBe(3)
    expect(point?.integer(2)).toBe(nanoseconds(now - 10))
    const durations = metricsOf(second).get('http.server.request.duration')?.message(9).message(1)
    expect(durations?.integer(4)).toBe(3)
    expect(metricsOf(second).get('statute.lines')?.message(7).message(1).integer(6)).toBe(7)
  })

  test('posts JSON on request', async () => {
    const [first] = (await send({ encoding: 'json' })) as [Received]
    expect(first.headers['content-type']).toBe('application/json')
    const document = JSON.parse(first.text)
    const metrics = document.resourceMetrics[0].scopeMetrics[0].metrics as {
      name: string
      histogram: { dataPoints: object[] }
    }[]
    const sizes = metrics.find(({ name }) => name === 'http.server.response.body.size')
    expect(sizes?.histogram.dataPoints[0]).toMatchObject({
      count: 5,
      sum: 500,
      timeUnixNano: String(nanoseconds(now - 10)),
    })
  })

  test('keeps the path of an address that has one', async () => {
    const exporter = await openOtlp(`${receiver.url}/otlp/v1/metrics`, { version: '1.2.3' })
    await exporter.minute(minuteOf(now - 10, [['GET', '/a', 200, 5]]))
    await exporter.close()
    expect(receiver.received[0]?.url).toBe('/otlp/v1/metrics')
  })
})
