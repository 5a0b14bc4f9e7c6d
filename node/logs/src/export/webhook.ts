import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Incident, Minute } from '@statute/traffic'
import { Delivery, type DeliveryOptions } from './delivery.ts'
import type { Exporter } from './exporter.ts'
import { type KeptIncidents, OpenIncidents } from './open-incidents.ts'
import { type WebhookForm, webhookBody } from './webhook-body.ts'

export interface WebhookOptions extends DeliveryOptions {
  /** `json` unless told. */
  readonly form?: WebhookForm
  /** The address of the workbench, for links. */
  readonly workbench?: string
  /** What is less grave is not told. `ticket` unless told. */
  readonly from?: Incident['severity']
  /** Milliseconds after which an incident that is still open is told again. Four hours unless told. */
  readonly repeat?: number
  /** Messages an hour; what comes beyond waits and goes into one message. 20 unless told. */
  readonly perHour?: number
  /** A file that remembers over a restart who was told what. */
  readonly state?: string
}

const hour = 3_600_000
const gravity: Readonly<Record<Incident['severity'], number>> = { note: 0, ticket: 1, page: 2 }

/**
 * Opens an exporter that posts incidents to a webhook: those of one minute in one message, when they begin, when they
 * last, and when they are over. What could not be delivered is told with the next message.
 */
export async function openWebhook(address: string, options: WebhookOptions = {}): Promise<Exporter> {
  const { form = 'json', from = 'ticket', repeat = 4 * hour, perHour = 20, state, onProblem } = options
  const delivery = new Delivery(address, { patience: 10 * 60_000, ...options })
  const incidents = new OpenIncidents(await readState(state, onProblem))
  // One that was told before stays told, also when it turns out to be less grave.
  const isWanted = (incident: Incident) => gravity[incident.severity] >= gravity[from] || incidents.has(incident)
  let sending: Promise<void> | null = null
  let sent: number[] = []
  let writing = Promise.resolve()
  let written = ''

  /** One after the other: two at once would share the temporary file. */
  function save(): Promise<void> {
    if (state === undefined) return Promise.resolve()
    writing = writing.then(async () => {
      const text = JSON.stringify(incidents.keep())
      if (text === written) return
      try {
        await writeFile(`${state}.new`, text, { mode: 0o600, flush: true })
        await rename(`${state}.new`, state)
        written = text
      } catch (error) {
        onProblem?.(`Cannot write "${state}": ${(error as Error).message}; a restart may tell incidents twice`)
      }
    })
    return writing
  }

  function tell(): void {
    const now = Date.now()
    const news = incidents.news(now, repeat)
    if (sending !== null || news.begun.length + news.lasting.length + news.ended.length === 0) return
    sent = sent.filter((time) => now - time < hour)
    if (sent.length >= perHour) return
    sent.push(now)
    const body = webhookBody(form, news, options.workbench ?? null, now)
    const what = `a message on ${news.begun.length + news.lasting.length + news.ended.length} incidents`
    sending = delivery.send({ body, headers: { 'Content-Type': 'application/json' }, what }).then(async (delivered) => {
      if (delivered) incidents.told(news, now)
      sending = null
      await save()
    })
  }

  return {
    name: `${form === 'slack' ? 'Slack' : 'webhook'} on ${delivery.origin}`,
    minute(_: Minute) {},
    async incidents(open, ended) {
      incidents.update(open.filter(isWanted), ended.filter(isWanted), Date.now())
      // Before it is told: what is told twice is better than what is never told.
      await save()
      tell()
    },
    async close() {
      await delivery.close()
      await sending
      await writing
    },
  }
}

async function readState(
  file: string | undefined,
  onProblem: DeliveryOptions['onProblem'],
): Promise<KeptIncidents | undefined> {
  if (file === undefined) return undefined
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as KeptIncidents
    if (Array.isArray(kept.known) && Array.isArray(kept.owed)) return kept
    onProblem?.(`Cannot read "${file}": no list of incidents, wanted one that a watch wrote; beginning anew`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    onProblem?.(`Cannot read "${file}": ${(error as Error).message}; beginning anew`)
  }
  return undefined
}
