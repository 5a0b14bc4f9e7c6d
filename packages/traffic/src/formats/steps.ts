import { type Element, fieldNames } from './format.ts'
import { octetsOf } from './octets-of.ts'
import { unitNumber } from './units.ts'

type Field = Extract<Element, { unit: string }>

/**
 * The steps of a layout in the octets that the scanner interprets; see `assembly/layout.ts`. Throws where a field is
 * followed by another without a text between: nobody could tell where the first ends.
 */
export function stepsOf(elements: readonly Element[]): number[] {
  const steps: number[] = []
  const parts = joined(elements)
  for (let at = 0; at < parts.length; at++) {
    const element = parts[at] as Element
    if (element === 'spaces') steps.push(3)
    else if (element === 'optional') steps.push(4)
    else if (element === 'rest') steps.push(5)
    else if ('text' in element) steps.push(2, ...withLength(element.text))
    else {
      const before = parts[at - 1]
      if (parts[at + 1] === 'optional') {
        steps.push(4)
        at++
      }
      const next = parts[at + 1]
      steps.push(...fieldStep(element, textOf(before), next, at + 2 === parts.length))
      // The text that ends the field was taken with it.
      if (textOf(next) !== null) at++
    }
  }
  steps.push(0)
  return steps
}

function fieldStep(field: Field, before: string | null, next: Element | undefined, last: boolean): number[] {
  const head = [1, field.name === null ? 255 : fieldNames.indexOf(field.name), unitNumber(field.unit)]
  if (next === undefined) return [...head, 2, 0]
  if (next === 'spaces') return [...head, 0, ...withLength(' ')]
  const text = textOf(next)
  if (text === null) {
    const why = next === 'rest' ? 'nothing follows it' : `"${nameOf(next)}" follows without a text between`
    throw new Error(`Cannot tell where "${nameOf(field)}" ends: ${why}`)
  }
  const quoted = before?.endsWith('"') === true && text.startsWith('"')
  const mode = (quoted ? 1 : 0) + (last ? 4 : 0) + (field.unit === 'list' ? 8 : 0)
  return [...head, mode, ...withLength(text)]
}

function textOf(element: Element | undefined): string | null {
  return typeof element === 'object' && 'text' in element ? element.text : null
}

function nameOf(element: Element): string {
  if (typeof element === 'string') return element
  return 'text' in element ? element.text : (element.name ?? '-')
}

function withLength(text: string): number[] {
  const octets = octetsOf(text)
  if (octets.length > 255) throw new Error(`Cannot use layout: "${text.slice(0, 40)}…" is longer than 255 octets`)
  return [octets.length, ...octets]
}

/** Texts that follow each other become one. */
function joined(elements: readonly Element[]): Element[] {
  const parts: Element[] = []
  for (const element of elements) {
    const more = textOf(element)
    const text = textOf(parts.at(-1))
    if (more !== null && text !== null) parts[parts.length - 1] = { text: text + more }
    else parts.push(element)
  }
  return parts
}
