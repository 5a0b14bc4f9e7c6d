import { strange } from './host'
import { oneAside, oneBlank, oneLine, oneUnparsed } from './tally'

/** A line that its parser did not take, without the newline. Empty lines are none. */
export function strangeLine(at: usize, end: usize): void {
  if (end > at && load<u8>(end - 1) == 13) end--
  if (end <= at) return oneBlank()
  const taken = strange(at, <i32>(end - at))
  if (taken == 1) return
  oneLine()
  if (taken == 2) oneAside()
  else oneUnparsed()
}
