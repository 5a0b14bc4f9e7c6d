import { elementsOf } from './elements.ts'
import { type Format, fieldNames, type StatusRule } from './format.ts'
import { keyTable } from './keys.ts'
import { octetsOf } from './octets-of.ts'
import { stepsOf } from './steps.ts'

const kinds = { layout: 1, json: 2, logfmt: 3, ltsv: 3, w3c: 4, rails: 5 } as const
const headSize = 16

/** Formats are data that does not change, and some are compiled often. */
const compiled = new WeakMap<object, Uint8Array>()

/** Compiles a format to the octets that the scanner interprets; see `assembly/program.ts` for their order. */
export function programOf(format: Format): Uint8Array {
  let program = compiled.get(format)
  if (program === undefined) {
    program = compile(format)
    compiled.set(format, program)
  }
  return program
}

function compile(format: Format): Uint8Array {
  const { shape } = format
  const head = new Uint8Array(headSize)
  const view = new DataView(head.buffer)
  const parts: Uint8Array[] = [head]
  let length = headSize
  const add = (octets: ArrayLike<number>): number => {
    const place = length
    parts.push(Uint8Array.from(octets))
    length += octets.length
    return place
  }
  head[0] = kinds[shape.kind]
  head[1] = format.utc === true ? 1 : 0
  if ('keys' in shape) {
    const table = keyTable(shape.keys, length)
    view.setUint16(8, add(table.octets), true)
    head[10] = table.size
    head[11] = shape.kind === 'ltsv' ? 9 : 32
    head[12] = shape.kind === 'ltsv' ? 58 : 61
    head[13] = table.needed
  } else if (shape.kind === 'layout') {
    const { layout } = shape
    view.setUint16(8, add(stepsOf(typeof layout === 'string' ? elementsOf(layout) : layout)), true)
  }
  if (format.rules !== undefined) view.setUint16(2, add(rulesOf(format.rules)), true)
  if (format.asides !== undefined) view.setUint16(4, add(textsOf(format.asides)), true)
  if (format.timePattern !== undefined) view.setUint16(6, add(textsOf([format.timePattern]).slice(1)), true)
  const program = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    program.set(part, at)
    at += part.length
  }
  return program
}

function rulesOf(rules: readonly StatusRule[]): number[] {
  return [rules.length, ...rules.flatMap(ruleOf)]
}

function ruleOf({ status, where, to }: StatusRule): number[] {
  const wanted = status === undefined ? 32767 : status === '-' ? -2 : status === 'missing' ? -3 : status
  const result = to === 'aside' ? -1 : to
  const texts = where === undefined ? [] : where.texts.flatMap(textOf)
  const test = where === undefined ? 0 : { is: 1, starts: 2, has: 3 }[where.test] + (where.not === true ? 128 : 0)
  const kind = where === undefined ? 255 : fieldNames.indexOf(where.field)
  return [...short(texts.length), ...short(wanted), kind, test, ...short(result), where?.texts.length ?? 0, ...texts]
}

function textsOf(texts: readonly string[]): number[] {
  return [texts.length, ...texts.flatMap(textOf)]
}

function textOf(text: string): number[] {
  const octets = octetsOf(text)
  return [octets.length, ...octets]
}

function short(value: number): [number, number] {
  return [value & 255, (value >> 8) & 255]
}
