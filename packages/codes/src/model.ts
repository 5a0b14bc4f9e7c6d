/**
 * The shapes of what Statute knows. The values are generated from `content/`; see `tools/generate-codes.ts`. It is long
 * because it is the one description of all kinds of page, and has no code.
 */
import type { Section } from './prose.ts'

/** A keyword of RFC 2119, as the cited clause has it. */
export type Strength = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY'

export type ClassName = 'informational' | 'successful' | 'redirection' | 'client-error' | 'server-error'

/**
 * How a code stands: `standard`, `experimental` (its RFC is), `deprecated` (do not send), `temporary` (registered for a
 * draft, with an end date), `unused` (reserved, means nothing), `historic` (its RFC is).
 */
export type Standing = 'standard' | 'experimental' | 'deprecated' | 'temporary' | 'unused' | 'historic'

export type Sender = 'origin' | 'gateway' | 'proxy' | 'cache' | 'cdn' | 'intercepting proxy' | 'isp'

/**
 * May the same request be sent again? `after-change`: only a changed one can succeed. `idempotent-only`: by itself only
 * if the method is idempotent or the request is known not to have been applied (RFC 9110 §9.2.2).
 */
export type RetryClass =
  | 'yes'
  | 'no'
  | 'after-delay'
  | 'after-change'
  | 'after-authentication'
  | 'different-connection'
  | 'idempotent-only'
  | 'not-applicable'

/** `explanation`: SHOULD carry one, except in answer to HEAD. `expected`: content is normal, `required`: it is the point. */
export type BodyRule = 'none' | 'required' | 'expected' | 'optional' | 'explanation'

/** A clause of a specification that binds somebody when this code is sent. `spec` is `RFC 9110 §15.5.6`. */
export interface Requirement {
  readonly level: Strength
  readonly who: string
  readonly text: string
  readonly spec: string
}

/** A field and how strongly it goes with a code. */
export interface FieldRequirement {
  readonly name: string
  readonly level: Strength
  readonly when: string
  readonly spec: string
}

export interface CodeFacts {
  readonly code: number
  /** As registered with IANA today; `(Unused)` for 306 and 418. */
  readonly name: string
  /** `NOT_FOUND`; null for the two unused numbers. */
  readonly constant: string | null
  readonly class: ClassName
  /** Former names, and phrases that software prints in its place. */
  readonly aliases: readonly string[]
  readonly standing: Standing
  readonly standingNote?: string | undefined
  /** In a few words, for a table. */
  readonly gist: string
  readonly meaning: string
  /** Where it is defined: `RFC 9110 §15.5.5`. */
  readonly spec: readonly string[]
  readonly fields: readonly FieldRequirement[]
  /** Fields worth sending by practice, whatever their strength. */
  readonly recommended: readonly string[]
  /** Fields of the request that have to do with this answer. */
  readonly request: readonly string[]
  readonly rules: readonly Requirement[]
  readonly body: { readonly rule: BodyRule; readonly note: string }
  readonly cache: {
    /** May a cache store it without being told how long? (RFC 9110 §15.1) */
    readonly heuristic: boolean
  }
  readonly retry: { readonly safe: RetryClass; readonly why: string }
  readonly methods: { readonly applicable: 'any' | readonly string[]; readonly never: readonly string[] }
  readonly redirect?:
    | {
        readonly permanent: boolean | null
        readonly keepsMethod: boolean | null
        /** Do browsers and fetch() follow it by themselves? */
        readonly followed: boolean
        readonly rule: string
        readonly browsers: string
      }
    | undefined
  readonly senders: readonly Sender[]
  readonly grpc: { readonly fromHttp: string | null; readonly toHttpFrom: readonly string[] }
  readonly otel: { readonly server: 'unset' | 'error'; readonly client: 'unset' | 'error' }
}

/** Keys of `Guide.constants`: the stack, in the order in which a page lists them. */
export const stacks = {
  node: 'Node.js',
  go: 'Go',
  python: 'Python',
  spring: 'Java, Spring',
  jaxrs: 'Java, Jakarta REST',
  dotnet: 'C#, .NET',
  aspnet: 'C#, ASP.NET Core',
  rails: 'Ruby, Rails and Rack',
  symfony: 'PHP, Symfony',
  rust: 'Rust, http',
  ktor: 'Kotlin, Ktor',
  plug: 'Elixir, Plug',
  curl: 'curl',
} as const

export type Stack = keyof typeof stacks

/** Everything about a code that a person reads and a program seldom needs. */
export interface Guide {
  readonly code: number
  readonly sections: readonly Section[]
  /** What to do by method or field when the request is to be sent again. */
  readonly retry: readonly { readonly when: string; readonly advice: string }[]
  /** What a cache may keep, and what never. */
  readonly caching: { readonly stored: string; readonly never: string }
  readonly methods: string
  /** Look-alikes, each with the question that decides. */
  readonly alike: readonly { readonly code: number; readonly ask: string; readonly answer: string }[]
  readonly seo: string
  readonly since: string
  readonly history: readonly { readonly spec: string; readonly note: string }[]
  /** The constant's name; null where the stack has none. */
  readonly constants: Readonly<Record<Stack, string | null>>
  readonly constantNotes: Readonly<Partial<Record<Stack, string>>>
}

/** One of the five classes. */
export interface ClassFacts {
  readonly digit: 1 | 2 | 3 | 4 | 5
  readonly class: ClassName
  readonly title: string
  readonly meaning: string
  /** The code whose meaning an unknown code of this class takes (RFC 9110 §15). */
  readonly generic: number
  readonly unknown: string
  readonly rules: readonly Requirement[]
}

/** What one piece of software means by a number that IANA has not registered. */
export interface VendorMeaning {
  readonly code: number
  readonly sender: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly meaning: string
  /** `wire`: a client can receive it. `log`: it stands only in the sender's own log. */
  readonly seen: 'wire' | 'log' | 'both'
  readonly tell: readonly string[]
  /** Registered codes that say the same. */
  readonly instead: readonly number[]
  readonly source: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly sections: readonly Section[]
}

/** A piece of software, service or site that sends codes of its own, and how to recognise it. */
export interface SenderFacts {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly about: string
  readonly marks: {
    readonly fields: readonly string[]
    readonly body: readonly string[]
    readonly log: readonly string[]
  }
  readonly source: string
}

/** A sender's own finer code beside the status: `401.2`, `UF`, `sH--`, `1015`, `H12`. */
export interface Subcode {
  readonly code: string
  readonly name: string
  /** The status it travels with, where one is known. */
  readonly status: number | null
  readonly meaning: string
  readonly next: string
}

export interface SubcodeFamily {
  readonly id: string
  readonly sender: string
  readonly title: string
  readonly kind: string
  readonly about: string
  readonly where: string
  readonly source: string
  readonly entries: readonly Subcode[]
}

export type Demand = 'required' | 'recommended' | 'optional' | 'meaningless' | 'forbidden'

export interface FieldFacts {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly gist: string
  readonly meaning: string
  readonly direction: 'request' | 'response' | 'both'
  readonly kind: 'singleton' | 'list' | 'structured' | 'special' | 'convention'
  readonly spec: string
  readonly syntax: string
  readonly invalid: readonly string[]
  /** `on` is a code, a class (`3xx`), or words for the rest. */
  readonly codes: readonly {
    readonly on: string
    readonly demand: Demand
    readonly level: Strength | null
    readonly when: string
    readonly spec: string
  }[]
  readonly hopByHop: boolean
  readonly trailer: string
  readonly sections: readonly Section[]
}

export interface Comparison {
  readonly id: string
  readonly codes: readonly number[]
  readonly title: string
  readonly question: string
  readonly answers: readonly { readonly code: number; readonly when: string }[]
  readonly says: readonly { readonly code: number; readonly text: string }[]
  readonly rows: readonly { readonly aspect: string; readonly cells: readonly string[] }[]
  readonly sections: readonly Section[]
}

export interface GuidePage {
  readonly id: string
  readonly title: string
  readonly gist: string
  readonly sections: readonly Section[]
}

export interface Question {
  readonly id: string
  readonly question: string
  readonly answer: string
  readonly codes: readonly number[]
  readonly sections: readonly Section[]
}

export type Answer = 'yes' | 'no'

/** Who a question is put to: the server that owns the resource, or one on the way to it. */
export type ServerRole = 'origin' | 'gateway' | 'proxy' | 'intercepting proxy'

/** Where an answer leads: to the next question, perhaps with an interim status sent first, or to the status. */
export type DecisionTarget =
  | { readonly goto: string; readonly interim?: number }
  | {
      readonly status: number
      /** Codes that would do as well. */
      readonly alternatives: readonly number[]
      /** Fields that go with the answer, with what they hold where that is fixed: `Connection: close`. */
      readonly fields: readonly string[]
      /** A status that is itself interim: the exchange goes on in another protocol. */
      readonly interim?: true
    }

/** One question that a server asks about a request. Generated from `content/decision.yaml`. */
export interface DecisionNode {
  /** `A1`, `I2`. */
  readonly id: string
  readonly phase: string
  /** The property of `Facts` that answers it; `method` where the method does. */
  readonly fact: string
  /** The answer where that property holds. */
  readonly holds: Answer
  readonly question: string
  readonly yes: DecisionTarget
  readonly no: DecisionTarget
  /** The answer when nothing is out of the ordinary. */
  readonly ordinary: Answer
  /** Methods whose ordinary answer is this one; it is the other for the rest. */
  readonly ordinaryFor?: { readonly answer: Answer; readonly methods: readonly string[] }
  /** What a stated answer presupposes: each of these, in one of its forms. */
  readonly given: readonly (readonly { readonly node: string; readonly answer: Answer }[])[]
  /** The keyword of the clause; `convention` where no rule orders it, `-` where the answer only leads on. */
  readonly level: Strength | 'ought to' | 'convention' | '-'
  readonly spec: string
  readonly roles: 'any server' | readonly ServerRole[]
  readonly methods: 'any' | readonly string[]
  readonly note?: string
}

/** The questions in the order in which a server asks them, from the first byte to the status. */
export interface DecisionGuide {
  readonly start: string
  readonly phases: readonly { readonly id: string; readonly title: string; readonly gist: string }[]
  readonly nodes: readonly DecisionNode[]
  /** Codes that no path ends at, with the reason. */
  readonly outside: readonly { readonly status: number; readonly why: string }[]
}

/** A request that was worked out by hand. */
export interface DecisionExample {
  readonly name: string
  readonly facts: Readonly<Record<string, boolean | string>>
  /** Answers on the way that are not the ordinary ones. */
  readonly answers: Readonly<Record<string, Answer>>
  readonly status: number
  readonly interim: readonly number[]
}

/** A tap of the everyday picker: more taps, or a code with a sentence of why. */
export type PickerChoice =
  | { readonly choice: string; readonly next: readonly PickerChoice[] }
  | { readonly choice: string; readonly code: number; readonly why: string }
