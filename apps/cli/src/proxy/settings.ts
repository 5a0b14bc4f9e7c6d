import { readFileSync } from 'node:fs'
import type { ProxyOptions } from '@statute/probe/proxy'
import { Trouble } from '../check/trouble.ts'
import type { FailOn } from '../formats/result.ts'
import { whyUnreadable } from '../input.ts'
import type { Output } from '../output.ts'

export interface ProxyCommandOptions extends Output {
  readonly to: string
  readonly port: string
  readonly host: string
  readonly record?: string
  readonly quiet?: boolean
  readonly failOn: string
  readonly config?: string
  readonly preset?: readonly string[]
  readonly keepHost?: boolean
  readonly allowHost?: readonly string[]
  readonly forwarded?: boolean
  readonly via: boolean
  readonly cert?: string
  readonly key?: string
  readonly insecure?: boolean
}

/** What was typed, as the proxy takes it. */
export function proxyOptionsOf(options: ProxyCommandOptions): ProxyOptions {
  const { to, host, record, keepHost, allowHost, forwarded, via, insecure } = options
  return {
    to,
    host,
    port: portOf(options.port),
    ...(record === undefined ? {} : { record: recordOf(record) }),
    ...(keepHost ? { keepHost } : {}),
    ...(allowHost ? { allowHosts: allowHost.map((name) => name.toLowerCase()) } : {}),
    ...(forwarded ? { forwarded } : {}),
    ...(via ? {} : { via: null }),
    ...(insecure ? { insecure } : {}),
    ...certificateOf(options),
  }
}

export function failOnOf(text: string): FailOn {
  if (text === 'error' || text === 'warning' || text === 'never') return text
  throw new Trouble(`Cannot use --fail-on ${text}: wanted error, warning or never`)
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new Trouble(`Cannot use --port ${text}: wanted a whole number up to 65535, 0 for one that is free`)
}

function recordOf(file: string): string {
  if (/\.(?:ndjson|jsonl|har)$/i.test(file)) return file
  throw new Trouble(`Cannot use --record ${file}: wanted a name that ends in .ndjson, .jsonl or .har`)
}

function certificateOf({ cert, key }: ProxyCommandOptions): Pick<ProxyOptions, 'certificate'> {
  if (cert === undefined && key === undefined) return {}
  if (cert === undefined || key === undefined) {
    throw new Trouble(`Cannot use ${cert === undefined ? '--key' : '--cert'} alone: wanted both, --cert and --key`)
  }
  return { certificate: { cert: read(cert), key: read(key) } }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Trouble(whyUnreadable(path, error))
  }
}
