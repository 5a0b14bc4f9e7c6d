import type { Incident } from '@statute/traffic'
import type { News } from './open-incidents.ts'

/** The page of the workbench that tells what the code means; the watch itself where no code moved; null without a workbench. */
export function incidentLink({ status }: Incident, workbench: string | null): string | null {
  if (workbench === null) return null
  const base = workbench.replace(/\/+$/, '')
  return status === null || status === 0 ? `${base}/watch` : `${base}/${status}`
}

/** Many incidents in one message are told shortly. */
const atLength = 3
const atMost = 12

/** What a person reads in a chat or a mail: plain text, the news first. */
export function newsText({ begun, lasting, ended }: News, workbench: string | null, now: number): string {
  const all = begun.length + lasting.length + ended.length
  const parts = [
    ...begun.map((incident) => (all > atLength ? short(incident) : long(incident, workbench))),
    ...lasting.map((incident) => `Still open after ${length(now - incident.from)}: ${short(incident)}`),
    ...ended.map((incident) => endText(incident, now)),
  ]
  const told = parts.slice(0, atMost)
  if (parts.length > told.length) told.push(`and ${parts.length - told.length} more`)
  return [...(all > 1 ? [title({ begun, lasting, ended })] : []), ...told].join(all > atLength ? '\n' : '\n\n')
}

function title({ begun, lasting, ended }: News): string {
  const counts = [
    begun.length > 0 ? `${count(begun.length, 'incident')} began` : '',
    lasting.length > 0 ? `${count(lasting.length, 'incident')} still open` : '',
    ended.length > 0 ? `${count(ended.length, 'incident')} over` : '',
  ]
  return `${counts.filter((text) => text !== '').join(', ')}:`
}

function short({ headline, severity }: Incident): string {
  return `${severity === 'page' ? 'Urgent: ' : ''}${headline}`
}

function long(incident: Incident, workbench: string | null): string {
  const { explanation, evidence, nextSteps } = incident
  const link = incidentLink(incident, workbench)
  const lines = [
    short(incident),
    explanation,
    ...evidence.slice(0, 5).map((clause) => `• ${clause}`),
    ...(nextSteps.length > 0 ? ['What to do:', ...nextSteps.map((step, at) => `${at + 1}. ${step}`)] : []),
    ...(link === null ? [] : [link]),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

/** "Over since 09:39 UTC, after 25 minutes: 401 rose from 0.3 % to 15 % of /api/* at 09:14." */
function endText({ headline, from, to }: Incident, now: number): string {
  const end = to ?? now
  return `Over since ${clock(end, now)} UTC, after ${length(end - from)}: ${headline}`
}

/** `09:14`, with the day where it is not the day of `beside`. */
function clock(time: number, beside: number): string {
  const text = new Date(time).toISOString()
  const sameDay = text.slice(0, 10) === new Date(beside).toISOString().slice(0, 10)
  return sameDay ? text.slice(11, 16) : `${text.slice(0, 10)} ${text.slice(11, 16)}`
}

/** `25 minutes`, `3 hours 10 minutes`, `2 days`. */
function length(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000))
  if (minutes < 60) return count(minutes, 'minute')
  if (minutes >= 48 * 60) return count(Math.round(minutes / 1440), 'day')
  const rest = minutes % 60
  return `${count(Math.floor(minutes / 60), 'hour')}${rest === 0 ? '' : ` ${count(rest, 'minute')}`}`
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`
}
