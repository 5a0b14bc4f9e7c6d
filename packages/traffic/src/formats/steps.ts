import { type Element, fieldNames } from './format.ts'
import { octetsOf } from './octets-of.ts'
import { unitNumber } from './units.ts'

/**
 * The steps of a layout in the octets that the scanner interprets; see `assembly/layout.ts`. Throws where a field is
 * followed by another without a text between: nobody could tell where the first ends.
 */
export function stepsOf(elements: readonly Element[]): number[] {
  const steps: number[] = []
  const list = joined(elements)
  for (let at = 0; at < list.length; at++) {
    const element = list[at] as Element
    if (element === 'spaces') steps.push(3)
    else if (element === 'optional') steps.push(4)
    else if (element === 'rest') steps.push(5)
    else if ('text' in element) steps.push(2, ...withLength(element.text))
    else {
      let next = list[at + 1]
      if (next === 'optional') {
        steps.push(4)
        next = list[++at + 1]
      }
      const kind = element.name === null ? 255 : fieldNames.indexOf(element.name)
      const before = list[at - 1]
      const head = [1, kind, unitNumber(element.unit)]
      if (next === undefined) steps.push(...head, 2, 0)
      else if (next === 'spaces') steps.push(...head, 0, ...withLength(' '))
      else if (typeof next === 'object' && 'text' in next) {
        const opened = typeof before === 'object' && 'text' in before && before.text.endsWith('"')
        const quoted = opened && next.text.startsWith('"')
        const last = at + 2 === list.length
        steps.push(...head, (quoted ? 1 : 0) + (last ? 4 : 0), ...withLength(next.text))
        at++
      } else if (next === 'rest') throw new Error(`Cannot tell where "${named(element)}" ends: nothing follows it`)
      else
        throw new Error(`Cannot tell where "${named(element)}" ends: "${named(next)}" follows without a text between`)
    }
  }
  steps.push(0)
  return steps
}

function named(element: Element): string {
  if (typeof element === 'string') return element
  return 'text' in element ? element.text : (element.name ?? '-')
}

function withLength(text: string): number[] {
  const octets = octetsOf(text)
  if (octets.length > 255)
    throw new Error(`Cannot use layout: the text "${text.slice(0, 40)}…" is longer than 255 octets`)
  return [octets.length, ...octets]
}

/** Texts that follow each other become one. */
function joined(elements: readonly Element[]): Element[] {
  const list: Element[] = []
  for (const element of elements) {
    const last = list.at(-1)
    if (typeof element === 'object' && 'text' in element && typeof last === 'object' && 'text' in last) {
      list[list.length - 1] = { text: last.text + element.text }
    } else list.push(element)
  }
  return list
}
