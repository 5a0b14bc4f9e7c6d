import type { FieldLine } from '../options.ts'

/** What belongs to one connection and is not forwarded (RFC 9110 §7.6.1), whatever Connection names. */
const hop = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'te', 'upgrade'])

/** Without the fields of the connection: those that are known, and those that its Connection field names. */
export function withoutHopFields(lines: readonly FieldLine[]): FieldLine[] {
  const named = connectionOptions(lines)
  return lines.filter(([name]) => {
    const lower = name.toLowerCase()
    return !hop.has(lower) && !(named.has(lower) && !isEndToEnd(lower))
  })
}

/** The options of Connection, in lower case. */
export function connectionOptions(lines: readonly FieldLine[]): Set<string> {
  const options = new Set<string>()
  for (const [name, value] of lines) {
    if (name.toLowerCase() !== 'connection') continue
    for (const option of value.split(',')) options.add(option.trim().toLowerCase())
  }
  return options
}

/** Fields that a message cannot do without: naming them in Connection must not take them away (RFC 9110 §7.6.1). */
function isEndToEnd(name: string): boolean {
  return name === 'host' || name === 'content-length' || name === 'cache-control' || name === 'authorization'
}

export function fieldValue(lines: readonly FieldLine[], wanted: string): string | null {
  const values = lines.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value)
  return values.length === 0 ? null : values.join(', ')
}

/** `[name, value, name, value]` as pairs. */
export function pairsOf(flat: readonly string[]): FieldLine[] {
  const lines: FieldLine[] = []
  for (let i = 0; i + 1 < flat.length; i += 2) lines.push([flat[i] as string, flat[i + 1] as string])
  return lines
}
