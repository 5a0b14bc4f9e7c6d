import type { Format } from '../format.ts'
import { awsCloudfront } from '../known/aws-cloudfront.ts'
import { w3c } from '../known/w3c.ts'
import { formats } from '../registry.ts'
import { apacheFormat } from './apache.ts'
import { ownFormat } from './definition.ts'
import { goaccessFormat } from './goaccess.ts'
import { nginxFormat } from './nginx.ts'
import { otherNames } from './other-names.ts'

export interface Definition {
  readonly format: Format
  /** Lines to be read before all others: the `#Fields:` of a log that was cut. */
  readonly heads: readonly string[]
}

export interface DefinitionOptions {
  /** `date-format` and `time-format` of GoAccess. */
  readonly dates?: string
  readonly times?: string
}

/**
 * Reads what a person says about a format: the name of a known one, `log_format` of nginx, `LogFormat` of Apache, letters of
 * GoAccess, `#Fields:` of W3C, or our own `{client} [{time}] "{request}" {status}`. Throws an error fit to be shown.
 */
export function readDefinition(text: string, options: DefinitionOptions = {}): Definition {
  const trimmed = text.trim()
  const wanted = trimmed.toLowerCase()
  const known = formats.find(({ name }) => name === (otherNames[wanted] ?? wanted))
  if (known) return { format: known, heads: [] }
  if (/^#Fields:/i.test(trimmed)) return ofFields(trimmed)
  return { format: ofText(trimmed, options), heads: [] }
}

function ofText(text: string, { dates, times }: DefinitionOptions): Format {
  if (/^log_format\s|\$[\w{]/.test(text)) return nginxFormat(text)
  if (/^(?:LogFormat|CustomLog)\s/i.test(text)) return apacheFormat(text)
  // GoAccess has its own letters for agent, referrer and dates; Apache names fields in braces.
  if (/%\^|%[dx]|%R|%~/.test(text) && !/%[<>]|%\{[^}]*\}[iotC]/.test(text)) return goaccessFormat(text, dates, times)
  if (text.includes('%')) return apacheFormat(text)
  if (/\{[a-z]+/.test(text)) return ownFormat(text)
  const wanted = 'a log_format of nginx, a LogFormat of Apache, letters of GoAccess, a #Fields: line'
  throw new Error(`Cannot read format "${text.slice(0, 80)}": neither the name of a known format, nor ${wanted}`)
}

function ofFields(head: string): Definition {
  const columns = head.toLowerCase().split(/\s+/).slice(1)
  if (!columns.includes('sc-status')) throw new Error(`Cannot use "${head.slice(0, 80)}": it has no column sc-status`)
  return { format: columns.includes('x-edge-result-type') ? awsCloudfront : w3c, heads: [head] }
}
