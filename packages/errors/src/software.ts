/** Which software speaks: by the texts that it prints, by its mark on a page, by the field in which it names itself. */
import type { Role } from '@statute/codes'
import type { Software } from './clue.ts'
import { type FieldLine, fieldOf, type ReadResponse } from './read/transcript.ts'
import { allSoftware } from './signatures.ts'

export interface Speaker {
  readonly name: string
  readonly version: string
  readonly role: Role | null
  readonly software: Software | undefined
  readonly start: number
  readonly end: number
}

/** How software calls itself in `Server`, where that is not its name; by the first word, in lower case. */
const productNames: Readonly<Record<string, string>> = {
  apache: 'apache-httpd',
  'apache-coyote': 'tomcat',
  awselb: 'aws-alb',
  'microsoft-iis': 'iis',
  kestrel: 'asp-net-core',
  openresty: 'nginx',
  'istio-envoy': 'envoy',
  akamaighost: 'akamai',
  gse: 'google-apis',
  gws: 'google-apis',
  esf: 'google-apis',
  google: 'google-cloud',
  amazons3: 'amazon-s3',
  cloudfront: 'amazon-cloudfront',
  ats: 'apache-traffic-server',
  'big-ip': 'f5-big-ip',
  bigip: 'f5-big-ip',
  wsgiserver: 'django',
  werkzeug: 'flask',
  'github.com': 'github-api',
  'python-requests': 'python-requests',
  okhttp: 'okhttp',
  'node-fetch': 'node-fetch',
  'go-http-client': 'go-net-http',
  'apache-httpclient': 'apache-httpclient',
  guzzlehttp: 'php-guzzle',
}

/** `nginx/1.24.0 (Ubuntu)`: the product and its version (RFC 9110 §10.2.4). */
export function speakerOf(field: FieldLine | null): Speaker | null {
  if (!field) return null
  const [, product = '', version = ''] = /^([^/\s(,;]{1,60})(?:\/([^\s(,;]{1,40}))?/.exec(field.value) ?? []
  if (product === '') return null
  const software = softwareNamed(product)
  const { start, end } = field
  return { name: software?.name ?? product, version, role: software?.role ?? null, software, start, end }
}

export function softwareNamed(product: string): Software | undefined {
  const key = product.toLowerCase()
  const id = productNames[key] ?? key
  return allSoftware.find((one) => one.id === id || one.name.toLowerCase() === key)
}

/** Fields that an intermediary adds to what passes through it, and what it is. */
const passedThrough: readonly (readonly [field: string, name: string, role: Role])[] = [
  ['cf-ray', 'Cloudflare', 'CDN'],
  ['x-amz-cf-id', 'Amazon CloudFront', 'CDN'],
  ['x-served-by', 'Fastly', 'CDN'],
  ['x-akamai-request-id', 'Akamai', 'CDN'],
  ['x-azure-ref', 'Azure Front Door', 'CDN'],
  ['x-vercel-id', 'Vercel', 'platform'],
  ['x-nf-request-id', 'Netlify', 'platform'],
  ['fly-request-id', 'Fly.io', 'platform'],
  ['x-render-origin-server', 'Render', 'platform'],
  ['x-varnish', 'Varnish', 'reverse proxy'],
  ['x-envoy-upstream-service-time', 'Envoy', 'reverse proxy'],
  ['x-kong-proxy-latency', 'Kong', 'API gateway'],
  ['x-kong-upstream-latency', 'Kong', 'API gateway'],
  ['apigw-requestid', 'Amazon API Gateway', 'API gateway'],
  ['x-amz-apigw-id', 'Amazon API Gateway', 'API gateway'],
  ['x-iinfo', 'Imperva', 'CDN'],
]

/** Who passed the answer on, as far as its fields tell; the one nearest to the client first. */
export function passedBy(response: ReadResponse | null): { name: string; role: Role; field: FieldLine }[] {
  const found = passedThrough.flatMap(([name, who, role]) => {
    const field = fieldOf(response, name)
    return field ? [{ name: who, role, field }] : []
  })
  // RFC 9110 §7.6.3: the last of Via is the nearest.
  const via = fieldOf(response, 'via')
  for (const part of via?.value.split(',').toReversed() ?? []) {
    const [, by = '', comment = ''] = /^\s*(?:[\w/.]{1,20}\s+)([^\s()]{1,80})(?:\s*\(([^)]{1,80})\))?/.exec(part) ?? []
    const known = /cloudfront/i.test(by)
      ? 'Amazon CloudFront'
      : /varnish|cache-/i.test(by + comment)
        ? 'Varnish'
        : (comment || by).replace(/\/[\d.]+.*$/, '')
    if (via && known !== '' && found.every(({ name }) => !sameName(name, known)))
      found.push({ name: known, role: /cloudfront/i.test(by) ? 'CDN' : 'reverse proxy', field: via })
  }
  return found.filter(({ name }, i) => found.findIndex((other) => other.name === name) === i)
}

export function sameName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.toLowerCase().replace(/^(?:amazon|aws|google|microsoft|apache) /, ''))
  return x === y
}
