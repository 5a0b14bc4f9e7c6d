import type { Response } from '@statute/http'
import { isRedacted } from '../capture.ts'

/** Prefixes that keep a script from running JSON: they are taken off before it is parsed. */
const guards = [")]}',", ")]}'", 'while(1);', 'for(;;);', '&&&START&&&', '{}&&']

/**
 * What the body is when it is held to be JSON. `unknown`: not captured whole, still in a content coding, cut short by the
 * recorder, or with placeholders in it; then nobody can say.
 */
export function jsonState({ body, fields }: Response): 'json' | 'empty' | 'invalid' | 'unknown' {
  if (body.json !== undefined) return 'json'
  if (body.state !== 'known') return 'unknown'
  if (!body.hasContent) return 'empty'
  const { text } = body
  const guard = guards.find((prefix) => text.startsWith(prefix))
  if (guard !== undefined && parses(text.slice(guard.length))) return 'json'
  if (isBinary(text) || isRedacted(text) || hasGaps(text)) return 'unknown'
  const whole = fields.get('content-length') === `${body.size}`
  return !whole && looksCut(text) ? 'unknown' : 'invalid'
}

const shortest = 64

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Octets that no text has, at its beginning: a content coding that nobody took off. */
function isBinary(text: string): boolean {
  if (text === '') return true
  for (let i = 0; i < Math.min(text.length, 100); i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13)) return true
  }
  return false
}

const dots = /\.\.\.|…/

/** Dots between the tokens, for what somebody left out who wrote it down. */
function hasGaps(text: string): boolean {
  return /^\s*[{[]/.test(text) && dots.test(text) && dots.test(text.replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)/gs, '""'))
}

/** Begins as an object or an array, and does not end as one. No recorder cuts after a few octets. */
function looksCut(text: string): boolean {
  if (text.length < shortest) return false
  const first = text.trimStart()[0]
  const last = text.trimEnd().at(-1)
  return (first === '{' && last !== '}') || (first === '[' && last !== ']')
}
