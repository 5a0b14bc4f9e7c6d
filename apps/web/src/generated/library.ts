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
     "A problem of any status that demands nothing. `problem(401)` does not compile: `unauthorized()` asks for the challenge."
    ],
    "params": [],
    "returns": null,
    "throws": [
     "RangeError if the status has a function of its own, or is no error, as plain JavaScript may try."
    ],
    "spec": [],
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
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 7617 §2.1"
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
    "throws": [],
    "spec": [
     "RFC 6750 §3"
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
    "params": [],
    "returns": null,
    "throws": [],
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
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.6"
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
    "throws": [],
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
    "params": [],
    "returns": null,
    "throws": [],
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
     "408 Request Timeout: the request did not come in time. RFC 9110 §15.5.9: the server closes the connection."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.9"
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
     "503 Service Unavailable: overloaded or down for a while. RFC 9110 §15.6.4: Retry-After says for how long."
    ],
    "params": [],
    "returns": null,
    "throws": [],
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
    "throws": [],
    "spec": [
     "RFC 6585 §4",
     "draft-ietf-httpapi-ratelimit-headers"
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
      "Who that is, or `'unknown'`."
     ]
    ],
    "returns": null,
    "throws": [],
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
    "throws": [],
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
    "params": [],
    "returns": null,
    "throws": [],
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
    "name": "AnyHeaders",
    "kind": "type",
    "file": "headers",
    "signatures": [
     "type AnyHeaders =\n  | { get(name: string): string | null }\n  | Readonly<Record<string, string | readonly string[] | number | undefined>>"
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
     "What a validator found, as a problem with `errors`, each with a JSON Pointer as a URI fragment, as the example in RFC 9457 §3 has it (RFC 6901 §6)."
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
     "interface StandardIssue {\n  readonly message: string\n  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined\n}"
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
     "One thing that is wrong, and where: with a JSON Pointer in the content, else by the name of a parameter or field."
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
     "interface ProblemOptions {\n  /** For a person: what went wrong this time (RFC 9457 §3.1.4). Of a 5xx it goes into `message` only, never to a client. */\n  readonly detail?: string | undefined\n  /** Names this occurrence (RFC 9457 §3.1.5). */\n  readonly instance?: string | undefined\n  /** What led to it; for the log, never sent. */\n  readonly cause?: unknown\n  readonly headers?: ReplyHeaders | undefined\n  /** Names the kind of problem (RFC 9457 §3.1.1); with it goes a `title` of your own. `problemTypes()` types both. */\n  readonly type?: string | undefined\n  readonly title?: string | undefined\n  /** Members beside those of RFC 9457. */\n  readonly extensions?: object | undefined\n  /** Send the detail to the client: true for 4xx, false for 5xx. Set it only for a text that holds no secret. */\n  readonly expose?: boolean | undefined\n}"
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
    "throws": [],
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
     ]
    ],
    "returns": null,
    "throws": [],
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
    "throws": [],
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
    "throws": [],
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
     "function ok<B>(body: B, options?: ReplyOptions): Reply<200, B>"
    ],
    "doc": [
     "200 OK, with what was asked for. RFC 9110 §15.3.1."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.3.1."
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
    "params": [],
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
     "A redirect by what is meant by it: 308 and 307 keep the method and the content of the request, 301 and 303 turn a POST into a GET. 302 leaves that open, and is not offered. RFC 9110 §15.4."
    ],
    "params": [],
    "returns": null,
    "throws": [],
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
    "throws": [],
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
     "Which problems take a stack: `server` (the default) those of 5xx, which are bugs; `all` for debugging; `none`. For the whole process."
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
    "throws": [],
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
    "throws": [],
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
     "Is this a reply, or a problem, of this library or of another copy of it?"
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
    "throws": [],
    "spec": [],
    "status": []
   },
   {
    "name": "Wire",
    "kind": "type",
    "file": "wire",
    "signatures": [
     "interface Wire {\n  readonly status: number\n  /** Names in lower case, each once. */\n  readonly headers: Record<string, string | string[]>\n  /** Null: no content. */\n  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | Blob | null\n}"
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
    "throws": [],
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
     "The same reply with more fields. Vary, Link, Set-Cookie and Server-Timing grow; of any other field the added value holds."
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
     "Is this a registered code that may be sent? Narrows what came from elsewhere, so that no cast is needed."
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
     "400 Bad Request. The server could not make sense of your request, or a part of it is not valid. The same request will fail again: correct it first. RFC 9110 §15.5.1."
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
     "402 Payment Required. The API wants a payment before it goes on. No specification says how: 402 is reserved, so read the body and that API's documentation. RFC 9110 §15.5.3."
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
     "403 Forbidden. The server understood the request and refuses it. Your rights do not suffice, or the reason lies elsewhere: address, country, a firewall rule. RFC 9110 §15.5.4."
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
     "404 Not Found. The server has nothing at this URL, or will not say that it has. Whether that will last, it does not say. RFC 9110 §15.5.5."
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
     "406 Not Acceptable. The server has the resource, but in no form that your `Accept` fields allow, and it will not send another one unasked. Ask for a form that it has. RFC 9110 §15.5.7."
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
     "409 Conflict. Your request is fine, but it does not fit the present state of the resource. Look at that state, settle the conflict, then send it again. RFC 9110 §15.5.10."
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
     "410 Gone. There was something at this URL. It has been removed for good, and no new address is known. Remove your links to it. RFC 9110 §15.5.11."
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
     "411 Length Required. The server does not take a body of unknown length. Send the same request again with `Content-Length`. RFC 9110 §15.5.12."
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
     "412 Precondition Failed. You sent a condition, such as `If-Match`, and it does not hold: the resource has changed, or already exists. Nothing was done. RFC 9110 §15.5.13."
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
     "414 URI Too Long. The URL of your request is longer than the server is willing to read. Shorten it, or move the data into the body of a POST. RFC 9110 §15.5.15."
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
     "417 Expectation Failed. Your request has an `Expect` field, and a server on the way does not do what it asks. Send the same request again without `Expect`. RFC 9110 §15.5.18."
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
     "421 Misdirected Request. The request came to a server, or over a connection, that is not set up to answer for this host name. Most often `Host` and the name in the TLS handshake (SNI) differ. A new connection may work. RFC 9110 §15.5.20."
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
     "422 Unprocessable Content. The server could read your body, and found that it cannot do what the body says: a value is missing, impossible or against a rule. Correct the content, then send it again. RFC 9110 §15.5.21."
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
     "423 Locked. What you want to change is locked, by somebody else or by an earlier session of your own. Send the lock's token, or wait until the lock is gone. RFC 4918 §11.3."
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
     "424 Failed Dependency. This step was not carried out because another step of the same request failed. Look for the one that failed first. This one may be fine. RFC 4918 §11.4."
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
     "425 Too Early. Your request came before the TLS handshake was complete, so somebody might have recorded and replayed it. The server does not take that risk. Send it again after the handshake. RFC 8470 §5.2."
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
     "428 Precondition Required. The server takes this change only with a condition, usually `If-Match`, so that you cannot overwrite the work of others unseen. RFC 6585 §3."
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
     "431 Request Header Fields Too Large. The header of your request, or one field in it, is larger than the server takes. Most often it is the cookies. RFC 6585 §5."
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
     "500 Internal Server Error. Something broke inside the server while it worked on your request. What it was stands in the log of the server, not in the answer. RFC 9110 §15.6.1."
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
     "501 Not Implemented. The server lacks what this request needs. Either it knows the method for no URL at all, or it cannot read this transfer coding. RFC 9110 §15.6.2."
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
     "502 Bad Gateway. The proxy or load balancer that you reached got no usable reply from the server behind it: refused, reset, closed early or garbled. RFC 9110 §15.6.3."
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
     "504 Gateway Timeout. The proxy or load balancer that you reached waited for the server behind it and gave up. The work there may still be running. RFC 9110 §15.6.5."
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
     "505 HTTP Version Not Supported. The server does not speak the major version of HTTP in your request, or refuses to. Often the real fault is a space in the URL. RFC 9110 §15.6.6."
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
     "506 Variant Also Negotiates. A mistake in the set-up of the server: the version that it chose for you wants to negotiate as well, so there is nothing to send. RFC 2295 §8.1."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
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
     "507 Insufficient Storage. The server has no room for what you want to store: its disk or your quota is full. The state counts as temporary. RFC 4918 §11.5."
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
     "508 Loop Detected. A WebDAV request with `Depth: infinity` met a collection that contains itself, and was given up as a whole. Some web hosts send 508 for a spent resource limit. RFC 5842 §7.2."
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
     "511 Network Authentication Required. The network between you and the site wants you to sign in first, as in a hotel or a train. The site itself never saw the request. RFC 6585 §6."
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
     "interface Facts<S extends Status = Status> {\n  readonly status: S\n  readonly phrase: string\n  /** Where it is defined. */\n  readonly spec: string\n  readonly standing: 'standard' | 'experimental' | 'deprecated' | 'temporary' | 'historic'\n  /** Whether a response with it may have content. */\n  readonly content: 'never' | 'allowed'\n  /** Whether a cache may keep it without being told for how long (RFC 9110 §15.1). */\n  readonly heuristicallyCacheable: boolean\n  /** Whether the same request may be sent again. */\n  readonly retry:\n    | 'yes'\n    | 'no'\n    | 'after-delay'\n    | 'after-change'\n    | 'after-authentication'\n    | 'different-connection'\n    | 'idempotent-only'\n    | 'not-applicable'\n  /** Who may send it: only an origin server, only what stands before one, or any. */\n  readonly origin: 'origin' | 'proxy' | 'any'\n  /** Fields that go with it, by how strongly. */\n  readonly requires: readonly Requirement[]\n}"
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
     "interface Requirement {\n  readonly field: string\n  readonly level: 'MUST' | 'SHOULD' | 'MAY'\n  /** The section that says so: `RFC 9110 §15.5.6`. */\n  readonly spec: string\n}"
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
     "Looks at the preconditions of a request in the order of RFC 9110 §13.2.2."
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
     "Looks at the media type of what was sent: undefined if it is one of these, or if there is no content; else the 415 that says what is taken (RFC 9110 §15.5.16)."
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
     "The media type to answer with, by Accept (RFC 9110 §12.5.1), or the 406 that says what there is. Send `Vary: Accept` with what you choose."
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
      "validators",
      "What the representation is now, for If-Range (RFC 9110 §13.1.5). Look at `conditional()` first."
     ]
    ],
    "returns": null,
    "throws": [],
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
      "Gives the octets of one part; called for one after the other as they are sent."
     ]
    ],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.3.7.2",
     "RFC 9110 §14.6"
    ],
    "status": [
     206
    ]
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
  "about": "",
  "entries": [
   {
    "name": "fromUnknown",
    "kind": "function",
    "file": "from-unknown/from-unknown",
    "signatures": [
     "function fromUnknown(error: unknown, options: UnknownOptions = {}): Problem"
    ],
    "doc": [
     "Makes a problem of whatever was thrown. A 5xx tells the client nothing but its name."
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
     "interface UnknownOptions {\n  /** For a 401 of another library, which says nothing of how to sign in. */\n  readonly challenge?: Challenges | undefined\n  /** Send the text and stack of a 5xx along. Never in production. */\n  readonly debug?: boolean | undefined\n}"
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
  "about": "Names that RFC 9110 and its predecessors replaced. Each has the value of the one that holds.",
  "entries": []
 },
 {
  "from": "statute/fetch",
  "about": "For whatever takes a `Request` and gives a `Response`: Next.js, Remix, SvelteKit, Astro, Workers, Deno, Bun.",
  "entries": [
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/fetch",
    "signatures": [
     "function handler<Args extends readonly unknown[]>(\n  act: (request: Request, ...args: Args) => Answer | Promise<Answer>,\n  options?: ErrorOptions,\n): (request: Request, ...args: Args) => Promise<Response>"
    ],
    "doc": [
     "A fetch handler of a function that returns its reply, or throws it; a `Response` of your own goes through."
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
     "function resource<Args extends readonly unknown[]>(\n  actions: { readonly [M in (typeof methods)[number]]?: (request: Request, ...args: Args) => Answer | Promise<Answer> },\n  options?: ErrorOptions,\n): Record<(typeof methods)[number], Handler<Args>>"
    ],
    "doc": [
     "All methods of one resource: those that are missing answer 405 with Allow (RFC 9110 §15.5.6), OPTIONS and HEAD answer by themselves: `export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: …, POST: … })`."
    ],
    "params": [],
    "returns": null,
    "throws": [],
    "spec": [
     "RFC 9110 §15.5.6"
    ],
    "status": []
   }
  ]
 },
 {
  "from": "statute/next",
  "about": "For the route handlers of Next.js: what a fetch handler takes, with Next's second argument handed on.",
  "entries": [
   {
    "name": "handler",
    "kind": "function",
    "file": "adapters/fetch",
    "signatures": [
     "function handler<Args extends readonly unknown[]>(\n  act: (request: Request, ...args: Args) => Answer | Promise<Answer>,\n  options?: ErrorOptions,\n): (request: Request, ...args: Args) => Promise<Response>"
    ],
    "doc": [
     "A fetch handler of a function that returns its reply, or throws it; a `Response` of your own goes through."
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
     "function resource<Args extends readonly unknown[]>(\n  actions: { readonly [M in (typeof methods)[number]]?: (request: Request, ...args: Args) => Answer | Promise<Answer> },\n  options?: ErrorOptions,\n): Record<(typeof methods)[number], Handler<Args>>"
    ],
    "doc": [
     "All methods of one resource: those that are missing answer 405 with Allow (RFC 9110 §15.5.6), OPTIONS and HEAD answer by themselves: `export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: …, POST: … })`."
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
  "from": "statute/node",
  "about": "For node:http, and for whatever hands on its requests and responses.",
  "entries": [
   {
    "name": "send",
    "kind": "function",
    "file": "adapters/node",
    "signatures": [
     "async function send(response: NodeResponse, reply: Reply<number>): Promise<void>"
    ],
    "doc": [
     "Sends a reply. Fields that were set before stay; Vary, Link and Set-Cookie grow."
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
    "file": "adapters/node",
    "signatures": [
     "function handler<Request extends NodeRequest, Response extends NodeResponse>(\n  act: (request: Request, response: Response) => Reply<number> | Promise<Reply<number>>,\n  options?: ErrorOptions,\n): (request: Request, response: Response) => Promise<void>"
    ],
    "doc": [
     "A request listener of a function that returns its reply, or throws it."
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
    "file": "adapters/node",
    "signatures": [
     "async function fail(response: NodeResponse, error: unknown, options?: ErrorOptions): Promise<void>"
    ],
    "doc": [
     "What to do with an error: an answer, unless one is under way already."
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
    "name": "NodeResponse",
    "kind": "type",
    "file": "adapters/node",
    "signatures": [
     "interface NodeResponse {\n  statusCode: number\n  readonly headersSent: boolean\n  readonly destroyed: boolean\n  readonly req: { readonly method?: string | undefined }\n  getHeader(name: string): number | string | string[] | undefined\n  setHeader(name: string, value: string | readonly string[]): unknown\n  removeHeader(name: string): void\n  write(chunk: Uint8Array): boolean\n  end(chunk?: string | Uint8Array): unknown\n  destroy(error?: Error): unknown\n  once(event: 'drain' | 'close', act: () => void): unknown\n}"
    ],
    "doc": [
     "As much of an `http.ServerResponse` as is needed."
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
