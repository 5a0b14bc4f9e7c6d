import type { Reply } from '../reply.ts'
import { allowOf, missed } from './missed.ts'

/** As much of a hapi `Request` as is needed. */
export interface HapiRequest {
  readonly method: string
  readonly path: string
  readonly info: { readonly hostname: string }
  readonly raw: {
    readonly res: {
      getHeader(name: string): number | string | string[] | undefined
      removeHeader(name: string): void
    }
  }
  readonly response: unknown
  log(tags: string[], about?: object): unknown
  readonly server: HapiServer
}

/** As much of a hapi `Server` as is needed. */
export interface HapiServer {
  readonly registrations: object
  match(method: never, path: string, host?: string): unknown
  table(): readonly { readonly method: string }[]
}

/** What to answer if hapi has no route for it; undefined if it has, and a handler gave the 404. */
export function unrouted({ server, method, path, info }: HapiRequest): Reply<number> | undefined {
  const has = (method: string) => server.match(method as never, path, info.hostname) !== null
  if (path[0] !== '/' || has(method)) return undefined
  const methods = [...new Set(server.table().map(({ method }) => method))]
  return missed(method.toUpperCase(), allowOf(methods.filter(has)))
}
