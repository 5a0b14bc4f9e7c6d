import type { Finding } from '@statute/checker'
import { renderFix } from '@statute/checker/fixes'
import { docs } from '@statute/checker/guide'

/**
 * What to do, in one line: what the rule says of this very response, else code of the framework, else the field line
 * that is at fault, else the first sentence of the fix.
 */
export function fixLine(finding: Finding, stack: string | null): string {
  const { rule, lines, fix, at } = finding
  const own = lines === (docs.get(rule)?.lines ?? null) ? null : lines
  const field = /^field:(.+)$/.exec(at)?.[1]
  const line = [
    own,
    codeFor(finding, stack),
    field && lines?.toLowerCase().startsWith(`${field}:`) ? lines : null,
  ].find((one) => one && !one.includes('\n'))
  return line ?? /^.*?[.;](?=\s|$)/s.exec(fix)?.[0].replace(/;$/, '.') ?? fix
}

function codeFor({ rule, source: { status } }: Finding, stack: string | null): string | null {
  const recipe = docs.get(rule)?.recipe
  if (!recipe || stack === null) return null
  if (recipe.do !== 'send-problem') return renderFix(recipe, stack)
  // The recipe has the status of an example. A failure knows its own; of a success nobody knows which it should be.
  return status < 400 ? null : renderFix({ ...recipe, status }, stack)
}
