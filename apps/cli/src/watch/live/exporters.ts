import type { Exporter } from '@statute/logs/export/exporter'
import type { Incident, Minute } from '@statute/traffic'
import { version } from '../../version.ts'
import type { WatchSettings } from '../settings.ts'

/** Those who are told, as the options name them. Each is loaded only if it is wanted. */
export async function openExporters(settings: WatchSettings, onProblem: (message: string) => void): Promise<Exporters> {
  const { listen, names, remoteWrite, otlp, alertmanager, notify } = settings
  const all: Exporter[] = []
  if (listen !== null) {
    const { PrometheusEndpoint } = await import('@statute/logs/export/prometheus')
    const endpoint = new PrometheusEndpoint({ names, version })
    await endpoint.listen(listen.port, listen.host)
    all.push(endpoint)
  }
  if (remoteWrite !== null) {
    const { RemoteWrite } = await import('@statute/logs/export/remote-write')
    all.push(new RemoteWrite(remoteWrite, { names, version, onProblem }))
  }
  if (otlp !== null) {
    const { openOtlp } = await import('@statute/logs/export/otlp')
    all.push(await openOtlp(otlp, { version, onProblem }))
  }
  if (alertmanager !== null) {
    const { Alertmanager } = await import('@statute/logs/export/alertmanager')
    all.push(new Alertmanager(alertmanager, { onProblem }))
  }
  for (const { kind, url } of notify) {
    const { openWebhook } = await import('@statute/logs/export/webhook')
    all.push(await openWebhook(url, { form: kind, onProblem }))
  }
  return new Exporters(all)
}

/** All of them as one. What went on before they were there is history to them. */
export class Exporters {
  readonly #all: readonly Exporter[]
  #open: readonly Incident[] = []

  constructor(all: readonly Exporter[]) {
    this.#all = all
  }

  get names(): readonly string[] {
    return this.#all.map(({ name }) => name)
  }

  minute(minute: Minute): void {
    for (const exporter of this.#all) void exporter.minute(minute)
  }

  lines(read: number, unparsed: number): void {
    for (const exporter of this.#all) exporter.lines?.(read, unparsed)
  }

  /** All incidents as the judge has them now. */
  incidents(all: readonly Incident[]): void {
    const open = all.filter(({ to }) => to === null)
    const isSame = (one: Incident) => (other: Incident) =>
      one.kind === other.kind && one.from === other.from && one.status === other.status
    const ended = this.#open.flatMap((one) => (open.some(isSame(one)) ? [] : (all.find(isSame(one)) ?? [])))
    this.#open = open
    for (const exporter of this.#all) void exporter.incidents(open, ended)
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((exporter) => exporter.close()))
  }
}
