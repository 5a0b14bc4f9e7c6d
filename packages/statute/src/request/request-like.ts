import type { AnyHeaders } from '../headers.ts'

/** As much of a request as is needed: of fetch, of Node, or of any framework. */
export interface RequestLike {
  readonly method?: string | undefined
  readonly headers: AnyHeaders
}

/** Methods are compared with case (RFC 9110 §9.1), but hapi has them in lower case. GET if nothing is said. */
export function methodOf({ method = 'GET' }: RequestLike): string {
  return method.toUpperCase()
}
