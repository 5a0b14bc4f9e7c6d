/** The texts of `content/errors`, found in a paste. */
import type { Signature, SoftwareErrors } from '@statute/codes'
import { faults } from '@statute/codes/faults'
import { software as allSoftware } from '@statute/codes/software'
import type { Clue } from './clue.ts'
import { type Budget, parsePattern } from './pattern.ts'
import { Scanner } from './scan.ts'

interface Item {
  readonly software: SoftwareErrors
  /** None for a mark, which shows who speaks and nothing else. */
  readonly signature?: Signature
}

export const faultOf = new Map(faults.map((fault) => [fault.id, fault]))
export const softwareOf = new Map(allSoftware.map((software) => [software.id, software]))

let scanner: Scanner<Item> | undefined

export function readSignatures(text: string, budget: Budget): Clue[] {
  scanner ??= new Scanner(
    allSoftware.flatMap((software) => [
      ...software.signatures.map((signature) => ({
        item: { software, signature },
        pattern: parsePattern(signature.text),
      })),
      ...(software.marks ?? []).map((mark) => ({ item: { software }, pattern: parsePattern(mark) })),
    ]),
  )
  const hits = scanner.scan(text, budget)
  return hits.map(({ item: { software, signature }, pattern, start, end, status }) => {
    const fault = signature?.fault === undefined ? undefined : faultOf.get(signature.fault)
    return {
      status: signature ? (status ?? signature.status) : undefined,
      kind: signature?.kind ?? fault?.kind,
      fault: fault?.id,
      software,
      signature,
      weight: signature ? weigh(pattern.weight) * (fault?.id === 'notice' ? 0.3 : 1) + (status === null ? 0 : 14) : 0,
      start,
      end,
      says: signature?.why ?? `${software.name} writes this.`,
      from: 'signature',
    }
  })
}

/** A long text that stands there letter by letter is no accident; one word may be. */
function weigh(letters: number): number {
  return Math.min(20, 3 + letters / 4)
}
