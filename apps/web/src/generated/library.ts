// Generated from packages/statute/src by tools/generate-reference.ts: change the comments there, not this file.
import type { LibraryFace } from '../library.ts'

export const library: readonly LibraryFace[] = [
 {
  "from": "statute",
  "about": "What a server sends: codes, replies and problems. What a client needs is in `statute/client`.",
  "entries": [
   {
    "name": "problem",
    "kind": "function",
    "file": "any-problem",
    "signatures": [
     "function problem<S extends Plain>(status: S, detail?: Detail): Problem<S, 'about:blank'>"
    ],
    "doc": [
     "A problem of any status that demands nothing. `problem(401)` does not compile: `unauthorized()` asks for the challenge. RFC 9110 §15.5, §15.6."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "RangeError if the status has a function of its own, or is no error, as plain JavaScript may try."
    ],
    "spec": [
     "RFC 9110 §15.5",
     "RFC 9110 §15.6."
    ],
    "status": []
   },
   {
    "name": "BearerOptions",
    "kind": "type",
    "file": "challenge",
    "signatures": [
     "interface BearerOptions {\n  readonly realm?: string | undefined\n  /** The scope that is needed, its names with spaces between them. */\n  readonly scope?: string | undefined\n  /** Only if a token was sent (RFC 6750 §3.1). */\n  readonly error?: 'invalid_request' | 'invalid_token' | 'insufficient_scope' | undefined\n  readonly errorDescription?: string | undefined\n  /** Where the metadata of the protected resource is (RFC 9728 §5.1). */\n  readonly resourceMetadata?: Uri | undefined\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "basic",
    "kind": "function",
    "file": "challenge",
    "signatures": [
     "function basic(realm: string): Challenge"
    ],
    "doc": [
     "A Basic challenge; user name and password are to come in UTF-8 (RFC 7617 §2.1)."
    ],
    "params": [
     [
      "realm",
      "What the browser shows, and keeps passwords by."
     ]
    ],
    "returns": null,
    "throws": [
     "TypeError if it cannot be quoted (RFC 9110 §5.6.4): control characters, or beyond U+00FF."
    ],
    "spec": [
     "RFC 7617 §2.1",
     "RFC 9110 §5.6.4"
    ],
    "status": []
   },
   {
    "name": "bearer",
    "kind": "function",
    "file": "challenge",
    "signatures": [
     "function bearer(options: BearerOptions = {}): Challenge"
    ],
    "doc": [
     "A Bearer challenge (RFC 6750 §3). It has to have a parameter; if you give none it is an empty realm."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if a value cannot be quoted (RFC 9110 §5.6.4): control characters, or beyond U+00FF."
    ],
    "spec": [
     "RFC 6750 §3",
     "RFC 9110 §5.6.4"
    ],
    "status": []
   },
   {
    "name": "Challenge",
    "kind": "type",
    "file": "challenge",
    "signatures": [
     "interface Challenge {\n  readonly scheme: string\n  toString(): string\n}"
    ],
    "doc": [
     "What WWW-Authenticate and Proxy-Authenticate ask of the client (RFC 9110 §11.3)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §11.3"
    ],
    "status": []
   },
   {
    "name": "Challenges",
    "kind": "type",
    "file": "challenge",
    "signatures": [
     "type Challenges = Challenge | readonly [Challenge, ...Challenge[]]"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "challenge",
    "kind": "function",
    "file": "challenge",
    "signatures": [
     "function challenge(scheme: string, parameters: Readonly<Record<string, string | undefined>> = {}): Challenge"
    ],
    "doc": [
     "Any scheme with its parameters: `challenge('Digest', { realm: 'api', nonce })`."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if the scheme or a name is no token (RFC 9110 §5.6.2), or a value cannot be quoted (§5.6.4)."
    ],
    "spec": [
     "RFC 9110 §5.6.2"
    ],
    "status": []
   },
   {
    "name": "Delay",
    "kind": "type",
    "file": "delay",
    "signatures": [
     "type Delay = Seconds | Date"
    ],
    "doc": [
     "Seconds from now, or a point in time."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Seconds",
    "kind": "type",
    "file": "delay",
    "signatures": [
     "type Seconds = number"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "contentTooLarge",
    "kind": "function",
    "file": "demanding",
    "signatures": [
     "function contentTooLarge(\n  detail?: DetailWith<{ readonly retryAfter?: Delay | undefined }>,\n): Problem<413, 'about:blank'>"
    ],
    "doc": [
     "413 Content Too Large. RFC 9110 §15.5.14: Retry-After only if as much will be taken later."
    ],
    "params": [
     [
      "detail",
      "`retryAfter` is in seconds, or a date."
     ]
    ],
    "returns": null,
    "throws": [
     "RangeError if that is negative, not finite, or no date."
    ],
    "spec": [
     "RFC 9110 §15.5.14"
    ],
    "status": [
     413
    ]
   },
   {
    "name": "Demanding",
    "kind": "type",
    "file": "demanding",
    "signatures": [
     "type Demanding = (typeof demanding)[number]"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "DetailWith",
    "kind": "type",
    "file": "demanding",
    "signatures": [
     "type DetailWith<More> = string | (ProblemOptions & More)"
    ],
    "doc": [
     "What a detail may say beside itself."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Method",
    "kind": "type",
    "file": "demanding",
    "signatures": [
     "type Method =\n  | 'GET'\n  | 'HEAD'\n  | 'POST'\n  | 'PUT'\n  | 'PATCH'\n  | 'DELETE'\n  | 'OPTIONS'\n  | 'TRACE'\n  | 'CONNECT'\n  // Any other string, without losing the completion of the editor.\n  | (string & Record<never, never>)"
    ],
    "doc": [
     "A registered method, or one of your own."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "methodNotAllowed",
    "kind": "function",
    "file": "demanding",
    "signatures": [
     "function methodNotAllowed(allow: readonly Method[], detail?: Detail): Problem<405, 'about:blank'>"
    ],
    "doc": [
     "405 Method Not Allowed. RFC 9110 §15.5.6: Allow MUST list what the target takes at present; an empty list says that it takes nothing (§10.2.1)."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if it is no list, or a method is no token (RFC 9110 §9.1)."
    ],
    "spec": [
     "RFC 9110 §15.5.6",
     "RFC 9110 §9.1"
    ],
    "status": [
     405
    ]
   },
   {
    "name": "Plain",
    "kind": "type",
    "file": "demanding",
    "signatures": [
     "type Plain = Exclude<ErrorStatus, Demanding>"
    ],
    "doc": [
     "Error statuses without a field to demand."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "proxyAuthenticationRequired",
    "kind": "function",
    "file": "demanding",
    "signatures": [
     "function proxyAuthenticationRequired(challenge: Challenges, detail?: Detail): Problem<407, 'about:blank'>"
    ],
    "doc": [
     "407 Proxy Authentication Required. RFC 9110 §15.5.8: Proxy-Authenticate MUST say how to sign in to the proxy."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if there is no challenge, as plain JavaScript may try."
    ],
    "spec": [
     "RFC 9110 §15.5.8"
    ],
    "status": [
     407
    ]
   },
   {
    "name": "rangeNotSatisfiable",
    "kind": "function",
    "file": "demanding",
    "signatures": [
     "function rangeNotSatisfiable(size: number, detail?: Detail): Problem<416, 'about:blank'>"
    ],
    "doc": [
     "416 Range Not Satisfiable. RFC 9110 §15.5.17: Content-Range says how many octets there are."
    ],
    "params": [
     [
      "size",
      "Octets of the whole representation."
     ]
    ],
    "returns": null,
    "throws": [
     "RangeError if it is no whole number from 0 on."
    ],
    "spec": [
     "RFC 9110 §15.5.17"
    ],
    "status": [
     416
    ]
   },
   {
    "name": "requestTimeout",
    "kind": "function",
    "file": "demanding",
    "signatures": [
     "function requestTimeout(detail?: Detail): Problem<408, 'about:blank'>"
    ],
    "doc": [
     "408 Request Timeout: the request did not come in time. Sends `Connection: close`, as the server closes it (RFC 9110 §15.5.9)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110"
    ],
    "status": [
     408
    ]
   },
   {
    "name": "serviceUnavailable",
    "kind": "function",
    "file": "demanding",
    "signatures": [
     "function serviceUnavailable(retryAfter: Delay | 'unknown', detail?: Detail): Problem<503, 'about:blank'>"
    ],
    "doc": [
     "503 Service Unavailable: overloaded or down for a while. RFC 9110 §15.6.4: Retry-After says for how long. The detail is for your log; a client gets it with `expose: true` only."
    ],
    "params": [
     [
      "retryAfter",
      "Seconds, a date, or `'unknown'`."
     ]
    ],
    "returns": null,
    "throws": [
     "RangeError if it is negative, not finite, or no date."
    ],
    "spec": [
     "RFC 9110 §15.6.4"
    ],
    "status": [
     503
    ]
   },
   {
    "name": "tooManyRequests",
    "kind": "function",
    "file": "demanding",
    "signatures": [
     "function tooManyRequests(\n  retryAfter: Delay | 'unknown',\n  detail?: DetailWith<{ readonly limits?: readonly Limit[] | undefined }>,\n): Problem<429, 'about:blank'>"
    ],
    "doc": [
     "429 Too Many Requests. RFC 6585 §4: Retry-After says when to come again."
    ],
    "params": [
     [
      "retryAfter",
      "Seconds, a date, or `'unknown'`."
     ],
     [
      "detail",
      "`limits` are sent as RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers)."
     ]
    ],
    "returns": null,
    "throws": [
     "RangeError if the delay or a number of a limit is not finite, or the delay is negative; TypeError if the name of a limit is not ASCII (RFC 9651 §3.3.3)."
    ],
    "spec": [
     "RFC 6585 §4",
     "draft-ietf-httpapi-ratelimit-headers",
     "RFC 9651 §3.3.3"
    ],
    "status": [
     429
    ]
   },
   {
    "name": "unauthorized",
    "kind": "function",
    "file": "demanding",
    "signatures": [
     "function unauthorized(challenge: Challenges, detail?: Detail): Problem<401, 'about:blank'>"
    ],
    "doc": [
     "401 Unauthorized: it is not known who asks. RFC 9110 §15.5.2: WWW-Authenticate MUST say how to sign in."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if there is no challenge, as plain JavaScript may try."
    ],
    "spec": [
     "RFC 9110 §15.5.2"
    ],
    "status": [
     401
    ]
   },
   {
    "name": "unavailableForLegalReasons",
    "kind": "function",
    "file": "demanding",
    "signatures": [
     "function unavailableForLegalReasons(blockedBy: Uri | 'unknown', detail?: Detail): Problem<451, 'about:blank'>"
    ],
    "doc": [
     "451 Unavailable For Legal Reasons. RFC 7725 §4: a Link names whoever carries out the block."
    ],
    "params": [
     [
      "blockedBy",
      "A URL of whoever that is, or `'unknown'`."
     ]
    ],
    "returns": null,
    "throws": [
     "TypeError if nothing is given, as plain JavaScript may try."
    ],
    "spec": [
     "RFC 7725 §4"
    ],
    "status": [
     451
    ]
   },
   {
    "name": "unsupportedMediaType",
    "kind": "function",
    "file": "demanding",
    "signatures": [
     "function unsupportedMediaType(\n  detail?: DetailWith<{\n    readonly accept?: readonly string[] | undefined\n    readonly acceptEncoding?: readonly string[] | undefined\n  }>,\n): Problem<415, 'about:blank'>"
    ],
    "doc": [
     "415 Unsupported Media Type. RFC 9110 §15.5.16: say what is taken. `accept` are media types, `acceptEncoding` codings; give the one that was wrong."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if one of them is no list."
    ],
    "spec": [
     "RFC 9110 §15.5.16"
    ],
    "status": [
     415
    ]
   },
   {
    "name": "upgradeRequired",
    "kind": "function",
    "file": "demanding",
    "signatures": [
     "function upgradeRequired(\n  protocols: readonly [string, ...string[]],\n  detail?: Detail,\n): Problem<426, 'about:blank'>"
    ],
    "doc": [
     "426 Upgrade Required. RFC 9110 §15.5.22: Upgrade MUST name the protocols; §7.8: Connection goes with it."
    ],
    "params": [
     [
      "protocols",
      "As Upgrade lists them, the favourite first: `['websocket']`."
     ]
    ],
    "returns": null,
    "throws": [
     "TypeError if there is none."
    ],
    "spec": [
     "RFC 9110 §15.5.22"
    ],
    "status": [
     426
    ]
   },
   {
    "name": "EntityTag",
    "kind": "type",
    "file": "entity-tag",
    "signatures": [
     "type EntityTag = `\"${string}\"` | `W/\"${string}\"`"
    ],
    "doc": [
     "`\"abc\"`, or `W/\"abc\"` if it is a weak one: the quotes are part of it (RFC 9110 §8.8.3)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §8.8.3"
    ],
    "status": []
   },
   {
    "name": "AnyHeaders",
    "kind": "type",
    "file": "headers",
    "signatures": [
     "type AnyHeaders =\n  | { get(name: string): string | null }\n  // Some frameworks say no more of a value.\n  | Readonly<Record<string, unknown>>"
    ],
    "doc": [
     "The fields of somebody else's message: of fetch, of Node, or a plain object."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "ReplyHeaders",
    "kind": "type",
    "file": "headers",
    "signatures": [
     "type ReplyHeaders = Readonly<Record<string, string | readonly string[]>>"
    ],
    "doc": [
     "The fields of a reply. Names are compared without case; more than one value makes more than one field line."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "InvalidOptions",
    "kind": "type",
    "file": "invalid",
    "signatures": [
     "interface InvalidOptions extends Omit<ProblemOptions, 'extensions'> {\n  /** 422 if it could be read but is not acceptable (RFC 9110 §15.5.21), the default; 400 if your clients expect that. */\n  readonly status?: 400 | 422 | undefined\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "invalid",
    "kind": "function",
    "file": "invalid",
    "signatures": [
     "function invalid(\n  found: StandardIssues | readonly StandardIssue[],\n  options: InvalidOptions = {},\n): Problem<400 | 422, string, { errors: ValidationError[] }>"
    ],
    "doc": [
     "A 422, or a 400 if you say so, of what a validator found: its `errors` each have a JSON Pointer as a URI fragment, as the example in RFC 9457 §3 has it (RFC 6901 §6)."
    ],
    "params": [
     [
      "found",
      "A failed result, an error of the validator, or its list of issues."
     ]
    ],
    "returns": null,
    "throws": [
     "TypeError if there is no list of issues."
    ],
    "spec": [
     "RFC 9457 §3",
     "RFC 6901 §6"
    ],
    "status": [
     400,
     422
    ]
   },
   {
    "name": "StandardIssue",
    "kind": "type",
    "file": "invalid",
    "signatures": [
     "interface StandardIssue {\n  readonly message: string\n  /** Valibot does not say more of a `key` than that it is there. */\n  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "StandardIssues",
    "kind": "type",
    "file": "invalid",
    "signatures": [
     "interface StandardIssues {\n  readonly issues: readonly StandardIssue[]\n}"
    ],
    "doc": [
     "What a validator finds, as Standard Schema has it: Zod, Valibot, ArkType and others."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "ValidationError",
    "kind": "type",
    "file": "invalid",
    "signatures": [
     "interface ValidationError {\n  readonly detail: string\n  readonly pointer: string\n}"
    ],
    "doc": [
     "One thing that is wrong, and where: a JSON Pointer as a URI fragment."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Limit",
    "kind": "type",
    "file": "limits",
    "signatures": [
     "interface Limit {\n  /** Which limit it is, as `\"peruser\"`. */\n  readonly name: string\n  /** What is left of the quota: `r`. */\n  readonly remaining?: number | undefined\n  /** Seconds until there is more: `t`. */\n  readonly resetSeconds?: number | undefined\n  /** How many in a window: `q`. */\n  readonly quota?: number | undefined\n  /** Seconds of the window: `w`. */\n  readonly windowSeconds?: number | undefined\n  /** What is counted, requests if nothing is said: `qu`. */\n  readonly unit?: string | undefined\n  /** Whose quota it is: `pk`. */\n  readonly partitionKey?: string | undefined\n}"
    ],
    "doc": [
     "A limit on requests, as RateLimit and RateLimit-Policy tell it (draft-ietf-httpapi-ratelimit-headers)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "draft-ietf-httpapi-ratelimit-headers"
    ],
    "status": []
   },
   {
    "name": "Detail",
    "kind": "type",
    "file": "problem",
    "signatures": [
     "type Detail = string | ProblemOptions"
    ],
    "doc": [
     "What a problem says of this occurrence. A string is its `detail`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Problem",
    "kind": "type",
    "file": "problem",
    "signatures": [
     "interface Problem<\n  S extends ErrorStatus = ErrorStatus,\n  T extends string = string,\n  X extends object = {},\n> extends Error,\n    Reply<S, ProblemBody<S, T> & X> {\n  readonly type: T\n  readonly title: string\n  /** The same as `status`: Express, Koa and Fastify read it. */\n  readonly statusCode: S\n  /** Whether `message` may go to the client. */\n  readonly expose: boolean\n  /** For whatever speaks fetch; Elysia calls it. */\n  toResponse(): Response\n  /** The same: Hono calls it. */\n  getResponse(): Response\n  toJSON(): ProblemBody<S, T> & X\n}"
    ],
    "doc": [
     "An error to throw and a reply to return, in one value (RFC 9457)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9457"
    ],
    "status": []
   },
   {
    "name": "ProblemBody",
    "kind": "type",
    "file": "problem",
    "signatures": [
     "interface ProblemBody<S extends number = number, T extends string = string> {\n  type: T\n  title: string\n  status: S\n  detail?: string | undefined\n  instance?: string | undefined\n}"
    ],
    "doc": [
     "The members that RFC 9457 §3.1 defines. Extension members stand beside them."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9457 §3.1"
    ],
    "status": []
   },
   {
    "name": "ProblemOptions",
    "kind": "type",
    "file": "problem",
    "signatures": [
     "interface ProblemOptions {\n  /** For a person: what went wrong this time (RFC 9457 §3.1.4). Of a 5xx it goes into `message` only, never to a client. */\n  readonly detail?: string | undefined\n  /** Not here: an error goes into `cause`, a text into `detail`. */\n  readonly message?: undefined\n  /** Names this occurrence (RFC 9457 §3.1.5). */\n  readonly instance?: string | undefined\n  /** What led to it; for the log, never sent. */\n  readonly cause?: unknown\n  readonly headers?: ReplyHeaders | undefined\n  /** Names the kind of problem (RFC 9457 §3.1.1); with it goes a `title` of your own. `problemTypes()` types both. */\n  readonly type?: string | undefined\n  readonly title?: string | undefined\n  /** Members beside those of RFC 9457. */\n  readonly extensions?: object | undefined\n  /** Send the detail to the client: true for 4xx, false for 5xx. Set it only for a text that holds no secret. */\n  readonly expose?: boolean | undefined\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "ProblemType",
    "kind": "type",
    "file": "problem-types",
    "signatures": [
     "interface ProblemType {\n  /** A URI that names it, and that a person can best open (RFC 9457 §3.1.1). */\n  readonly type: string\n  readonly status: Plain\n  /** The same for every occurrence (RFC 9457 §3.1.3). */\n  readonly title: string\n  /** Types the extension members; what it returns is sent: `ext: (x: { balance: number }) => x`. */\n  readonly ext?: (x: never) => unknown\n}"
    ],
    "doc": [
     "A kind of problem of your own (RFC 9457 §4)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9457 §4"
    ],
    "status": []
   },
   {
    "name": "problemTypes",
    "kind": "function",
    "file": "problem-types",
    "signatures": [
     "function problemTypes<const D extends Readonly<Record<string, ProblemType>>>(\n  types: D,\n): { readonly [K in keyof D]: Maker<D[K]> }"
    ],
    "doc": [
     "Your problem types, told once: each becomes a function that is typed by its extension members (RFC 9457 §3.2)."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "RangeError if a status has a function of its own, or is no error, and if there is no title, as plain JavaScript may try."
    ],
    "spec": [
     "RFC 9457 §3.2"
    ],
    "status": []
   },
   {
    "name": "accepted",
    "kind": "function",
    "file": "replies",
    "signatures": [
     "function accepted<B = undefined>(\n  monitor: Uri | 'none',\n  body?: B,\n  options?: ReplyOptions & { readonly retryAfter?: Delay | undefined },\n): Reply<202, B>"
    ],
    "doc": [
     "202 Accepted: taken on, not done yet. RFC 9110 §15.3.3 wants the client told where it can see how it goes."
    ],
    "params": [
     [
      "monitor",
      "Where the state can be asked for, sent as Location (RFC 7240 §4.1); `'none'` if there is no such place."
     ],
     [
      "options",
      "`retryAfter`: seconds, or a date, until it is worth asking."
     ]
    ],
    "returns": null,
    "throws": [
     "RangeError if that is negative, not finite, or no date."
    ],
    "spec": [
     "RFC 9110 §15.3.3",
     "RFC 7240 §4.1"
    ],
    "status": [
     202
    ]
   },
   {
    "name": "ContentRange",
    "kind": "type",
    "file": "replies",
    "signatures": [
     "interface ContentRange {\n  readonly start: number\n  readonly end: number\n  readonly size: number | '*'\n}"
    ],
    "doc": [
     "Octets `start` to `end`, both counted from 0 and both included; `size` is that of the whole, `*` if nobody knows."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "created",
    "kind": "function",
    "file": "replies",
    "signatures": [
     "function created(location: Uri): Reply<201, undefined>",
     "function created<B>(location: Uri, body: B, options?: ReplyOptions): Reply<201, B>"
    ],
    "doc": [
     "201 Created. RFC 9110 §15.3.2: Location names what was created, unless it is the target of the request itself."
    ],
    "params": [
     [
      "location",
      "Where it is, or `SELF`."
     ]
    ],
    "returns": null,
    "throws": [
     "TypeError if there is no location, as plain JavaScript may try. The empty string is `SELF`."
    ],
    "spec": [
     "RFC 9110 §15.3.2"
    ],
    "status": [
     201
    ]
   },
   {
    "name": "noContent",
    "kind": "function",
    "file": "replies",
    "signatures": [
     "function noContent(options?: ReplyOptions): Reply<204, undefined>"
    ],
    "doc": [
     "204 No Content: done, and there is nothing to send back. RFC 9110 §15.3.5."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.3.5."
    ],
    "status": [
     204
    ]
   },
   {
    "name": "nonAuthoritativeInformation",
    "kind": "function",
    "file": "replies",
    "signatures": [
     "function nonAuthoritativeInformation<B>(body: B, options?: ReplyOptions): Reply<203, B>"
    ],
    "doc": [
     "203 Non-Authoritative Information: what the origin said, changed on the way. For proxies. RFC 9110 §15.3.4."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.3.4."
    ],
    "status": [
     203
    ]
   },
   {
    "name": "notModified",
    "kind": "function",
    "file": "replies",
    "signatures": [
     "function notModified(validators: Validators, options?: ReplyOptions): Reply<304, undefined>"
    ],
    "doc": [
     "304 Not Modified. RFC 9110 §15.4.5: has to repeat the validator, and Cache-Control, Content-Location, Expires and Vary if the 200 would have them; those go into `options.headers`."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if there is no validator, as plain JavaScript may try; RangeError if the date is none."
    ],
    "spec": [
     "RFC 9110 §15.4.5"
    ],
    "status": [
     304
    ]
   },
   {
    "name": "ok",
    "kind": "function",
    "file": "replies",
    "signatures": [
     "function ok<B>(body: B, options?: ReplyOptions & { readonly lastModified?: Date | undefined }): Reply<200, B>"
    ],
    "doc": [
     "200 OK, with what was asked for; `undefined` sends no content. RFC 9110 §15.3.1: the validators are those of what is sent."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.3.1"
    ],
    "status": [
     200
    ]
   },
   {
    "name": "partialContent",
    "kind": "function",
    "file": "replies",
    "signatures": [
     "function partialContent<B>(range: ContentRange, body: B, options?: ReplyOptions): Reply<206, B>"
    ],
    "doc": [
     "206 Partial Content, one range. RFC 9110 §15.3.7: Content-Range says which."
    ],
    "params": [
     [
      "body",
      "The octets of the range alone, not of the whole."
     ]
    ],
    "returns": null,
    "throws": [
     "RangeError if the range is none: an end before the start or beyond the size."
    ],
    "spec": [
     "RFC 9110 §15.3.7"
    ],
    "status": [
     206
    ]
   },
   {
    "name": "redirect",
    "kind": "function",
    "file": "replies",
    "signatures": [
     "function redirect<Permanent extends boolean, KeepMethod extends boolean>(\n  location: Uri,\n  options: { readonly permanent: Permanent; readonly keepMethod: KeepMethod } & ReplyOptions,\n): Reply<RedirectStatus<Permanent, KeepMethod>, undefined>"
    ],
    "doc": [
     "A redirect, its status chosen by two answers: is it for good, and has a POST to stay a POST? 308 and 307 keep the method and the content of the request, 301 and 303 turn a POST into a GET. 302 leaves that open, and is not offered. RFC 9110 §15.4."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if there is no location, as plain JavaScript may try."
    ],
    "spec": [
     "RFC 9110 §15.4."
    ],
    "status": [
     301,
     303,
     307,
     308
    ]
   },
   {
    "name": "resetContent",
    "kind": "function",
    "file": "replies",
    "signatures": [
     "function resetContent(options?: ReplyOptions): Reply<205, undefined>"
    ],
    "doc": [
     "205 Reset Content: done, now clear the form. RFC 9110 §15.3.6."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.3.6."
    ],
    "status": [
     205
    ]
   },
   {
    "name": "SELF",
    "kind": "value",
    "file": "replies",
    "signatures": [
     "const SELF = ''"
    ],
    "doc": [
     "\"The target of this request is the new resource\", as after a PUT: no Location is needed (RFC 9110 §15.3.2). It is the empty reference, which means the target itself (RFC 3986 §4.4)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.3.2",
     "RFC 3986 §4.4"
    ],
    "status": []
   },
   {
    "name": "seeOther",
    "kind": "function",
    "file": "replies",
    "signatures": [
     "function seeOther(location: Uri, options?: ReplyOptions): Reply<303, undefined>"
    ],
    "doc": [
     "303 See Other: done, now GET the result over there, as after a form. RFC 9110 §15.4.4."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if there is no location, as plain JavaScript may try."
    ],
    "spec": [
     "RFC 9110 §15.4.4."
    ],
    "status": [
     303
    ]
   },
   {
    "name": "Validators",
    "kind": "type",
    "file": "replies",
    "signatures": [
     "type Validators =\n  | { readonly etag: EntityTag; readonly lastModified?: Date | undefined }\n  | { readonly etag?: undefined; readonly lastModified: Date }"
    ],
    "doc": [
     "What a 304 tells of the representation that the client has: one at least (RFC 9110 §15.4.5)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.4.5"
    ],
    "status": []
   },
   {
    "name": "Reply",
    "kind": "type",
    "file": "reply",
    "signatures": [
     "interface Reply<S extends number = Status, B = unknown> {\n  readonly status: S\n  readonly headers: ReplyHeaders\n  /** Undefined: no content. Text, octets and streams go as they are; anything else as JSON. */\n  readonly body: B\n}"
    ],
    "doc": [
     "What is to be sent, as plain data: nothing is sent until an adapter, or `toResponse()`, does it."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "ReplyOptions",
    "kind": "type",
    "file": "reply",
    "signatures": [
     "interface ReplyOptions {\n  readonly headers?: ReplyHeaders | undefined\n  /** The entity tag of the representation (RFC 9110 §8.8.3), in its quotes; `entityTag()` puts them. */\n  readonly etag?: EntityTag | undefined\n}"
    ],
    "doc": [
     "What most replies take last."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "stacks",
    "kind": "function",
    "file": "stacks",
    "signatures": [
     "function stacks(which: 'all' | 'server' | 'none'): void"
    ],
    "doc": [
     "Which problems take a stack: `server` (the default) those of 5xx, which are bugs; `all` for debugging; `none`. For the whole process, for problems made from then on."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "ensure",
    "kind": "function",
    "file": "throwing",
    "signatures": [
     "function ensure(value: unknown, problem: () => Problem): asserts value"
    ],
    "doc": [
     "Goes on if the value is truthy, which the compiler then knows; else throws the problem, which is made only then."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "What `problem()` makes."
    ],
    "spec": [],
    "status": []
   },
   {
    "name": "fail",
    "kind": "function",
    "file": "throwing",
    "signatures": [
     "function fail(problem: Problem): never"
    ],
    "doc": [
     "Throws, where an expression is wanted: `const user = find(id) ?? fail(notFound())`."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "The problem."
    ],
    "spec": [],
    "status": []
   },
   {
    "name": "isProblem",
    "kind": "function",
    "file": "throwing",
    "signatures": [
     "function isProblem(value: unknown): value is Problem",
     "function isProblem<S extends ErrorStatus>(value: unknown, status: S): value is Problem<S>"
    ],
    "doc": [
     "Is this a problem of this library, or of another copy of it? With a status: one of that status?"
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "isReply",
    "kind": "function",
    "file": "throwing",
    "signatures": [
     "function isReply(value: unknown): value is Reply"
    ],
    "doc": [
     "Is this a reply, or a problem, of this library or of another copy of it? The brand is on the prototype: JSON that has a member of its name is none, or whoever stores it would choose our header fields."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Uri",
    "kind": "type",
    "file": "uri",
    "signatures": [
     "type Uri = string | URL"
    ],
    "doc": [
     "A URI reference, relative or absolute (RFC 3986 §4.1)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 3986 §4.1"
    ],
    "status": []
   },
   {
    "name": "Chunks",
    "kind": "type",
    "file": "wire",
    "signatures": [
     "type Chunks = AsyncIterable<Uint8Array | string>"
    ],
    "doc": [
     "What gives its chunks one after the other: a stream of Node, a generator."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "toResponse",
    "kind": "function",
    "file": "wire",
    "signatures": [
     "function toResponse(reply: Reply<number> | Problem): Response"
    ],
    "doc": [
     "Makes a `Response` of a reply: for anything that speaks fetch."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "RangeError for a 1xx, which no `Response` can be; TypeError if a field value is malformed or the body cannot be JSON."
    ],
    "spec": [],
    "status": []
   },
   {
    "name": "Wire",
    "kind": "type",
    "file": "wire",
    "signatures": [
     "interface Wire {\n  readonly status: number\n  /** Names in lower case, each once. */\n  readonly headers: Record<string, string | string[]>\n  /** Null: no content. */\n  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | Blob | Chunks | null\n}"
    ],
    "doc": [
     "A reply as it goes over the wire."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "wire",
    "kind": "function",
    "file": "wire",
    "signatures": [
     "function wire(reply: Pick<Reply<number>, 'status' | 'headers' | 'body'>): Wire"
    ],
    "doc": [
     "What an adapter sends: JSON unless the body is text, octets or a stream; no content where the status has none (RFC 9110 §15.2, §15.3.5, §15.3.6, §15.4.5)."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if the body cannot be JSON: a BigInt, or a circle."
    ],
    "spec": [
     "RFC 9110 §15.2",
     "RFC 9110 §15.3.5",
     "RFC 9110 §15.3.6",
     "RFC 9110 §15.4.5"
    ],
    "status": []
   },
   {
    "name": "withHeaders",
    "kind": "function",
    "file": "wire",
    "signatures": [
     "function withHeaders<R extends Reply<number>>(reply: R, added: ReplyHeaders): R"
    ],
    "doc": [
     "The same reply with more fields. Vary, Link, Set-Cookie and Server-Timing grow; of any other field the added value holds. The reply that was given stays as it is."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "NullBody",
    "kind": "type",
    "file": "generated/null-body",
    "signatures": [
     "type NullBody = 100 | 101 | 102 | 103 | 104 | 204 | 205 | 304"
    ],
    "doc": [
     "Statuses whose responses never have content."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "ClientError",
    "kind": "type",
    "file": "status",
    "signatures": [
     "type ClientError = OfClass<'4'>"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "classOf",
    "kind": "function",
    "file": "status",
    "signatures": [
     "function classOf(status: number): 1 | 2 | 3 | 4 | 5 | undefined"
    ],
    "doc": [
     "The class of any number from 100 to 599, registered or not: an unknown 4xx is to be read as 400 (RFC 9110 §15)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15"
    ],
    "status": []
   },
   {
    "name": "ErrorStatus",
    "kind": "type",
    "file": "status",
    "signatures": [
     "type ErrorStatus = ClientError | ServerError"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Informational",
    "kind": "type",
    "file": "status",
    "signatures": [
     "type Informational = OfClass<'1'>"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "isClientError",
    "kind": "function",
    "file": "status",
    "signatures": [
     "function isClientError(status: unknown): status is ClientError"
    ],
    "doc": [
     "Is it a registered 4xx (RFC 9110 §15.5)?"
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5"
    ],
    "status": []
   },
   {
    "name": "isError",
    "kind": "function",
    "file": "status",
    "signatures": [
     "function isError(status: unknown): status is ErrorStatus"
    ],
    "doc": [
     "Is it a registered 4xx or 5xx?"
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "isInformational",
    "kind": "function",
    "file": "status",
    "signatures": [
     "function isInformational(status: unknown): status is Informational"
    ],
    "doc": [
     "Is it a registered 1xx, an interim response (RFC 9110 §15.2)?"
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.2"
    ],
    "status": []
   },
   {
    "name": "isRedirect",
    "kind": "function",
    "file": "status",
    "signatures": [
     "function isRedirect(status: unknown): status is Redirect"
    ],
    "doc": [
     "Is it a registered 3xx (RFC 9110 §15.4)? 304 is one, though it leads nowhere."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.4"
    ],
    "status": []
   },
   {
    "name": "isServerError",
    "kind": "function",
    "file": "status",
    "signatures": [
     "function isServerError(status: unknown): status is ServerError"
    ],
    "doc": [
     "Is it a registered 5xx (RFC 9110 §15.6)?"
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.6"
    ],
    "status": []
   },
   {
    "name": "isStatus",
    "kind": "function",
    "file": "status",
    "signatures": [
     "function isStatus(status: unknown): status is Status"
    ],
    "doc": [
     "Is this a registered code that may be sent? Narrows what came from elsewhere, so that no cast is needed. 306 and 418 are reserved, and are none."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "isSuccess",
    "kind": "function",
    "file": "status",
    "signatures": [
     "function isSuccess(status: unknown): status is Success"
    ],
    "doc": [
     "Is it a registered 2xx (RFC 9110 §15.3)?"
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.3"
    ],
    "status": []
   },
   {
    "name": "phrase",
    "kind": "function",
    "file": "status",
    "signatures": [
     "function phrase<S extends Status>(status: S): Phrases[S]",
     "function phrase(status: number): string | undefined"
    ],
    "doc": [
     "The name of a code as IANA registers it: `phrase(404)` is `'Not Found'`, as a type too. Undefined if it is none."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Redirect",
    "kind": "type",
    "file": "status",
    "signatures": [
     "type Redirect = OfClass<'3'>"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "ServerError",
    "kind": "type",
    "file": "status",
    "signatures": [
     "type ServerError = OfClass<'5'>"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Status",
    "kind": "type",
    "file": "status",
    "signatures": [
     "type Status = keyof Phrases"
    ],
    "doc": [
     "A registered status code that may be sent: all of IANA's but the two reserved numbers, 306 and 418."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Success",
    "kind": "type",
    "file": "status",
    "signatures": [
     "type Success = OfClass<'2'>"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "badRequest",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function badRequest(detail?: Detail): Problem<400, 'about:blank'>"
    ],
    "doc": [
     "400 Bad Request. The body cannot be parsed, or a parameter is missing or of the wrong type. RFC 9110 §15.5.1."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.1."
    ],
    "status": [
     400
    ]
   },
   {
    "name": "paymentRequired",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function paymentRequired(detail?: Detail): Problem<402, 'about:blank'>"
    ],
    "doc": [
     "402 Payment Required. Your documentation says what 402 means, and your clients are written against it. RFC 9110 §15.5.3."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.3."
    ],
    "status": [
     402
    ]
   },
   {
    "name": "forbidden",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function forbidden(detail?: Detail): Problem<403, 'about:blank'>"
    ],
    "doc": [
     "403 Forbidden. The caller is known, and this action is not among their rights. RFC 9110 §15.5.4."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.4."
    ],
    "status": [
     403
    ]
   },
   {
    "name": "notFound",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function notFound(detail?: Detail): Problem<404, 'about:blank'>"
    ],
    "doc": [
     "404 Not Found. No route of yours matches the path. RFC 9110 §15.5.5."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.5."
    ],
    "status": [
     404
    ]
   },
   {
    "name": "notAcceptable",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function notAcceptable(detail?: Detail): Problem<406, 'about:blank'>"
    ],
    "doc": [
     "406 Not Acceptable. Accept names only types that you cannot make, and the client is a program that would choke on another. RFC 9110 §15.5.7."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.7."
    ],
    "status": [
     406
    ]
   },
   {
    "name": "conflict",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function conflict(detail?: Detail): Problem<409, 'about:blank'>"
    ],
    "doc": [
     "409 Conflict. A unique value is taken: a slug, a user name, a version that is already published. RFC 9110 §15.5.10."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.10."
    ],
    "status": [
     409
    ]
   },
   {
    "name": "gone",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function gone(detail?: Detail): Problem<410, 'about:blank'>"
    ],
    "doc": [
     "410 Gone. You removed it on purpose, and you keep a mark that it was there. RFC 9110 §15.5.11."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.11."
    ],
    "status": [
     410
    ]
   },
   {
    "name": "lengthRequired",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function lengthRequired(detail?: Detail): Problem<411, 'about:blank'>"
    ],
    "doc": [
     "411 Length Required. A body arrives in chunks, and you need its size before you read it. RFC 9110 §15.5.12."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.12."
    ],
    "status": [
     411
    ]
   },
   {
    "name": "preconditionFailed",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function preconditionFailed(detail?: Detail): Problem<412, 'about:blank'>"
    ],
    "doc": [
     "412 Precondition Failed. If-Match or If-Unmodified-Since is false, for any method. RFC 9110 §15.5.13."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.13."
    ],
    "status": [
     412
    ]
   },
   {
    "name": "uriTooLong",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function uriTooLong(detail?: Detail): Problem<414, 'about:blank'>"
    ],
    "doc": [
     "414 URI Too Long. The URL is longer than you want to parse. Answer before you decode it. RFC 9110 §15.5.15."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.15."
    ],
    "status": [
     414
    ]
   },
   {
    "name": "expectationFailed",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function expectationFailed(detail?: Detail): Problem<417, 'about:blank'>"
    ],
    "doc": [
     "417 Expectation Failed. The request expects something that you do not know. You may also ignore it. RFC 9110 §15.5.18."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.18."
    ],
    "status": [
     417
    ]
   },
   {
    "name": "misdirectedRequest",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function misdirectedRequest(detail?: Detail): Problem<421, 'about:blank'>"
    ],
    "doc": [
     "421 Misdirected Request. The host of the request is not one of yours, and the connection was made for another. RFC 9110 §15.5.20."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.20."
    ],
    "status": [
     421
    ]
   },
   {
    "name": "unprocessableContent",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function unprocessableContent(detail?: Detail): Problem<422, 'about:blank'>"
    ],
    "doc": [
     "422 Unprocessable Content. The body parses, and a value breaks a rule that the caller can read up and keep. RFC 9110 §15.5.21."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.21."
    ],
    "status": [
     422
    ]
   },
   {
    "name": "locked",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function locked(detail?: Detail): Problem<423, 'about:blank'>"
    ],
    "doc": [
     "423 Locked. A lock exists, and the request carries no token for it. RFC 4918 §11.3."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 4918 §11.3."
    ],
    "status": [
     423
    ]
   },
   {
    "name": "failedDependency",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function failedDependency(detail?: Detail): Problem<424, 'about:blank'>"
    ],
    "doc": [
     "424 Failed Dependency. In a 207 to PROPPATCH, for every property that was not set because of another. RFC 4918 §11.4."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 4918 §11.4."
    ],
    "status": [
     424
    ]
   },
   {
    "name": "tooEarly",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function tooEarly(detail?: Detail): Problem<425, 'about:blank'>"
    ],
    "doc": [
     "425 Too Early. The request has Early-Data: 1, or your own TLS layer says that it came early, and a replay would do harm. RFC 8470 §5.2."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 8470 §5.2."
    ],
    "status": [
     425
    ]
   },
   {
    "name": "preconditionRequired",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function preconditionRequired(detail?: Detail): Problem<428, 'about:blank'>"
    ],
    "doc": [
     "428 Precondition Required. More than one client edits the record, and a blind write would lose data. RFC 6585 §3."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 6585 §3."
    ],
    "status": [
     428
    ]
   },
   {
    "name": "requestHeaderFieldsTooLarge",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function requestHeaderFieldsTooLarge(detail?: Detail): Problem<431, 'about:blank'>"
    ],
    "doc": [
     "431 Request Header Fields Too Large. All fields together are over your limit. RFC 6585 §5."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 6585 §5."
    ],
    "status": [
     431
    ]
   },
   {
    "name": "internalServerError",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function internalServerError(detail?: Detail): Problem<500, 'about:blank'>"
    ],
    "doc": [
     "500 Internal Server Error. An exception that you did not foresee reached your outermost handler. RFC 9110 §15.6.1."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.6.1."
    ],
    "status": [
     500
    ]
   },
   {
    "name": "notImplemented",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function notImplemented(detail?: Detail): Problem<501, 'about:blank'>"
    ],
    "doc": [
     "501 Not Implemented. You do not know the method and have it for no resource. RFC 9110 §15.6.2."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.6.2."
    ],
    "status": [
     501
    ]
   },
   {
    "name": "badGateway",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function badGateway(detail?: Detail): Problem<502, 'about:blank'>"
    ],
    "doc": [
     "502 Bad Gateway. You are a proxy or gateway, and the server behind you refuses, resets or closes the connection. RFC 9110 §15.6.3."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.6.3."
    ],
    "status": [
     502
    ]
   },
   {
    "name": "gatewayTimeout",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function gatewayTimeout(detail?: Detail): Problem<504, 'about:blank'>"
    ],
    "doc": [
     "504 Gateway Timeout. You are a proxy or gateway, and the server behind you did not answer in the time that you allow. RFC 9110 §15.6.5."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.6.5."
    ],
    "status": [
     504
    ]
   },
   {
    "name": "httpVersionNotSupported",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function httpVersionNotSupported(detail?: Detail): Problem<505, 'about:blank'>"
    ],
    "doc": [
     "505 HTTP Version Not Supported. The request line is well formed and its major version is one that you do not speak. RFC 9110 §15.6.6."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.6.6."
    ],
    "status": [
     505
    ]
   },
   {
    "name": "variantAlsoNegotiates",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function variantAlsoNegotiates(detail?: Detail): Problem<506, 'about:blank'>"
    ],
    "doc": [
     "506 Variant Also Negotiates. You do transparent content negotiation after RFC 2295, and the variant that you chose is negotiated too. RFC 2295 §8.1."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 2295",
     "RFC 2295 §8.1."
    ],
    "status": [
     506
    ]
   },
   {
    "name": "insufficientStorage",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function insufficientStorage(detail?: Detail): Problem<507, 'about:blank'>"
    ],
    "doc": [
     "507 Insufficient Storage. A PUT, POST, COPY or MKCOL would need more room than the disk or the quota has. RFC 4918 §11.5."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 4918 §11.5."
    ],
    "status": [
     507
    ]
   },
   {
    "name": "loopDetected",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function loopDetected(detail?: Detail): Problem<508, 'about:blank'>"
    ],
    "doc": [
     "508 Loop Detected. A request with Depth: infinity runs into a circle, and the client did not say DAV: bind. RFC 5842 §7.2."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 5842 §7.2."
    ],
    "status": [
     508
    ]
   },
   {
    "name": "notExtended",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function notExtended(detail?: Detail): Problem<510, 'about:blank'>"
    ],
    "doc": [
     "510 Not Extended. Obsolete: do not send it. It once said that a request must declare further HTTP extensions, in the way of RFC 2774. RFC 2774 §7."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 2774",
     "RFC 2774 §7."
    ],
    "status": [
     510
    ]
   },
   {
    "name": "networkAuthenticationRequired",
    "kind": "function",
    "file": "generated/problems",
    "signatures": [
     "function networkAuthenticationRequired(detail?: Detail): Problem<511, 'about:blank'>"
    ],
    "doc": [
     "511 Network Authentication Required. You run a network, you catch requests over plain http, and this device has not signed in. RFC 6585 §6."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 6585 §6."
    ],
    "status": [
     511
    ]
   }
  ]
 },
 {
  "from": "statute/facts",
  "about": "What the specifications say of a status, for a program. On a subpath, so that only who asks carries the table.",
  "entries": [
   {
    "name": "facts",
    "kind": "function",
    "file": "facts",
    "signatures": [
     "function facts<S extends Status>(status: S): Facts<S>"
    ],
    "doc": [
     "What there is to know of a registered status."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "RangeError if it is not registered, as plain JavaScript may try."
    ],
    "spec": [],
    "status": []
   },
   {
    "name": "Facts",
    "kind": "type",
    "file": "fact",
    "signatures": [
     "interface Facts<S extends Status = Status> {\n  readonly status: S\n  readonly phrase: string\n  /** Where it is defined. */\n  readonly spec: string\n  /** How firm it is: `deprecated` and `historic` are not to be sent; `temporary` may lapse. */\n  readonly standing: 'standard' | 'experimental' | 'deprecated' | 'temporary' | 'historic'\n  /** Whether a response with it may have content. */\n  readonly content: 'never' | 'allowed'\n  /** Whether a cache may keep it without being told for how long (RFC 9110 §15.1). */\n  readonly heuristicallyCacheable: boolean\n  /** Whether the same request may be sent again. */\n  readonly retry:\n    | 'yes'\n    | 'no'\n    | 'after-delay'\n    | 'after-change'\n    | 'after-authentication'\n    | 'different-connection'\n    | 'idempotent-only'\n    | 'not-applicable'\n  /** Who may send it: only an origin server, only what stands before one, or any. */\n  readonly origin: 'origin' | 'proxy' | 'any'\n  /** Fields that go with it, by how strongly. */\n  readonly requires: readonly Requirement[]\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Requirement",
    "kind": "type",
    "file": "fact",
    "signatures": [
     "interface Requirement {\n  readonly field: string\n  /** How strongly the section wants it. */\n  readonly level: 'MUST' | 'SHOULD' | 'MAY'\n  /** The section that says so: `RFC 9110 §15.5.6`. */\n  readonly spec: string\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/request",
  "about": "What a request wants of the answer: preconditions, ranges, media types.",
  "entries": [
   {
    "name": "EntityTag",
    "kind": "type",
    "file": "entity-tag",
    "signatures": [
     "type EntityTag = `\"${string}\"` | `W/\"${string}\"`"
    ],
    "doc": [
     "`\"abc\"`, or `W/\"abc\"` if it is a weak one: the quotes are part of it (RFC 9110 §8.8.3)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §8.8.3"
    ],
    "status": []
   },
   {
    "name": "entityTag",
    "kind": "function",
    "file": "entity-tag",
    "signatures": [
     "function entityTag(value: string, options: { readonly weak?: boolean | undefined } = {}): EntityTag"
    ],
    "doc": [
     "Puts the quotes round an opaque value, such as a hash or a version; what has them keeps them."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if it holds a quote, a space, a control character, or one beyond U+00FF."
    ],
    "spec": [],
    "status": []
   },
   {
    "name": "Current",
    "kind": "type",
    "file": "request/conditional",
    "signatures": [
     "interface Current {\n  readonly etag?: EntityTag | undefined\n  readonly lastModified?: Date | undefined\n  /** Fields that the 200 would have; a 304 repeats those that RFC 9110 §15.4.5 names. */\n  readonly headers?: ReplyHeaders | undefined\n}"
    ],
    "doc": [
     "What is known of the representation as it is now."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "conditional",
    "kind": "function",
    "file": "request/conditional",
    "signatures": [
     "function conditional(\n  request: RequestLike,\n  current: Current | null,\n): Reply<304, undefined> | Problem<412, 'about:blank'> | undefined"
    ],
    "doc": [
     "Looks at the preconditions of a request in the order of RFC 9110 §13.2.2. A date that is malformed counts as not there, and dates are compared by whole seconds."
    ],
    "params": [
     [
      "current",
      "The representation as it is now; null if there is none, as before a PUT that creates it."
     ]
    ],
    "returns": "A 304 or a 412 to send in place of everything else; undefined: go on.",
    "throws": [],
    "spec": [
     "RFC 9110 §13.2.2."
    ],
    "status": [
     304,
     412
    ]
   },
   {
    "name": "expectType",
    "kind": "function",
    "file": "request/negotiate",
    "signatures": [
     "function expectType(\n  request: RequestLike,\n  types: readonly [string, ...string[]],\n): Problem<415, 'about:blank'> | undefined"
    ],
    "doc": [
     "Looks at the media type of what was sent: undefined if it is one of these, or if there is no content; else the 415 that says what is taken (RFC 9110 §15.5.16). Parameters such as charset are not looked at."
    ],
    "params": [
     [
      "types",
      "Media types, or `application/*`; `+json` stands for every type that ends so."
     ]
    ],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.16"
    ],
    "status": [
     415
    ]
   },
   {
    "name": "negotiate",
    "kind": "function",
    "file": "request/negotiate",
    "signatures": [
     "function negotiate<T extends string>(\n  request: RequestLike,\n  offers: readonly [T, ...T[]],\n): T | Problem<406, 'about:blank', { available: T[] }>"
    ],
    "doc": [
     "The media type to answer with, by Accept (RFC 9110 §12.5.1), or the 406 that says what there is. Without Accept it is your favourite. Send `Vary: Accept` with what you choose."
    ],
    "params": [
     [
      "offers",
      "What you can send, your favourite first."
     ]
    ],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §12.5.1"
    ],
    "status": [
     406
    ]
   },
   {
    "name": "Part",
    "kind": "type",
    "file": "request/range",
    "signatures": [
     "interface Part extends ContentRange {\n  readonly size: number\n}"
    ],
    "doc": [
     "Octets `start` to `end`, both included, of `size`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "RangeAnswer",
    "kind": "type",
    "file": "request/range",
    "signatures": [
     "type RangeAnswer =\n  | { readonly status: 200 }\n  | { readonly status: 206; readonly ranges: readonly [Part, ...Part[]] }\n  | Problem<416, 'about:blank'>"
    ],
    "doc": [
     "What is to be sent, by its `status`: all of it, one or more parts, or a refusal."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "range",
    "kind": "function",
    "file": "request/range",
    "signatures": [
     "function range(\n  request: RequestLike,\n  size: number,\n  validators: { readonly etag?: EntityTag | undefined; readonly lastModified?: Date | undefined } = {},\n): RangeAnswer"
    ],
    "doc": [
     "What a request wants of a representation of `size` octets. Send `Accept-Ranges: bytes` with the 200, so that clients know."
    ],
    "params": [
     [
      "size",
      "Octets of the whole representation."
     ],
     [
      "validators",
      "What the representation is now, for If-Range (RFC 9110 §13.1.5). Look at `conditional()` first."
     ]
    ],
    "returns": null,
    "throws": [
     "RangeError if the size is no whole number from 0 on."
    ],
    "spec": [
     "RFC 9110 §13.1.5"
    ],
    "status": []
   },
   {
    "name": "ranges",
    "kind": "function",
    "file": "request/range",
    "signatures": [
     "function ranges(\n  parts: readonly [Part, ...Part[]],\n  type: string,\n  read: (start: number, end: number) => Octets | Promise<Octets>,\n  options: ReplyOptions = {},\n): Reply<206, ReadableStream<Uint8Array>>"
    ],
    "doc": [
     "The 206 for what `range()` found: one part as it is, more as multipart/byteranges (RFC 9110 §15.3.7.2, §14.6)."
    ],
    "params": [
     [
      "type",
      "The media type of the representation."
     ],
     [
      "read",
      "Gives octets `start` to `end`, both included: `file.subarray(start, end + 1)`; called for one part after the other as they are sent."
     ]
    ],
    "returns": null,
    "throws": [
     "TypeError if the type holds what no field may, such as a line break: it would end the head of a part."
    ],
    "spec": [
     "RFC 9110 §15.3.7.2",
     "RFC 9110 §14.6"
    ],
    "status": [
     206
    ]
   },
   {
    "name": "readJson",
    "kind": "function",
    "file": "request/read-json",
    "signatures": [
     "async function readJson(request: { json(): Promise<unknown> }): Promise<unknown>"
    ],
    "doc": [
     "The content of a request of fetch, or of Hono's `c.req`, read as JSON; whether its type is one that you take, ask `expectType()` before."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "A 400 problem if it is no JSON (RFC 9110 §15.5.1)."
    ],
    "spec": [
     "RFC 9110 §15.5.1"
    ],
    "status": []
   },
   {
    "name": "RequestLike",
    "kind": "type",
    "file": "request/request-like",
    "signatures": [
     "interface RequestLike {\n  readonly method?: string | undefined\n  readonly headers: AnyHeaders\n}"
    ],
    "doc": [
     "As much of a request as is needed: of fetch, of Node, or of any framework."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/from-unknown",
  "about": "A problem of whatever was thrown: by other frameworks and libraries, by HTTP clients, by databases.",
  "entries": [
   {
    "name": "fromUnknown",
    "kind": "function",
    "file": "from-unknown/from-unknown",
    "signatures": [
     "function fromUnknown(error: unknown, options: UnknownOptions = {}): Problem"
    ],
    "doc": [
     "Makes a problem of whatever was thrown; it never throws. A problem comes back as it is. A 401 of a server behind us is our 502, a duplicate row a 409, a timeout a 504. What nobody knows is a 500, and a 5xx tells the client nothing but its name. The error itself is the `cause`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "UnknownOptions",
    "kind": "type",
    "file": "from-unknown/from-unknown",
    "signatures": [
     "interface UnknownOptions {\n  /** For a 401 of another library that says nothing of how to sign in (RFC 9110 §15.5.2). */\n  readonly challenge?: Challenges | undefined\n  /** Send the text and stack of the error along. Never in production. */\n  readonly debug?: boolean | undefined\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/registered",
  "about": "Problem types that are to be registered for rate limits (draft-ietf-httpapi-ratelimit-headers, \"Problem Types\"; not an RFC yet). Each names the policies that were exceeded, as RateLimit-Policy names them.",
  "entries": [
   {
    "name": "quotaExceeded",
    "kind": "function",
    "file": "registered",
    "signatures": [
     "function quotaExceeded(\n  retryAfter: Delay | 'unknown',\n  detail: LimitDetail = {},\n): Problem<429, `${Registry}#quota-exceeded`, ViolatedPolicies>"
    ],
    "doc": [
     "429: the client has used up what it may use. Retry-After says when there is more."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": [
     429
    ]
   },
   {
    "name": "temporaryReducedCapacity",
    "kind": "function",
    "file": "registered",
    "signatures": [
     "function temporaryReducedCapacity(\n  retryAfter: Delay | 'unknown',\n  detail: LimitDetail = {},\n): Problem<503, `${Registry}#temporary-reduced-capacity`, ViolatedPolicies>"
    ],
    "doc": [
     "503: the server can do less than usual for a while, so a lower limit holds. Retry-After says for how long."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": [
     503
    ]
   },
   {
    "name": "abnormalUsageDetected",
    "kind": "function",
    "file": "registered",
    "signatures": [
     "function abnormalUsageDetected(\n  retryAfter: Delay | 'unknown',\n  detail: LimitDetail = {},\n): Problem<429, `${Registry}#abnormal-usage-detected`, ViolatedPolicies>"
    ],
    "doc": [
     "429: the requests look like a mistake or an attack. Retry-After says when to come again."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": [
     429
    ]
   },
   {
    "name": "LimitDetail",
    "kind": "type",
    "file": "registered",
    "signatures": [
     "interface LimitDetail extends Omit<ProblemOptions, 'type' | 'title' | 'extensions'> {\n  /** The names of the policies that were exceeded, such as `daily`. */\n  readonly violatedPolicies?: readonly string[] | undefined\n  /** Sent as RateLimit and RateLimit-Policy. */\n  readonly limits?: readonly Limit[] | undefined\n}"
    ],
    "doc": [
     "What a refusal for too much use says of this occurrence."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "ViolatedPolicies",
    "kind": "type",
    "file": "registered",
    "signatures": [
     "interface ViolatedPolicies {\n  readonly 'violated-policies'?: readonly string[]\n}"
    ],
    "doc": [
     "The extension member of these types."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/client",
  "about": "For whoever calls: when to repeat a request, how to follow a redirect, what a problem says.",
  "entries": [
   {
    "name": "Limit",
    "kind": "type",
    "file": "limits",
    "signatures": [
     "interface Limit {\n  /** Which limit it is, as `\"peruser\"`. */\n  readonly name: string\n  /** What is left of the quota: `r`. */\n  readonly remaining?: number | undefined\n  /** Seconds until there is more: `t`. */\n  readonly resetSeconds?: number | undefined\n  /** How many in a window: `q`. */\n  readonly quota?: number | undefined\n  /** Seconds of the window: `w`. */\n  readonly windowSeconds?: number | undefined\n  /** What is counted, requests if nothing is said: `qu`. */\n  readonly unit?: string | undefined\n  /** Whose quota it is: `pk`. */\n  readonly partitionKey?: string | undefined\n}"
    ],
    "doc": [
     "A limit on requests, as RateLimit and RateLimit-Policy tell it (draft-ietf-httpapi-ratelimit-headers)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "draft-ietf-httpapi-ratelimit-headers"
    ],
    "status": []
   },
   {
    "name": "CacheAnswer",
    "kind": "type",
    "file": "client/cacheable",
    "signatures": [
     "type CacheAnswer =\n  | { readonly cacheable: true; readonly because: (typeof grounds)[number] | 'expires' | 'heuristic' }\n  | { readonly cacheable: false; readonly because: NotCacheable }"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "CacheQuestion",
    "kind": "type",
    "file": "client/cacheable",
    "signatures": [
     "interface CacheQuestion {\n  readonly method: string\n  readonly status: number\n  readonly requestHeaders?: AnyHeaders | undefined\n  readonly headers: AnyHeaders\n  /** A cache that many use, as a CDN; false: one of a single user, as in a browser. True if you say nothing. */\n  readonly shared?: boolean | undefined\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "isCacheable",
    "kind": "function",
    "file": "client/cacheable",
    "signatures": [
     "function isCacheable(question: CacheQuestion): CacheAnswer"
    ],
    "doc": [
     "May a shared cache store this response, and on what ground (RFC 9111 §3)? Or that of a single user, if you say `shared: false`. Only GET and HEAD are answered with yes: a POST would need more than caches do (RFC 9110 §9.3.3). `vary` means that `Vary: *` lets the stored response match no request."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9111 §3",
     "RFC 9110 §9.3.3"
    ],
    "status": []
   },
   {
    "name": "isProblemOf",
    "kind": "function",
    "file": "client/parse-problem",
    "signatures": [
     "function isProblemOf<P extends object, const K extends string | number>(\n  problem: P | undefined,\n  kind: K,\n): problem is P & Listed<P, K extends string ? { readonly type: K } : { readonly status: K }>"
    ],
    "doc": [
     "Is it a problem of this type, or of this status? Narrows the union that `parseProblem()` was given: `if (isProblemOf(problem, 'https://api.example/problems/out-of-credit')) problem.balance`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "parseProblem",
    "kind": "function",
    "file": "client/parse-problem",
    "signatures": [
     "async function parseProblem<Known extends object = never>(\n  response: Response,\n  options?: { readonly maxBytes?: number | undefined },\n): Promise<Known | (ReceivedProblem & Readonly<Record<string, unknown>>) | undefined>"
    ],
    "doc": [
     "The problem that a response holds; undefined if it holds none. It never throws, reads a copy of the content so that the response stays whole, and as RFC 9457 §3.1 wants passes over members of the wrong type.",
     "Name the problems that you know as `parseProblem<OutOfCredit | NotYours>(response)`, and tell them apart with `isProblemOf()`."
    ],
    "params": [
     [
      "options",
      "`maxBytes`: content beyond it is not read; 65,536 if you say nothing."
     ]
    ],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9457 §3.1"
    ],
    "status": []
   },
   {
    "name": "ReceivedProblem",
    "kind": "type",
    "file": "client/parse-problem",
    "signatures": [
     "interface ReceivedProblem<T extends string = string, S extends number = number> {\n  /** `about:blank` if the problem says nothing: then the status is all there is to know. */\n  readonly type: T\n  /** That of the response if the problem does not say. */\n  readonly status: S\n  readonly title?: string | undefined\n  readonly detail?: string | undefined\n  readonly instance?: string | undefined\n}"
    ],
    "doc": [
     "A problem as a client gets it (RFC 9457 §3.1). Only `type` and `status` are certain; extension members stand beside."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9457 §3.1"
    ],
    "status": []
   },
   {
    "name": "parseRateLimit",
    "kind": "function",
    "file": "client/rate-limit",
    "signatures": [
     "function parseRateLimit(headers: AnyHeaders, now: number = Date.now()): Limit[]"
    ],
    "doc": [
     "The limits that a response tells of, in whichever dialect it speaks: RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers-11, an Internet-Draft, not an RFC), what earlier drafts called RateLimit-Remaining and RateLimit-Reset, and X-RateLimit-* as GitHub, Twitter, Reddit, Discord and OpenAI send it. What is malformed counts as not there."
    ],
    "params": [
     [
      "now",
      "Milliseconds since 1970, for a reset that is a point in time."
     ]
    ],
    "returns": null,
    "throws": [],
    "spec": [
     "draft-ietf-httpapi-ratelimit-headers-"
    ],
    "status": []
   },
   {
    "name": "RedirectedRequest",
    "kind": "type",
    "file": "client/redirect",
    "signatures": [
     "interface RedirectedRequest {\n  readonly method: string\n  /** False: drop the content, and Content-Type, Content-Length and the like with it. */\n  readonly keepBody: boolean\n}"
    ],
    "doc": [
     "How to go on after a redirect."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "redirectMethod",
    "kind": "function",
    "file": "client/redirect",
    "signatures": [
     "function redirectMethod(status: 301 | 302 | 303 | 307 | 308, method: string): RedirectedRequest"
    ],
    "doc": [
     "The method of the request that follows a redirect, as browsers and fetch have it: 303 makes a GET of everything but HEAD (RFC 9110 §15.4.4), 301 and 302 make one of POST alone (§15.4.2, §15.4.3), 307 and 308 change nothing."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.4.4"
    ],
    "status": []
   },
   {
    "name": "parseRetryAfter",
    "kind": "function",
    "file": "client/retry-after",
    "signatures": [
     "function parseRetryAfter(value: string | null | undefined, now: number = Date.now()): RetryAfter | undefined"
    ],
    "doc": [
     "Reads Retry-After: whole seconds or an HTTP date, in any of its three forms (RFC 9110 §10.2.3, §5.6.7). Undefined for anything else, such as `1.5`, `-5`, `soon` or nothing at all; JavaScript's own parsers would make a delay of these."
    ],
    "params": [
     [
      "now",
      "Milliseconds since 1970."
     ]
    ],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §10.2.3",
     "RFC 9110 §5.6.7"
    ],
    "status": []
   },
   {
    "name": "RetryAfter",
    "kind": "type",
    "file": "client/retry-after",
    "signatures": [
     "interface RetryAfter {\n  /** Milliseconds from now; 0 for a date that has passed. */\n  readonly afterMs: number\n  readonly form: 'seconds' | 'date'\n}"
    ],
    "doc": [
     "What Retry-After says."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "RetryingOptions",
    "kind": "type",
    "file": "client/retrying",
    "signatures": [
     "interface RetryingOptions extends RetryLimits {\n  /** How long one try may take until the fields of the response are there, in milliseconds. No end if you say nothing. */\n  readonly attemptTimeoutMs?: number | undefined\n  /** Called before each wait. The content of `response` is thrown away afterwards. */\n  readonly onRetry?:\n    | ((about: Outcome & { attempt: number; afterMs: number; because: RetryReason }) => void | Promise<void>)\n    | undefined\n  /** Called if a failure is handed back; `stream` means that the content was a stream and cannot be sent twice. */\n  readonly onGiveUp?:\n    | ((about: Outcome & { attempt: number; afterMs?: number; because: NoRetryReason | 'stream' }) => void)\n    | undefined\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "retrying",
    "kind": "function",
    "file": "client/retrying",
    "signatures": [
     "function retrying(fetch: Fetch = globalThis.fetch, options: RetryingOptions = {}): Fetch"
    ],
    "doc": [
     "A fetch that repeats what `shouldRetry()` says may be repeated, and waits as it says. When it gives up you get the last response, or the last error: it hides nothing. An abort ends the wait too.",
     "Content is sent again if it can be: a stream cannot. A `Request` with content is copied for each try, so its octets stay in memory until the end."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "The last error, or the reason of the signal; the function does, when it is called."
    ],
    "spec": [],
    "status": []
   },
   {
    "name": "NoRetryReason",
    "kind": "type",
    "file": "client/should-retry",
    "signatures": [
     "type NoRetryReason = 'not-retryable' | 'not-idempotent' | 'attempts' | 'too-long'"
    ],
    "doc": [
     "Why not."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "RetryAnswer",
    "kind": "type",
    "file": "client/should-retry",
    "signatures": [
     "type RetryAnswer =\n  | { readonly retry: true; readonly afterMs: number; readonly because: RetryReason }\n  /** `afterMs` is what the server asked for, if that was too long. */\n  | { readonly retry: false; readonly because: NoRetryReason; readonly afterMs?: number }"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "RetryLimits",
    "kind": "type",
    "file": "client/should-retry",
    "signatures": [
     "interface RetryLimits {\n  /** The most tries, the first included: 4 if you say nothing. */\n  readonly maxAttempts?: number | undefined\n  /** The longest wait in milliseconds: 60,000 if you say nothing, for most limits are counted by the minute. */\n  readonly maxDelayMs?: number | undefined\n  /** Gives a number from 0 to 1, as `Math.random` does. */\n  readonly random?: (() => number) | undefined\n}"
    ],
    "doc": [
     "How long, and how often."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "RetryQuestion",
    "kind": "type",
    "file": "client/should-retry",
    "signatures": [
     "interface RetryQuestion extends RetryLimits {\n  readonly method: string\n  /** Undefined: there was no response, as the connection failed or it took too long. */\n  readonly status?: number | undefined\n  readonly headers?: AnyHeaders | undefined\n  /** What came instead of a response. */\n  readonly error?: unknown\n  /** How many times the request has been sent: from 1 on. */\n  readonly attempt: number\n  /** Does the request have an Idempotency-Key, so that doing it twice is doing it once? */\n  readonly idempotencyKey?: boolean | undefined\n  /** Milliseconds since 1970. */\n  readonly now?: number | undefined\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "RetryReason",
    "kind": "type",
    "file": "client/should-retry",
    "signatures": [
     "type RetryReason = 'retry-after' | 'rate-limit' | 'backoff' | 'new-connection' | 'too-early'"
    ],
    "doc": [
     "Why to send it again, and what the wait was taken from."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "shouldRetry",
    "kind": "function",
    "file": "client/should-retry",
    "signatures": [
     "function shouldRetry(question: RetryQuestion): RetryAnswer"
    ],
    "doc": [
     "May this request be sent again, when, and why? It answers; it does not wait, and never throws.",
     "What was not carried out (408, 421, 425, 429, a 413 with Retry-After, a connection that never came about) may be repeated whatever the method (RFC 9110 §15.5.9, §15.5.14, §15.5.20; RFC 8470 §5.2; RFC 6585 §4). What may have been carried out (500, 502, 503, 504, a lost connection) only if the method is idempotent or there is an Idempotency-Key (RFC 9110 §9.2.2). All else not. The wait is that of Retry-After, else the longest of the limits that are used up, else at random up to 1, 2, 4 … seconds. What is longer than `maxDelayMs` is refused, not shortened: to come too early helps nobody."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.9",
     "RFC 9110 §15.5.14",
     "RFC 9110 §15.5.20",
     "RFC 8470 §5.2",
     "RFC 6585 §4",
     "RFC 9110 §9.2.2"
    ],
    "status": []
   }
  ]
 },
 {
  "from": "statute/raw",
  "about": "The back door, for proxies and tests: any status with any fields. Who greps for `statute/raw` finds every use.",
  "entries": [
   {
    "name": "rawReply",
    "kind": "function",
    "file": "raw",
    "signatures": [
     "function rawReply<S extends number, B>(status: S, headers: ReplyHeaders, body: B): Reply<S, B>"
    ],
    "doc": [
     "A reply with any status: nothing is demanded, nothing is checked."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "rawProblem",
    "kind": "function",
    "file": "raw",
    "signatures": [
     "function rawProblem(status: number, headers: ReplyHeaders = {}, detail?: Detail): Problem"
    ],
    "doc": [
     "A problem with any status, such as one that came from upstream: nothing is demanded, nothing is checked."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/legacy",
  "about": "Former names of status codes. Each has the value, and the type, of the name that holds.",
  "entries": [
   {
    "name": "MOVED_TEMPORARILY",
    "kind": "value",
    "file": "legacy",
    "signatures": [
     "const MOVED_TEMPORARILY = FOUND"
    ],
    "doc": [
     "302, now `FOUND`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 2616 §10.3.3",
     "RFC 1945"
    ],
    "status": []
   },
   {
    "name": "REQUEST_TIME_OUT",
    "kind": "value",
    "file": "legacy",
    "signatures": [
     "const REQUEST_TIME_OUT = REQUEST_TIMEOUT"
    ],
    "doc": [
     "408, now `REQUEST_TIMEOUT`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 7231 §6.5.7",
     "RFC 2616"
    ],
    "status": []
   },
   {
    "name": "REQUEST_ENTITY_TOO_LARGE",
    "kind": "value",
    "file": "legacy",
    "signatures": [
     "const REQUEST_ENTITY_TOO_LARGE = CONTENT_TOO_LARGE"
    ],
    "doc": [
     "413, now `CONTENT_TOO_LARGE`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 7231 §6.5.11",
     "RFC 2616",
     "RFC 9110 §15.5.14"
    ],
    "status": []
   },
   {
    "name": "PAYLOAD_TOO_LARGE",
    "kind": "value",
    "file": "legacy",
    "signatures": [
     "const PAYLOAD_TOO_LARGE = CONTENT_TOO_LARGE"
    ],
    "doc": [
     "413, now `CONTENT_TOO_LARGE`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.14",
     "RFC 7231"
    ],
    "status": []
   },
   {
    "name": "REQUEST_URI_TOO_LONG",
    "kind": "value",
    "file": "legacy",
    "signatures": [
     "const REQUEST_URI_TOO_LONG = URI_TOO_LONG"
    ],
    "doc": [
     "414, now `URI_TOO_LONG`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 7231 §6.5.12",
     "RFC 2616"
    ],
    "status": []
   },
   {
    "name": "REQUEST_URI_TOO_LARGE",
    "kind": "value",
    "file": "legacy",
    "signatures": [
     "const REQUEST_URI_TOO_LARGE = URI_TOO_LONG"
    ],
    "doc": [
     "414, now `URI_TOO_LONG`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 7231 §6.5.12",
     "RFC 2616"
    ],
    "status": []
   },
   {
    "name": "REQUESTED_RANGE_NOT_SATISFIABLE",
    "kind": "value",
    "file": "legacy",
    "signatures": [
     "const REQUESTED_RANGE_NOT_SATISFIABLE = RANGE_NOT_SATISFIABLE"
    ],
    "doc": [
     "416, now `RANGE_NOT_SATISFIABLE`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 7233 §4.4",
     "RFC 2616"
    ],
    "status": []
   },
   {
    "name": "UNPROCESSABLE_ENTITY",
    "kind": "value",
    "file": "legacy",
    "signatures": [
     "const UNPROCESSABLE_ENTITY = UNPROCESSABLE_CONTENT"
    ],
    "doc": [
     "422, now `UNPROCESSABLE_CONTENT`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.21",
     "RFC 4918"
    ],
    "status": []
   },
   {
    "name": "GATEWAY_TIME_OUT",
    "kind": "value",
    "file": "legacy",
    "signatures": [
     "const GATEWAY_TIME_OUT = GATEWAY_TIMEOUT"
    ],
    "doc": [
     "504, now `GATEWAY_TIMEOUT`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 7231 §6.6.5",
     "RFC 2616"
    ],
    "status": []
   }
  ]
 },
 {
  "from": "statute/grpc",
  "about": "gRPC codes and HTTP status codes. The way there is that of Google's APIs (google/rpc/code.proto), which gateways and transcoders follow; the way back is what a gRPC client makes of an answer that is not gRPC (grpc/doc/http-grpc-status-mapping.md). They are not each other's inverse.",
  "entries": [
   {
    "name": "httpFromGrpc",
    "kind": "function",
    "file": "grpc",
    "signatures": [
     "function httpFromGrpc<C extends GrpcCode>(code: C): HttpFromGrpc<C>",
     "function httpFromGrpc(code: number | string): Table[GrpcName][1]"
    ],
    "doc": [
     "The HTTP status for a gRPC code: `httpFromGrpc('NOT_FOUND')` is 404, as a type too. An unknown code is 500."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "grpcFromHttp",
    "kind": "function",
    "file": "grpc",
    "signatures": [
     "function grpcFromHttp<S extends Exclude<Status, Informational>>(status: S): GrpcFromHttp<S>",
     "function grpcFromHttp(status: number): GrpcName"
    ],
    "doc": [
     "The gRPC code that a client makes of an HTTP status without `grpc-status`; a 200 is as strange there as a 418. No code for 1xx, which is no answer yet."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "fromGrpcError",
    "kind": "function",
    "file": "grpc",
    "signatures": [
     "function fromGrpcError(error: GrpcError, { challenge }: { readonly challenge: Challenges }): Problem"
    ],
    "doc": [
     "The answer to an HTTP request that failed at a gRPC service for the same caller, as a gateway gives it. `CANCELLED` becomes 499, which nobody registered. If the service pushes back for some time, Retry-After says so."
    ],
    "params": [
     [
      "options",
      "`challenge` is for `UNAUTHENTICATED`: a 401 MUST say how to sign in (RFC 9110 §15.5.2)."
     ]
    ],
    "returns": null,
    "throws": [
     "TypeError if it is `UNAUTHENTICATED` and the challenge is none."
    ],
    "spec": [
     "RFC 9110 §15.5.2"
    ],
    "status": []
   },
   {
    "name": "GrpcName",
    "kind": "type",
    "file": "grpc",
    "signatures": [
     "type GrpcName = keyof Table"
    ],
    "doc": [
     "The name of a code: `NOT_FOUND`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "GrpcNumber",
    "kind": "type",
    "file": "grpc",
    "signatures": [
     "type GrpcNumber = Table[GrpcName][0]"
    ],
    "doc": [
     "Its number: 5."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "GrpcCode",
    "kind": "type",
    "file": "grpc",
    "signatures": [
     "type GrpcCode = GrpcName | GrpcNumber"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "GrpcNameOf",
    "kind": "type",
    "file": "grpc",
    "signatures": [
     "type GrpcNameOf<C extends GrpcCode> = C extends GrpcName\n  ? C\n  : { [K in GrpcName]: Table[K][0] extends C ? K : never }[GrpcName]"
    ],
    "doc": [
     "The name of a code, given either way."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "HttpFromGrpc",
    "kind": "type",
    "file": "grpc",
    "signatures": [
     "type HttpFromGrpc<C extends GrpcCode> = Table[GrpcNameOf<C>][1]"
    ],
    "doc": [
     "The HTTP status for a code, given either way."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "GrpcFromHttp",
    "kind": "type",
    "file": "grpc",
    "signatures": [
     "type GrpcFromHttp<S extends number> = S extends keyof typeof fromHttp ? (typeof fromHttp)[S] : 'UNKNOWN'"
    ],
    "doc": [
     "The code for an HTTP status: what the table does not name is `UNKNOWN`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "GrpcError",
    "kind": "type",
    "file": "grpc",
    "signatures": [
     "interface GrpcError {\n  readonly code: number\n  /** The message of the service; `message` has the code before it. */\n  readonly details?: string | undefined\n  readonly metadata?: { get(name: string): readonly unknown[] } | undefined\n}"
    ],
    "doc": [
     "As much of a `ServiceError` of `@grpc/grpc-js` as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/graphql",
  "about": "The status of a GraphQL response over HTTP, by the draft \"GraphQL over HTTP\" of August 2026; it is not an RFC.",
  "entries": [
   {
    "name": "graphqlStatus",
    "kind": "function",
    "file": "graphql",
    "signatures": [
     "function graphqlStatus(\n  { data, errors = [] }: GraphqlResult,\n  mediaType: GraphqlMediaType | (string & Record<never, never>),\n): 200 | ErrorStatus"
    ],
    "doc": [
     "The status to send with a GraphQL response. Specification: a response that has `data`, be it null or beside `errors`, is 200, for it was executed; one without `data` is a 4xx or 5xx with `application/graphql-response+json`, and 200 with `application/json`, so that old clients read it at all. (That last is of earlier drafts; the one of August 2026 has the same statuses for both. For that, name the first type here, whichever you send.) It proposes 294 for `data` beside `errors`, which is not registered, and not sent here. Convention, of Apollo and others: which 4xx or 5xx it is stands in `extensions.http.status` or `extensions.code` of an error. A status given so holds for `application/json` too."
    ],
    "params": [
     [
      "mediaType",
      "The Content-Type of the response, its parameters with it or not. Any other type counts as `application/json`."
     ]
    ],
    "returns": "With a 401 send WWW-Authenticate, with a 405 Allow: they are required as anywhere (RFC 9110 §15.5).",
    "throws": [],
    "spec": [
     "RFC 9110 §15.5"
    ],
    "status": []
   },
   {
    "name": "GraphqlMediaType",
    "kind": "type",
    "file": "graphql",
    "signatures": [
     "type GraphqlMediaType = 'application/graphql-response+json' | 'application/json'"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "GraphqlResult",
    "kind": "type",
    "file": "graphql",
    "signatures": [
     "interface GraphqlResult {\n  readonly data?: unknown\n  readonly errors?: readonly GraphqlError[] | undefined\n}"
    ],
    "doc": [
     "As much of an execution result as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "GraphqlError",
    "kind": "type",
    "file": "graphql",
    "signatures": [
     "interface GraphqlError {\n  readonly message: string\n  readonly extensions?: Readonly<Record<string, unknown>> | undefined\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/express",
  "about": "For Express 5 and 4: `app.use(errors())` after the routes, and `app.get('/x', handler(() => ok(…)))`.",
  "entries": [
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/express",
    "signatures": [
     "function handler<\n  F extends Wanted,\n  Act extends Returning<Answer<ExpressResponse> | Promise<Answer<ExpressResponse>>>,\n>(act: Inline<F, Given> & Act, options?: ErrorOptions): F & Wrapped<Act, Given, Promise<void>>"
    ],
    "doc": [
     "A handler, or a middleware, of a function that returns its reply, or throws it. If it returns nothing it has answered by itself, or has called `next()`. What it throws goes to `next(error)`, in Express 4 too, and so to `errors()`; with `options` it is answered here.",
     "Within `app.get()` its parameters are as exact as those of Express; elsewhere name them: `handler((req: Request<{ id: string }>, res: Response) => …)`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "errors",
    "kind": "function",
    "file": "adapters/express",
    "signatures": [
     "function errors(options?: ErrorOptions): [Middleware, ErrorMiddleware]"
    ],
    "doc": [
     "What `app.use()` takes after the routes: 404 for a path that is not there, 405 with Allow for a method that a path does not have (RFC 9110 §15.5.6), an answer to OPTIONS, and a problem for every error. A mounted application needs its own, since nobody can see its routes from outside; a router does not."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.6"
    ],
    "status": []
   },
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/node",
    "signatures": [
     "async function send(response: NodeResponse, reply: Reply<number>): Promise<void>"
    ],
    "doc": [
     "Sends a reply. Fields that were set before stay, except those that speak of another content; Vary, Link and Set-Cookie grow."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "What a stream failed with; if some of it was sent, the connection is broken."
    ],
    "spec": [],
    "status": []
   },
   {
    "name": "ExpressRequest",
    "kind": "type",
    "file": "adapters/express",
    "signatures": [
     "interface ExpressRequest {\n  readonly method: string\n  readonly url: string\n  readonly baseUrl: string\n  readonly path: string\n  readonly app: object\n  readonly headers: Readonly<Record<string, string | string[] | undefined>>\n  readonly params: any\n  readonly query: any\n  readonly body: any\n  get(name: string): string | undefined\n}"
    ],
    "doc": [
     "As much of an Express `Request` as is needed, and what most handlers read."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "ExpressResponse",
    "kind": "type",
    "file": "adapters/express",
    "signatures": [
     "interface ExpressResponse extends NodeResponse {\n  readonly locals: Record<string, any>\n  set(name: string, value: string | string[]): unknown\n}"
    ],
    "doc": [
     "As much of an Express `Response` as is needed, and what most handlers use."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/fastify",
  "about": "For Fastify 5: `app.register(errors())` before the routes, and they return or throw their replies.",
  "entries": [
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/fastify",
    "signatures": [
     "function send<To extends FastifyReplyLike>(to: To, reply: Reply<number>): To"
    ],
    "doc": [
     "Sends a reply. Fields that were set before stay, except those that speak of another content; Vary, Link and Set-Cookie grow."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/fastify",
    "signatures": [
     "function handler<F extends Wanted, Act extends Returning<Returned | Promise<Returned>>>(\n  act: Inline<F, Given> & Act,\n  options?: ErrorOptions,\n): F & Wrapped<Act, Given, Promise<void>>"
    ],
    "doc": [
     "A route handler of a function that returns its reply, or throws it; if it returns nothing it has sent it. What it throws goes to `errors()` of the app; with `options`, or in an app without, it is answered here. Within `app.get()` its parameters have Fastify's own types; elsewhere name them: `(request: FastifyRequest, reply: FastifyReply) => …`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "errors",
    "kind": "function",
    "file": "adapters/fastify",
    "signatures": [
     "function errors(options?: ErrorOptions): Plugin"
    ],
    "doc": [
     "A plugin for the whole app: replies can be returned and thrown anywhere, all errors become problems, and what has no route is a 404, or a 405 with Allow (RFC 9110 §15.5.6). OPTIONS is answered. Without `onError` a 5xx goes to the log of the app."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.6"
    ],
    "status": []
   },
   {
    "name": "frameworkErrors",
    "kind": "function",
    "file": "adapters/fastify",
    "signatures": [
     "function frameworkErrors(\n  options?: ErrorOptions,\n): (error: unknown, request: unknown, to: FastifyReplyLike) => void"
    ],
    "doc": [
     "For what fails before there is a route, such as a path that cannot be decoded, where no plugin is asked: `Fastify({ frameworkErrors: frameworkErrors() })`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "fail",
    "kind": "function",
    "file": "adapters/fastify",
    "signatures": [
     "function fail<To extends FastifyReplyLike>(to: To, error: unknown, options?: ErrorOptions): To"
    ],
    "doc": [
     "What to do with an error. It never throws: Fastify would tell the client what."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "FastifyReplyLike",
    "kind": "type",
    "file": "adapters/fastify",
    "signatures": [
     "interface FastifyReplyLike {\n  readonly request: FastifyRequestLike\n  readonly log: { error(about: object, message: string): unknown }\n  readonly raw: object\n  readonly sent: boolean\n  readonly statusCode: number\n  code(status: number): unknown\n  getHeader(name: string): number | string | string[] | undefined\n  header(name: string, value: string | string[]): unknown\n  removeHeader(name: string): unknown\n  serializer(write: (payload: unknown) => never): unknown\n  getSerializationFunction?(status: never, type?: string): ((payload: never) => string) | undefined\n  send(payload?: unknown): unknown\n}"
    ],
    "doc": [
     "As much of a `FastifyReply` as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "FastifyLike",
    "kind": "type",
    "file": "adapters/fastify",
    "signatures": [
     "interface FastifyLike {\n  decorate(name: symbol, value: never): unknown\n  addHook(name: 'preSerialization' | 'onSend', hook: never): unknown\n  setErrorHandler(handler: never): unknown\n  setNotFoundHandler(handler: never): unknown\n}"
    ],
    "doc": [
     "As much of a `FastifyInstance` as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/hono",
  "about": "For Hono 4: `app.onError(errors())`, `app.notFound(unmatched(app))`, and `return send(c, reply)` in a route.",
  "entries": [
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/hono",
    "signatures": [
     "function send<R extends Reply<number>>(c: HonoContext, reply: R): Sent<R>"
    ],
    "doc": [
     "The `Response` for a reply: `return send(c, created('/things/8'))`. Fields set before stay; Vary, Link and Set-Cookie grow."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/hono",
    "signatures": [
     "function handler<F extends Wanted, Act extends Returning<Answer | Promise<Answer>>>(\n  act: Inline<F, [c: HonoContext]> & Act,\n): F & Wrapped<Act, [c: HonoContext], Promise<Sent<Awaited<ReturnType<Act>>>>>"
    ],
    "doc": [
     "A Hono handler of a function that returns its reply, or throws it; a `Response` of your own goes through. Errors go on to `app.onError()`, where Hono and its middleware look for them. Its `c` knows the variables of the application; for what a validator written inline has found, say what `c` is: `handler((c: Context<Env, '/:id', Input>) => …)`. `send()` needs no such thing."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "errors",
    "kind": "function",
    "file": "adapters/hono",
    "signatures": [
     "function errors(options?: ErrorOptions): (error: Error, c: HonoContext) => Response"
    ],
    "doc": [
     "What `app.onError()` takes: every error becomes a problem."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "unmatched",
    "kind": "function",
    "file": "adapters/hono",
    "signatures": [
     "function unmatched(app: HonoApp): (c: HonoContext) => Response"
    ],
    "doc": [
     "What `app.notFound()` takes: 404 for a path that is not there, 405 with Allow for a method that a path does not have (RFC 9110 §15.5.6), and an answer to OPTIONS."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.6"
    ],
    "status": []
   },
   {
    "name": "HonoContext",
    "kind": "type",
    "file": "adapters/hono",
    "signatures": [
     "interface HonoContext {\n  readonly req: { readonly method: string; readonly path: string }\n  header(name: string, value?: string, options?: { append?: boolean }): void\n  newResponse(content: unknown, status?: number): Response\n}"
    ],
    "doc": [
     "As much of a Hono `Context` as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "HonoApp",
    "kind": "type",
    "file": "adapters/hono",
    "signatures": [
     "interface HonoApp {\n  readonly routes: readonly HonoRoute[]\n  readonly router: {\n    match(\n      method: string,\n      path: string,\n    ): readonly [found: readonly (readonly [handler: unknown, params: unknown])[], ...unknown[]]\n  }\n}"
    ],
    "doc": [
     "As much of a `Hono` as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Sent",
    "kind": "type",
    "file": "adapters/hono",
    "signatures": [
     "type Sent<R> =\n  R extends Reply<infer S extends number, infer B> ? Response & { _data: Json<B>; _status: S; _format: Format<B> } : R"
    ],
    "doc": [
     "What was sent, as Hono's client reads it from the type of a route: the status, and the content as JSON leaves it."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/koa",
  "about": "For Koa 3 and @koa/router: `app.use(errors())` before all else, and `router.get('/x', handler(() => ok(…)))`.",
  "entries": [
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/koa",
    "signatures": [
     "function send(context: KoaContext, reply: Reply<number>): void"
    ],
    "doc": [
     "Puts a reply into the context, where other middleware finds it. Fields set before stay; Vary, Link and Set-Cookie grow."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/koa",
    "signatures": [
     "function handler<F extends Wanted, Act extends Returning<Returned | Promise<Returned>>>(\n  act: Inline<F, [context: RouteContext, next: Next]> & Act,\n  options?: ErrorOptions,\n): F & Wrapped<Act, [context: Partial<KoaContext>, next: Next], Promise<void>>"
    ],
    "doc": [
     "A middleware of a function that returns its reply, or throws it; if it returns none, it has set the body by itself, or has called `next()`. What it throws goes to `errors()`; with `options` it is answered here.",
     "Within `app.use()` and `router.use()` its context is that of the application. For exact parameters and state of a route name it: `handler((context: RouterContext<State>) => …)`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "errors",
    "kind": "function",
    "file": "adapters/koa",
    "signatures": [
     "function errors(options?: ErrorOptions): (context: Partial<KoaContext>, next: Next) => Promise<void>"
    ],
    "doc": [
     "What `app.use()` takes before all else: a problem for every error, with the fields that were set before it; 404 for a path that is not there, 405 with Allow for a method that a path does not have (RFC 9110 §15.5.6), and an answer to OPTIONS, with or without `router.allowedMethods()`. A body of your own is left alone. Errors of 5xx go to `app.on('error')`, as they do without it, unless there is `onError`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.6"
    ],
    "status": []
   },
   {
    "name": "KoaContext",
    "kind": "type",
    "file": "adapters/koa",
    "signatures": [
     "interface KoaContext extends Matched {\n  status: number\n  body: unknown\n  respond?: boolean | undefined\n  readonly res: NodeResponse\n  readonly app: { emit(event: string, ...given: unknown[]): unknown }\n}"
    ],
    "doc": [
     "As much of a Koa `Context` as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "RouteContext",
    "kind": "type",
    "file": "adapters/koa",
    "signatures": [
     "interface RouteContext extends KoaContext {\n  readonly state?: any\n  readonly params?: any\n  [name: string]: any\n}"
    ],
    "doc": [
     "What a route is given where the types of the router are out of sight: the rest is open, as in Koa's own context."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/h3",
  "about": "For h3 2: `app.register(errors())`, and handlers return or throw their replies.",
  "entries": [
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/h3",
    "signatures": [
     "function send(event: H3Event, reply: Reply<number>): Response"
    ],
    "doc": [
     "The `Response` for a reply. Fields set on `event.res` before stay; Vary, Link and Set-Cookie grow."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/h3",
    "signatures": [
     "function handler<F extends Wanted, Act extends Returning<unknown>>(\n  act: Inline<F, [event: RouteEvent]> & Act,\n  options?: ErrorOptions,\n): F & Wrapped<Act, [event: H3Event], Promise<Response | Exclude<Awaited<ReturnType<Act>>, Reply<number>>>>"
    ],
    "doc": [
     "An h3 handler of a function that returns its reply, or throws it; for where there is no app to register `errors()` with. Within `defineHandler()` its event has h3's own type; elsewhere name it: `handler((event: H3Event) => …)`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "errors",
    "kind": "function",
    "file": "adapters/h3",
    "signatures": [
     "function errors(options?: ErrorOptions): (app: H3App) => void"
    ],
    "doc": [
     "What `app.register()` takes."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "H3Event",
    "kind": "type",
    "file": "adapters/h3",
    "signatures": [
     "interface H3Event {\n  readonly req: { readonly method: string }\n  readonly url: { readonly pathname: string }\n  readonly res: { readonly headers: Headers; readonly errHeaders?: Headers }\n}"
    ],
    "doc": [
     "As much of an `H3Event` as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "H3App",
    "kind": "type",
    "file": "adapters/h3",
    "signatures": [
     "interface H3App {\n  readonly config: { onError?: (error: never, event: never) => unknown }\n  use(middleware: (event: H3Event, next: () => unknown) => unknown): unknown\n  readonly '~routes'?: readonly { readonly method?: string }[]\n  '~findRoute'?(event: never): unknown\n}"
    ],
    "doc": [
     "As much of an `H3` as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "RouteEvent",
    "kind": "type",
    "file": "adapters/h3",
    "signatures": [
     "interface RouteEvent extends H3Event {\n  readonly req: Request\n  readonly url: URL\n  readonly context: { readonly params?: Record<string, string>; [name: string]: any }\n}"
    ],
    "doc": [
     "What a route is given where the types of h3 are out of sight."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/nest",
  "about": "For NestJS on Express or Fastify: `app.useGlobalFilters(errors())` and `app.useGlobalInterceptors(replies())`.",
  "entries": [
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/nest",
    "signatures": [
     "async function send(response: NestResponse, reply: Reply<number>): Promise<void>"
    ],
    "doc": [
     "Sends a reply to what `@Res()` gives. Fields that were set before stay; Vary, Link and Set-Cookie grow."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "errors",
    "kind": "function",
    "file": "adapters/nest",
    "signatures": [
     "function errors(options?: ErrorOptions)"
    ],
    "doc": [
     "An exception filter for everything: exceptions, problems and unknown errors become problems, and a method that a path does not have is a 405 with Allow (RFC 9110 §15.5.6). OPTIONS is answered."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.6"
    ],
    "status": []
   },
   {
    "name": "replies",
    "kind": "function",
    "file": "adapters/nest",
    "signatures": [
     "function replies(options?: ErrorOptions)"
    ],
    "doc": [
     "An interceptor, so that a handler of a controller may return a reply. Of more than one, let it be the first: the others see the reply then, and what they do to the response is done before it is sent."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "NestHost",
    "kind": "type",
    "file": "adapters/nest",
    "signatures": [
     "interface NestHost {\n  getType(): string\n  switchToHttp(): { getRequest(): unknown; getResponse(): unknown }\n}"
    ],
    "doc": [
     "As much of an `ArgumentsHost`, or of an `ExecutionContext`, as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "NestResponse",
    "kind": "type",
    "file": "adapters/nest",
    "signatures": [
     "type NestResponse = NodeResponse | FastifyReplyLike"
    ],
    "doc": [
     "The response of Express, or the reply of Fastify."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/fetch",
  "about": "For whatever takes a `Request` and gives a `Response`: Next.js, Workers, Deno, Bun; and for what takes an event with a `request` in it: SvelteKit, Astro, resource routes of React Router, Pages functions.",
  "entries": [
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/fetch",
    "signatures": [
     "function handler<In extends Incoming = Request, Rest extends readonly unknown[] = []>(\n  act: Action<In, Rest>,\n  options?: ErrorOptions,\n): FetchHandler<In, Rest>"
    ],
    "doc": [
     "A fetch handler of a function that returns its reply, or throws it. A `Response` that is thrown is sent too; the redirects and signals of Next.js and SvelteKit are thrown on, since those frameworks wait for them."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/fetch",
    "signatures": [
     "function send(answer: Answer, request?: { readonly method: string }): Response"
    ],
    "doc": [
     "The `Response` for it; without content in answer to HEAD (RFC 9110 §9.3.2)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §9.3.2"
    ],
    "status": []
   },
   {
    "name": "resource",
    "kind": "function",
    "file": "adapters/fetch",
    "signatures": [
     "function resource<In extends Incoming = Request, Rest extends readonly unknown[] = []>(\n  actions: { readonly [M in Methods]?: Action<In, Rest> },\n  options?: ErrorOptions,\n): Resource<In, Rest>"
    ],
    "doc": [
     "All methods of one resource: those that are missing answer 405 with Allow (RFC 9110 §15.5.6), OPTIONS and HEAD answer by themselves: `export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: …, POST: … })`. Where nobody asks by method, its `fetch` does, for any method there is: `Deno.serve(resource({ GET: … }).fetch)`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.6"
    ],
    "status": []
   },
   {
    "name": "Incoming",
    "kind": "type",
    "file": "adapters/fetch",
    "signatures": [
     "type Incoming = Request | { readonly request: Request }"
    ],
    "doc": [
     "A `Request`, or the event that carries it."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Answer",
    "kind": "type",
    "file": "adapters/fetch",
    "signatures": [
     "type Answer = Reply<number> | Response"
    ],
    "doc": [
     "A `Response` of your own goes through as it is."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Action",
    "kind": "type",
    "file": "adapters/fetch",
    "signatures": [
     "type Action<In extends Incoming, Rest extends readonly unknown[]> = (\n  incoming: In,\n  ...rest: Rest\n) => Answer | Promise<Answer>"
    ],
    "doc": [
     "A function of the request, and of whatever the framework gives beside it."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "FetchHandler",
    "kind": "type",
    "file": "adapters/fetch",
    "signatures": [
     "type FetchHandler<In extends Incoming, Rest extends readonly unknown[]> = (\n  incoming: In,\n  ...rest: Rest\n) => Promise<Response>"
    ],
    "doc": [
     "What the framework calls."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Resource",
    "kind": "type",
    "file": "adapters/fetch",
    "signatures": [
     "type Resource<In extends Incoming, Rest extends readonly unknown[]> = Readonly<\n  Record<Methods | 'fetch', FetchHandler<In, Rest>>\n>"
    ],
    "doc": [
     "A handler for each method, and `fetch` for all of them."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/next",
  "about": "For the route handlers of Next.js. Next hands on `(request, { params })`, and so does `handler()`. A route file with GET alone makes Next answer 405 without Allow, and without content; export all that `resource()` gives instead.",
  "entries": [
   {
    "name": "Action",
    "kind": "type",
    "file": "adapters/fetch",
    "signatures": [
     "type Action<In extends Incoming, Rest extends readonly unknown[]> = (\n  incoming: In,\n  ...rest: Rest\n) => Answer | Promise<Answer>"
    ],
    "doc": [
     "A function of the request, and of whatever the framework gives beside it."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Answer",
    "kind": "type",
    "file": "adapters/fetch",
    "signatures": [
     "type Answer = Reply<number> | Response"
    ],
    "doc": [
     "A `Response` of your own goes through as it is."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "FetchHandler",
    "kind": "type",
    "file": "adapters/fetch",
    "signatures": [
     "type FetchHandler<In extends Incoming, Rest extends readonly unknown[]> = (\n  incoming: In,\n  ...rest: Rest\n) => Promise<Response>"
    ],
    "doc": [
     "What the framework calls."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/fetch",
    "signatures": [
     "function handler<In extends Incoming = Request, Rest extends readonly unknown[] = []>(\n  act: Action<In, Rest>,\n  options?: ErrorOptions,\n): FetchHandler<In, Rest>"
    ],
    "doc": [
     "A fetch handler of a function that returns its reply, or throws it. A `Response` that is thrown is sent too; the redirects and signals of Next.js and SvelteKit are thrown on, since those frameworks wait for them."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Incoming",
    "kind": "type",
    "file": "adapters/fetch",
    "signatures": [
     "type Incoming = Request | { readonly request: Request }"
    ],
    "doc": [
     "A `Request`, or the event that carries it."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "resource",
    "kind": "function",
    "file": "adapters/fetch",
    "signatures": [
     "function resource<In extends Incoming = Request, Rest extends readonly unknown[] = []>(\n  actions: { readonly [M in Methods]?: Action<In, Rest> },\n  options?: ErrorOptions,\n): Resource<In, Rest>"
    ],
    "doc": [
     "All methods of one resource: those that are missing answer 405 with Allow (RFC 9110 §15.5.6), OPTIONS and HEAD answer by themselves: `export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: …, POST: … })`. Where nobody asks by method, its `fetch` does, for any method there is: `Deno.serve(resource({ GET: … }).fetch)`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.6"
    ],
    "status": []
   },
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/fetch",
    "signatures": [
     "function send(answer: Answer, request?: { readonly method: string }): Response"
    ],
    "doc": [
     "The `Response` for it; without content in answer to HEAD (RFC 9110 §9.3.2)."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §9.3.2"
    ],
    "status": []
   }
  ]
 },
 {
  "from": "statute/elysia",
  "about": "For Elysia 1: `app.use(errors())` before all else. From then on a reply is returned or thrown anywhere, an unknown path is a 404, another method a 405 with Allow, and what was set on `set.headers` survives an error.",
  "entries": [
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/elysia",
    "signatures": [
     "function send({ set }: ElysiaContext, reply: Reply<number>): Response"
    ],
    "doc": [
     "The `Response` for a reply. Fields of `set.headers` stay; Vary, Link and Set-Cookie grow."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/elysia",
    "signatures": [
     "function handler<F extends Wanted, Act extends Returning<unknown>>(\n  act: Inline<F, [context: ElysiaContext]> & Act,\n  options?: ErrorOptions,\n): F & Wrapped<Act, [context: ElysiaContext], Promise<Response | Exclude<Awaited<ReturnType<Act>>, Reply<number>>>>"
    ],
    "doc": [
     "An Elysia handler of a function that returns its reply, or throws it; for a route without `errors()`. Its context has Elysia's own type, but for a body that a schema of the route describes: name that, `({ body }: { body: User }) => …`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "errors",
    "kind": "function",
    "file": "adapters/elysia",
    "signatures": [
     "function errors(options?: ErrorOptions): <App extends ElysiaApp>(app: App) => App"
    ],
    "doc": [
     "What `app.use()` takes."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "ElysiaContext",
    "kind": "type",
    "file": "adapters/elysia",
    "signatures": [
     "interface ElysiaContext {\n  readonly set: { status?: unknown; headers: object }\n}"
    ],
    "doc": [
     "As much of an Elysia context as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "ElysiaApp",
    "kind": "type",
    "file": "adapters/elysia",
    "signatures": [
     "interface ElysiaApp {\n  readonly routes: readonly { readonly method: string }[]\n  readonly router: {\n    readonly static: Readonly<Record<string, object>>\n    readonly http: { find(method: string, path: string): unknown }\n    readonly dynamic: { find(method: string, path: string): unknown }\n  }\n  onError(...given: never[]): unknown\n  onAfterHandle(...given: never[]): unknown\n  mapResponse(...given: never[]): unknown\n}"
    ],
    "doc": [
     "As much of an `Elysia` as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/hapi",
  "about": "For hapi 21: `await server.register(errors())`, and handlers return or throw their replies.",
  "entries": [
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/hapi",
    "signatures": [
     "function send<Response extends HapiResponse>(h: HapiToolkit<Response>, reply: Reply<number>): Response"
    ],
    "doc": [
     "Makes a response of hapi. Fields that were set on `request.raw.res` stay; Vary, Link and Set-Cookie grow."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/hapi",
    "signatures": [
     "function handler<F extends Wanted, Act extends Returning<Reply<number> | Promise<Reply<number>>>>(\n  act: Inline<F, Given> & Act,\n  options?: ErrorOptions,\n): F & Wrapped<Act, Given, Promise<HapiResponse>>"
    ],
    "doc": [
     "A lifecycle method of a function that returns its reply, or throws it; without options, `errors()` of the server take over. Within `server.route()` its parameters have hapi's own types; elsewhere name them: `(request: Request) => …`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "errors",
    "kind": "function",
    "file": "adapters/hapi",
    "signatures": [
     "function errors(options?: ErrorOptions)"
    ],
    "doc": [
     "A plugin for the whole server: replies can be returned and thrown anywhere, all errors become problems, and what has no route is a 404, or a 405 with Allow (RFC 9110 §15.5.6). OPTIONS is answered. Without `onError` a 5xx goes to `request.log()`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.6"
    ],
    "status": []
   },
   {
    "name": "HapiResponse",
    "kind": "type",
    "file": "adapters/hapi",
    "signatures": [
     "interface HapiResponse {\n  code(status: number): unknown\n  header(name: string, value: string): unknown\n  charset(charset: string): unknown\n}"
    ],
    "doc": [
     "As much of a `ResponseObject` of hapi as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "HapiToolkit",
    "kind": "type",
    "file": "adapters/hapi",
    "signatures": [
     "interface HapiToolkit<Response extends HapiResponse = HapiResponse> {\n  readonly request: HapiRequest\n  readonly continue: symbol\n  response(content?: never): Response\n}"
    ],
    "doc": [
     "As much of a `ResponseToolkit` as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/node",
  "about": "For node:http and node:http2, and for whatever hands on their requests and responses.",
  "entries": [
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/node",
    "signatures": [
     "async function send(response: NodeResponse, reply: Reply<number>): Promise<void>"
    ],
    "doc": [
     "Sends a reply. Fields that were set before stay, except those that speak of another content; Vary, Link and Set-Cookie grow."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "What a stream failed with; if some of it was sent, the connection is broken."
    ],
    "spec": [],
    "status": []
   },
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/node",
    "signatures": [
     "function handler<F extends Wanted, Act extends Returning<Answer<NodeResponse> | Promise<Answer<NodeResponse>>>>(\n  act: Inline<F, Given> & Act,\n  options?: ErrorOptions,\n): F & Wrapped<Act, Given, Promise<void>>"
    ],
    "doc": [
     "A request listener of a function that returns its reply, or throws it; if it returns nothing, it answers by itself. Within `createServer()` its parameters have Node's own types; elsewhere name them: `(request: IncomingMessage) => …`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "sendAnswer",
    "kind": "function",
    "file": "adapters/node",
    "signatures": [
     "async function sendAnswer<Response extends NodeResponse>(\n  response: Response,\n  answer: Answer<Response>,\n): Promise<void>"
    ],
    "doc": [
     "Sends what a function returned, if it is a reply."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "TypeError if it is anything else but nothing or the response: nobody would ever answer."
    ],
    "spec": [],
    "status": []
   },
   {
    "name": "sendError",
    "kind": "function",
    "file": "adapters/node",
    "signatures": [
     "async function sendError(response: NodeResponse, error: unknown, options?: ErrorOptions): Promise<void>"
    ],
    "doc": [
     "What to do with an error: an answer, unless one is under way already. It never throws."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "NodeResponse",
    "kind": "type",
    "file": "adapters/node-response",
    "signatures": [
     "interface NodeResponse {\n  statusCode: number\n  readonly headersSent: boolean\n  readonly writableEnded?: boolean | undefined\n  readonly destroyed?: boolean | undefined\n  /** What it answers: it may be missing, as in a response of a test. */\n  readonly req?: NodeAsked | undefined\n  getHeader(name: string): number | string | string[] | undefined\n  setHeader(name: string, value: string | readonly string[]): unknown\n  removeHeader(name: string): void\n  write(chunk: Uint8Array): boolean\n  end(chunk?: string | Uint8Array): unknown\n  destroy(error?: Error): unknown\n  on(event: 'drain' | 'close', act: () => void): unknown\n}"
    ],
    "doc": [
     "As much of an `http.ServerResponse`, or of an `http2.Http2ServerResponse`, as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "NodeRequest",
    "kind": "type",
    "file": "adapters/node",
    "signatures": [
     "interface NodeRequest {\n  readonly method?: string | undefined\n  readonly url?: string | undefined\n  readonly headers: Readonly<Record<string, string | string[] | undefined>>\n}"
    ],
    "doc": [
     "As much of an `http.IncomingMessage` as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Answer",
    "kind": "type",
    "file": "adapters/node",
    "signatures": [
     "type Answer<Response> = Reply<number> | Response | undefined | void"
    ],
    "doc": [
     "What a function for Node may return: a reply; or nothing, or the response, if it has answered or will answer by itself."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/client/ky",
  "about": "For ky: `const api = retrying(ky)` repeats what `shouldRetry()` says, and when.",
  "entries": [
   {
    "name": "retrying",
    "kind": "function",
    "file": "client/ky",
    "signatures": [
     "function retrying<K extends KyLike>(ky: K, options: RetryLimits = {}): K"
    ],
    "doc": [
     "A ky that repeats what `shouldRetry()` says, and when. `retry: 0` of a single call holds; so does `retryOnTimeout` for what may be sent twice. When it gives up you get ky's `HTTPError` of the last response."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "KyLike",
    "kind": "type",
    "file": "client/ky",
    "signatures": [
     "interface KyLike {\n  extend(options: any): any\n  retry(options: { delay: number; code: string }): unknown\n}"
    ],
    "doc": [
     "As much of ky as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/client/got",
  "about": "For got: `got.extend({ retry: retry() })` repeats what `shouldRetry()` says, and when.",
  "entries": [
   {
    "name": "retry",
    "kind": "function",
    "file": "client/got",
    "signatures": [
     "function retry(options: RetryLimits = {}): {\n  limit: number\n  calculateDelay: (failure: GotFailure) => number\n}"
    ],
    "doc": [
     "What got takes as `retry`: it repeats what `shouldRetry()` says, and when; content that is a stream it does not."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "GotFailure",
    "kind": "type",
    "file": "client/got",
    "signatures": [
     "interface GotFailure {\n  readonly error: {\n    readonly name: string\n    readonly code?: string | undefined\n    readonly options: { readonly method?: string; readonly headers?: object; readonly body?: unknown }\n    readonly response?:\n      | { readonly statusCode: number; readonly headers: Readonly<Record<string, string | string[] | undefined>> }\n      | undefined\n  }\n  readonly attemptCount: number\n}"
    ],
    "doc": [
     "As much of got's errors as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/client/axios",
  "about": "For axios: `install(axios.create())` repeats what `shouldRetry()` says, and when.",
  "entries": [
   {
    "name": "install",
    "kind": "function",
    "file": "client/axios",
    "signatures": [
     "function install<A extends AxiosLike>(instance: A, options: AxiosOptions = {}): A"
    ],
    "doc": [
     "Lets an instance repeat what `shouldRetry()` says, and when. It gives the instance back."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "AxiosLike",
    "kind": "type",
    "file": "client/axios",
    "signatures": [
     "interface AxiosLike {\n  request(config: any): Promise<any>\n  interceptors: {\n    response: {\n      use(onFulfilled: (response: any) => any, onRejected: (error: any) => any): number\n    }\n  }\n}"
    ],
    "doc": [
     "As much of an axios instance as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "AxiosOptions",
    "kind": "type",
    "file": "client/axios",
    "signatures": [
     "interface AxiosOptions extends RetryLimits {\n  /** Called before each wait. */\n  readonly onRetry?: ((about: { attempt: number; afterMs: number; because: RetryReason }) => void) | undefined\n}"
    ],
    "doc": [
     ""
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 },
 {
  "from": "statute/client/undici",
  "about": "For undici: `new RetryAgent(agent, retryOptions())`, or `agent.compose(interceptors.retry(retryOptions()))`, repeats what `shouldRetry()` says, and when.",
  "entries": [
   {
    "name": "retryOptions",
    "kind": "function",
    "file": "client/undici",
    "signatures": [
     "function retryOptions(options: RetryLimits = {}): {\n  throwOnError: false\n  maxRetries: number\n  retry: (error: Error, context: UndiciContext, done: (error?: Error | null) => void) => void\n}"
    ],
    "doc": [
     "What `RetryAgent` and `interceptors.retry()` take: they repeat what `shouldRetry()` says, and when. The last response is handed on, not thrown."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "UndiciContext",
    "kind": "type",
    "file": "client/undici",
    "signatures": [
     "interface UndiciContext {\n  readonly state: { readonly counter: number }\n  readonly opts: { readonly method: string; readonly headers?: unknown }\n}"
    ],
    "doc": [
     "What undici tells its `retry` of the request, as much of it as is needed."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [],
    "status": []
   }
  ]
 }
]
