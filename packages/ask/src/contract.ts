/**
 * Whether the messages in a text keep the contract of their status. Apart from the rest, for the rules take a moment to load
 * and most texts hold no message.
 */
import { type CheckedText, checkText } from '@statute/checker/check-text'

/** Longer texts are looked through by `statute check`; here they would hold the answer up. */
const longestChecked = 2_000_000

/** @returns null if there are no messages in it, or more than would be checked in passing. */
export function contractOf(input: string): CheckedText | null {
  if (input.length > longestChecked) return null
  const checked = checkText(input)
  return checked.exchanges.length === 0 ? null : checked
}
