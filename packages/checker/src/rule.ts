import type { Exchange } from '@statute/http'
import type { History } from './history.ts'
import type { DescribedOperation, Description } from './openapi/model.ts'

/** `error` breaks a requirement on the sender, `warning` a recommendation or what clients rely on, `advice` is worth knowing. */
export type Level = 'error' | 'warning' | 'advice'

/**
 * Where in an exchange a finding is: `status`, `reason`, `field:retry-after`, `body`, `body:/errors/0`, `interim`; the
 * same of the request with `request.` before it. In an OpenAPI description it is a JSON pointer with `#` before it.
 */
export type Place =
  | 'status'
  | 'reason'
  | 'body'
  | 'interim'
  | 'head'
  | `field:${string}`
  | `body:${string}`
  | 'request'
  | 'request.method'
  | 'request.target'
  | 'request.body'
  | `request.field:${string}`
  | `#/${string}`

export interface Report {
  /** What is wrong, in this exchange, as one sentence without a full stop: the value quoted, no advice. */
  readonly message: string
  readonly at: Place
  /** If it differs from the rule's. */
  readonly level?: Level
  /** From 0 to 1, if it rests on a heuristic; 1 if left out. */
  readonly confidence?: number
  /** Field lines or a status line that would mend this very exchange, if the rule can say them better than its docs. */
  readonly fix?: string
  /** The exchange that is to blame, if it is an earlier one. */
  readonly exchange?: Exchange
}

/**
 * Four outcomes, never two. `inapplicable`: the rule has nothing to say here. `cannot-tell`: what it needs was not
 * captured. A report or several: the rule is broken. Everything else is `pass`.
 */
export type Outcome = 'pass' | 'inapplicable' | 'cannot-tell' | Report | readonly Report[]

/**
 * What must have been captured for a report to be sure. If it was not, a report becomes `cannot-tell`.
 * - `response.fields`, `request.fields`: every field line (for rules about a field that is missing)
 * - `response.body`, `request.body`: the whole body (for rules about a body that is empty, or its end)
 * - `octets`: the body octet for octet (for rules about lengths)
 * - `interim`: interim responses
 * - `hop`: fields that belong to the connection (Connection, Transfer-Encoding, Upgrade, Keep-Alive), and `request.hop`
 *   for Host and Connection of the request. HAR files often lack them.
 * - `credentials`: those of the request, which recorders take out
 * - `recording`: the exchange happened; it is no text that somebody wrote down
 */
export type Need =
  | 'response.fields'
  | 'request.fields'
  | 'response.body'
  | 'request.body'
  | 'octets'
  | 'interim'
  | 'hop'
  | 'request.hop'
  | 'credentials'
  | 'recording'

/** The word of the clause (RFC 2119), and whom it binds. A keyword that binds somebody else blames no server. */
export interface Clause {
  readonly keyword: 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY' | null
  readonly binds: 'sender' | 'client' | 'cache' | 'proxy' | null
}

interface RuleBase {
  /** `FAMILY/NAME`, its path below `rules/`. */
  readonly id: `${string}/${string}`
  readonly level: Level
  /** `RFC 9110 §15.5.2`, `Fetch §CORS check`, `OpenAPI 3.1 §4.8.16`, `CWE-209`; empty if it is practice alone. */
  readonly spec: readonly string[]
  /** The clause that `spec` begins with. */
  readonly clause: Clause
  /** Off unless it is asked for. */
  readonly off?: true
  readonly needs?: readonly Need[]
}

/** Narrows what a rule is asked about; anything else is `inapplicable` without a call. */
export interface AppliesTo {
  /** Of the final response: codes, or classes as `4xx`. */
  readonly status?: readonly (number | `${1 | 2 | 3 | 4 | 5}xx`)[]
  readonly methods?: readonly string[]
}

/** Looks at one exchange. */
export interface ExchangeRule extends RuleBase {
  readonly scope?: never
  readonly applies?: AppliesTo
  check(exchange: Exchange): Outcome
}

/** Looks at an exchange in the light of earlier ones. Asked for each exchange in turn. */
export interface SequenceRule extends RuleBase {
  readonly scope: 'sequence'
  readonly applies?: AppliesTo
  check(exchange: Exchange, history: History): Outcome
}

/** Looks at one operation of an OpenAPI description. */
export interface OpenApiRule extends RuleBase {
  readonly scope: 'openapi'
  check(operation: DescribedOperation, description: Description): Outcome
}

/** Holds an exchange against an OpenAPI description. The operation is null if the description has none for it. */
export interface ContractRule extends RuleBase {
  readonly scope: 'contract'
  check(exchange: Exchange, operation: DescribedOperation | null, description: Description, history: History): Outcome
}

export type Rule = ExchangeRule | SequenceRule | OpenApiRule | ContractRule

export interface RuleDocs {
  /** What the rule demands, as one sentence. */
  readonly summary: string
  /** Who breaks, and how, if it is not kept. */
  readonly why: string
  /** What to do, in a sentence or two. */
  readonly fix: string
  /** Lines of the message as they should be: `Retry-After: 120`. */
  readonly lines?: string
  /** What is not reported, and why. */
  readonly limits?: string
  /** How code mends it, if that has a known form. */
  readonly recipe?: Recipe
}

/** What code has to do to mend a finding; `fixes/` has it for each framework and server. */
export type Recipe =
  | { readonly do: 'add-field'; readonly name: string; readonly value: string; readonly status?: number }
  | { readonly do: 'remove-field'; readonly name: string; readonly status?: number }
  | { readonly do: 'send-status'; readonly status: number; readonly instead?: number }
  | { readonly do: 'send-problem'; readonly status: number }
  | { readonly do: 'send-nothing'; readonly status: number }
  | { readonly do: 'redirect'; readonly status: number; readonly location: string }
  | { readonly do: 'hide-errors' }
  | { readonly do: 'hide-version' }
  | { readonly do: 'allow-cors' }
  | { readonly do: 'answer-conditional' }
  | { readonly do: 'answer-range' }

export interface RuleExamples {
  /** Must pass, not merely be inapplicable. HTTP text; for rules about descriptions, YAML or a pair of both. */
  readonly good: readonly Example[]
  /** Must be reported by this rule. */
  readonly bad: readonly Example[]
  /** Other rules that the good examples break, each with the reason: they pass all the rest. */
  readonly breaks?: Readonly<Record<string, string>>
}

/** Messages as text: request and response in turn. With CRLF it is taken octet for octet. */
export type Example =
  | string
  | { readonly openapi: string; readonly http?: string }
  /** What HTTP text cannot say (a probe, an interim response, a scrubbed capture): exchange lines as objects. */
  | { readonly exchanges: readonly object[] }
