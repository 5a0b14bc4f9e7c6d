/** What is asked of one URL, as data: each step says what it sends, and when there is reason to. */
import { randomBytes } from 'node:crypto'
import type { Exchange, Response } from '@statute/http'
import type { Ask } from './ask.ts'
import type { FieldLine, Settings } from './options.ts'

/** What the steps before have shown. */
export interface Seen {
  readonly url: URL
  /** The answer to the plain GET. */
  readonly got: Response
  /** All exchanges of this plan so far, in order. */
  readonly exchanges: readonly Exchange[]
  readonly settings: Settings
}

export interface Step {
  readonly step: string
  /** What to send; null if there is no reason to. */
  ask(seen: Seen): Omit<Ask, 'step'> | null
  /** Whether redirects of the answer are followed. */
  readonly follow?: true
}

const get = (seen: Seen, fields: readonly FieldLine[]) => ({ method: 'GET', url: seen.url, fields })

export const head: Step = { step: 'head', ask: ({ url }) => ({ method: 'HEAD', url }) }

/** RFC 9110 §13.1.2: the validator that came goes back. */
export const ifNoneMatch: Step = {
  step: 'if-none-match',
  ask: (seen) => {
    const tag = seen.got.status === 200 ? seen.got.fields.get('etag') : null
    return isSendable(tag) ? get(seen, [['If-None-Match', tag]]) : null
  },
}

/** RFC 9110 §13.1.3. */
export const ifModifiedSince: Step = {
  step: 'if-modified-since',
  ask: (seen) => {
    const date = seen.got.status === 200 ? seen.got.fields.get('last-modified') : null
    return isSendable(date) ? get(seen, [['If-Modified-Since', date]]) : null
  },
}

/** A method that has no meaning for most resources: 405 or 501 is due, and what comes with it. */
const unlikelyMethod: Step = {
  step: 'unlikely-method',
  // A made-up name is safe only by hope: sloppy code takes all that is not GET for a write. TRACE is safe by definition
  // (RFC 9110 §9.3.8), is hardly ever allowed, and must not carry secrets.
  ask: ({ url }) => ({ method: 'TRACE', url, bare: true, probe: 'unlikely-method' }),
}

const unknownMethod: Step = {
  step: 'unknown-method',
  ask: ({ url, settings }) => (settings.unsafe ? { method: 'STATUTE', url, probe: 'unlikely-method' } : null),
}

/** A path that cannot be there, beside the URL: its answer should be 404. */
const randomPath: Step = {
  step: 'random-path',
  follow: true,
  ask: ({ url }) => ({ method: 'GET', url: new URL(randomBytes(12).toString('hex'), url), probe: 'random-path' }),
}

const options: Step = { step: 'options', ask: ({ url }) => ({ method: 'OPTIONS', url }) }

const oneOctet: Step = {
  step: 'range',
  ask: (seen) => (hasContent(seen.got) ? get(seen, [['Range', 'bytes=0-0']]) : null),
}

/** Only where ranges are known to be served: elsewhere the field is passed over, and rightly. */
const unsatisfiable: Step = {
  step: 'range-unsatisfiable',
  ask: (seen) => {
    const serves = ({ status, fields }: Response) =>
      status === 206 || /\bbytes\b/i.test(fields.get('accept-ranges') ?? '')
    const known = hasContent(seen.got) && seen.exchanges.some(({ response }) => serves(response))
    return known ? get(seen, [['Range', `bytes=${Number.MAX_SAFE_INTEGER}-`]]) : null
  },
}

const acceptJson: Step = { step: 'accept-json', ask: (seen) => get(seen, [['Accept', 'application/json']]) }
/** RFC 6838 §3.4: a type that nobody has. */
const acceptNothing: Step = {
  step: 'accept-unknown',
  ask: (seen) => get(seen, [['Accept', 'application/x.statute-none']]),
}
const acceptGzip: Step = { step: 'accept-gzip', ask: (seen) => get(seen, [['Accept-Encoding', 'gzip']]) }
const acceptIdentity: Step = { step: 'accept-identity', ask: (seen) => get(seen, [['Accept-Encoding', 'identity']]) }

const slash: Step = {
  step: 'trailing-slash',
  ask: ({ url }) => {
    if (url.pathname === '/') return null
    const other = new URL(url)
    other.pathname = url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : `${url.pathname}/`
    return { method: 'GET', url: other }
  },
}

/** Whether plain HTTP leads to HTTPS. Where HTTPS has a port of its own, nobody knows where plain HTTP would be. */
const plainHttp: Step = {
  step: 'http-to-https',
  ask: ({ url }) => {
    if (url.protocol !== 'https:' || url.port !== '') return null
    const plain = new URL(url)
    plain.protocol = 'http:'
    return { method: 'GET', url: plain, optional: true }
  },
}

const http2: Step = {
  step: 'http2',
  ask: ({ url }) => (url.protocol === 'https:' ? { method: 'GET', url, version: '2', optional: true } : null),
}

/** `.example` belongs to nobody (RFC 2606 §2). */
const origins = ['https://statute-check.example', 'https://other.statute-check.example']
const origin = (seen: Seen, at: number) => (at === 0 ? seen.settings.origin : undefined) ?? origins[at] ?? ''
const allowed = ({ exchanges }: Seen) =>
  exchanges.flatMap(({ response }) => response.fields.all('access-control-allow-origin'))

const cors: Step = { step: 'cors', ask: (seen) => get(seen, [['Origin', origin(seen, 0)]]) }

/** A second origin shows whether the server repeats whatever it is told. */
const corsOther: Step = {
  step: 'cors-other-origin',
  ask: (seen) => (allowed(seen).includes(origin(seen, 0)) ? get(seen, [['Origin', origin(seen, 1)]]) : null),
}

/** Only where the server has shown that it takes part in CORS: the others owe no answer to a preflight. */
const preflight: Step = {
  step: 'cors-preflight',
  ask: (seen) =>
    seen.settings.origin === undefined && allowed(seen).length === 0
      ? null
      : {
          method: 'OPTIONS',
          url: seen.url,
          // A browser sends no credentials with a preflight (Fetch §CORS-preflight fetch).
          bare: true,
          fields: [
            ['Origin', origin(seen, 0)],
            ['Access-Control-Request-Method', 'GET'],
          ],
        },
}

/** For the URL itself, after its GET and the redirects of that. */
export const fullPlan: readonly Step[] = [
  head,
  options,
  ifNoneMatch,
  ifModifiedSince,
  oneOctet,
  unsatisfiable,
  acceptJson,
  acceptNothing,
  acceptGzip,
  acceptIdentity,
  cors,
  corsOther,
  preflight,
  randomPath,
  unlikelyMethod,
  unknownMethod,
  slash,
  plainHttp,
  http2,
]

/** For further pages of a crawl and for operations. */
export const smallPlan: readonly Step[] = [
  head,
  { step: 'conditional', ask: (seen) => ifNoneMatch.ask(seen) ?? ifModifiedSince.ask(seen) },
]

function hasContent({ status, body }: Response): boolean {
  return status === 200 && body.hasContent
}

/** What a server sent is sent back only if it makes a field value. */
function isSendable(value: string | null): value is string {
  return value !== null && value !== '' && value.length <= 1000 && /^[\x20-\x7e\x80-\xff]*$/.test(value)
}
