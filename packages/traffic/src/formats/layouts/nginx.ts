import type { Element, FieldName, Format } from '../format.ts'
import { definedFormat } from './definition.ts'
import { templateKeys } from './json-template.ts'

/** Variable → field and unit. What is not here is passed over. */
const variables: Readonly<Record<string, string>> = {
  remote_addr: 'client',
  realip_remote_addr: 'client',
  binary_remote_addr: '-',
  time_local: 'time',
  time_iso8601: 'time',
  msec: 'time',
  request: 'request',
  request_method: 'method',
  request_uri: 'target',
  uri: 'target',
  document_uri: 'target',
  status: 'status',
  body_bytes_sent: 'bytes',
  bytes_sent: 'bytes',
  request_time: 'duration:s',
  host: 'host',
  http_host: 'host',
  server_name: 'host',
  http_user_agent: 'agent',
  http_referer: 'referrer',
  upstream_status: 'upstream:list',
  absolute_target: 'target',
}

const variable = /\$(?:\{\w+\}|\w+)/

/** What lists its upstreams. */
const lists = /^upstream_(?!status)/

/**
 * Reads a `log_format` of nginx: the directive as it stands in the configuration (its pieces in quotes, `escape=…`), or its
 * text alone. Throws where lines of it could not be told apart.
 */
export function nginxFormat(definition: string): Format {
  const directive = /^\s*log_format\s+(\S+)\s+(?:escape=\w+\s+)?([\s\S]*)$/.exec(definition)
  const name = directive === null ? 'log_format' : `log_format ${directive[1]}`
  const text = withoutQuotes((directive?.[2] ?? definition).trim())
    // One piece of three that could not be told apart is an absolute URL.
    .replace(/\$scheme:\/\/\$(?:host|http_host|server_name)\$request_uri/g, '$absolute_target')
  if (/^\s*\{[\s\S]*\}\s*$/.test(text)) {
    const keys = templateKeys(text, variable, (piece) => meaning(piece).replace(':list', ''))
    if (keys === null) throw new Error(`Cannot use ${name}: it begins as JSON does, but is none`)
    return definedFormat(name, 'nginx', Object.fromEntries(Object.entries(keys).filter(([, field]) => field !== '-')))
  }
  const elements: Element[] = []
  for (const [piece] of text.matchAll(new RegExp(`${variable.source}|[^$]+|\\$`, 'g'))) {
    if (!variable.test(piece)) elements.push({ text: piece })
    else {
      const [field = '', unit = ''] = meaning(piece).split(':')
      elements.push({ name: field === '-' ? null : (field as FieldName), unit })
    }
  }
  return definedFormat(name, 'nginx', elements)
}

function meaning(piece: string): string {
  const name = piece.replace(/[${}]/g, '')
  return variables[name] ?? (lists.test(name) ? '-:list' : '-')
}

/** `'a ' 'b'` → `a b`. Text that does not begin with a quote is as it is. */
function withoutQuotes(text: string): string {
  if (!/^['"]/.test(text)) return text.replace(/;\s*$/, '')
  const pieces = text.matchAll(/'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"/g)
  return [...pieces].map(([, single, double]) => (single ?? double ?? '').replace(/\\(['"\\])/g, '$1')).join('')
}
