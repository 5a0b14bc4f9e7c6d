/**
 * Access-log lines: the status stands where the format puts it, however much other digits look like one. One entry for
 * each format; the first that fits a line reads it. The file is long because it is one table.
 */
import { type Clue, weights } from '../clue.ts'
import { softwareOf } from '../signatures.ts'

interface Format {
  readonly name: string
  /** Key of a file in content/errors, if the format belongs to one program. */
  readonly software?: string
  /** Fits one line; the group `status` is what the client got. With `d`, so that its place is known. */
  readonly line: RegExp
  /** What must stand in the line too, before or behind. */
  readonly beside?: RegExp
}

/** Statuses as logs have them: `-`, `-1`, `0` and `000` where no answer was sent, `009` where it had no status line. */
const status = String.raw`(?<status>[1-9]\d\d|000|009|0|-1|-)`
/** A quoted field, in which a quote stands behind a backslash. */
const quoted = String.raw`"(?:[^"\\]|\\.){0,8000}"`

function format(name: string, line: string, more: Pick<Format, 'software' | 'beside'> = {}): Format {
  return { name, line: new RegExp(line, 'd'), ...more }
}

/** The shapes of a log record: without one of these a JSON text is a body, not a log. */
const recordKeys =
  /"(?:remote_ip|remote_addr|client_ip|ClientHost|request_uri|requestMethod|RequestPath|ClientRequestURI|user_agent|http_user_agent|responseTime|elb_status_code|time_iso8601|resp_headers)"/

const formats: readonly Format[] = [
  format(
    'a line of a HAProxy log',
    String.raw`\s[\w.~[\]:-]+ [\w.[\]:-]+\/(?:<NOSRV>|<STATS>|[\w.[\]:-]+) [-+\d]+(?:\/[-+\d]+){4} ${status} [-+\d]+ \S+ \S+ (?<flags>[A-Za-z-]{4})\s`,
    { software: 'haproxy' },
  ),
  format(
    'a line of an Envoy log',
    String.raw`"[A-Z-]+ [^"]{0,8000}" ${status} (?<flags>[A-Z]{2,5}(?:,[A-Z]{2,5})*|-) (?:[^\s"]+ ){0,4}(?:"[^"]{0,2000}" )?\d+ \d+ `,
    { software: 'envoy' },
  ),
  format(
    'a line of an AWS load balancer log',
    String.raw`^(?:https?|h2|grpcs?|wss?) \S+Z (?:app|net)\/\S+ \S+ \S+ \S+ \S+ \S+ ${status} (?<upstream>\d{3}|-) `,
    { software: 'aws-alb' },
  ),
  format(
    'a line of a Classic Load Balancer log of AWS',
    String.raw`^\d{4}-\d\d-\d\dT[\d:.]+Z \S+ \S+:\d+ \S+ -?[\d.]+ -?[\d.]+ -?[\d.]+ ${status} (?<upstream>\d{3}|0|-) \d+ \d+ "`,
  ),
  format('a line of a Squid log', String.raw`\b(?:TCP|UDP|TAG|NONE|SWAPFAIL)(?:_[A-Z]+)*\/${status} \d+ \S+ `, {
    software: 'squid',
  }),
  format(
    'a line of a Traefik log',
    String.raw`"[A-Z]+ \S+ HTTP\/[\d.]+" ${status} \d+ "[^"]*" "[^"]*" \d+ "[^"]*" "[^"]*" \d+ms`,
    { software: 'traefik' },
  ),
  format(
    'a line of an S3 access log',
    String.raw` (?:REST|BATCH|WEBSITE)\.[A-Z_.]+ \S+ "[^"]{0,8000}" ${status} (?<code>\w+|-) `,
    { software: 'amazon-s3' },
  ),
  format(
    'a line of an nginx Proxy Manager log',
    String.raw`^\[[^\]]+\] \S+ (?:\d{3}|-) ${status} - [A-Z]+ https? \S+ "`,
    {
      software: 'nginx',
    },
  ),
  format('an access-log line', String.raw`\[[^\]]{10,40}\](?: \([\d.]+ s\))? ${quoted} ${status} (?:\d+|-)(?:\s|$)`),
  format('a line of a Uvicorn log', String.raw`[\w.\]]:\d{1,5} - "[A-Z]+ [^"]{0,8000}" ${status} [A-Z]`),
  format('a line of a uWSGI log', String.raw`=> generated \d+ bytes in \d+ \w+ \(HTTP\/[\d.]+ ${status}\)`, {
    software: 'uwsgi',
  }),
  format('a line of a Rails log', String.raw`\bCompleted ${status} [A-Z][A-Za-z ]* in \d+ms`, { software: 'rails' }),
  format('a line of the Heroku router', String.raw`\bstatus=${status}\b`, {
    software: 'heroku',
    beside: /heroku\[router\]: /,
  }),
  format('a line of key=value pairs', String.raw`\sstatus=${status}(?:\s|$)`, {
    beside: /(?:^|\s)(?:method|path|uri|url)=\S/,
  }),
  format(
    'a line of an IIS log',
    String.raw`^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (?:\S+ )*?[A-Z]+ \/\S* \S+ \d+ \S+ \S+ \S+ (?:\S+ )?${status} (?<sub>\d+) (?<win32>\d+)(?:\s|$)`,
    { software: 'iis' },
  ),
  format(
    'a line of a CloudFront log',
    String.raw`^\d{4}-\d\d-\d\d\t\d\d:\d\d:\d\d\t[A-Z0-9-]+\t(?:\d+|-)\t\S+\t[A-Z]+\t\S+\t\S+\t${status}\t`,
    { software: 'amazon-cloudfront' },
  ),
  format(
    'a line of a morgan log',
    String.raw`^(?:\u001b\[\d+m){0,4}(?:\S+ \S+ )?[A-Z]+ \/\S* (?:HTTP\/[\d.]+ )?(?:\u001b\[\d+m){0,4}${status}(?:\u001b\[\d+m){0,4} (?:(?:\d+|-) - [\d.-]+ ms|[\d.-]+ ms - (?:\d+|-))`,
  ),
  format('a line of an access log with labels', String.raw`\tstatus:${status}(?:\t|$)`, { beside: /(?:^|\t)req:/ }),
  format('a record of a Caddy log', String.raw`"size":\d{1,20},"status":${status},"(?:resp_headers|common_log)"`, {
    software: 'caddy',
  }),
  format('a record of a Traefik log', String.raw`"DownstreamStatus"\s{0,9}:\s{0,9}"?${status}\b`, {
    software: 'traefik',
  }),
  format('a record of a Cloudflare log', String.raw`"EdgeResponseStatus"\s{0,9}:\s{0,9}"?${status}\b`, {
    software: 'cloudflare',
  }),
  format('a record of an Envoy log', String.raw`"response_code"\s{0,9}:\s{0,9}"?${status}\b`, {
    software: 'envoy',
    beside: /"response_flags"/,
  }),
  format(
    'a record of a Google Cloud load balancer log',
    String.raw`"httpRequest"\s{0,9}:\s{0,9}\{[^{}]{0,8000}"status"\s{0,9}:\s{0,9}${status}\b`,
    { software: 'google-cloud-load-balancing', beside: /"(?:http_load_balancer|statusDetails)"/ },
  ),
  format(
    'a log record in JSON',
    String.raw`"(?:status|status_code|statusCode|response_code|http_status|sc-status|elb_status_code)"\s{0,9}:\s{0,9}"?${status}\b`,
    { beside: recordKeys },
  ),
]

/** What containers, collectors and system logs put before a line. */
const wrappers: readonly RegExp[] = [
  // containerd, as Kubernetes has it
  /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d) (?:stdout|stderr) [FP] /,
  // docker compose
  /^[\w.-]{1,100} {1,100}\| /,
  // RFC 3164 §4.1, and how journald prints it
  /^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [^\s[]{1,255} [\w./-]{1,100}(?:\[\d{1,10}\])?: /,
  // RFC 5424 §6
  /^<\d{1,3}>1 \S+ \S+ \S+ \S+ \S+ (?:-|\[[^\]]{0,2000}\]) /,
]
const docker = '{"log":"'

/** The line without what is around it, and the place that each of its letters has in the line as given. */
function unwrap(line: string): { text: string; placeOf: (at: number) => number } {
  if (line.startsWith(docker)) {
    const places: number[] = []
    let text = ''
    for (let at = docker.length; at < line.length && line[at] !== '"'; ) {
      const sequence = line[at] === '\\' ? line.slice(at, at + 6) : ''
      const wide = /^\\u[\da-f]{4}/i.test(sequence)
      if (sequence.startsWith('\\n')) break
      text += wide
        ? String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
        : sequence
          ? unescaped(sequence)
          : line[at]
      places.push(at)
      at += wide ? 6 : sequence ? 2 : 1
    }
    return { text, placeOf: (at) => places[at] ?? at }
  }
  let start = 0
  for (const wrapper of wrappers) start = wrapper.exec(line)?.[0].length || start
  return { text: line.slice(start), placeOf: (at) => at + start }
}

function unescaped(sequence: string): string {
  const letter = sequence[1] ?? ''
  return letter === 't' ? '\t' : letter
}

export interface LogLine {
  readonly format: string
  readonly software: string | undefined
  /** 0 where the log says that no answer was sent. */
  readonly status: number
  readonly groups: Readonly<Record<string, string | undefined>>
  /** Where its status stands. */
  readonly start: number
  readonly end: number
  /** Where the line begins and ends. */
  readonly line: readonly [from: number, to: number]
}

/** Lines read at most; a longer log is a job for another tool. */
export const mostLines = 10_000
/** A line beyond this is no access-log line. */
const longestLine = 16_384

export function readLogs(text: string): LogLine[] {
  const found: LogLine[] = []
  let from = 0
  for (let n = 0; n < mostLines && from < text.length; n++) {
    const end = text.indexOf('\n', from)
    const stop = end < 0 ? text.length : end
    if (stop - from >= 12 && stop - from <= longestLine) {
      const line = readLine(text.slice(from, stop), from)
      if (line) found.push(line)
    }
    from = stop + 1
  }
  return found
}

function readLine(line: string, from: number): LogLine | null {
  if (!/\d| ms$/.test(line)) return null
  const { text, placeOf } = unwrap(line)
  for (const { name, software, line: pattern, beside } of formats) {
    if (beside && !beside.test(text)) continue
    const match = pattern.exec(text)
    const said = match?.groups?.status
    const [at] = match?.indices?.groups?.status ?? []
    if (!match || said === undefined || at === undefined) continue
    const start = from + placeOf(at)
    return {
      format: name,
      software,
      status: /^[1-9]/.test(said) ? Number(said) : 0,
      groups: { ...match.groups },
      start,
      end: start + said.length,
      line: [from, from + line.length],
    }
  }
  return null
}

/** One clue for a log: the line that failed last, or the last one if none failed. */
export function clueOf(lines: readonly LogLine[]): Clue | null {
  const line = lines.findLast(({ status: code }) => code === 0 || code >= 400) ?? lines.at(-1)
  if (!line) return null
  const software = line.software === undefined ? undefined : softwareOf.get(line.software)
  if (line.groups.status === '009') {
    return {
      status: null,
      kind: 'transport',
      fault: 'protocol-error',
      software: softwareOf.get('nginx'),
      weight: weights.log,
      start: line.start,
      end: line.end,
      says: 'nginx passed on bytes without a status line.',
      from: 'log',
    }
  }
  if (line.status === 0) {
    return {
      status: null,
      kind: 'transport',
      fault: 'client-closed',
      software,
      weight: weights.log,
      start: line.start,
      end: line.end,
      says: 'No answer was sent: the client had gone.',
      from: 'log',
    }
  }
  return {
    status: line.status,
    software,
    weight: weights.log,
    start: line.start,
    end: line.end,
    says: `The status in ${line.format}.`,
    from: 'log',
  }
}
