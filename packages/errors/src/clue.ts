import type { Kind, Signature, SoftwareErrors } from '@statute/codes'

/** One thing that a text shows, and where. */
export interface Clue {
  /** The status that it speaks for; null if it speaks for a failure without one, undefined if for neither. */
  readonly status: number | null | undefined
  readonly kind?: Kind | undefined
  readonly fault?: string | undefined
  readonly software?: SoftwareErrors | undefined
  readonly signature?: Signature | undefined
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
