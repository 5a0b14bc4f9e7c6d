/** Where a ClickHouse is, as `clickhouse://user:password@host:8123/database?…` says. */
export interface Address {
  /** For people, without user and password: `clickhouse://ch1:8123/statute`. */
  readonly name: string
  /** `host:port` of the HTTP interface. */
  readonly host: string
  readonly secure: boolean
  readonly database: string
  readonly user: string
  readonly password: string
  readonly options: ReadonlyMap<string, string>
}

/**
 * @param known options that may stand behind the `?`; `secure` is always one
 * @throws where the address is none; the message has neither user nor password in it
 */
export function readAddress(text: string, known: readonly string[]): Address {
  const shown = withoutCredentials(text)
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new Error(`Cannot read the address "${shown}": it is no URL; write clickhouse://host:8123/database`)
  }
  if (url.protocol !== 'clickhouse:') {
    throw new Error(`Cannot read the address "${shown}": it begins with ${url.protocol}//, wanted is clickhouse://`)
  }
  if (url.hostname === '')
    throw new Error(`Cannot read the address "${shown}": it names no host, wanted clickhouse://host:8123/database`)
  const names = [...known, 'secure']
  for (const name of url.searchParams.keys()) {
    if (!names.includes(name)) {
      throw new Error(`Cannot read the address "${shown}": "${name}" is no option of it; known are ${names.join(', ')}`)
    }
  }
  const secure = ['1', 'true', 'yes'].includes(url.searchParams.get('secure') ?? '')
  const host = withPort(url.host, secure)
  const database = decode(url.pathname.replace(/^\/|\/$/g, ''), shown) || 'default'
  return {
    name: `clickhouse://${host}/${database}`,
    host,
    secure,
    database,
    user: decode(url.username, shown) || 'default',
    password: decode(url.password, shown),
    options: new Map(url.searchParams),
  }
}

/** `ch1` → `ch1:8123`, or the port of HTTPS. */
export function withPort(host: string, secure: boolean): string {
  return /:\d+$/.test(host) ? host : `${host}:${secure ? 8443 : 8123}`
}

/** An address as a message may show it. Where it is not clear what the credentials are, all before the last `@` goes. */
export function withoutCredentials(text: string): string {
  try {
    const { protocol, host, pathname, search, hash } = new URL(text)
    if (host !== '' && hash === '' && !pathname.includes('@')) return `${protocol}//${host}${pathname}${search}`
  } catch {
    // Shown as far as it is safe.
  }
  return text.replace(/^([^/]*\/\/)?.*@/s, '$1')
}

function decode(text: string, shown: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Error(`Cannot read the address "${shown}": a percent sign in it begins no octet; write %25 for one`)
  }
}
