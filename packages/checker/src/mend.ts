/** Mends what a finding's lines can mend: a field is put in, put right or taken out. The rest is for a person. */
import type { Finding } from './finding.ts'
import { locate } from './locate.ts'
import type { RuleDocs } from './rule.ts'

/**
 * The text with one finding after the other mended, or the text as it was if none can be. Only messages that stand in the
 * text as text are touched.
 */
export function mend(text: string, findings: readonly Finding[], docs: ReadonlyMap<string, RuleDocs>): string {
  let mended = text
  for (const finding of findings) mended = mendOne(mended, finding, docs.get(finding.rule)) ?? mended
  return mended
}

/** @returns null if this finding cannot be mended by a line. */
export function mendOne(text: string, finding: Finding, docs: RuleDocs | undefined): string | null {
  if (finding.source.format !== 'text' && finding.source.format !== 'raw') return null
  const field = /^field:(.+)$/.exec(finding.at)?.[1]
  if (field === undefined) return null
  const span = locate(text, finding)
  if (!span) return null
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const lineEnd = text.indexOf('\n', span.start)
  const own = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)
  const there = own.toLowerCase().startsWith(`${field}:`)
  const end = own.endsWith('\r') ? '\r\n' : '\n'
  if (docs?.recipe?.do === 'remove-field' && there) {
    return text.slice(0, lineStart) + text.slice(lineEnd < 0 ? text.length : lineEnd + 1)
  }
  const wanted = (finding.lines ?? '').split('\n').filter((line) => /^[A-Za-z0-9-]+:/.test(line))
  if (!wanted.some((line) => line.toLowerCase().startsWith(`${field}:`))) return null
  const lines = wanted.join(end)
  if (there) {
    const stop = lineEnd < 0 ? text.length : lineEnd
    return text.slice(0, lineStart) + lines + (own.endsWith('\r') ? '\r' : '') + text.slice(stop)
  }
  // The head ends at the first empty line after its start line.
  const rest = text.slice(lineStart)
  const blank = /\r?\n\r?\n/.exec(rest)
  const at = blank ? lineStart + blank.index : text.trimEnd().length
  return text.slice(0, at) + end + lines + text.slice(at)
}
