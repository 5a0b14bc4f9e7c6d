/**
 * What the library makes beside what others make of the same, and what one costs. It runs in a process of its own, without
 * anything that reads stacks, since a stack is most of what an error costs. Prints JSON.
 */
import boom from '@hapi/boom'
import { HTTPError } from 'h3'
import { HTTPException } from 'hono/http-exception'
import createError from 'http-errors'
import { bearer, created, internalServerError, notFound, phrase, unauthorized } from 'statute'
import { parseRetryAfter } from 'statute/client'

/** What every error costs at least: one without a stack. */
class Bare extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    const limit = Error.stackTraceLimit
    Error.stackTraceLimit = 0
    super(message)
    Error.stackTraceLimit = limit
    this.status = status
  }
}

interface Case {
  readonly what: string
  readonly act: () => unknown
  readonly beside?: string
  readonly wanted?: string
}

const bare = 'new Error without a stack'
const problem = 'statute notFound("no user")'
const plain = 'a plain object with a reply in it'

const cases: readonly Case[] = [
  { what: bare, act: () => new Bare(404, 'no user') },
  { what: problem, act: () => notFound('no user'), beside: bare, wanted: 'at most 1.5 ×' },
  {
    what: 'hono HTTPException',
    act: () => new HTTPException(404, { message: 'no user' }),
    beside: problem,
    wanted: 'at least 8 ×',
  },
  { what: 'http-errors createError', act: () => createError(404, 'no user'), beside: problem, wanted: 'at least 20 ×' },
  { what: '@hapi/boom notFound', act: () => boom.notFound('no user'), beside: problem },
  { what: 'h3 HTTPError', act: () => new HTTPError({ status: 404, message: 'no user' }), beside: problem },
  {
    what: 'statute unauthorized(bearer({ realm }))',
    act: () => unauthorized(bearer({ realm: 'api' }), 'no token'),
    beside: bare,
  },
  { what: 'statute internalServerError, with its stack', act: () => internalServerError('lost'), beside: bare },
  { what: plain, act: () => ({ status: 201, headers: { location: '/users/7' }, body: { id: 7 } }) },
  {
    what: 'statute created("/users/7", { id: 7 })',
    act: () => created('/users/7', { id: 7 }),
    beside: plain,
    wanted: 'at most 2 ×',
  },
  { what: 'statute phrase(404)', act: () => phrase(404), beside: plain },
  { what: 'statute parseRetryAfter("120")', act: () => parseRetryAfter('120'), beside: plain },
]

let sink: unknown

/** Nanoseconds for one, at the depth of a handler in a framework. */
function once(act: () => unknown, times: number): number {
  return below(12, () => {
    const start = performance.now()
    for (let i = 0; i < times; i++) sink = act()
    return ((performance.now() - start) / times) * 1e6
  })
}

function below(depth: number, act: () => number): number {
  return depth > 0 ? below(depth - 1, act) : act()
}

/** Rounds go through all cases in turn, so that a busy moment of the machine meets all of them. */
const figures = cases.map(({ what, beside, wanted }) => ({ what, beside, wanted, ns: [] as number[] }))
for (let round = 0; round < 15; round++) {
  for (const [i, { act }] of cases.entries()) figures[i]?.ns.push(once(act, 50_000))
}
if (sink !== undefined) console.log(JSON.stringify(figures))
