import { type Exchange, namesType } from '@statute/http'
import { isJson, mediaTypeOf } from '../../read/media-type.ts'
import { nameOrigin, urlOf } from '../../read/url.ts'
import { objectOf } from './_problem.ts'

export interface ErrorFormat {
  /** Origin and the first segment of the path, if there are more. */
  readonly place: string
  readonly type: string
  /** Names of the top level members; null if the body is no JSON object, or an empty one. */
  readonly members: ReadonlySet<string> | null
}

const known = new WeakMap<Exchange, ErrorFormat | null>()

/** The format of an error that a program of its own wrote; null for everything else. */
export function formatOf(exchange: Exchange): ErrorFormat | null {
  let format = known.get(exchange)
  if (format === undefined) {
    format = read(exchange)
    known.set(exchange, format)
  }
  return format
}

function read(exchange: Exchange): ErrorFormat | null {
  const { request, response } = exchange
  const { status, fields, body } = response
  // Gateways have pages of their own.
  if (status < 400 || (status >= 502 && status <= 504) || !body.hasContent || request?.method === 'HEAD') return null
  const { type } = mediaTypeOf(fields)
  const url = urlOf(exchange)
  if (url === null || type === '' || /\.(?:ico|png|jpe?g|gif|svg|webp|css|js|map|woff2?|txt)$/i.test(url.path))
    return null
  // A browser got what it asked for.
  if (!isJson(type) && namesType(request?.fields.get('accept') ?? null, type)) return null
  const names = Object.keys(isJson(type) ? (objectOf(response) ?? {}) : {}).slice(0, 200)
  const [, first = '', ...more] = url.path.split('/')
  return {
    place: `${nameOrigin(url)}/${more.length > 0 ? first : ''}`,
    type,
    members: names.length === 0 ? null : new Set(names),
  }
}

/** How two formats differ; null if they agree, or may. */
export function differenceOf(a: ErrorFormat, b: ErrorFormat): string | null {
  if (a.type !== b.type) return `${a.type} and ${b.type}`
  if (a.members === null || b.members === null || [...a.members].some((name) => b.members?.has(name))) return null
  return `{${[...a.members].slice(0, 4).join(', ')}} and {${[...b.members].slice(0, 4).join(', ')}}`
}
