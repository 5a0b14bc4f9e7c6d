import type { Incident, Minute } from '@statute/traffic'
import { Delivery, type DeliveryOptions } from './delivery.ts'
import type { Exporter } from './exporter.ts'
import { incidentLink } from './incident-text.ts'

export interface AlertmanagerOptions extends DeliveryOptions {
  /** On every alert: `{ cluster: 'eu-1' }`. */
  readonly labels?: Readonly<Record<string, string>>
  /** The address of the workbench, for links. */
  readonly workbench?: string
}

/** What POST /api/v2/alerts takes. */
interface Alert {
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  readonly startsAt: string
  readonly endsAt: string
  readonly generatorURL?: string
}

/** An alert that is not repeated for so long ends by itself: the watch may have been stopped. */
const lifetime = 5 * 60_000
const endedKept = 1000

/** Tells Alertmanager of open incidents after every minute, as it expects, and of their ends until it has them. */
export class Alertmanager implements Exporter {
  readonly name: string
  readonly #delivery: Delivery
  readonly #options: AlertmanagerOptions
  /** Labels as last sent → the incident. */
  #open = new Map<string, Incident>()
  /** Ends that Alertmanager has not accepted yet. */
  readonly #ended = new Map<string, Alert>()
  #sending = false

  /** @param address The origin, with a path where Alertmanager is behind one: `http://alertmanager:9093` */
  constructor(address: string, options: AlertmanagerOptions = {}) {
    const url = URL.canParse(address) ? new URL(address) : null
    if (url !== null && !url.pathname.endsWith('/api/v2/alerts')) {
      url.pathname = `${url.pathname.replace(/\/+$/, '')}/api/v2/alerts`
    }
    // Repeated after the next minute anyway, and newer then.
    this.#delivery = new Delivery(url?.href ?? address, { patience: 50_000, ...options })
    this.#options = options
    this.name = `Alertmanager on ${this.#delivery.origin}`
  }

  minute(_: Minute): void {}

  async incidents(open: readonly Incident[], ended: readonly Incident[]): Promise<void> {
    const now = Date.now()
    const before = this.#open
    this.#open = new Map(open.map((incident) => [this.#key(incident), incident]))
    for (const incident of ended) {
      before.delete(this.#key(incident))
      this.#end(incident, now)
    }
    // Its route or severity changed, which is another alert to Alertmanager.
    for (const [key, incident] of before)
      if (!this.#open.has(key)) this.#end({ ...incident, to: incident.to ?? now }, now)
    for (const key of this.#open.keys()) this.#ended.delete(key)
    this.#send()
  }

  async close(): Promise<void> {
    await this.#delivery.close()
  }

  #end(incident: Incident, now: number): void {
    // An end in the future would leave the alert open.
    this.#ended.set(this.#key(incident), this.#alert(incident, Math.min(incident.to ?? now, now)))
    if (this.#ended.size > endedKept) this.#ended.delete(this.#ended.keys().next().value as string)
  }

  #send(): void {
    if (this.#sending || (this.#open.size === 0 && this.#ended.size === 0)) return
    this.#sending = true
    const ended = [...this.#ended]
    const open = [...this.#open.values()].map((incident) => this.#alert(incident, Date.now() + lifetime))
    const body = JSON.stringify([...open, ...ended.map(([, alert]) => alert)])
    const headers = { 'Content-Type': 'application/json' }
    // Nobody waits for the answer: the log goes on.
    void this.#delivery.send({ body, headers, what: `${open.length + ended.length} alerts` }).then((delivered) => {
      this.#sending = false
      if (delivered) for (const [key, alert] of ended) if (this.#ended.get(key) === alert) this.#ended.delete(key)
    })
  }

  /** Alertmanager knows an alert by its labels. */
  #labels({ kind, rule, status, route, method, host, client, severity }: Incident): Record<string, string> {
    return present({
      alertname: `Statute${kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
      code: status === null ? '' : String(status),
      ...{ kind, rule, route, method, host, client, severity },
      ...this.#options.labels,
    })
  }

  #key(incident: Incident): string {
    return JSON.stringify(this.#labels(incident))
  }

  #alert(incident: Incident, endsAt: number): Alert {
    const { headline, explanation, evidence, nextSteps } = incident
    const link = incidentLink(incident, this.#options.workbench ?? null)
    return {
      labels: this.#labels(incident),
      annotations: present({
        summary: headline,
        description: explanation,
        evidence: evidence.map((clause) => `- ${clause}`).join('\n'),
        next_steps: nextSteps.map((step, at) => `${at + 1}. ${step}`).join('\n'),
        runbook_url: link,
      }),
      startsAt: new Date(incident.from).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
      ...(link === null ? {} : { generatorURL: link }),
    }
  }
}

/** Alertmanager drops what is empty; so that the same alert has the same labels, it is left out here. */
function present(values: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''),
  )
}
