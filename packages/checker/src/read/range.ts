/** Byte ranges: what was asked for (RFC 9110 §14.1.1), and what came (RFC 9110 §14.4). */
import { listOf } from './list.ts'

/** One range of a Range field. Without `first` it is a suffix of `last` octets; without `last` it goes to the end. */
export interface RangeSpec {
  readonly first: number | null
  readonly last: number | null
}

export interface RangeField {
  /** In lower case: `bytes`. */
  readonly unit: string
  /** How many ranges are named. */
  readonly count: number
  /** Null if the unit is not `bytes`, or if a range is malformed: then the whole field counts for nothing. */
  readonly ranges: readonly RangeSpec[] | null
}

/** From the first octet to the last, both included. */
export interface ByteSpan {
  readonly first: number
  readonly last: number
}

export type ContentRange =
  | { readonly form: 'span'; readonly unit: string; readonly span: ByteSpan; readonly length: number | null }
  | { readonly form: 'unsatisfied'; readonly unit: string; readonly length: number }
  /** Another unit, which counts as it likes. */
  | { readonly form: 'other'; readonly unit: string }

/** A Range field; null if it has not even a unit. */
export function parseRange(value: string): RangeField | null {
  const found = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(.*)$/s.exec(value.trim())
  if (!found) return null
  const unit = (found[1] ?? '').toLowerCase()
  const specs = listOf((found[2] ?? '').slice(0, 8192))
  return { unit, count: specs.length, ranges: unit === 'bytes' ? parseSpecs(specs) : null }
}

function parseSpecs(specs: readonly string[]): RangeSpec[] | null {
  const ranges: RangeSpec[] = []
  for (const spec of specs) {
    const [, from = '', to = ''] = /^(\d*)-(\d*)$/.exec(spec) ?? []
    const first = from === '' ? null : Number(from)
    const last = to === '' ? null : Number(to)
    if (first === null && last === null) return null
    if (first !== null && last !== null && last < first) return null
    ranges.push({ first, last })
  }
  return ranges.length === 0 ? null : ranges
}

/** The octets that a range selects of a representation (RFC 9110 §14.1.2); null if it is not satisfiable. */
export function selectSpan({ first, last }: RangeSpec, length: number): ByteSpan | null {
  if (first === null) {
    return last === null || last === 0 || length === 0 ? null : { first: Math.max(0, length - last), last: length - 1 }
  }
  if (first >= length) return null
  return { first, last: last === null ? length - 1 : Math.min(last, length - 1) }
}

/** A Content-Range field (RFC 9110 §14.4); null if it is malformed. Whether the numbers make sense is another question. */
export function parseContentRange(value: string): ContentRange | null {
  const [, name, rest = ''] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\S.*)$/s.exec(value.trim()) ?? []
  if (name === undefined) return null
  const unit = name.toLowerCase()
  const [, first, last, length, bare] = /^(?:(\d+)-(\d+)\/(\d+|\*)|\*\/(\d+))$/.exec(rest) ?? []
  if (bare !== undefined) return { form: 'unsatisfied', unit, length: Number(bare) }
  if (first !== undefined) {
    return {
      form: 'span',
      unit,
      span: { first: Number(first), last: Number(last) },
      length: length === '*' ? null : Number(length),
    }
  }
  return unit === 'bytes' ? null : { form: 'other', unit }
}

/** Whether the numbers can be true: the last octet not before the first, and inside the representation. */
export function isPossible(span: ByteSpan, length: number | null): boolean {
  return span.first <= span.last && (length === null || span.last < length)
}

/** `0-1`, as the fields write it. */
export function nameSpan({ first, last }: ByteSpan): string {
  return `${first}-${last}`
}
