import type { Element, FieldName, Format } from '../format.ts'
import { definedFormat } from './definition.ts'
import { timePattern } from './time-pattern.ts'

const letters: Readonly<Record<string, string>> = {
  h: 'client',
  x: 'time',
  r: 'request',
  m: 'method',
  U: 'target',
  s: 'status',
  b: 'bytes',
  v: 'host',
  u: 'agent',
  R: 'referrer',
  T: 'duration:s',
  L: 'duration:ms',
  D: 'duration:us',
  n: 'duration:ns',
}

/**
 * Reads a format in the letters of GoAccess: `%h %^[%d:%t %^] "%r" %s %b "%R" "%u"`.
 * @param dates Its `date-format`, `%d/%b/%Y` if it is not given; `times` its `time-format`.
 */
export function goaccessFormat(definition: string, dates = '%d/%b/%Y', times = '%H:%M:%S'): Format {
  const name = 'log-format'
  const text = definition.replaceAll('\\t', '\t').replaceAll('%U%q', '%U')
  const joined = /%d([^%]*)%t( %\^)?/.exec(text)
  let pattern: string | undefined
  let compiled = text
  if (joined) {
    const [whole, between = ' ', zone] = joined
    // The zone that GoAccess passes over is read where it stands where logs have it.
    const withZone = zone !== undefined && between === ':'
    compiled = text.replace(whole, withZone ? '%x' : `%x${zone ?? ''}`)
    if (!(withZone && dates === '%d/%b/%Y')) pattern = timePattern(`${dates}${between}${times}${withZone ? ' %z' : ''}`)
  } else if (/%x/.test(text)) pattern = usual.has(dates) ? undefined : timePattern(dates)
  const elements: Element[] = []
  for (const [piece, letter] of compiled.matchAll(/%(?:\{[^}]*\})?(.)|[^%]+/g)) {
    if (letter === undefined) elements.push({ text: piece })
    else if (letter === '%') elements.push({ text: '%' })
    else if (letter === '~') elements.push('spaces')
    else {
      const meaning = letters[letter]
      if (meaning === undefined && !'^edtCKkMqH'.includes(letter)) {
        throw new Error(`Cannot use ${name} "${definition}": %${letter} is not known`)
      }
      const [field = '-', unit = ''] = (meaning ?? '-').split(':')
      elements.push({ name: field === '-' ? null : (field as FieldName), unit })
    }
  }
  return definedFormat(name, 'GoAccess', elements, pattern)
}

/** Forms of dates that are found out without being told. */
const usual = new Set(['%d/%b/%Y', '%s', '%Y-%m-%d', '%d/%b/%Y:%H:%M:%S %z', '%Y-%m-%dT%H:%M:%S'])
