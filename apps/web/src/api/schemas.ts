/**
 * The shapes that the HTTP API answers with: the description is made from them, and tests hold the answers to them. It is
 * long because the description takes all shapes that this file exports, and nothing else.
 */
import { kinds, roles } from '@statute/codes/diagnosis'
import { z } from 'zod'

const strength = z.enum(['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'])
const className = z.enum(['informational', 'successful', 'redirection', 'client-error', 'server-error'])
const standing = z.enum(['standard', 'experimental', 'deprecated', 'temporary', 'unused', 'historic'])
export const clause = z
  .object({ clause: z.string().meta({ examples: ['RFC 9110 §15.5.5'] }), url: z.string().nullable() })
  .meta({ id: 'Clause', description: 'A clause of a specification, and where it can be read.' })
export const sections = z
  .record(z.string(), z.string())
  .meta({ id: 'Sections', description: 'Prose in Markdown, by the id of its heading.' })
const path = z.string().meta({ description: 'Path of the page on this site.' })

export const codeSummary = z
  .object({
    code: z.int(),
    name: z.string(),
    class: className,
    gist: z.string(),
    standing,
    aliases: z.array(z.string()),
    path,
  })
  .meta({ id: 'CodeSummary', description: 'One line about a registered code.' })

export const vendorSummary = z
  .object({ code: z.int(), name: z.string(), sender: z.string(), aliases: z.array(z.string()), path })
  .meta({ id: 'VendorSummary', description: 'One line about what one sender means by an unregistered number.' })

export const codeList = z
  .object({ codes: z.array(codeSummary), unregistered: z.array(vendorSummary) })
  .meta({ id: 'CodeList' })

export const requirement = z
  .object({ level: strength, who: z.string(), text: z.string(), spec: z.string() })
  .meta({ id: 'Requirement', description: 'A clause that binds somebody when this code is sent.' })

export const code = z
  .object({
    code: z.int(),
    name: z.string(),
    registered: z.literal(true),
    constant: z.string().nullable(),
    class: className,
    aliases: z.array(z.string()),
    standing,
    standingNote: z.string().nullable(),
    gist: z.string(),
    meaning: z.string(),
    spec: z.array(clause),
    fields: z.array(z.object({ name: z.string(), level: strength, when: z.string(), spec: z.string() })),
    recommended: z.array(z.string()),
    request: z.array(z.string()),
    rules: z.array(requirement),
    body: z.object({ rule: z.enum(['none', 'required', 'expected', 'optional', 'explanation']), note: z.string() }),
    cache: z.object({ heuristic: z.boolean(), stored: z.string(), never: z.string() }),
    retry: z.object({
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
      why: z.string(),
      cases: z.array(z.object({ when: z.string(), advice: z.string() })),
    }),
    methods: z.object({
      applicable: z.union([z.literal('any'), z.array(z.string())]),
      never: z.array(z.string()),
      note: z.string(),
    }),
    redirect: z
      .object({
        permanent: z.boolean().nullable(),
        keepsMethod: z.boolean().nullable(),
        followed: z.boolean(),
        rule: z.string(),
        browsers: z.string(),
      })
      .nullable(),
    senders: z.array(z.string()),
    grpc: z.object({ fromHttp: z.string().nullable(), toHttpFrom: z.array(z.string()) }),
    otel: z.object({ server: z.enum(['unset', 'error']), client: z.enum(['unset', 'error']) }),
    alike: z.array(z.object({ code: z.int(), ask: z.string(), answer: z.string() })),
    seo: z.string().nullable(),
    since: z.string(),
    history: z.array(z.object({ spec: z.string(), note: z.string() })),
    constants: z.record(z.string(), z.string().nullable()),
    otherUses: z.array(z.object({ sender: z.string(), name: z.string(), meaning: z.string() })),
    sections,
    path,
  })
  .meta({ id: 'Code', description: 'A registered code with all that is known of it.' })

export const vendorCode = z
  .object({
    code: z.int(),
    name: z.string(),
    registered: z.literal(false),
    class: className.nullable(),
    treatedAs: z.int(),
    meaning: z.string(),
    meanings: z.array(
      z.object({
        sender: z.string(),
        name: z.string(),
        aliases: z.array(z.string()),
        meaning: z.string(),
        seen: z.enum(['wire', 'log', 'both']),
        tell: z.array(z.string()),
        instead: z.array(z.int()),
        source: z.string(),
        confidence: z.enum(['high', 'medium', 'low']),
        sections,
      }),
    ),
    path,
  })
  .meta({ id: 'VendorCode', description: 'A number that IANA has not registered, with what each sender means by it.' })

export const field = z
  .object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    gist: z.string(),
    meaning: z.string(),
    direction: z.enum(['request', 'response', 'both']),
    kind: z.enum(['singleton', 'list', 'structured', 'special', 'convention']),
    spec: clause,
    syntax: z.string(),
    invalid: z.array(z.string()),
    codes: z.array(
      z.object({
        on: z.string(),
        demand: z.enum(['required', 'recommended', 'optional', 'meaningless', 'forbidden']),
        level: strength.nullable(),
        when: z.string(),
        spec: z.string(),
      }),
    ),
    hopByHop: z.boolean(),
    trailer: z.string(),
    sections,
    path,
  })
  .meta({ id: 'Field', description: 'A header field, and the codes that it goes with.' })

export const comparison = z
  .object({
    id: z.string(),
    codes: z.array(z.int()),
    title: z.string(),
    question: z.string(),
    answers: z.array(z.object({ code: z.int(), when: z.string() })),
    says: z.array(z.object({ code: z.int(), text: z.string() })),
    rows: z.array(z.object({ aspect: z.string(), cells: z.array(z.string()) })),
    sections,
    path,
  })
  .meta({ id: 'Comparison', description: 'Codes side by side, with the question that decides.' })

export const foundCodes = z
  .object({
    query: z.string(),
    profile: z.enum(['rfc', 'zalando', 'graphql', 'webdav']),
    results: z.array(
      z.object({
        code: z.int(),
        name: z.string(),
        score: z.number().min(0).max(1),
        why: z.string(),
        fields: z.array(z.string()),
        rather: z.array(z.object({ than: z.int(), because: z.string() })),
      }),
    ),
    nothing: z.boolean(),
  })
  .meta({ id: 'FoundCodes', description: 'Codes for a situation, best first, each with the reason.' })

const factValue = z.object({ fact: z.string(), value: z.union([z.boolean(), z.string()]) })
export const decision = z
  .object({
    status: z.int(),
    name: z.string().nullable(),
    alternatives: z.array(z.int()),
    fields: z.array(z.string()),
    note: z.string().nullish(),
    interim: z.array(z.int()),
    path: z.array(
      z.object({
        node: z.string(),
        phase: z.string(),
        question: z.string(),
        answer: z.enum(['yes', 'no']),
        ordinary: z.boolean(),
        spec: z.string(),
        stated: z.boolean(),
        because: z.string().nullable(),
      }),
    ),
    assumed: z.array(factValue),
    unused: z.array(z.string()),
    page: z.string(),
  })
  .meta({ id: 'Decision', description: 'The status for what is known of a request, and the path that leads there.' })

const kind = z.enum(kinds)
const steps = z.array(z.string())
export const diagnosis = z
  .object({
    status: z.int().nullable(),
    name: z.string().nullable(),
    kind,
    fault: z.string().nullable(),
    verdict: z.string(),
    says: z.string(),
    software: z.string().nullable(),
    role: z.enum(roles).nullable(),
    shape: z.string(),
    hops: z.array(
      z.object({
        name: z.string(),
        role: z.enum([...roles, 'client', 'server']),
        said: z.boolean(),
        reached: z.boolean(),
        note: z.string(),
      }),
    ),
    causes: z.array(z.object({ text: z.string(), confirm: z.string() })),
    nextSteps: z.object({ client: steps, server: steps, operator: steps }),
    misleading: z.string().nullable(),
    evidence: z.array(z.object({ start: z.int(), end: z.int(), text: z.string(), says: z.string() })),
    decoded: z.array(
      z.object({
        kind: z.string(),
        title: z.string(),
        start: z.int(),
        end: z.int(),
        rows: z.array(z.object({ name: z.string(), value: z.string(), note: z.string().optional() })),
      }),
    ),
    alternatives: z.array(z.object({ status: z.int().nullable(), kind, score: z.number() })),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: 'Diagnosis', description: 'What an error means: who said it, why, and what to do next.' })

const level = z.enum(['error', 'warning', 'advice'])
const ruleClause = z.object({
  keyword: z.enum(['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY']).nullable(),
  binds: z.enum(['sender', 'client', 'cache', 'proxy']).nullable(),
})
const ruleId = z.string().meta({ examples: ['auth/unauthorized-without-challenge'] })

export const ruleSummary = z
  .object({
    id: ruleId,
    family: z.string(),
    level,
    on: z.boolean(),
    summary: z.string(),
    spec: z.array(z.string()),
  })
  .meta({ id: 'RuleSummary', description: 'One line about a rule of the checker.' })

export const rule = ruleSummary
  .extend({
    clause: ruleClause,
    scope: z.enum(['exchange', 'sequence', 'openapi', 'contract']),
    applies: z.object({
      status: z.array(z.union([z.int(), z.string()])).optional(),
      methods: z.array(z.string()).optional(),
    }),
    needs: z.array(z.string()),
    why: z.string(),
    fix: z.string(),
    lines: z.string().nullable(),
    limits: z.string().nullable(),
    recipe: z.looseObject({ do: z.string() }).nullable(),
    examples: z.object({ good: z.array(z.unknown()), bad: z.array(z.unknown()) }),
  })
  .meta({ id: 'Rule', description: 'What the checker holds a response to, why, and how to mend it.' })

const findingSource = z.object({
  file: z.string(),
  format: z.string(),
  entry: z.int(),
  line: z.int().nullable(),
  column: z.int().nullable(),
  method: z.string().nullable(),
  url: z.string().nullable(),
  status: z.int(),
})

export const finding = z
  .object({
    rule: ruleId,
    level,
    message: z.string(),
    at: z.string(),
    spec: z.array(z.string()),
    clause: ruleClause,
    source: findingSource,
    fix: z.string(),
    lines: z.string().nullable(),
    confidence: z.number().min(0).max(1),
    count: z.int(),
    places: z.array(findingSource),
  })
  .meta({
    id: 'Finding',
    description: 'Where a message breaks the contract, on which clause that rests, and what to do.',
  })

export const checkReport = z
  .object({
    format: z.string(),
    exchanges: z.int(),
    findings: z.array(finding),
    summary: z.object({
      error: z.int(),
      warning: z.int(),
      advice: z.int(),
      passed: z.int(),
      cannotTell: z.int(),
      notCheckable: z.record(z.string(), z.int()),
      failed: z.record(z.string(), z.string()),
      capture: z.record(z.string(), z.boolean()),
    }),
    notes: z.array(z.object({ line: z.int().nullable(), message: z.string() })),
  })
  .meta({ id: 'CheckReport', description: 'What a check found.' })

const time = z.iso.datetime()
const part = z.number().min(0).max(1)
const counts = z.record(z.string(), z.int())
const seconds = z.number().meta({ description: 'Seconds.' })
const quantiles = z.object({ p50: seconds, p90: seconds, p99: seconds })

export const incident = z
  .object({
    kind: z.string(),
    rule: z.string().nullable(),
    status: z.int().nullable(),
    route: z.string().nullable(),
    method: z.string().nullable(),
    host: z.string().nullable(),
    client: z.string().nullable(),
    from: time,
    raised: time,
    to: time.nullable(),
    peak: z.number(),
    baseline: z.number(),
    count: z.int(),
    severity: z.enum(['page', 'ticket', 'note']),
    headline: z.string(),
    explanation: z.string(),
    evidence: steps,
    nextSteps: steps,
  })
  .meta({ id: 'Incident', description: 'What broke: since when, where, how much, and what to do about it.' })

export const watchReport = z
  .object({
    sources: z.array(z.string()),
    formats: counts,
    lines: z.int(),
    unparsed: z.int(),
    aside: z.int(),
    requests: z.int(),
    bytes: z.number(),
    from: time.nullable(),
    to: time.nullable(),
    byStatus: counts,
    byClass: counts,
    byMethod: counts,
    byHost: counts,
    errorRatio: part,
    clientGone: counts,
    latency: z.record(z.string(), quantiles),
    incidents: z.array(incident),
    codes: z.array(
      z.object({
        status: z.int(),
        name: z.string(),
        count: z.int(),
        share: part,
        firstSeen: time,
        lastSeen: time,
        bytes: z.number(),
        latency: quantiles.nullable(),
      }),
    ),
    timeline: z.object({
      from: time,
      stepSeconds: z.int(),
      requests: z.array(z.int()),
      byStatus: z.record(z.string(), z.array(z.int())),
    }),
    routes: z.array(
      z.object({
        route: z.string(),
        method: z.string(),
        host: z.string(),
        requests: z.int(),
        failed: z.int(),
        ratio: part,
        peak: part,
        mostly: z.int().nullable(),
        byStatus: counts,
        bytes: z.number(),
        latency: quantiles.nullable(),
      }),
    ),
    routeCount: z.int(),
    unparsedSamples: z.array(z.object({ file: z.string(), line: z.int().nullable(), text: z.string() })),
    notes: z.array(z.string()),
  })
  .meta({ id: 'WatchReport', description: 'What access logs say: codes over time, routes, and what broke.' })

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    nearest: z.array(z.object({ path: z.string(), title: z.string() })).optional(),
  })
  .catchall(z.unknown())
  .meta({ id: 'Problem', description: 'An error (RFC 9457).' })

/** Query of `/api/codes`. */
export const listQuery = z.strictObject({
  class: z
    .string()
    .regex(/^[1-5]xx$/, 'wanted 1xx, 2xx, 3xx, 4xx or 5xx')
    .optional(),
  q: z.string().min(1, 'wanted at least one character').max(200, 'wanted at most 200 characters').optional(),
})
