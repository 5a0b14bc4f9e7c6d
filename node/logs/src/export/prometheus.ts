import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Counts, Incident, Minute } from '@statute/traffic'
import type { Exporter } from './exporter.ts'
import { contentTypes, exposition, textFormat } from './exposition.ts'
import { families, type MetricNames } from './families.ts'
import { Metrics, type MetricsOptions } from './metrics.ts'

export interface PrometheusOptions extends MetricsOptions {
  /** Ours unless told. */
  readonly names?: MetricNames
  /** The version of Statute. */
  readonly version: string
}

/** Scrapers that are remembered; who comes later pushes out the one that did not come for longest. */
const scrapersKept = 100
/** Why a port could not be had. */
const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has the port; wanted a free one',
  EADDRNOTAVAIL: 'this machine has no such address; wanted one of its own',
  EACCES: 'this user may not have the port; wanted one from 1024 on',
  ENOTFOUND: 'the name of the host does not resolve; wanted an address of this machine',
}

/** What a Prometheus scrapes. {@link listen} gives it a port of its own; {@link answer} mounts it elsewhere. */
export class PrometheusEndpoint implements Exporter {
  name = 'Prometheus endpoint'
  readonly metrics: Metrics
  readonly #names: MetricNames
  readonly #version: string
  /** Scraper → the tick at its last visit. */
  readonly #seen = new Map<string, number>()
  #server: Server | null = null

  constructor(options: PrometheusOptions) {
    this.metrics = new Metrics(options)
    this.#names = options.names ?? 'statute'
    this.#version = options.version
  }

  know(history: Counts): void {
    this.metrics.know(history)
  }

  minute(minute: Minute): void {
    this.metrics.add(minute)
  }

  async incidents(open: readonly Incident[]): Promise<void> {
    this.metrics.incidents.set(open)
  }

  lines(read: number, unparsed: number): void {
    this.metrics.lines += read
    this.metrics.unparsed += unparsed
  }

  /**
   * The text for one scrape. A series that came since this scraper's last visit is told as 0 this once, and with its
   * value from the next visit on: so `increase()` counts the first response of a code that no history knew.
   *
   * @param scraper Who asks: address and program. Two Prometheus servers side by side are two.
   */
  answer(accept: string, scraper: string): { readonly type: string; readonly body: string } {
    const format = textFormat(accept)
    const { metrics } = this
    const seen = this.#seen.get(scraper)
    this.#seen.delete(scraper)
    this.#seen.set(scraper, metrics.tick)
    if (this.#seen.size > scrapersKept) this.#seen.delete(this.#seen.keys().next().value as string)
    const body = exposition(families(metrics, this.#names, this.#version), format, seen)
    return { type: contentTypes[format], body }
  }

  /** Serves `/metrics`. Port 0 takes a free one; the address is in {@link name} and given back. */
  async listen(port: number, host = '127.0.0.1'): Promise<{ readonly host: string; readonly port: number }> {
    const server = createServer((request, response) => this.#serve(request, response))
    await new Promise<void>((listening, failed) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        failed(new Error(`Cannot serve metrics on "${host}:${port}": ${reasons[error.code ?? ''] ?? error.message}`))
      })
      server.listen(port, host, listening)
    })
    this.#server = server
    const { port: taken } = server.address() as AddressInfo
    this.name = `Prometheus endpoint http://${host.includes(':') ? `[${host}]` : host}:${taken}/metrics`
    return { host, port: taken }
  }

  async close(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (server === null) return
    server.closeAllConnections()
    await new Promise<void>((closed) => server.close(() => closed()))
  }

  #serve({ method, url = '/', headers, socket }: IncomingMessage, response: ServerResponse): void {
    const path = url.split('?')[0]
    if (path !== '/metrics') {
      const found = path === '/'
      response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(
        method === 'HEAD' ? undefined : found ? 'Metrics are at /metrics\n' : 'Not found. Metrics are at /metrics\n',
      )
      return
    }
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    // A HEAD shows nobody a value, so it must not count as a visit.
    const scraper = method === 'HEAD' ? '' : `${socket.remoteAddress} ${headers['user-agent'] ?? ''}`
    const { type, body } = this.answer(headers.accept ?? '', scraper)
    const zipped = body.length > 1024 && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(acceptEncoding(headers))
    const bytes = zipped ? gzipSync(body, { level: 1 }) : Buffer.from(body)
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': bytes.length,
      Vary: 'Accept, Accept-Encoding',
      ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    })
    response.end(method === 'HEAD' ? undefined : bytes)
  }
}

function acceptEncoding(headers: IncomingMessage['headers']): string {
  return String(headers['accept-encoding'] ?? '')
}
