/** What front matter may hold. Every object is strict: a key that is not listed here is an error. */

import type { ClassFacts, CodeFacts, FieldFacts } from '@statute/codes'
import { kinds, roles } from '@statute/codes/diagnosis'
import { z } from 'zod'

/** `RFC 9110 §15.5.5`, `RFC 2518 §10.1`, `draft-ietf-httpapi-ratelimit-headers §3`, `Fetch`, `RFC 9110 Appendix B`. */
export const spec = z
  .string()
  .regex(
    /^(RFC \d{3,5}|draft-[a-z0-9-]+)( §[0-9A-Z][0-9A-Z.]*[0-9A-Z]?)?$|^(Fetch|HTML|CORS|URL|IANA|HSTS|No specification)$/,
    'wanted a clause such as "RFC 9110 §15.5.5"',
  )
export const strength = z.enum(['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'])
/** A sentence or phrase of ours. What is still to be written is refused here. */
export const words = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !text.includes('REWRITE'), 'still holds REWRITE: say it in our own words')
  .refine((text) => !/[–—]/.test(text), 'no dashes: use a comma, a colon or a full stop')
  .refine((text) => text.split('`').length % 2 === 1, 'a backtick is left open')
const fieldName = z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_|~-]+$/)
export const number = z.int().min(1).max(999)

const requirement = z.strictObject({ level: strength, who: words, text: words, spec })

const constants = z.strictObject({
  node: words.nullable(),
  go: words.nullable(),
  python: words.nullable(),
  spring: words.nullable(),
  jaxrs: words.nullable(),
  dotnet: words.nullable(),
  aspnet: words.nullable(),
  rails: words.nullable(),
  symfony: words.nullable(),
  rust: words.nullable(),
  ktor: words.nullable(),
  plug: words.nullable(),
  curl: words,
  notes: z.partialRecord(
    z.enum(['node', 'go', 'python', 'spring', 'jaxrs', 'dotnet', 'aspnet', 'rails', 'symfony', 'rust', 'ktor', 'plug']),
    words,
  ),
})

export const codeSchema = z.strictObject({
  name: words,
  aliases: z.array(words),
  standing: z.enum(['standard', 'experimental', 'deprecated', 'temporary', 'unused', 'historic']),
  standingNote: words.optional(),
  gist: words.max(36, 'a gist must fit the cheat sheet: 36 characters at most'),
  meaning: words.max(260),
  situations: z.array(words).min(1),
  spec: z.array(spec).min(1),
  fields: z.array(z.strictObject({ name: fieldName, level: strength, when: words, spec })),
  recommended: z.array(fieldName),
  request: z.array(fieldName),
  rules: z.array(requirement),
  body: z.strictObject({ rule: z.enum(['none', 'required', 'expected', 'optional', 'explanation']), note: words }),
  cache: z.strictObject({ heuristic: z.boolean(), stored: words, never: words }),
  retry: z.strictObject({
    safe: z.enum([
      'yes',
      'no',
      'after-delay',
      'after-change',
      'after-authentication',
      'different-connection',
      'idempotent-only',
      'not-applicable',
    ]),
    why: words,
    cases: z.array(z.strictObject({ when: words, advice: words })),
  }),
  methods: z.strictObject({
    applicable: z.union([z.literal('any'), z.array(z.string())]),
    never: z.array(z.string()),
    note: z.string(),
  }),
  redirect: z
    .strictObject({
      permanent: z.boolean().nullable(),
      keepsMethod: z.boolean().nullable(),
      followed: z.boolean(),
      rule: words,
      browsers: words,
    })
    .optional(),
  senders: z.array(z.enum(['origin', 'gateway', 'proxy', 'cache', 'cdn', 'intercepting proxy', 'isp'])),
  grpc: z.strictObject({ fromHttp: words.nullable(), toHttpFrom: z.array(words) }),
  otel: z.strictObject({ server: z.enum(['unset', 'error']), client: z.enum(['unset', 'error']) }),
  alike: z.array(z.strictObject({ code: number, ask: words, answer: words })).min(1),
  seo: z.string(),
  since: words,
  history: z.array(z.strictObject({ spec, note: z.string() })).min(1),
  constants,
})

/** Fails to compile when a fact of the model is missing from the schema or has another type. */
type Facts = Omit<z.infer<typeof codeSchema>, 'situations' | 'alike' | 'seo' | 'since' | 'history' | 'constants'>
const _codes = (facts: Facts): Omit<CodeFacts, 'code' | 'constant' | 'class'> => facts

export const codeHeadings = [
  'Meaning',
  'When you see it',
  'When to send it',
  'When to send another',
  'Example',
  'Causes',
  'Debugging',
  'Common mistakes',
] as const

/** The three readers of a code page's debugging steps. */
export const debuggingReaders = ['You call the API', 'You write the API', 'You run it'] as const

export const classSchema = z.strictObject({
  digit: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  class: z.enum(['informational', 'successful', 'redirection', 'client-error', 'server-error']),
  title: words,
  meaning: words,
  generic: number,
  unknown: words,
  rules: z.array(requirement),
})
const _classes = (facts: z.infer<typeof classSchema>): ClassFacts => facts

export const vendorSchema = z.strictObject({
  name: words,
  aliases: z.array(words),
  meaning: words.max(300),
  /** The meaning that most people who meet the number are looking for: it comes first on the page. */
  common: z.literal(true).optional(),
  seen: z.enum(['wire', 'log', 'both']),
  tell: z.array(words).min(1),
  instead: z.array(number),
  source: words,
  confidence: z.enum(['high', 'medium', 'low']),
})
export const vendorHeadings = ['Causes', 'What to do', 'Background'] as const

export const senderSchema = z.strictObject({
  name: words,
  role: words,
  about: words,
  marks: z.strictObject({ fields: z.array(words), body: z.array(words), log: z.array(words) }),
  source: words,
})

export const subcodesSchema = z.strictObject({
  sender: z.string(),
  title: words,
  kind: words,
  about: words,
  where: words,
  source: words,
  entries: z
    .array(
      z.strictObject({
        code: z.string(),
        name: words,
        status: number.nullable(),
        meaning: words,
        next: words,
      }),
    )
    .min(1),
})

export const fieldSchema = z.strictObject({
  name: words,
  aliases: z.array(words),
  gist: words.max(60),
  meaning: words.max(260),
  direction: z.enum(['request', 'response', 'both']),
  kind: z.enum(['singleton', 'list', 'structured', 'special', 'convention']),
  spec,
  syntax: words,
  invalid: z.array(words),
  codes: z.array(
    z.strictObject({
      on: z.coerce.string(),
      demand: z.enum(['required', 'recommended', 'optional', 'meaningless', 'forbidden']),
      level: strength.nullable(),
      when: words,
      spec,
    }),
  ),
  hopByHop: z.boolean(),
  trailer: words,
})
const _fields = (facts: z.infer<typeof fieldSchema>): Omit<FieldFacts, 'id' | 'sections'> => facts
export const fieldHeadings = ['What it does', 'Example', 'Common mistakes'] as const

export const compareSchema = z.strictObject({
  /** Place in the list, by how often people ask. */
  order: z.int(),
  question: words,
  answers: z.array(z.strictObject({ code: number, when: words })).min(2),
  says: z.array(z.strictObject({ code: number, text: words })).min(2),
  rows: z.array(z.strictObject({ aspect: words, cells: z.array(words).min(2) })).min(4),
})
export const compareHeadings = ['Two exchanges', 'Often confused'] as const

export const guideSchema = z.strictObject({ title: words, gist: words, order: z.int() })

export const questionSchema = z.strictObject({
  question: words,
  answer: words,
  codes: z.array(number),
  order: z.int(),
})

const steps = z.array(words)

/** One fault: what went wrong, whatever the software that met it prints. */
export const faultSchema = z.strictObject({
  title: words.max(60),
  kind: z.enum(kinds),
  /** What a server answers for it when nothing tells more; null where no answer comes of it. */
  status: number.nullable(),
  /** Stands for its status where a text tells nothing finer. */
  general: z.literal(true).optional(),
  /** The error type of RFC 9209 §2.3 that names it. */
  proxyStatus: z
    .string()
    .regex(/^[a-z_]+$/)
    .nullable(),
  /** Ends the sentence "nginx said it, because …". */
  because: words.max(90),
  says: words.max(300),
  causes: z
    .array(z.strictObject({ text: words, confirm: words }))
    .min(1)
    .max(6),
  steps: z.strictObject({ client: steps, server: steps, operator: steps }),
  codes: z.array(number),
  /** What each piece of software makes of this fault, where it was measured or is documented. */
  answers: z.array(
    z.strictObject({
      software: z.string(),
      status: number.nullable(),
      log: z.string().optional(),
      note: words.optional(),
      source: words,
    }),
  ),
})

export const softwareSchema = z.strictObject({
  name: words,
  role: z.enum(roles),
  /** Its page among the senders, if it has one. */
  sender: z.string().optional(),
  /** Texts that show that this software speaks, though they say nothing of the fault. */
  marks: z.array(z.string().min(4)).optional(),
  signatures: z
    .array(
      z.strictObject({
        /** As printed; `…` for what varies, `{status}` for a number that is the status. */
        text: z.string().min(4),
        status: number.nullable(),
        fault: z.string().optional(),
        kind: z.enum(kinds).optional(),
        why: words.max(240),
        steps: z
          .strictObject({ client: steps.optional(), server: steps.optional(), operator: steps.optional() })
          .optional(),
        misleading: words.optional(),
        source: words,
        verified: z.boolean(),
      }),
    )
    .min(1),
})

void [_codes, _classes, _fields]
