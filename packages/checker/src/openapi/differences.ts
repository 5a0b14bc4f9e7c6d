/** What the validator found, in words: of many errors that follow from each other, the ones at their root. */
import type { OutputUnit } from '@cfworker/json-schema'
import { isRedacted } from '../capture.ts'
import { sentence, sizeOf } from './difference-words.ts'
import type { Lowered } from './lower.ts'
import type { Difference } from './model.ts'
import { isObject } from './node.ts'
import { pickErrors } from './pick-errors.ts'
import { decodeText, joinPointer, parsePointer } from './pointer.ts'

interface Context {
  readonly value: unknown
  readonly schema: Lowered
  readonly find: (reference: string) => Lowered | undefined
}

const most = 5

/** @returns Null if every difference is a placeholder that a recorder put there. */
export function describeErrors(
  errors: readonly OutputUnit[],
  value: unknown,
  schema: Lowered,
  find: Context['find'],
): readonly Difference[] | null {
  const context: Context = { value, schema, find }
  const found = new Map<string, Difference>()
  let hidden = false
  for (const error of pickErrors(errors)) {
    const tokens = tokensOf(error.instanceLocation)
    const actual = tokens.reduce<unknown>(member, value)
    if (typeof actual === 'string' && isRedacted(actual)) {
      hidden = true
      continue
    }
    const difference = describe(error, tokens, actual, context)
    if (found.size < most && !found.has(difference.pointer)) found.set(difference.pointer, difference)
  }
  return found.size === 0 && hidden ? null : [...found.values()]
}

function describe(
  error: OutputUnit,
  tokens: readonly string[],
  actual: unknown,
  { schema, find }: Context,
): Difference {
  const { keyword } = error
  const owner = schemaAt(schema, error.keywordLocation, find)
  const wanted = isObject(owner) ? owner[keyword] : undefined
  const ambiguous = keyword === 'oneOf' && !error.error.includes('(0 matches)')
  return {
    pointer: joinPointer('#/', ...tokens)
      .slice(1)
      .replace(/^\/$/, ''),
    message: ambiguous
      ? `fits several of ${sizeOf(wanted)} schemas: wanted one`
      : sentence(keyword, wanted, actual, owner),
    ambiguous,
  }
}

function member(value: unknown, token: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[token] : undefined
}

function tokensOf(location: string): string[] {
  return parsePointer(location).map(decodeText)
}

/** The schema that a keyword stands in, references followed on the way. */
function schemaAt(schema: Lowered, location: string, find: Context['find']): unknown {
  let at: unknown = schema
  for (const token of tokensOf(location).slice(0, -1)) {
    at = token === '$ref' && isObject(at) ? find(String(at.$ref)) : member(at, token)
  }
  return at
}
