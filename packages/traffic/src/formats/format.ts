import type { LogRecord } from '../record.ts'

/** How the lines of one program's access log are read: all that a program must know is data here. */
export interface Format {
  /** `nginx-combined`: what is shown and counted under. */
  readonly name: string
  /** For people: `nginx, combined with times`. */
  readonly title: string
  /** Who writes it. */
  readonly vendor: string
  readonly shape: Shape
  /** Times without a zone are UTC; else they are in the zone that the reader is told. */
  readonly utc?: boolean
  /** How a time is written, in the letters of strftime, where it is none of the usual forms. */
  readonly timePattern?: string
  /** What to make of lines without a usable status, in order: the first rule that holds decides. */
  readonly rules?: readonly StatusRule[]
  /** Texts by which lines are known that belong to the log, are no requests, and look different; `^`: they begin so. */
  readonly asides?: readonly string[]
  readonly hasTime: boolean
  readonly hasDuration: boolean
  readonly examples: readonly Example[]
}

/** Where the fields stand. */
export type Shape =
  /** In an order, as in `{client} - {-} [{time}] "{request}" {status} {bytes}`; see `elements.ts`. */
  | { readonly kind: 'layout'; readonly layout: string | readonly Element[] }
  /** Under names. */
  | { readonly kind: 'json' | 'logfmt' | 'ltsv' | 'w3c'; readonly keys: Keys }
  | { readonly kind: 'rails' }

/**
 * Name → field. Names of nested objects are joined by dots. After a colon stands the unit; `!` at the end says that a
 * line without it is of another format. Of several names for one field the first that a line has counts. An empty
 * field is one that only has to be there.
 */
export type Keys = Readonly<Record<string, string>>

/** What a line can say, by the names that definitions use. `-` is passed over. */
export const fieldNames = [
  'time',
  'date',
  'clock',
  'method',
  'target',
  'request',
  'host',
  'status',
  'bytes',
  'duration',
  'upstream',
  'client',
  'agent',
  'referrer',
  'reason',
  'logger',
  'id',
] as const

export type FieldName = (typeof fieldNames)[number]

export interface StatusRule {
  /** The status as logged: `-` for a dash or null, `missing` for a line without one; without it the rule is for all. */
  readonly status?: number | '-' | 'missing'
  /** A field and what it has to be; one of the texts is enough. */
  readonly where?: {
    readonly field: FieldName
    readonly test: 'is' | 'starts' | 'has'
    readonly not?: boolean
    readonly texts: readonly string[]
  }
  /** The status to count it under (499 the client went away, 0 nothing was sent), or that it is no request at all. */
  readonly to: number | 'aside'
}

/** A line with what is to be read from it; a line that is no request has null. */
export interface Example {
  readonly line: string
  /** Lines that have to come before it, such as `#Fields:`. */
  readonly before?: readonly string[]
  readonly record: Partial<LogRecord> | null
}

/** One step of a layout. */
export type Element =
  | { readonly text: string }
  /** `name` is null for what is passed over. */
  | { readonly name: FieldName | null; readonly unit: string }
  /** Any number of spaces; from here on a line may end; the rest does not matter. */
  | 'spaces'
  | 'optional'
  | 'rest'
