// Lines of pairs: `key=value key="a value"`, and LTSV (`key:value` between tabs). Words without a key are passed over.
import { KINDS } from './fields'
import { findEither, findOctet } from './find'
import { allNeeded, findKey, kindOfKey, needOfKey, rankOfKey, unitOfKey } from './keys'
import { takeField } from './layout'
import { putUnescaped } from './values'

/** 1 there are pairs that mean something here, 0 there are none, or not those that lines of this format have. */
export function parsePairs(program: usize, at: usize, end: usize): i32 {
  const separator = <i32>load<u8>(program, 11)
  const assignment = <i32>load<u8>(program, 12)
  let seen = 0
  let known = 0
  while (at < end) {
    while (at < end && <i32>load<u8>(at) == separator) at++
    const key = at
    at = findEither(at, end, assignment, separator)
    if (at >= end) break
    if (<i32>load<u8>(at) == separator) continue
    const keyEnd = at
    at++
    let value = at
    let valueEnd: usize
    let escaped = false
    if (separator == 32 && at < end && load<u8>(at) == 34) {
      value = at + 1
      at = findEither(value, end, 34, 92)
      while (at < end && load<u8>(at) == 92) {
        escaped = true
        at = findEither(at + 2, end, 34, 92)
      }
      if (at > end) at = end
      valueEnd = at
      at++
    } else {
      at = findOctet(at, end, separator)
      valueEnd = at
    }
    const entry = findKey(program, key, <i32>(keyEnd - key), 0)
    if (entry == 0) continue
    known++
    seen |= needOfKey(entry)
    const kind = kindOfKey(entry)
    if (kind >= KINDS) continue
    if (escaped) putUnescaped(kind, unitOfKey(entry), rankOfKey(entry), value, <i32>(valueEnd - value))
    else takeField(kind, unitOfKey(entry), rankOfKey(entry), value, <i32>(valueEnd - value))
  }
  return known > 1 && (seen & allNeeded(program)) == allNeeded(program) ? 1 : 0
}
