import type { Family } from './family.ts'
import { sampleName, samplesOf } from './samples.ts'

export type TextFormat = 'openmetrics' | 'classic'

export const contentTypes: Readonly<Record<TextFormat, string>> = {
  openmetrics: 'application/openmetrics-text; version=1.0.0; charset=utf-8',
  classic: 'text/plain; version=0.0.4; charset=utf-8',
}

/** The format that an Accept field wants; the classic one if it does not say, as a browser or curl. */
export function textFormat(accept: string): TextFormat {
  let openmetrics = 0
  let classic = 0
  for (const range of accept.toLowerCase().split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim())
    const q = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
    if (type === 'application/openmetrics-text') openmetrics = Math.max(openmetrics, q)
    if (type === 'text/plain') classic = Math.max(classic, q)
  }
  return openmetrics > 0 && openmetrics >= classic ? 'openmetrics' : 'classic'
}

/**
 * Metrics as text that Prometheus reads. A series that was born after `seen` is told as 0: whoever reads this has never
 * heard of it, and would not count what it is born with.
 * Sources: OpenMetrics 1.0; Prometheus, "Exposition formats", 0.0.4.
 */
export function exposition(families: readonly Family[], format: TextFormat, seen = Number.POSITIVE_INFINITY): string {
  const lines: string[] = []
  for (const family of families) {
    const { type, help, unit } = family
    const open = format === 'openmetrics'
    const name = open ? family.name : sampleName(family)
    lines.push(`# TYPE ${name} ${type === 'info' && !open ? 'gauge' : type}`)
    if (open && unit !== '') lines.push(`# UNIT ${name} ${unit}`)
    lines.push(`# HELP ${name} ${open ? quote(help) : help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`)
    for (const point of family.points) {
      const text = point.labels.map(([key, value]) => `${key}="${quote(value)}"`).join(',')
      for (const { name, le, value } of samplesOf(family, point)) {
        const all = le === null ? text : `${text}${text === '' ? '' : ','}le="${le}"`
        lines.push(`${name}${all === '' ? '' : `{${all}}`} ${point.born > seen ? 0 : value}`)
      }
    }
  }
  if (format === 'openmetrics') lines.push('# EOF')
  return `${lines.join('\n')}\n`
}

function quote(text: string): string {
  if (!/[\\"\n]/.test(text)) return text
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
