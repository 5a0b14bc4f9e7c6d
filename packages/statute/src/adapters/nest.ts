/** For NestJS on Express or Fastify: `app.useGlobalFilters(errors())` and `app.useGlobalInterceptors(replies())`. */
import type { Reply } from '../reply.ts'
import { isReply } from '../throwing.ts'
import { answerTo, type ErrorOptions } from './answer.ts'
import { type FastifyReplyLike, fail as failFastify, send as sendFastify } from './fastify.ts'
import { isMiss, type NestRequest, unrouted } from './nest-routes.ts'
import { sendError as failNode, type NodeResponse, send as sendNode } from './node.ts'
import { map, type Observable } from './observable.ts'

/** As much of an `ArgumentsHost`, or of an `ExecutionContext`, as is needed. */
export interface NestHost {
  getType(): string
  switchToHttp(): { getRequest(): unknown; getResponse(): unknown }
}

/** The response of Express, or the reply of Fastify. */
export type NestResponse = NodeResponse | FastifyReplyLike

/** Sends a reply to what `@Res()` gives. Fields that were set before stay; Vary, Link and Set-Cookie grow. */
export async function send(response: NestResponse, reply: Reply<number>): Promise<void> {
  if ('raw' in response) sendFastify(response, reply)
  else await sendNode(response, reply)
}

/** Responses that were answered by `replies()`: what fails later comes too late. */
const answered = new WeakSet<object>()

/**
 * An exception filter for everything: exceptions, problems and unknown errors become problems, and a method that a path
 * does not have is a 405 with Allow (RFC 9110 §15.5.6). OPTIONS is answered.
 */
export function errors(options?: ErrorOptions) {
  return {
    catch(exception: unknown, host: NestHost): void {
      // GraphQL and microservices have answers of their own.
      if (host.getType() !== 'http') throw exception
      const { request, response } = httpOf(host)
      const error = isMiss(exception, request) ? unrouted(request) : exception
      if (answered.has(response)) answerTo(error, options)
      else answer(response, error, options)
    },
  }
}

/**
 * An interceptor, so that a handler of a controller may return a reply. Of more than one, let it be the first: the others
 * see the reply then, and what they do to the response is done before it is sent.
 */
export function replies(options?: ErrorOptions) {
  return {
    intercept<Stream extends object>(host: NestHost, next: { handle(): Stream }): Stream {
      const stream = next.handle()
      if (host.getType() !== 'http') return stream
      const { response } = httpOf(host)
      return map(stream as Stream & Observable, (value) => {
        if (!isReply(value)) return value
        answered.add(response)
        answer(response, value, options)
        // Nest goes on to send nothing, with the status of its own.
        Object.assign(response, { status: () => response, send: () => response })
      })
    },
  }
}

function answer(response: NestResponse, thrown: unknown, options: ErrorOptions | undefined): void {
  if ('raw' in response) failFastify(response, thrown, options)
  else void failNode(response, thrown, options)
}

function httpOf(host: NestHost) {
  const http = host.switchToHttp()
  return { request: http.getRequest() as NestRequest, response: http.getResponse() as NestResponse }
}
