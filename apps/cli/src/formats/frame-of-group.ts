import { type FrameLine, frameOf } from './frame.ts'
import { type Group, isDescribed } from './group.ts'
import type { CheckResult } from './result.ts'
import { oneLine } from './words.ts'

/** What a group of findings is about, as lines: the exchange, or lines of a description. Empty if it was not kept. */
export function frameOfGroup(group: Group, result: CheckResult): FrameLine[] {
  if (isDescribed(group.place)) return describedFrame(group, result)
  const exchange = result.exchangeAt(group.place)
  return exchange ? frameOf(exchange, group.findings) : []
}

/** The line where a group begins; null where the format has none. */
export function firstLine({ place, findings }: Group, result: CheckResult): number | null {
  if (!isDescribed(place)) return place.line
  const lines = findings.flatMap((one) => result.spotOf(one).line ?? [])
  return lines.length === 0 ? null : Math.min(...lines)
}

/** Each line that a finding points at, with those beside it. */
function describedFrame({ findings }: Group, result: CheckResult): FrameLine[] {
  const marks = new Map<number, { readonly file: string; readonly numbers: number[] }>()
  for (const one of findings) {
    const { line } = result.spotOf(one)
    if (line === null) continue
    for (const at of [line - 1, line, line + 1])
      if (!marks.has(at)) marks.set(at, { file: one.source.file, numbers: [] })
    marks.get(line)?.numbers.push(one.number)
  }
  const lines: FrameLine[] = []
  let before: number | null = null
  for (const [line, { file, numbers }] of [...marks].sort(([a], [b]) => a - b)) {
    const own = result.lineAt(file, line)
    if (own === null) continue
    if (before !== null && line > before + 1) lines.push({ text: '…', marks: [], kind: 'gap' })
    lines.push({ text: oneLine(own), marks: numbers, kind: 'body' })
    before = line
  }
  return lines
}
