import { type Audit, openAudit } from './audit.ts'
import { type FetchRequest, seeFetched } from './fetch-response.ts'
import type { AuditOptions } from './options.ts'

export type { AuditOptions } from './options.ts'

// biome-ignore lint/suspicious/noExplicitAny: what a runtime hands on beside the request
export type FetchHandler = (request: any, ...rest: any[]) => Response | Promise<Response>

/**
 * For whatever takes a `Request` and gives a `Response` (Next.js, Workers, Deno, Bun): `export const GET = audit(handler)`.
 * What the server beneath adds is not seen. In production it gives the handler back.
 */
export function audit<H extends FetchHandler>(handler: H, options?: AuditOptions): H {
  const opened = openAudit(options)
  return opened === null ? handler : around(opened, handler)
}

/** The handler, with its responses seen; they are returned when they would have been, and as they are. */
export function around<H extends FetchHandler>(opened: Audit, handler: H): H {
  return function (this: unknown, request: FetchRequest, ...rest: unknown[]) {
    const note = (response: Response) => {
      const seen = seeFetched(opened, request, response)
      waiterIn(rest)?.waitUntil(seen)
      return response
    }
    const response: Response | Promise<Response> = Reflect.apply(handler, this, [request, ...rest])
    return 'then' in response ? response.then(note) : note(response)
  } as H
}

interface Waiter {
  waitUntil(work: Promise<unknown>): void
}

/** Workers are stopped when the response is sent, unless they ask to be waited for. */
function waiterIn(rest: readonly unknown[]): Waiter | undefined {
  return rest.find(
    (one): one is Waiter => typeof one === 'object' && one !== null && typeof (one as Waiter).waitUntil === 'function',
  )
}
