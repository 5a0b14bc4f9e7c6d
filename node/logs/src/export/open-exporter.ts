import { hostname } from 'node:os'
import { Alertmanager } from './alertmanager.ts'
import type { Exporter } from './exporter.ts'
import type { MetricNames } from './families.ts'
import { openOtlp } from './otlp.ts'
import { PrometheusEndpoint } from './prometheus.ts'
import { RemoteWrite } from './remote-write.ts'
import { openWebhook } from './webhook.ts'

export interface ExporterOptions {
  /** The version of Statute. */
  readonly version: string
  /** Of the metrics that Prometheus gets. */
  readonly names?: MetricNames
  /** The address of the workbench, for links in messages. */
  readonly workbench?: string
  /** Tells this agent from others: the name of the machine unless told. */
  readonly instance?: string
  /** A file where it is remembered who was told of which incident. Two webhooks must not share one. */
  readonly state?: string
  readonly onProblem?: (message: string) => void
}

/** What may stand before the `=`, and what it wants behind it. */
export const exporterKinds: Readonly<Record<string, string>> = {
  prometheus: 'prometheus=9464 or prometheus=0.0.0.0:9464, an endpoint to scrape',
  'remote-write': 'remote-write=http://prometheus:9090/api/v1/write',
  otlp: 'otlp=http://collector:4318',
  'otlp-json': 'otlp-json=http://collector:4318',
  alertmanager: 'alertmanager=http://alertmanager:9093',
  webhook: 'webhook=https://example.org/hook, which gets JSON',
  slack: 'slack=https://hooks.slack.com/services/…',
}

/** Opens an exporter from what a person wrote: `slack=https://…`, `prometheus=9464`. Throws an error that says what was wanted. */
export async function openExporter(text: string, options: ExporterOptions): Promise<Exporter> {
  const [, kind = '', target = ''] = /^([\w-]+)=(.*)$/.exec(text) ?? []
  const { version, names = 'statute', workbench, state, onProblem } = options
  const instance = options.instance ?? hostname()
  const told = onProblem === undefined ? {} : { onProblem }
  const linked = { ...told, ...(workbench === undefined ? {} : { workbench }) }
  const kept = { ...linked, ...(state === undefined ? {} : { state }) }
  switch (kind) {
    case 'prometheus':
      return listenOn(target, new PrometheusEndpoint({ version, names }))
    case 'remote-write':
      return new RemoteWrite(target, { version, names, labels: { instance }, ...told })
    case 'otlp':
      return openOtlp(target, { version, resource: { 'service.instance.id': instance }, ...told })
    case 'otlp-json':
      return openOtlp(target, { version, encoding: 'json', resource: { 'service.instance.id': instance }, ...told })
    case 'alertmanager':
      return new Alertmanager(target, linked)
    case 'webhook':
      return openWebhook(target, kept)
    case 'slack':
      return openWebhook(target, { ...kept, form: 'slack' })
    default:
      throw new Error(
        `Cannot export to "${text.replace(/\/\/[^/@]*@/, '//')}": it names no receiver, wanted ${Object.keys(exporterKinds).join('=, ')}= and an address`,
      )
  }
}

async function listenOn(target: string, endpoint: PrometheusEndpoint): Promise<Exporter> {
  const [, bracketed, plain, digits = ''] = /^(?:(?:\[([^\]]+)\]|([^:]*)):)?(\d+)$/.exec(target) ?? []
  const port = Number(digits)
  if (digits === '' || port > 65_535) {
    throw new Error(`Cannot serve metrics on "${target}": no port, wanted ${exporterKinds.prometheus}`)
  }
  // ":9464" is how servers write "on all addresses".
  const host = bracketed ?? (plain === '' ? '::' : plain)
  await endpoint.listen(port, host)
  return endpoint
}
