/** A problem as a client gets it (RFC 9457 §3.1). Only `type` and `status` are certain; extension members stand beside. */
export interface ReceivedProblem<T extends string = string, S extends number = number> {
  /** `about:blank` if the problem says nothing: then the status is all there is to know. */
  readonly type: T
  /** That of the response if the problem does not say. */
  readonly status: S
  readonly title?: string | undefined
  readonly detail?: string | undefined
  readonly instance?: string | undefined
}

const mediaType = /^application\/(?:[\w.-]+\.)?problem\+json[ \t]*(?:;|$)/i

/**
 * The problem that a response holds; undefined if it holds none. It never throws, reads a copy of the content so that the
 * response stays whole, and as RFC 9457 §3.1 wants passes over members of the wrong type.
 *
 * Name the problems that you know as `parseProblem<OutOfCredit | NotYours>(response)`, and tell them apart with
 * `isProblemOf()`.
 * @param options `maxBytes`: content beyond it is not read; 65,536 if you say nothing.
 */
export async function parseProblem<Known extends object = never>(
  response: Response,
  options?: { readonly maxBytes?: number | undefined },
): Promise<Known | (ReceivedProblem & Readonly<Record<string, unknown>>) | undefined> {
  try {
    if (!mediaType.test(response.headers.get('content-type') ?? '')) return undefined
    const body: unknown = JSON.parse(await read(response.clone(), options?.maxBytes ?? 65_536))
    if (!(body instanceof Object) || Array.isArray(body)) return undefined
    const problem: Record<string, unknown> = { type: 'about:blank', ...body }
    if (typeof problem.type !== 'string') problem.type = 'about:blank'
    if (!Number.isInteger(problem.status)) problem.status = response.status
    for (const member of ['title', 'detail', 'instance'])
      if (typeof problem[member] !== 'string') delete problem[member]
    return problem as unknown as ReceivedProblem & Record<string, unknown>
  } catch {
    return undefined
  }
}

/** Too much comes back as nothing. */
async function read(copy: Response, maxBytes: number): Promise<string> {
  const reader = copy.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>
  const decoder = new TextDecoder()
  let text = ''
  for (let size = 0; ; ) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > maxBytes) {
      reader.cancel().catch(() => {})
      return ''
    }
    text += decoder.decode(value, { stream: true })
  }
}

/**
 * Is it a problem of this type, or of this status? Narrows the union that `parseProblem()` was given:
 * `if (isProblemOf(problem, 'https://api.example/problems/out-of-credit')) problem.balance`.
 */
export function isProblemOf<P extends object, const K extends string | number>(
  problem: P | undefined,
  kind: K,
): problem is P & Listed<P, K extends string ? { readonly type: K } : { readonly status: K }> {
  const { type, status } = (problem ?? {}) as Partial<ReceivedProblem>
  return kind === type || kind === status
}

/** Those of the union that say so themselves, or else what was asked for. */
type Listed<P, Asked> = [Extract<P, Asked>] extends [never] ? Asked : Extract<P, Asked>
