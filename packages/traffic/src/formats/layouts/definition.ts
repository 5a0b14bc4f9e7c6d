import { dashIsGone, nineIsNone, zeroIsGone } from '../client-left.ts'
import { elementsOf } from '../elements.ts'
import type { Element, Format, Keys, Shape } from '../format.ts'
import { programOf } from '../program.ts'

/** Makes a format of what a person's definition compiles to. Throws if lines of it could not be read. */
export function definedFormat(
  name: string,
  vendor: string,
  what: readonly Element[] | Keys,
  timePattern?: string,
): Format {
  const shape: Shape = isLayout(what) ? { kind: 'layout', layout: what } : { kind: 'json', keys: what }
  const fields = isLayout(what)
    ? what.map((element) => (typeof element === 'object' && 'name' in element ? element.name : null))
    : Object.values(what).map((spec) => spec.replace(/[:!].*/, ''))
  if (!fields.includes('status')) throw new Error(`Cannot use ${name}: it has no status code`)
  const format: Format = {
    name,
    title: name,
    vendor,
    shape,
    rules: [zeroIsGone, nineIsNone, dashIsGone],
    hasTime: fields.includes('time') || fields.includes('clock'),
    hasDuration: fields.includes('duration'),
    examples: [],
    ...(timePattern === undefined ? {} : { timePattern }),
  }
  try {
    programOf(format)
  } catch (error) {
    throw new Error(`Cannot use ${name}: ${lowerFirst((error as Error).message)}`)
  }
  return format
}

/** A definition in our own notation: `{client} [{time}] "{request}" {status}`. */
export function ownFormat(layout: string): Format {
  return definedFormat('layout', 'own', elementsOf(layout))
}

function isLayout(what: readonly Element[] | Keys): what is readonly Element[] {
  return Array.isArray(what)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
