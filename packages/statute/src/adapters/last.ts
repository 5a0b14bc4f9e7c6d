import { internalServerError } from '../generated/problems.ts'
import type { Reply } from '../reply.ts'
import { answerTo, type ErrorOptions } from './answer.ts'

/** Sends a reply, or, if it cannot be sent, as with a line break in a field, a 500: else the framework would tell why. */
export function sentAtLast<T>(
  reply: Reply<number>,
  options: ErrorOptions | undefined,
  send: (reply: Reply<number>) => T,
): T {
  try {
    return send(reply)
  } catch (cause) {
    return send(answerTo(internalServerError({ cause }), { onError: options?.onError }))
  }
}
