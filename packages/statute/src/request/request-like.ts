import type { AnyHeaders } from '../headers.ts'

/** As much of a request as is needed: of fetch, of Node, or of any framework. */
export interface RequestLike {
  readonly method?: string | undefined
  readonly headers: AnyHeaders
}
