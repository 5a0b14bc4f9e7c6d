import { visible } from './visible.ts'

/** One line of a text around a place, fit to be shown: control characters are pictures, tabs are spaces. */
export interface Excerpt {
  readonly before: string
  /** What stands at the place; empty at the end of the line. */
  readonly at: string
  readonly after: string
}

/** @param width Characters to show at most; what is cut off a long line is marked `…`. */
export function excerptAt(text: string, offset: number, width = 76): Excerpt {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  const end = newline < 0 ? text.length : newline
  const room = Math.max(10, width - 2)
  // Two thirds of the room for what led to the place.
  const from = end - start <= room ? start : Math.max(start, Math.min(offset - Math.floor((room * 2) / 3), end - room))
  const to = Math.min(end, from + room)
  const place = Math.min(offset, to)
  const at = String.fromCodePoint(text.codePointAt(place) ?? 32)
  const found = place < to ? at : ''
  return {
    before: `${from > start ? '…' : ''}${line(text.slice(from, place))}`,
    at: line(found),
    after: `${line(text.slice(place + found.length, to))}${to < end ? '…' : ''}`,
  }
}

const line = (text: string) => visible(text.replaceAll('\t', ' ').replace(/\r$/, ''))
