/** HTTP/1.1 by hand: one request on one connection, and every octet of the answer (RFC 9112). */
import type { Response } from '@statute/http'
import { AnswerReader } from './answer-reader.ts'
import type { Connection } from './connect.ts'
import type { Settings } from './options.ts'
import { explainError, type Problem, type ProblemKind } from './problem.ts'

/** How long a server may take to close the connection, or to send what should not be there, after the end of its answer. */
const linger = 100

/** @param request Octets of the whole request. */
export function sendHttp1(
  { socket, to }: Connection,
  method: string,
  request: Uint8Array,
  { timeouts, limits, signal }: Settings,
): Promise<Response | Problem> {
  return new Promise((resolve) => {
    const answer = new AnswerReader(method)
    let seen = 0
    let lingerTimer: NodeJS.Timeout | undefined
    const settle = (outcome: Response | Problem) => {
      for (const timer of [firstTimer, wholeTimer, lingerTimer]) clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      socket.removeAllListeners('data')
      socket.destroy()
      resolve(outcome)
    }
    const fail = (problem: ProblemKind, code: string, what: string) =>
      settle({ ...to, problem, code, message: `No answer from ${to.host} port ${to.port} for ${to.tried}: ${what}` })
    /** What has come so far is the answer if it has a head. */
    const finish = (closed: boolean, otherwise: () => void) => {
      const response = answer.response(closed, limits.body)
      if (response === null) otherwise()
      else settle(response)
    }
    const onAbort = () => settle(explainError({ code: 'ABORT_ERR' }, to))
    const seconds = (time: number) => `${time / 1000} seconds`
    const firstTimer = setTimeout(
      () => fail('timeout', 'first-octet', `nothing came within ${seconds(timeouts.firstOctet)}`),
      timeouts.firstOctet,
    )
    const wholeTimer = setTimeout(
      () => finish(false, () => fail('timeout', 'whole', `its head was not whole within ${seconds(timeouts.whole)}`)),
      timeouts.whole,
    )

    socket.on('data', (octets: Buffer) => {
      if (seen === 0) clearTimeout(firstTimer)
      seen += octets.length
      answer.push(octets)
      if (answer.heads > limits.head)
        return fail('protocol', 'head-limit', `its head is longer than ${limits.head} octets`)
      if (answer.state === 'no-http') {
        const shown = JSON.stringify(octets.toString('latin1', 0, 40))
        return fail('protocol', 'no-http', `${shown} is no HTTP/1.1, wanted a status line`)
      }
      const ended = answer.state === 'done' || answer.state === 'broken'
      if (answer.size > limits.body) return finish(false, onAbort)
      if (ended) lingerTimer ??= setTimeout(() => finish(false, onAbort), linger)
    })
    socket.once('end', () => {
      const where = seen === 0 ? 'without an answer' : 'within the head'
      finish(true, () => fail('connection', 'closed', `it closed the connection ${where}`))
    })
    socket.on('error', (error: unknown) => finish(false, () => settle(explainError(error, to))))
    socket.once('close', () => finish(false, () => settle(explainError({ code: 'ECONNRESET' }, to))))
    signal?.addEventListener('abort', onAbort)
    if (signal?.aborted) return onAbort()
    socket.write(request)
  })
}
