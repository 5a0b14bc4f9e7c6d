// Lines whose fields stand in an order, between literal texts: interprets the layout of a format.
//
// Steps, each with its number first: 0 end · 1 field: kind, unit, mode (0 up to the text, 1 up to the text as a quote,
// 2 up to the end, +4 the text ends the line, +8 a list: commas and colons go on after a space), length of the text, text · 2 text: length, text · 3 spaces · 4 from here
// on the line may end · 5 the rest does not matter.
import { AGENT, DURATION, KINDS, PERCENT, PLUS, put, REQUEST } from './fields'
import { findOctet, findQuote, findText, same } from './find'
import { bodyOf } from './program'
import { addDuration, decodePercent, decodePlus, isSum } from './values'

/** 1 all fields are found, 0 the line has another layout. */
export function parseLayout(program: usize, at: usize, end: usize): i32 {
  let step = bodyOf(program)
  let optional = false
  while (true) {
    const what = <i32>load<u8>(step)
    if (what == 1) {
      const kind = <i32>load<u8>(step, 1)
      const mode = <i32>load<u8>(step, 3)
      const length = <i32>load<u8>(step, 4)
      const text = step + 5
      let to: usize
      let next: usize
      if ((mode & 3) == 2) {
        to = end
        next = end
      } else if ((mode & 3) == 1) {
        to = findQuote(at, end, text, length)
        next = to + length
        // A request that was cut off has no closing quote.
        if (to == end && (mode & 4) != 0 && kind == REQUEST) next = end
        else if (to == end && !optional) return 0
      } else {
        to = length == 1 ? findOctet(at, end, load<u8>(text)) : findText(at, end, text, length)
        if ((mode & 8) != 0) while (to < end && goesOn(to)) to = findText(to + 1, end, text, length)
        next = to + length
        if (to == end && !optional) return 0
      }
      if (next > end) next = end
      if ((mode & 4) != 0 && next != end) return 0
      if (kind < KINDS) takeField(kind, <i32>load<u8>(step, 2), 0, at, <i32>(to - at))
      at = next
      step = text + length
    } else if (what == 2) {
      const length = <i32>load<u8>(step, 1)
      if (at + length > end || !same(at, step + 2, length)) return optional && at == end ? 1 : 0
      at += length
      step += 2 + length
    } else if (what == 0) {
      return at == end ? 1 : 0
    } else {
      step++
      if (what == 3) while (at < end && load<u8>(at) == 32) at++
      else if (what == 4) optional = true
      else return 1
    }
    if (optional && at == end) return 1
  }
}

/** nginx lists the upstreams it tried: `0.001, 0.120 : 0.3`. */
function goesOn(at: usize): bool {
  const before = load<u8>(at - 1)
  return before == 44 || before == 58 || (load<u8>(at, 1) == 58 && load<u8>(at, 2) == 32)
}

/** Puts a field, unless it is one of several to be added up or has to be decoded. */
export function takeField(kind: i32, unit: i32, rank: i32, at: usize, length: i32): void {
  if (kind == DURATION && isSum(unit)) return addDuration(at, length, unit)
  if (kind == AGENT && unit != 0) {
    if (unit == PLUS) return decodePlus(at, length, rank)
    if (unit == PERCENT) return decodePercent(at, length, rank)
  }
  put(kind, unit, rank, at, length)
}
