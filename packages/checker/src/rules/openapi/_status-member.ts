import type { DescribedContent } from '../../openapi/model.ts'
import type { Pointer } from '../../openapi/pointer.ts'
import type { Level } from '../../rule.ts'

export interface SaidStatus {
  readonly status: number
  /** What says it: `The example`. */
  readonly what: string
  readonly pointer: Pointer
  readonly level: Level
}

/** The numbers that the description of an error body gives for its `status`: by example, or by its schema. */
export function statusesOf({ examples, schema }: DescribedContent, wanted: number): SaidStatus[] {
  const found: SaidStatus[] = []
  const say = (value: unknown, what: string, pointer: Pointer, level: Level = 'error') => {
    if (isStatus(value)) found.push({ status: value, what, pointer, level })
  }
  for (const { pointer, value } of examples) {
    if (isObject(value)) say(value.status, 'The example', pointer)
  }
  for (const { pointer, value } of schema?.member('status') ?? []) {
    if (!isObject(value)) continue
    say(value.const, 'The schema', pointer)
    say(value.default, 'The default', pointer)
    // A schema that several responses share can have one example only.
    say(value.example, 'The example of the member', pointer, 'advice')
    const pick = (list: unknown) => (!Array.isArray(list) || list.includes(wanted) ? wanted : list[0])
    if (Array.isArray(value.enum)) say(pick(value.enum), 'The schema', pointer)
    if (Array.isArray(value.examples)) say(pick(value.examples), 'The example of the member', pointer, 'advice')
  }
  return found
}

function isStatus(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
