/**
 * gRPC codes and HTTP status codes. The way there is that of Google's APIs (google/rpc/code.proto), which gateways and
 * transcoders follow; the way back is what a gRPC client makes of an answer that is not gRPC
 * (grpc/doc/http-grpc-status-mapping.md). They are not each other's inverse.
 */
import { type Challenges, challengeLines } from './challenge.ts'
import type { Problem } from './problem.ts'
import { rawProblem } from './raw.ts'
import type { Informational, Status } from './status.ts'

/** Name → number, HTTP status. 499 is not registered: it is nginx's, for a client that went away. */
const table = {
  OK: [0, 200],
  CANCELLED: [1, 499],
  UNKNOWN: [2, 500],
  INVALID_ARGUMENT: [3, 400],
  DEADLINE_EXCEEDED: [4, 504],
  NOT_FOUND: [5, 404],
  ALREADY_EXISTS: [6, 409],
  PERMISSION_DENIED: [7, 403],
  RESOURCE_EXHAUSTED: [8, 429],
  FAILED_PRECONDITION: [9, 400],
  ABORTED: [10, 409],
  OUT_OF_RANGE: [11, 400],
  UNIMPLEMENTED: [12, 501],
  INTERNAL: [13, 500],
  UNAVAILABLE: [14, 503],
  DATA_LOSS: [15, 500],
  UNAUTHENTICATED: [16, 401],
} as const

type Table = typeof table
/** The name of a code: `NOT_FOUND`. */
export type GrpcName = keyof Table
/** Its number: 5. */
export type GrpcNumber = Table[GrpcName][0]
export type GrpcCode = GrpcName | GrpcNumber

/** The name of a code, given either way. */
export type GrpcNameOf<C extends GrpcCode> = C extends GrpcName
  ? C
  : { [K in GrpcName]: Table[K][0] extends C ? K : never }[GrpcName]

/** The HTTP status for a code, given either way. */
export type HttpFromGrpc<C extends GrpcCode> = Table[GrpcNameOf<C>][1]

const fromHttp = {
  400: 'INTERNAL',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'UNIMPLEMENTED',
  429: 'UNAVAILABLE',
  431: 'INTERNAL',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'UNAVAILABLE',
} as const

/** The code for an HTTP status: what the table does not name is `UNKNOWN`. */
export type GrpcFromHttp<S extends number> = S extends keyof typeof fromHttp ? (typeof fromHttp)[S] : 'UNKNOWN'

/** The HTTP status for a gRPC code: `httpFromGrpc('NOT_FOUND')` is 404, as a type too. An unknown code is 500. */
export function httpFromGrpc<C extends GrpcCode>(code: C): HttpFromGrpc<C>
export function httpFromGrpc(code: number | string): Table[GrpcName][1]
export function httpFromGrpc(code: number | string): number {
  const row = Object.entries(table).find(([name, [number]]) => name === code || number === code)
  return row ? row[1][1] : 500
}

/**
 * The gRPC code that a client makes of an HTTP status without `grpc-status`; a 200 is as strange there as a 418.
 * No code for 1xx, which is no answer yet.
 */
export function grpcFromHttp<S extends Exclude<Status, Informational>>(status: S): GrpcFromHttp<S>
export function grpcFromHttp(status: number): GrpcName
export function grpcFromHttp(status: number): GrpcName {
  return Object.hasOwn(fromHttp, status) ? fromHttp[status as keyof typeof fromHttp] : 'UNKNOWN'
}

/** As much of a `ServiceError` of `@grpc/grpc-js` as is needed. */
export interface GrpcError {
  readonly code: number
  /** The message of the service; `message` has the code before it. */
  readonly details?: string | undefined
  readonly metadata?: { get(name: string): readonly unknown[] } | undefined
}

/**
 * The answer to an HTTP request that failed at a gRPC service for the same caller, as a gateway gives it. `CANCELLED`
 * becomes 499, which nobody registered. If the service pushes back for some time, Retry-After says so.
 * @param options `challenge` is for `UNAUTHENTICATED`: a 401 MUST say how to sign in (RFC 9110 §15.5.2).
 * @throws TypeError if it is `UNAUTHENTICATED` and the challenge is none.
 */
export function fromGrpcError(error: GrpcError, { challenge }: { readonly challenge: Challenges }): Problem {
  const status = httpFromGrpc(error.code)
  const headers: Record<string, string | string[]> = {}
  if (status === 401) headers['www-authenticate'] = challengeLines(challenge)
  const wait = pushback(error)
  if ((status === 429 || status === 503) && wait !== undefined) headers['retry-after'] = wait
  return rawProblem(status > 399 ? status : 500, headers, { detail: error.details, cause: error })
}

/** Whole milliseconds, negative if it is no use to come again (gRFC A6); as seconds. */
function pushback({ metadata }: GrpcError): string | undefined {
  const text = String(metadata?.get('grpc-retry-pushback-ms')[0])
  return /^\d{1,10}$/.test(text) ? String(Math.ceil(Number(text) / 1000)) : undefined
}
