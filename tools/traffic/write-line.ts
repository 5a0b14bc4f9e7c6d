import type { Request } from './requests.ts'

export type LogFormat = 'combined' | 'common' | 'vhost' | 'json'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
let lastSecond = -1
let lastText = ''

/** `15/Jan/2026:00:00:30 +0000`. */
function clfTime(second: number): string {
  if (second !== lastSecond) {
    const date = new Date(second * 1000)
    const two = (value: number) => String(value).padStart(2, '0')
    const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
    lastText = `${two(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}:${clock} +0000`
    lastSecond = second
  }
  return lastText
}

/** A line with its newline. */
export function lineOf(format: LogFormat, second: number, request: Request): string {
  const { client, method, path, status, bytes, referrer, agent, host, duration } = request
  if (format === 'json') {
    return `${JSON.stringify({
      time_iso8601: new Date(second * 1000).toISOString().replace('.000Z', '+00:00'),
      remote_addr: client,
      request_method: method,
      request_uri: path,
      server_protocol: 'HTTP/1.1',
      host,
      status,
      body_bytes_sent: bytes,
      request_time: Number(duration.toFixed(3)),
      http_referer: referrer,
      http_user_agent: agent,
    })}\n`
  }
  const common = `${client} - - [${clfTime(second)}] "${method} ${path} HTTP/1.1" ${status} ${bytes}`
  if (format === 'common') return `${common}\n`
  return `${format === 'vhost' ? `${host}:443 ` : ''}${common} "${referrer}" "${agent}"\n`
}
