import type { Response } from '@statute/http'

/** The status lines of a response and of the interim ones before it, as they went over the wire; none if nobody kept them. */
export function startLinesOf({ wire, interim }: Response): readonly string[] {
  if (wire === null) return []
  return [...(interim ?? []).flatMap((one) => (one.wire ? [one.wire.startLine] : [])), wire.startLine]
}
