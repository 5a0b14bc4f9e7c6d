import type { Traffic } from '@statute/traffic'

/** How many rows are handed over at once: a day of a busy site has half a million. */
const atOnce = 4096

/**
 * The cells as CSV (RFC 4180), in order of minutes: `minute,host,method,route,status,count,bytes`, the minute in RFC
 * 3339 and UTC. It comes in parts, so that it is not all in memory.
 */
export function* csvOf({ counts }: Traffic, from = 0, to = Number.POSITIVE_INFINITY): Generator<string> {
  const end = to === Number.POSITIVE_INFINITY ? counts.length : counts.place(Math.ceil(to / 60_000))
  const endpoints = counts.endpoints.map(({ host, method, route }) => [host, method, route].map(field).join(','))
  let part = 'minute,host,method,route,status,count,bytes\r\n'
  let last = -1
  let time = ''
  for (let at = counts.place(Math.floor(from / 60_000)), rows = 0; at < end; at++) {
    const minute = counts.minute[at] as number
    if (minute !== last) time = new Date(minute * 60_000).toISOString().replace(':00.000Z', ':00Z')
    last = minute
    part += `${time},${endpoints[counts.endpoint[at] as number]},${counts.status[at]},${counts.count[at]},${counts.bytes[at]}\r\n`
    if (++rows % atOnce === 0) {
      yield part
      part = ''
    }
  }
  yield part
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
