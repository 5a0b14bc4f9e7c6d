import type { Kind, NextSteps, Role } from '@statute/codes'

/** One program, as far as a diagnosis needs to know it. */
export interface Software {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly sender: string | undefined
}

/** What is known of a text, beside where it stands. */
export interface Known {
  readonly why: string
  readonly steps: Partial<NextSteps>
  /** What the text seems to say and does not. */
  readonly misleading: string | null
}

/** One thing that a text shows, and where. */
export interface Clue {
  /** The status that it speaks for; null if it speaks for a failure without one, undefined if for neither. */
  readonly status: number | null | undefined
  readonly kind?: Kind | undefined
  readonly fault?: string | undefined
  readonly software?: Software | undefined
  /** What is known of the text, if it is one that a known program prints. */
  readonly known?: Known | undefined
  /** How much it says, about 1 to 40: see `weights`. */
  readonly weight: number
  readonly start: number
  readonly end: number
  /** A sentence for the reader: what this piece of the text shows. */
  readonly says: string
  readonly from: 'message' | 'log' | 'number' | 'signature' | 'phrase' | 'learned'
}

/** What each sort of clue weighs beside the others. */
export const weights = {
  /** The status line of the last answer of a transcript. */
  message: 40,
  /** The status of an access-log line. */
  log: 30,
  /** `HTTP 403`, `status code 403`, `403 Forbidden`. */
  statedNumber: 22,
  /** A number with "error" or "code" before it, and nothing that makes it surer. */
  likelyNumber: 9,
  /** `Bad Gateway` without its number. */
  phrase: 7,
  /** One word that is also a name of a code: `forbidden`. */
  weakPhrase: 3,
} as const
