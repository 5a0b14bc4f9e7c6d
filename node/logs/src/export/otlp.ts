import type { Counts, Incident, Minute } from '@statute/traffic'
import { Delivery, type DeliveryOptions } from './delivery.ts'
import type { Exporter } from './exporter.ts'
import { Metrics, type MetricsOptions } from './metrics.ts'

export interface OtlpOptions extends MetricsOptions, DeliveryOptions {
  readonly version: string
  /** `protobuf` unless told. */
  readonly encoding?: 'protobuf' | 'json'
  /** Sums since the watch began, or since the last message. `cumulative` unless told. */
  readonly temporality?: 'cumulative' | 'delta'
  /** Attributes of the resource: `{ 'service.instance.id': 'web-1' }`. `service.name` is `statute` unless told. */
  readonly resource?: Readonly<Record<string, string>>
  /** Milliseconds. Minutes that are older are sent together with the first that is not. An hour unless told. */
  readonly oldest?: number
}

const minuteMs = 60_000

/**
 * Opens an exporter that sends OpenTelemetry metrics over HTTP, a message for each minute.
 *
 * @param address The full address, `http://collector:4318/v1/metrics`; a bare origin gets that path
 */
export async function openOtlp(
  address: string,
  options: OtlpOptions,
): Promise<Exporter & { readonly metrics: Metrics }> {
  // Loaded here: who exports nothing does not wait for it.
  const [{ JsonMetricsSerializer, ProtobufMetricsSerializer }, { otlpData, Sent }] = await Promise.all([
    import('@opentelemetry/otlp-transformer'),
    import('./otlp-data.ts'),
  ])
  const { version, encoding = 'protobuf', resource = {}, oldest = 60 * minuteMs } = options
  const delivery = new Delivery(withPath(address), options)
  const metrics = new Metrics(options)
  const serializer = encoding === 'json' ? JsonMetricsSerializer : ProtobufMetricsSerializer
  const headers = { 'Content-Type': encoding === 'json' ? 'application/json' : 'application/x-protobuf' }
  const sent = options.temporality === 'delta' ? new Sent() : null
  let from = metrics.start
  let last = 0
  let waiting = 0
  let late = false

  function send(to: number): void {
    const bytes = serializer.serializeRequest(otlpData(metrics, { from, to }, sent, { version, resource }))
    const what = `metrics of ${new Date(to).toISOString().slice(11, 16)} UTC`
    if (bytes !== undefined) void delivery.send({ body: new Uint8Array(bytes), headers, what })
    if (sent !== null) from = to
    last = to
    late = false
  }

  /** A minute is sent with the incidents that it ended with, or before the next one is added. */
  function flush(): void {
    if (waiting > 0) send(waiting)
    waiting = 0
  }

  return {
    name: `OpenTelemetry metrics to ${delivery.origin}`,
    metrics,
    know(history: Counts) {
      metrics.know(history)
    },
    minute(minute: Minute) {
      flush()
      metrics.add(minute)
      // A log that is read afterwards is older than its reader.
      if (last === 0) from = Math.min(from, minute.minute * minuteMs)
      const to = (minute.minute + 1) * minuteMs
      if (to <= last) late = true
      else if (Date.now() - to <= oldest) waiting = to
    },
    async incidents(open: readonly Incident[]) {
      metrics.incidents.set(open)
      flush()
    },
    lines(read: number, unparsed: number) {
      metrics.lines += read
      metrics.unparsed += unparsed
    },
    async close() {
      flush()
      if (late) send(last + 1)
      await delivery.close()
    },
  }
}

function withPath(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (url.pathname === '/') url.pathname = '/v1/metrics'
  return url.href
}
