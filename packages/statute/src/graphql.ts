/** The status of a GraphQL response over HTTP, by the draft "GraphQL over HTTP" of August 2026; it is not an RFC. */
import { type ErrorStatus, isError } from './status.ts'

export type GraphqlMediaType = 'application/graphql-response+json' | 'application/json'

/** As much of an execution result as is needed. */
export interface GraphqlResult {
  readonly data?: unknown
  readonly errors?: readonly GraphqlError[] | undefined
}

export interface GraphqlError {
  readonly message: string
  readonly extensions?: Readonly<Record<string, unknown>> | undefined
}

/**
 * The status to send with a GraphQL response. Specification: a response that has `data`, be it null or beside `errors`,
 * is 200, for it was executed; one without `data` is a 4xx or 5xx with `application/graphql-response+json`, and 200 with
 * `application/json`, so that old clients read it at all. (That last is of earlier drafts; the one of August 2026 has
 * the same statuses for both. For that, name the first type here, whichever you send.) It proposes 294 for `data` beside
 * `errors`, which is not registered, and not sent here. Convention, of Apollo and others: which 4xx or 5xx it is stands
 * in `extensions.http.status` or `extensions.code` of an error. A status given so holds for `application/json` too.
 * @param mediaType The Content-Type of the response, its parameters with it or not. Any other type counts as
 *   `application/json`.
 * @returns With a 401 send WWW-Authenticate, with a 405 Allow: they are required as anywhere (RFC 9110 §15.5).
 */
export function graphqlStatus(
  { data, errors = [] }: GraphqlResult,
  mediaType: GraphqlMediaType | (string & Record<never, never>),
): 200 | ErrorStatus {
  if (data !== undefined) return 200
  const given = errors.map(({ extensions }) => (extensions?.http as { status?: unknown } | undefined)?.status)
  const isStrict = mediaType.split(';', 1)[0]?.trim().toLowerCase() === 'application/graphql-response+json'
  return given.find(isError) ?? (isStrict ? statusByCode(errors) : 200)
}

/** Of the draft are the statuses, of Apollo Server and of those who follow it the codes. */
const byCode: Readonly<Record<string, ErrorStatus>> = {
  GRAPHQL_PARSE_FAILED: 400,
  BAD_REQUEST: 400,
  // Apollo has 400 for these, as had earlier drafts.
  GRAPHQL_VALIDATION_FAILED: 422,
  OPERATION_RESOLUTION_FAILURE: 422,
  BAD_USER_INPUT: 422,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  INTERNAL_SERVER_ERROR: 500,
}

/** 400, as the plainest of the 4xx, if no code says more: nothing was executed, so it is about the request. */
function statusByCode(errors: readonly GraphqlError[]): ErrorStatus {
  const codes = errors.map(({ extensions }) => String(extensions?.code))
  const known = codes.flatMap((code) => (Object.hasOwn(byCode, code) ? [byCode[code] as ErrorStatus] : []))
  return known[0] ?? 400
}
