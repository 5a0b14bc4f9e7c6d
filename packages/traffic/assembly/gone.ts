// How the logs write that the client went away before it had its answer.
import { goneTexts } from './memory'

let kinds: i32 = 0

export function clearGone(): void {
  kinds = 0
}

export function goneKinds(): i32 {
  return kinds
}

/** `text`: the first four octets of how it was written. */
export function countGone(text: u32): void {
  for (let at = 0; at < kinds; at++) {
    const entry = goneTexts + (at << 3)
    if (load<u32>(entry) == text) {
      store<u32>(entry, load<u32>(entry, 4) + 1, 4)
      return
    }
  }
  if (kinds == 32) return
  store<u32>(goneTexts + (kinds << 3), text)
  store<u32>(goneTexts + (kinds << 3), 1, 4)
  kinds++
}
