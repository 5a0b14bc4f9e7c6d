import type { Element, FieldName, Format } from '../format.ts'
import { definedFormat } from './definition.ts'
import { templateKeys } from './json-template.ts'
import { timePattern } from './time-pattern.ts'

/** Directive, without its modifiers → field and unit. What is not here is passed over. */
const directives: Readonly<Record<string, string>> = {
  h: 'client',
  a: 'client',
  '{c}a': 'client',
  t: 'time',
  r: 'request',
  m: 'method',
  U: 'target',
  s: 'status',
  b: 'bytes',
  B: 'bytes',
  O: 'bytes',
  v: 'host',
  V: 'host',
  D: 'duration:us',
  T: 'duration:s',
  '{s}T': 'duration:s',
  '{ms}T': 'duration:ms',
  '{us}T': 'duration:us',
  '{host}i': 'host',
  '{user-agent}i': 'agent',
  '{referer}i': 'referrer',
}

const directive = /%(?:!?\d+(?:,\d+)*)?[<>]?(?:\{[^}]*\})?(?:\^(?:FB|ti|to)|[A-Za-z])/

/** Times that are put together from several directives: `%{%F %T}t.%{msec_frac}t %{%z}t`. */
const stamps = /%\{[^}]*\}t(?:[^%]{0,3}%\{[^}]*\}t)*/

/**
 * Reads a `LogFormat` of Apache: the directive as it stands in the configuration, or its text alone. Throws where lines of
 * it could not be told apart.
 */
export function apacheFormat(definition: string): Format {
  const parts = /^\s*(?:LogFormat|CustomLog\s+\S+)\s+"((?:[^"\\]|\\.)*)"\s*(\S*)/i.exec(definition)
  const name = parts?.[2] ? `LogFormat ${parts[2]}` : 'LogFormat'
  let text = (parts?.[1] ?? definition.trim()).replace(/\\(["\\])/g, '$1').replaceAll('%U%q', '%U')
  let pattern: string | undefined
  const stamp = stamps.exec(text)?.[0]
  if (stamp !== undefined) {
    pattern = timePattern(stamp.replace(/%\{(?:begin:|end:)?([^}]*)\}t/g, (_, inner: string) => named(inner)))
    text = text.replace(stamp, '%{time}t')
  }
  if (/^\s*\{[\s\S]*\}\s*$/.test(text)) {
    const keys = templateKeys(text, directive, (piece) => meaning(piece))
    if (keys === null) throw new Error(`Cannot use ${name}: it begins as JSON does, but is none`)
    return definedFormat(name, 'Apache', keys, pattern)
  }
  const elements: Element[] = []
  const hasFinal = text.includes('%>s')
  for (const [piece] of text.matchAll(new RegExp(`%%|${directive.source}|[^%]+|%`, 'g'))) {
    if (!piece.startsWith('%') || piece === '%') elements.push({ text: piece })
    else if (piece === '%%') elements.push({ text: '%' })
    else {
      const bracketed = /^%[<>]?t$/.test(piece)
      let [field, unit = ''] = (meaning(piece) ?? '-').split(':') as [string, string?]
      // Of both statuses the last one was sent.
      if (field === 'status' && hasFinal && !piece.includes('>')) field = '-'
      if (bracketed) elements.push({ text: '[' })
      elements.push({ name: field === '-' ? null : (field as FieldName), unit })
      if (bracketed) elements.push({ text: ']' })
    }
  }
  return definedFormat(name, 'Apache', elements, pattern)
}

function meaning(piece: string): string | null {
  const [, argument = '', letter = ''] = /^%(?:!?[\d,]*)[<>]?(\{[^}]*\})?\^?([A-Za-z]+)$/.exec(piece) ?? []
  if (argument === '{time}' && letter === 't') return 'time'
  return directives[argument.toLowerCase() + letter] ?? null
}

/** What a named part of a time is in the letters of strftime. */
function named(part: string): string {
  if (part === 'sec' || part === 'msec' || part === 'usec') return '%s'
  return part === 'msec_frac' || part === 'usec_frac' ? '%f' : part
}
