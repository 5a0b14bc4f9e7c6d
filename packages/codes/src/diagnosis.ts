/** The shapes of the error lookup: faults, the texts that programs print for them, and a diagnosis. */

/** What sort of failure a text tells of: an answer with a status, or the reason why none came. */
export const kinds = ['http', 'transport', 'tls', 'dns', 'cors', 'redirect', 'timeout', 'other'] as const
export type Kind = (typeof kinds)[number]

/** The part that a piece of software plays between a client and an origin. */
export const roles = [
  'client library',
  'browser',
  'tool',
  'CDN',
  'load balancer',
  'reverse proxy',
  'forward proxy',
  'API gateway',
  'platform',
  'web server',
  'framework',
  'API',
  'operating system',
] as const
export type Role = (typeof roles)[number]

/** What the caller, the author of the server, and whoever runs it should do next. */
export interface NextSteps {
  readonly client: readonly string[]
  readonly server: readonly string[]
  readonly operator: readonly string[]
}

export interface Cause {
  readonly text: string
  /** What would show that it is this one. */
  readonly confirm: string
}

/** One fault, whatever the software that met it prints: `content/faults/NAME.yaml`. */
export interface FaultFacts {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  /** What a server answers for it when nothing tells more; null where no answer comes of it. */
  readonly status: number | null
  /** Stands for its status where a text tells nothing finer. */
  readonly general?: true | undefined
  /** The error type of RFC 9209 §2.3 that names it. */
  readonly proxyStatus: string | null
  /** Ends the sentence "nginx said it, because …". */
  readonly because: string
  readonly says: string
  /** Most likely first. */
  readonly causes: readonly Cause[]
  readonly steps: NextSteps
  /** Codes whose pages tell more. */
  readonly codes: readonly number[]
  readonly answers: readonly FaultAnswer[]
}

/** What one piece of software makes of a fault. */
export interface FaultAnswer {
  /** Key of its file in `content/errors`, or `rfc-9209` for what the standard recommends. */
  readonly software: string
  readonly status: number | null
  readonly log?: string | undefined
  readonly note?: string | undefined
  readonly source: string
}

/** The texts of one piece of software: `content/errors/NAME.yaml`. */
export interface SoftwareErrors {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly sender?: string | undefined
  readonly marks?: readonly string[] | undefined
  readonly signatures: readonly Signature[]
}

export interface Signature {
  /** As printed; `…` for what varies, `{status}` for a number that is the status. */
  readonly text: string
  readonly status: number | null
  readonly fault?: string | undefined
  readonly kind?: Kind | undefined
  readonly why: string
  readonly steps?: { readonly [Reader in keyof NextSteps]?: readonly string[] | undefined } | undefined
  /** What the text seems to say and does not. */
  readonly misleading?: string | undefined
  readonly source: string
  readonly verified: boolean
}

/** What the page of a code says of its causes, most likely first, and of the next steps. */
export interface Remedy {
  readonly causes: readonly string[]
  readonly steps: NextSteps
}

/** A piece of the text that shows something: from `start` up to, not including, `end`, in UTF-16 units. */
export interface Evidence {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly says: string
}

/** One who took part, from the client to the server behind the last proxy. */
export interface Hop {
  readonly name: string
  readonly role: Role | 'client' | 'server'
  /** It spoke the answer, or reported the failure. */
  readonly said: boolean
  /** False if the request is known not to have got there. */
  readonly reached: boolean
  readonly note: string
}

/** Something inside the text, made readable: a token, a time, a field. */
export interface Decoded {
  readonly kind: string
  readonly title: string
  readonly start: number
  readonly end: number
  readonly rows: readonly { readonly name: string; readonly value: string; readonly note?: string | undefined }[]
}

/** What a pasted text tells of a failure. */
export interface Diagnosis {
  readonly status: number | null
  /** The name of the status; null without one, or if it has none. */
  readonly name: string | null
  readonly kind: Kind
  /** The fault's page: `connection-refused`; null if the text does not tell. */
  readonly fault: string | null
  /** One sentence: who said it, and why. */
  readonly verdict: string
  readonly says: string
  /** Who said it. */
  readonly software: string | null
  readonly role: Role | null
  /** What the text was taken for: `the output of curl -v`. */
  readonly shape: string
  readonly hops: readonly Hop[]
  readonly causes: readonly Cause[]
  readonly nextSteps: NextSteps
  /** What the text seems to say and does not. */
  readonly misleading: string | null
  readonly evidence: readonly Evidence[]
  readonly decoded: readonly Decoded[]
  /** Other readings, best first; the scores of all readings add up to 1 at most. */
  readonly alternatives: readonly { readonly status: number | null; readonly kind: Kind; readonly score: number }[]
  /** From 0 to 1. From 0.8 on it is meant as certain. */
  readonly confidence: number
  /**
   * The text that the evidence points into: what was given, with secrets masked letter for letter; for a HAR, the
   * exchange that was taken out of it.
   */
  readonly subject: string
}

/** Whether a diagnosis only says what a text resembles: its status is then a guess, and is not to be shown as an answer. */
export function isUnknown({ confidence, software }: Pick<Diagnosis, 'confidence' | 'software'>): boolean {
  return confidence < 0.25 && software === null
}

/** A diagnosis as JSON: without the text that it is about, which whoever asked has. */
export function diagnosisDocument({ subject: _, ...rest }: Diagnosis): Omit<Diagnosis, 'subject'> {
  return rest
}
