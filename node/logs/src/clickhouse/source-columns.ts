/** What a column of somebody's table of requests may stand for. */
export type Role = 'time' | 'status' | 'path' | 'request' | 'method' | 'host' | 'bytes' | 'duration'

export interface Column {
  readonly name: string
  /** As ClickHouse writes it, without `Nullable` and `LowCardinality`. */
  readonly type: string
}

export type Columns = Partial<Record<Role, Column>>

/** Usual names, best first, in lower case without what is no letter or digit. */
const usualNames: Readonly<Record<Role, readonly string[]>> = {
  time: [
    ...['timestamp', 'time', 'ts', 'datetime', 'eventtime', 'requesttimestamp', 'requesttime', 'logtime', 'accesstime'],
    ...[
      'timelocal',
      'timeiso8601',
      'msec',
      'starttime',
      'startutc',
      'edgestarttimestamp',
      'receivedat',
      'createdat',
      'date',
    ],
  ],
  status: [
    ...['status', 'statuscode', 'httpstatus', 'httpstatuscode', 'responsestatus', 'responsecode', 'responsestatuscode'],
    ...['httpresponsestatuscode', 'scstatus', 'edgeresponsestatus', 'elbstatuscode', 'downstreamstatus', 'code'],
  ],
  path: [
    ...[
      'path',
      'uri',
      'requesturi',
      'requestpath',
      'url',
      'requesturl',
      'urlpath',
      'httppath',
      'httptarget',
      'httpurl',
    ],
    ...['csuristem', 'clientrequesturi', 'clientrequestpath', 'endpoint', 'route', 'httproute'],
  ],
  request: ['request', 'requestline'],
  method: ['method', 'requestmethod', 'httpmethod', 'httprequestmethod', 'csmethod', 'clientrequestmethod', 'verb'],
  host: [
    ...['host', 'httphost', 'servername', 'vhost', 'virtualhost', 'domain', 'authority', 'requesthost', 'cshost'],
    ...['clientrequesthost', 'serveraddress'],
  ],
  bytes: [
    ...['bodybytessent', 'bytessent', 'bytes', 'responsebytes', 'responsesize', 'size', 'scbytes', 'edgeresponsebytes'],
    ...['contentlength', 'responselength', 'httpresponsebodysize'],
  ],
  duration: [
    ...[
      'requesttime',
      'duration',
      'durationms',
      'durationseconds',
      'latency',
      'latencyms',
      'responsetime',
      'responsetimems',
    ],
    ...['requestduration', 'requestdurationms', 'timetaken', 'elapsed', 'elapsedms', 'took', 'totaltime'],
  ],
}

const timeTypes = /^(?:DateTime|U?Int(?:32|64)|Float64|String|FixedString)/
const numberTypes = /^(?:U?Int|Float|Decimal)/
const wantedTypes: Readonly<Record<Role, RegExp>> = {
  time: timeTypes,
  status: /^(?:U?Int|String|FixedString|Enum|Float)/,
  path: /^(?:String|FixedString)/,
  request: /^(?:String|FixedString)/,
  method: /^(?:String|FixedString|Enum)/,
  host: /^(?:String|FixedString|Enum)/,
  bytes: numberTypes,
  duration: numberTypes,
}

/**
 * Which column is what: as named, or by the usual names. One column serves once, and its type must fit: `request_time`
 * is a time if it is a DateTime, and a duration if it is a number.
 *
 * @throws where there is no time or no status, with what there is
 */
export function recogniseColumns(
  table: string,
  columns: readonly Column[],
  named: ReadonlyMap<string, string>,
): Columns {
  const found: Columns = {}
  const have = `it has ${columns.map(({ name }) => name).join(', ') || 'no columns'}`
  for (const role of Object.keys(usualNames) as Role[]) {
    const name = named.get(role)
    if (name === undefined) continue
    const column = columns.find((one) => one.name === name)
    if (column === undefined) throw new Error(`Cannot read ${table}: it has no column "${name}" for ${role}; ${have}`)
    if (!wantedTypes[role].test(column.type)) {
      throw new Error(`Cannot read ${table}: its column "${name}" is ${column.type}, which cannot be a ${role}`)
    }
    found[role] = column
  }
  for (const role of Object.keys(usualNames) as Role[]) {
    if (found[role] !== undefined) continue
    const taken = Object.values(found)
    const free = columns.filter((column) => !taken.includes(column) && wantedTypes[role].test(column.type))
    // A number is a time only where its name can mean nothing else.
    const fits = ({ name, type }: Column, usual: string) =>
      plain(name) === usual && !(role === 'time' && usual === 'requesttime' && !type.startsWith('DateTime'))
    for (const usual of usualNames[role]) {
      const column = free.find((one) => fits(one, usual))
      if (column === undefined) continue
      found[role] = column
      break
    }
  }
  if (found.path !== undefined) delete found.request
  for (const role of ['time', 'status'] as const) {
    if (found[role] === undefined) {
      throw new Error(`Cannot read ${table}: no column of it looks like the ${role}; name it with ${role}=…; ${have}`)
    }
  }
  return found
}

/** `Nullable(LowCardinality(String))` → `String`. */
export function bareType(type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/s.exec(type)?.[1]
  return inner === undefined ? type : bareType(inner)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
