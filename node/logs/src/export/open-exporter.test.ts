import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { incidentOf, minuteOf } from '../../testing/minute-of.ts'
import { type Receiver, startReceiver } from '../../testing/receiver.ts'
import { openExporter } from './open-exporter.ts'

describe('openExporter', () => {
  let receiver: Receiver
  const minute = Math.floor(Date.now() / 60_000) - 2

  beforeEach(async () => {
    receiver = await startReceiver()
  })
  afterEach(() => receiver.close())

  test.each([
    ['remote-write', '/write', 'Prometheus remote write to'],
    ['otlp', '', 'OpenTelemetry metrics to'],
    ['otlp-json', '', 'OpenTelemetry metrics to'],
    ['alertmanager', '', 'Alertmanager on'],
    ['webhook', '/hook', 'webhook on'],
    ['slack', '/services/T0', 'Slack on'],
  ])('opens %s, which tells its receiver', async (kind, path, name) => {
    const exporter = await openExporter(`${kind}=${receiver.url}${path}`, { version: '1.2.3', instance: 'web-1' })
    expect(exporter.name).toBe(`${name} ${receiver.url}`)
    await exporter.minute(minuteOf(minute, [['GET', '/a', 200, 5]]))
    await exporter.incidents([incidentOf()], [])
    await exporter.close()
    expect(receiver.received).toHaveLength(1)
  })

  test('opens an endpoint to scrape', async () => {
    const exporter = await openExporter('prometheus=127.0.0.1:0', { version: '1.2.3', names: 'otel' })
    await exporter.minute(minuteOf(minute, [['GET', '/a', 200, 5]]))
    const url = exporter.name.replace('Prometheus endpoint ', '')
    expect(await (await fetch(url)).text()).toMatch(/^http_server_response_body_size_bytes_count\{.*\} 5$/m)
    await exporter.close()
  })

  test.each([
    ['fax=123', 'Cannot export to "fax=123": it names no receiver, wanted prometheus=, remote-write=, otlp='],
    ['https://me:secret@host/', 'Cannot export to "https://host/": it names no receiver'],
    ['prometheus=http', 'Cannot serve metrics on "http": no port, wanted prometheus=9464'],
    ['prometheus=99999', 'Cannot serve metrics on "99999": no port'],
    ['slack=here', 'Cannot send to "here": not an address, wanted http:// or https://'],
  ])('cannot open %s', async (text, message) => {
    await expect(openExporter(text, { version: '1.2.3' })).rejects.toThrow(message)
  })
})
