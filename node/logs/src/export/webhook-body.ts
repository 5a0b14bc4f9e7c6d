import type { Incident } from '@statute/traffic'
import { incidentLink, newsText } from './incident-text.ts'
import type { News } from './open-incidents.ts'

/** `slack` is understood by Mattermost, Rocket.Chat, Zulip, and Discord under `/slack`, too. */
export type WebhookForm = 'json' | 'slack'

/** Shorter than any of these chats cuts. */
const longestText = 3500

/** The body of one message. Times are RFC 3339 in UTC. */
export function webhookBody(form: WebhookForm, news: News, workbench: string | null, now: number): string {
  const text = newsText(news, workbench, now)
  if (form === 'slack') return JSON.stringify({ text: slackText(text), mrkdwn: false })
  const one = (state: 'begun' | 'lasting' | 'ended') => (incident: Incident) => ({
    state,
    ...incident,
    from: rfc3339(incident.from),
    raised: rfc3339(incident.raised),
    to: incident.to === null ? null : rfc3339(incident.to),
    link: incidentLink(incident, workbench),
  })
  return JSON.stringify({
    version: 1,
    time: rfc3339(now),
    text,
    incidents: [...news.begun.map(one('begun')), ...news.lasting.map(one('lasting')), ...news.ended.map(one('ended'))],
  })
}

/** Paths and user agents are what strangers sent: `<!channel>` in them must call nobody. */
function slackText(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)} …` : text
  return cut.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function rfc3339(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z')
}
