import type { DescribedOperation, Description } from './model.ts'
import { isObject, type Node } from './node.ts'
import type { Reading } from './reading.ts'
import { responseFor } from './response.ts'

export type Ignored = ReadonlyMap<string, string>

const key = 'x-statute-ignore'

/** `x-statute-ignore`: a list of rules, or rules with their reasons. What the places above switch off stays off. */
export function readIgnored({ references }: Reading, node: Node, above?: Ignored): Ignored {
  const place = references.child(node, key)
  if (place === undefined) return above ?? none
  const { value } = place
  const ignored = new Map(above)
  const rules = typeof value === 'string' ? [value] : value
  if (Array.isArray(rules)) for (const rule of rules) ignored.set(String(rule), '')
  else if (isObject(rules)) for (const [rule, reason] of Object.entries(rules)) ignored.set(rule, String(reason ?? ''))
  else references.note(place, `${key} is neither a list of rules nor a mapping of rules to reasons`)
  return ignored
}

const none: Ignored = new Map()

/**
 * Why a rule is switched off for an operation, or for one of its responses: the reason, which may be empty; null if it
 * is not.
 * @param about The place of a report in the description (`#/paths/…`), or the status of an exchange.
 */
export function reasonToIgnore(
  rule: string,
  description: Description,
  operation: DescribedOperation | null,
  about: string | number = '',
): string | null {
  const whole = (operation ?? description).ignored.get(rule)
  if (whole !== undefined || operation === null) return whole ?? null
  const response =
    typeof about === 'number'
      ? responseFor(operation, about)
      : operation.responses.find(({ pointer }) => about === pointer || about.startsWith(`${pointer}/`))
  return response?.ignored.get(rule) ?? null
}
