import type { ReplyHeaders } from './headers.ts'
import type { Reply } from './reply.ts'
import { setStackLimit, stacksFrom } from './stacks.ts'
import type { ErrorStatus } from './status.ts'

/** The members that RFC 9457 §3.1 defines. Extension members stand beside them. */
export interface ProblemBody<S extends number = number, T extends string = string> {
  type: T
  title: string
  status: S
  detail?: string | undefined
  instance?: string | undefined
}

/** What a problem says of this occurrence. A string is its `detail`. */
export type Detail = string | ProblemOptions

export interface ProblemOptions {
  /** For a person: what went wrong this time (RFC 9457 §3.1.4). Of a 5xx it goes into `message` only, never to a client. */
  readonly detail?: string | undefined
  /** Not here: an error goes into `cause`, a text into `detail`. */
  readonly message?: undefined
  /** Names this occurrence (RFC 9457 §3.1.5). */
  readonly instance?: string | undefined
  /** What led to it; for the log, never sent. */
  readonly cause?: unknown
  readonly headers?: ReplyHeaders | undefined
  /** Names the kind of problem (RFC 9457 §3.1.1); with it goes a `title` of your own. `problemTypes()` types both. */
  readonly type?: string | undefined
  readonly title?: string | undefined
  /** Members beside those of RFC 9457. */
  readonly extensions?: object | undefined
  /** Send the detail to the client: true for 4xx, false for 5xx. Set it only for a text that holds no secret. */
  readonly expose?: boolean | undefined
}

/** An error to throw and a reply to return, in one value (RFC 9457). */
export interface Problem<
  S extends ErrorStatus = ErrorStatus,
  T extends string = string,
  // biome-ignore lint/complexity/noBannedTypes: no extension members
  X extends object = {},
> extends Error,
    Reply<S, ProblemBody<S, T> & X> {
  readonly type: T
  readonly title: string
  /** The same as `status`: Express, Koa and Fastify read it. */
  readonly statusCode: S
  /** Whether `message` may go to the client. */
  readonly expose: boolean
  /** For whatever speaks fetch; Elysia calls it. */
  toResponse(): Response
  /** The same: Hono calls it. */
  getResponse(): Response
  toJSON(): ProblemBody<S, T> & X
}

/** A 4xx is an expected answer, not a bug, and takes no stack: the stack is nine tenths of what an Error costs. */
export class HttpProblem extends Error {
  declare readonly status: number
  declare readonly statusCode: number
  declare readonly type: string
  declare readonly title: string
  declare readonly expose: boolean
  declare readonly headers: ReplyHeaders
  /** What was given beside the status. */
  declare readonly about: ProblemOptions

  constructor(status: number, title: string, detail?: Detail, demanded?: ReplyHeaders) {
    const about = typeof detail === 'string' ? { detail } : (detail ?? {})
    const limit = status < stacksFrom && setStackLimit(0)
    try {
      super(about.detail ?? about.title ?? title, about)
    } finally {
      // The limit is the whole process's: it comes back even if the text or the cause could not be read.
      if (limit) setStackLimit(limit)
    }
    // In the order that compresses best.
    this.status = this.statusCode = status
    this.type = about.type ?? 'about:blank'
    this.about = about
    this.headers = { 'content-type': 'application/problem+json', ...about.headers, ...demanded }
    this.title = about.title ?? title
    this.expose = about.expose ?? status < 500
  }

  /** Says whose this is, to copies of the library too: `instanceof` does not survive a second one. */
  get '~statute'() {
    return this
  }

  /** hapi takes this for an error of its own, and reads `statusCode`, `headers` and `payload` of its `output`. */
  get isBoom() {
    return this
  }

  override get name() {
    return 'Problem'
  }

  get body(): ProblemBody {
    const { about } = this
    return {
      ...about.extensions,
      type: this.type,
      title: this.title,
      status: this.status,
      // Undefined in JSON is not there.
      detail: this.expose ? about.detail : undefined,
      instance: about.instance,
    }
  }

  get output() {
    return this
  }

  get payload() {
    return this.body
  }

  toJSON() {
    return this.body
  }

  /** A problem is always JSON, so it needs less than `toResponse()` of any reply. */
  toResponse(): Response {
    return Response.json(this.body, {
      status: this.status,
      headers: Object.entries(this.headers).flatMap(([name, value]) =>
        [value].flat().map((line): [string, string] => [name, line]),
      ),
    })
  }

  getResponse(): Response {
    return this.toResponse()
  }
}

/** Every problem is made here: the registered phrase of its status, what is said of it, and the fields that go with it. */
export const TypedProblem = HttpProblem as unknown as new <S extends ErrorStatus>(
  status: S,
  title: string,
  detail?: Detail,
  demanded?: ReplyHeaders,
) => Problem<S, 'about:blank'>
