/** What `prometheus://user:secret@host:9090/prefix?metric=http_requests_total` says. */
export interface PrometheusAddress {
  /** Where the API is, without credentials and without a slash at the end. */
  readonly base: string
  readonly authorization: string | null
  /** The metric to read; null to look for one. */
  readonly metric: string | null
  /** Matchers of PromQL that series must meet: `job="shop",env!="test"`; empty for all. */
  readonly match: string
  /** Names of labels, where a person knows better than we do. */
  readonly labels: Readonly<Partial<Record<LabelRole, string>>>
}

export type LabelRole = 'code' | 'route' | 'method' | 'host'

const roles: readonly LabelRole[] = ['code', 'route', 'method', 'host']
const schemes: Readonly<Record<string, string>> = {
  'prometheus:': 'http',
  'prometheus+http:': 'http',
  'prometheus+https:': 'https',
}

/** Throws an error that says what is wrong if the text is no such address. */
export function readPrometheusAddress(text: string): PrometheusAddress {
  const wrong = (why: string) => new Error(`Cannot read "${hideSecret(text)}": ${why}`)
  const scheme = schemes[text.slice(0, text.indexOf('/'))]
  if (scheme === undefined) throw wrong('no address of a Prometheus, wanted prometheus://host:9090')
  const plain = `${scheme}:${text.slice(text.indexOf('/'))}`
  if (!URL.canParse(plain)) throw wrong('no host in it, wanted prometheus://host:9090')
  const { username, password, host, hostname, port, pathname, searchParams } = new URL(plain)
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const match = (searchParams.get('match') ?? '').trim().replace(/^\{|\}$/g, '')
  const metric = searchParams.get('metric')
  if (metric !== null && !/^[A-Za-z_:][\w:]*$/.test(metric)) {
    throw wrong(`"${metric}" is no name of a metric; matchers belong in ?match=`)
  }
  for (const key of searchParams.keys()) {
    if (key !== 'metric' && key !== 'match' && !roles.includes(key as LabelRole)) {
      throw wrong(`nothing is called "${key}", wanted metric, match, ${roles.join(', ')}`)
    }
  }
  const labels: Partial<Record<LabelRole, string>> = {}
  for (const role of roles) {
    const label = searchParams.get(role)
    if (label === null) continue
    if (!/^[A-Za-z_]\w*$/.test(label)) throw wrong(`"${label}" is no name of a label`)
    labels[role] = label
  }
  // The usual port, unless a path says that a proxy is before it.
  const usual = port === '' && scheme === 'http' && pathname.length < 2 && !text.startsWith('prometheus+')
  return {
    base: `${scheme}://${usual ? `${hostname}:9090` : host}${pathname.replace(/\/+$/, '')}`,
    authorization: pair === ':' ? null : `Basic ${Buffer.from(pair).toString('base64')}`,
    metric,
    match,
    labels,
  }
}

function hideSecret(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//')
}
