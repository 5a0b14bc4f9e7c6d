import type { Counts, Incident, Minute } from '@statute/traffic'
import { Delivery, type DeliveryOptions } from './delivery.ts'
import type { Exporter } from './exporter.ts'
import { families, type MetricNames } from './families.ts'
import type { Family, Label } from './family.ts'
import { Metrics, type MetricsOptions } from './metrics.ts'
import { ProtobufWriter } from './protobuf.ts'
import { sampleName, samplesOf } from './samples.ts'
import { compress } from './snappy.ts'

export interface RemoteWriteOptions extends MetricsOptions, DeliveryOptions {
  readonly names?: MetricNames
  readonly version: string
  /** On every series, so that two agents are told apart: `{ instance: 'web-1' }`. `job` is `statute` unless told. */
  readonly labels?: Readonly<Record<string, string>>
  /** Milliseconds. Minutes that are older are counted and not sent: Prometheus takes an hour, which is the default. */
  readonly oldest?: number
}

/** Samples in one request. */
const batch = 5000
const minuteMs = 60_000

/**
 * Sends the counters by Prometheus remote write 1.0, stamped with the end of the minute that they describe, however
 * late they are. A new series begins with a 0 one minute before.
 */
export class RemoteWrite implements Exporter {
  readonly name: string
  readonly metrics: Metrics
  readonly #delivery: Delivery
  readonly #options: RemoteWriteOptions
  readonly #labels: readonly Label[]
  readonly #encoded = new Map<string, Uint8Array>()
  /** Stamp of the last samples; 0 before the first. */
  #last = 0
  /** Stamp of what is not sent yet; 0 if there is none. */
  #waiting = 0
  /** Tick at the last samples. */
  #seen = 0
  #described = false
  #late = false

  constructor(url: string, options: RemoteWriteOptions) {
    this.#options = options
    this.metrics = new Metrics(options)
    this.#delivery = new Delivery(url, options)
    this.#labels = Object.entries({ job: 'statute', ...options.labels }).filter(([, value]) => value !== '')
    this.name = `Prometheus remote write to ${this.#delivery.origin}`
  }

  know(history: Counts): void {
    this.metrics.know(history)
  }

  minute(minute: Minute): void {
    this.#flush()
    this.metrics.add(minute)
    const stamp = (minute.minute + 1) * minuteMs
    // What came late goes with the next minute: samples of a series must not go back in time.
    if (stamp <= this.#last) this.#late = true
    else if (Date.now() - stamp <= (this.#options.oldest ?? 60 * minuteMs)) this.#waiting = stamp
  }

  async incidents(open: readonly Incident[]): Promise<void> {
    this.metrics.incidents.set(open)
    this.#flush()
  }

  lines(read: number, unparsed: number): void {
    this.metrics.lines += read
    this.metrics.unparsed += unparsed
  }

  async close(): Promise<void> {
    this.#flush()
    if (this.#late) this.#send(this.#last + 1)
    await this.#delivery.close()
  }

  /** A minute is sent with the incidents that it ended with, or before the next one is added. */
  #flush(): void {
    if (this.#waiting > 0) this.#send(this.#waiting)
    this.#waiting = 0
  }

  #send(stamp: number): void {
    const all = families(this.metrics, this.#options.names ?? 'statute', this.#options.version)
    // An earlier run of this agent may have written up to a minute before: its stamps are not used again.
    const zeroAt = this.#last === 0 ? stamp - minuteMs + 1 : Math.max(stamp - minuteMs, this.#last)
    const time = new Date(stamp).toISOString().slice(11, 16)
    let writer = new ProtobufWriter()
    let size = 0
    const flush = () => {
      if (size === 0) return
      const body = compress(writer.finish())
      void this.#delivery.send({ body, headers, what: `metrics of ${time} UTC` })
      writer = new ProtobufWriter()
      size = 0
    }
    for (const family of all) {
      for (const point of family.points) {
        const isNew = point.born > this.#seen && family.type !== 'gauge'
        const [before, after] = this.#encode(point.labels)
        for (const { name, le, value } of samplesOf(family, point)) {
          writer.message(1, () => {
            writer.raw(this.#fixed('__name__', name))
            writer.raw(before)
            if (le !== null) writer.raw(this.#fixed('le', le))
            writer.raw(after)
            if (isNew && value !== 0) sample(writer, 0, zeroAt)
            sample(writer, value, stamp)
          })
          if (++size === batch) flush()
        }
      }
    }
    if (!this.#described) describe(all, writer)
    flush()
    this.#described = true
    this.#seen = this.metrics.tick
    this.#last = stamp
    this.#late = false
  }

  /** A label that comes again with thousands of series. */
  #fixed(name: string, value: string): Uint8Array {
    const key = `${name}=${value}`
    let octets = this.#encoded.get(key)
    if (octets === undefined) {
      const writer = new ProtobufWriter()
      label(writer, name, value)
      octets = writer.finish()
      this.#encoded.set(key, octets)
    }
    return octets
  }

  /**
   * Labels in order of their names, as the receiver may demand: those before `le`, and those after it. Labels of the
   * metric win over those of the agent.
   */
  #encode(labels: readonly Label[]): [before: Uint8Array, after: Uint8Array] {
    const own = new Set(labels.map(([key]) => key))
    const all = [...labels, ...this.#labels.filter(([key]) => !own.has(key))].sort(([a], [b]) => (a < b ? -1 : 1))
    const before = new ProtobufWriter()
    const after = new ProtobufWriter()
    for (const [key, text] of all) label(key < 'le' ? before : after, key, text)
    return [before.finish(), after.finish()]
  }
}

const headers = {
  'Content-Type': 'application/x-protobuf',
  'Content-Encoding': 'snappy',
  'X-Prometheus-Remote-Write-Version': '0.1.0',
}

/** `Label` of prompb/types.proto. */
function label(writer: ProtobufWriter, name: string, value: string): void {
  writer.message(1, () => {
    writer.text(1, name)
    writer.text(2, value)
  })
}

/** `Sample` of prompb/types.proto. */
function sample(writer: ProtobufWriter, value: number, stamp: number): void {
  writer.message(2, () => {
    writer.double(1, value)
    writer.integer(2, stamp)
  })
}

/** `MetricMetadata` of prompb/types.proto. */
function describe(all: readonly Family[], writer: ProtobufWriter): void {
  for (const family of all) {
    writer.message(3, () => {
      writer.integer(1, metadataTypes[family.type])
      writer.text(2, family.type === 'histogram' ? family.name : sampleName(family))
      writer.text(4, family.help)
      if (family.unit !== '') writer.text(5, family.unit)
    })
  }
}

const metadataTypes: Readonly<Record<Family['type'], number>> = { counter: 1, gauge: 2, histogram: 3, info: 6 }
