// One line of any format: wrappers off, fields found, meaning given.
import { fTime, resetFields } from './fields'
import { finish, isKnownAside } from './finish'
import { forgetAsked } from './joined'
import { parseJson } from './json'
import { parseLayout } from './layout'
import { parsePairs } from './logfmt'
import { forgetHeld, innerAt, innerEnd, innerTime, peel } from './peel'
import { JSON, kindOf, LAYOUT, PAIRS, programOf, putProgram, RAILS, W3C } from './program'
import { forgetStarted, parseRails } from './rails'
import { noTime } from './time'
import { clearValues } from './values'
import { forgetColumns, parseW3c } from './w3c'

let outer: i32 = 0
let inner: i32 = 0
let colour: i32 = 0

/** The slot whose format took the last line. */
export let usedSlot: i32 = 0

export function setProgram(slot: i32, at: usize): void {
  putProgram(slot, at)
  forgetColumns(slot)
}

/** Wrappers from outside to inside, 0 for none; numbers as in `peel.ts`. `colours`: lines may hold escape sequences. */
export function setWrappers(first: i32, second: i32, colours: i32): void {
  outer = first
  inner = second
  colour = colours
  forgetHeld()
  forgetStarted()
  forgetAsked()
}

/**
 * Reads a line, without its newline, as the first of the formats in slots [0, slots) that understands it. 1 a request,
 * whose fields are in `fields.ts`; 2 a line that is no request; 3 a part of a line that comes; 0 not understood.
 */
export function parseLine(slots: i32, at: usize, end: usize): i32 {
  let time = noTime
  if (end > at && load<u8>(end - 1) == 13) end--
  if (colour != 0) {
    peel(8, at, end)
    at = innerAt
    end = innerEnd
  }
  if (outer != 0) {
    let peeled = peel(outer, at, end)
    if (peeled == 3) return 3
    if (peeled == 1) {
      at = innerAt
      end = innerEnd
      time = innerTime
      if (inner != 0) {
        peeled = peel(inner, at, end)
        if (peeled == 3) return 3
        if (peeled == 1) {
          at = innerAt
          end = innerEnd
          if (innerTime != noTime) time = innerTime
        }
      }
    }
  }
  while (at < end && (load<u8>(end - 1) == 32 || load<u8>(end - 1) == 13)) end--
  // Where a file was cut short under its writer, zeros fill the gap.
  while (at < end && load<u8>(at) == 0) at++
  if (at >= end) return 2
  let result = 0
  for (let slot = 0; slot < slots; slot++) {
    const taken = parseBare(slot, at, end)
    if (taken == 1) {
      if (fTime < 0 && time != noTime) fTime = time
      usedSlot = slot
      return 1
    }
    if (taken == 2 && result == 0) {
      result = 2
      usedSlot = slot
    }
  }
  return result
}

/** Reads a line without wrapper as the format of one slot. */
export function parseBare(slot: i32, at: usize, end: usize): i32 {
  const program = programOf(slot)
  if (program == 0) return 0
  resetFields()
  clearValues()
  let found = 0
  switch (kindOf(program)) {
    case LAYOUT:
      found = parseLayout(program, at, end)
      break
    case JSON:
      found = parseJson(program, at, end)
      break
    case PAIRS:
      found = parsePairs(program, at, end)
      break
    case W3C:
      found = parseW3c(program, slot, at, end)
      break
    case RAILS:
      found = parseRails(at, end)
      break
  }
  if (found == 1) return finish(program)
  if (found == 2) return 2
  // An object that was cut may have been a request.
  const whole = found == 4 || kindOf(program) != JSON
  return whole && isKnownAside(program, at, end) ? 2 : 0
}
