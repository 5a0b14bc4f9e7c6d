/** The texts of `content/errors`, found in a paste. They lie packed: a line is taken apart when its word is met. */
import { type Kind, type NextSteps, phrase } from '@statute/codes'
import { faults } from '@statute/codes/faults'
import type { Clue, Known, Software } from './clue.ts'
import { details, lines, software as packedSoftware, words } from './generated/signatures.ts'
import type { Budget, Pattern } from './pattern.ts'
import { type Entry, type Hit, Scanner } from './scan.ts'

/** A line of the packed list: see `tools/generate-signatures.ts`. */
interface Item {
  readonly software: Software
  /** Null for a failure without a status, undefined for a mark, which only shows who speaks. */
  readonly status: number | null | undefined
  readonly fault: string | undefined
  readonly kind: Kind | undefined
  /** Its place in the details. */
  readonly place: number
}

export const faultOf = new Map(faults.map((fault) => [fault.id, fault]))
export const allSoftware: readonly Software[] = packedSoftware.map(([id, name, role, sender]) => ({
  id,
  name,
  role,
  sender,
}))
export const softwareOf = new Map(allSoftware.map((one) => [one.id, one]))

let scanner: Scanner<Item> | undefined
let told: readonly string[] | undefined

export function readSignatures(text: string, budget: Budget): Clue[] {
  if (!scanner) {
    const list = lines.split('\n')
    scanner = new Scanner(words.split('\n'), (place) => entry(list[place] ?? '', place))
  }
  const hits = scanner.scan(text, budget)
  return outermost(hits).map(({ item, pattern, start, end, status }) => {
    const isMark = item.status === undefined
    // A number and its name, or a number behind a word or two, may stand in anybody's text.
    const common = !isMark && isCommon(pattern, status)
    const software = common ? undefined : item.software
    const fault = item.fault === undefined ? undefined : faultOf.get(item.fault)
    const known = isMark || common ? undefined : detail(item.place)
    const weight = weigh(pattern.weight) * (fault?.id === 'notice' ? 0.3 : 1) + (status === null ? 0 : 14)
    return {
      status: status ?? item.status,
      kind: item.kind ?? fault?.kind,
      fault: fault?.id,
      software,
      known,
      weight: isMark ? 0 : weight,
      start,
      end,
      says: known?.why ?? (common ? 'The text names the status.' : `${item.software.name} writes this.`),
      from: 'signature',
    }
  })
}

function isCommon({ text, weight }: Pattern, status: number | null): boolean {
  if (status !== null) return weight < 10
  const [, number = '', name = ''] = /^(\d{3}) (.+)$/.exec(text) ?? []
  return name !== '' && phrase(Number(number))?.toLowerCase() === name.toLowerCase()
}

/** Without those that are part of a longer known text: `Connection refused` in a line of nginx is nginx's word. */
function outermost(hits: readonly Hit<Item>[]): Hit<Item>[] {
  const texts = hits
    .filter(({ item }) => item.status !== undefined)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const inner = new Set<Hit<Item>>()
  let cover: Hit<Item> | undefined
  for (const hit of texts) {
    if (cover && hit.end <= cover.end && hit.end - hit.start < cover.end - cover.start) inner.add(hit)
    else cover = hit
  }
  return hits.filter((hit) => !inner.has(hit))
}

function entry(line: string, place: number): Entry<Item> {
  const [by = '', status = '', fault = '', kind = '', text = ''] = line.split('\t')
  return {
    text,
    item: {
      // The list was packed beside the software that it names.
      software: allSoftware[Number(by)] as Software,
      status: status === 'mark' ? undefined : status === '' ? null : Number(status),
      fault: fault === '' ? undefined : fault,
      kind: kind === '' ? undefined : (kind as Kind),
      place,
    },
  }
}

function detail(place: number): Known {
  told ??= details.split('\n')
  const [why, steps, misleading] = JSON.parse(told[place] ?? '[]') as [string, Partial<NextSteps> | 0, string | 0]
  return { why, steps: steps || {}, misleading: misleading || null }
}

/** A long text that stands there letter by letter is no accident; one word may be. */
function weigh(letters: number): number {
  return Math.min(20, 3 + letters / 4)
}
