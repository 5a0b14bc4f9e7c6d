/**
 * Access-log lines: the status stands where the format puts it, however much other digits look like one. One entry for
 * each format; the first that fits a line reads it.
 */
import { type Clue, weights } from '../clue.ts'
import { softwareOf } from '../signatures.ts'

interface Format {
  readonly name: string
  /** Key of a file in content/errors, if the format belongs to one program. */
  readonly software?: string
  /** Fits one line; the group `status` is what the client got. */
  readonly line: RegExp
}

/** Statuses as logs have them: `-`, `-1`, `0` and `000` where no answer was sent. */
const status = String.raw`(?<status>[1-9]\d\d|000|0|-1|-)`

const formats: readonly Format[] = [
  {
    name: 'a line of a HAProxy log',
    software: 'haproxy',
    line: new RegExp(
      String.raw`\s[\w.~[\]:-]+ [\w.[\]:-]+\/(?:<NOSRV>|<STATS>|[\w.[\]:-]+) [-+\d]+(?:\/[-+\d]+){4} ${status} [-+\d]+ \S+ \S+ (?<flags>[A-Za-z-]{4})\s`,
    ),
  },
  {
    name: 'a line of an Envoy log',
    software: 'envoy',
    line: new RegExp(
      String.raw`"[A-Z-]+ [^"]{0,8000}" ${status} (?<flags>[A-Z]{2,5}(?:,[A-Z]{2,5})*|-) (?:[\w{},.()|:-]+ )*\d+ \d+ `,
    ),
  },
  {
    name: 'a line of an AWS load balancer log',
    software: 'aws-alb',
    line: new RegExp(
      String.raw`^(?:https?|h2|grpcs?|wss?) \S+Z (?:app|net)\/\S+ \S+ \S+ \S+ \S+ \S+ ${status} (?<upstream>\d{3}|-) `,
    ),
  },
  {
    name: 'a line of a Squid log',
    software: 'squid',
    line: new RegExp(String.raw`\b(?:TCP|UDP|TAG|NONE|SWAPFAIL)(?:_[A-Z]+)*\/${status} \d+ \S+ `),
  },
  {
    name: 'a line of a Traefik log',
    software: 'traefik',
    line: new RegExp(String.raw`"[A-Z]+ \S+ HTTP\/[\d.]+" ${status} \d+ "[^"]*" "[^"]*" \d+ "[^"]*" "[^"]*" \d+ms`),
  },
  {
    name: 'a line of an S3 access log',
    software: 'amazon-s3',
    line: new RegExp(String.raw` (?:REST|BATCH|WEBSITE)\.[A-Z_.]+ \S+ "[^"]{0,8000}" ${status} (?<code>\w+|-) `),
  },
  {
    name: 'a line of an nginx Proxy Manager log',
    software: 'nginx',
    line: new RegExp(String.raw`^\[[^\]]+\] \S+ (?:\d{3}|-) ${status} - [A-Z]+ https? \S+ "`),
  },
  {
    name: 'an access-log line',
    line: new RegExp(String.raw`\[[^\]]{10,40}\](?: \([\d.]+ s\))? "[^"]{0,8000}" ${status} (?:\d+|-)(?:\s|$)`),
  },
  {
    name: 'a line of a Uvicorn log',
    line: new RegExp(String.raw`\S+:\d+ - "[A-Z]+ [^"]{0,8000}" ${status} [A-Z]`),
  },
  {
    name: 'a line of a uWSGI log',
    software: 'uwsgi',
    line: new RegExp(String.raw`=> generated \d+ bytes in \d+ \w+ \(HTTP\/[\d.]+ ${status}\)`),
  },
  {
    name: 'a line of a Rails log',
    software: 'rails',
    line: new RegExp(String.raw`\bCompleted ${status} [A-Z][A-Za-z ]* in \d+ms`),
  },
  {
    name: 'a line of the Heroku router',
    software: 'heroku',
    line: new RegExp(String.raw`heroku\[router\]: .{0,4000}\bstatus=${status}\b`),
  },
  {
    name: 'a line of key=value pairs',
    line: new RegExp(String.raw`(?:^|\s)(?:method|path|uri|url)=\S+ .{0,2000}\bstatus=${status}(?:\s|$)`),
  },
  {
    name: 'a line of an IIS log',
    software: 'iis',
    line: new RegExp(
      String.raw`^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (?:\S+ )*?[A-Z]+ \/\S* \S+ \d+ \S+ \S+ \S+ (?:\S+ )?${status} (?<sub>\d+) (?<win32>\d+)(?:\s|$)`,
    ),
  },
  {
    name: 'a line of a CloudFront log',
    software: 'amazon-cloudfront',
    line: new RegExp(
      String.raw`^\d{4}-\d\d-\d\d\t\d\d:\d\d:\d\d\t[A-Z0-9-]+\t(?:\d+|-)\t\S+\t[A-Z]+\t\S+\t\S+\t${status}\t`,
    ),
  },
  {
    name: 'a line of a morgan log',
    line: new RegExp(
      String.raw`^(?:\u001b\[\d+m)*(?:\S+ \S+ )?[A-Z]+ \/\S* (?:HTTP\/[\d.]+ )?(?:\u001b\[\d+m)*${status}(?:\u001b\[\d+m)* (?:\d+|-) - [\d.-]+ ms`,
    ),
  },
  {
    name: 'a line of an access log with labels',
    line: new RegExp(String.raw`\treq:[^\t]+\t(?:.{0,4000}\t)?status:${status}(?:\t|$)`),
  },
  {
    name: 'a log record in JSON',
    line: new RegExp(
      String.raw`(?:^|[{,\s])\\*"(?:status|status_code|statusCode|response_code|http_status|sc-status|DownstreamStatus|EdgeResponseStatus|elb_status_code)\\*"\s*:\s*\\*"?${status}\b`,
    ),
  },
]

/** The shapes of a log record: without one of these a JSON text is a body, not a log. */
const recordKeys =
  /"\\*(?:remote_ip|remote_addr|client_ip|ClientHost|request_uri|requestMethod|RequestPath|ClientRequestURI|user_agent|http_user_agent|responseTime|DownstreamStatus|elb_status_code|response_flags|time_iso8601|resp_headers)\\*"/

export interface LogLine {
  readonly format: string
  readonly software: string | undefined
  /** 0 where the log says that no answer was sent. */
  readonly status: number
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly start: number
  readonly end: number
}

/** Lines read at most; a longer log is a job for another tool. */
const mostLines = 10_000
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
  if (!/\d/.test(line)) return null
  for (const { name, software, line: pattern } of formats) {
    if (name === 'a log record in JSON' && !recordKeys.test(line)) continue
    const match = pattern.exec(line)
    const said = match?.groups?.status
    if (!match || said === undefined) continue
    const at = from + match.index + match[0].lastIndexOf(said)
    return {
      format: name,
      software,
      status: /^[1-9]/.test(said) ? Number(said) : 0,
      groups: { ...match.groups },
      start: at,
      end: at + said.length,
    }
  }
  return null
}

/** One clue for a log: the line that failed last, or the last one if none failed. */
export function clueOf(lines: readonly LogLine[]): Clue | null {
  const line = lines.findLast(({ status: code }) => code === 0 || code >= 400) ?? lines.at(-1)
  if (!line) return null
  const software = line.software === undefined ? undefined : softwareOf.get(line.software)
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
