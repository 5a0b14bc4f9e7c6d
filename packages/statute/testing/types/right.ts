/** Uses that must compile, with the type that comes out. */
import {
  accepted,
  basic,
  bearer,
  challenge,
  created,
  type Detail,
  type ErrorStatus,
  ensure,
  fail,
  invalid,
  isError,
  isProblem,
  isStatus,
  isSuccess,
  type Method,
  methodNotAllowed,
  type NOT_FOUND,
  type noContent,
  notFound,
  notModified,
  ok,
  type Problem,
  partialContent,
  phrase,
  problem,
  problemTypes,
  type Reply,
  rangeNotSatisfiable,
  redirect,
  SELF,
  type ServerError,
  type Status,
  type Success,
  seeOther,
  serviceUnavailable,
  tooManyRequests,
  unauthorized,
  upgradeRequired,
  withHeaders,
} from 'statute'
import type { facts } from 'statute/facts'
import { rawProblem, type rawReply } from 'statute/raw'
import { conditional, entityTag, negotiate, range, ranges } from 'statute/request'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
/** Compiles only if the two types are one. */
const same = <A, B>(_: Same<A, B>): void => {}

declare const upstream: number
declare const caught: unknown

// Codes and phrases are literals.
same<typeof NOT_FOUND, 404>(true)
const name = phrase(404)
same<typeof name, 'Not Found'>(true)
const perhaps = phrase(upstream)
same<typeof perhaps, string | undefined>(true)
if (isStatus(upstream)) upstream satisfies Status
if (isSuccess(upstream)) upstream satisfies Success
if (isError(upstream)) upstream satisfies ErrorStatus
503 satisfies ServerError
const all: Record<ServerError, string> = {
  500: '',
  501: '',
  502: '',
  503: '',
  504: '',
  505: '',
  506: '',
  507: '',
  508: '',
  510: '',
  511: '',
}
void all
same<ReturnType<typeof facts<404>>['status'], 404>(true)

// Replies.
same<ReturnType<typeof noContent>, Reply<204, undefined>>(true)
const thing = created('/things/8', { id: 8 }, { etag: '"v1"', headers: { 'x-a': ['1', '2'] } })
same<typeof thing, Reply<201, { id: number }>>(true)
created(SELF)
created(new URL('https://a.example/'))
ok([1, 2], { etag: entityTag('v1') })
ok(null)
accepted('none')
accepted('/jobs/7', { state: 'new' }, { retryAfter: 5 })
partialContent({ start: 0, end: 1, size: '*' }, 'ab')
notModified({ etag: 'W/"a"' })
notModified({ lastModified: new Date() })
notModified({ etag: '"a"', lastModified: new Date() })
seeOther('/a')
const moved = redirect('/a', { permanent: true, keepMethod: true })
same<typeof moved, Reply<308, undefined>>(true)
const kept = redirect('/a', { permanent: false, keepMethod: true })
same<typeof kept, Reply<307, undefined>>(true)
const old = redirect('/a', { permanent: true, keepMethod: false })
same<typeof old, Reply<301, undefined>>(true)
const other = redirect('/a', { permanent: false, keepMethod: false })
same<typeof other, Reply<303, undefined>>(true)
const added = withHeaders(thing, { vary: 'accept' })
same<typeof added, typeof thing>(true)
same<ReturnType<typeof rawReply<299, string>>, Reply<299, string>>(true)
rawProblem(499)

// Problems.
const missing = notFound('no user 7')
same<typeof missing, Problem<404, 'about:blank'>>(true)
same<typeof missing.status, 404>(true)
same<typeof missing.body.title, string>(true)
const detail: Detail = { detail: 'a', cause: caught, instance: '/7', headers: { 'x-a': '1' }, expose: true }
notFound(detail)
problem(409, 'taken')
problem(404).status satisfies 404
unauthorized(bearer({ realm: 'api', error: 'invalid_token' }))
unauthorized([bearer(), basic('api'), challenge('Digest', { nonce: 'x' })], 'no token')
methodNotAllowed([])
methodNotAllowed(['GET', 'PURGE'] satisfies Method[])
rangeNotSatisfiable(10)
upgradeRequired(['websocket'])
tooManyRequests(30, { limits: [{ name: 'a', remaining: 0 }], detail: 'slow' })
tooManyRequests('unknown', 'slow')
serviceUnavailable(new Date())
invalid([{ message: 'no', path: ['a', 0] }], { status: 400 }).body.errors satisfies {
  pointer: string
  detail: string
}[]

// Kinds of problems of one's own.
const problems = problemTypes({
  outOfCredit: {
    type: 'https://a.example/credit',
    status: 403,
    title: 'Out of credit',
    ext: (x: { balance: number }) => x,
  },
  closed: { type: 'https://a.example/closed', status: 409, title: 'Closed' },
})
const poor = problems.outOfCredit({ balance: 3 }, 'It costs 5')
same<typeof poor, Problem<403, 'https://a.example/credit', { balance: number }>>(true)
poor.body.balance satisfies number
const closed = problems.closed()
same<typeof closed, Problem<409, 'https://a.example/closed'>>(true)

// Throwing and narrowing.
declare const user: { id: number } | undefined
const found = user ?? fail(notFound())
found.id satisfies number
function check(user: { id: number } | undefined): number {
  ensure(user, () => notFound())
  return user.id
}
void check
if (isProblem(caught, 404)) {
  caught.status satisfies 404
  caught.stack satisfies string | undefined
} else if (isProblem(caught)) caught.body.type satisfies string

// A handler's type tells all of its answers, and a switch over them can be complete.
function act(): Reply<201, { id: number }> | Problem<404, 'about:blank'> {
  return upstream > 1 ? created('/8', { id: 8 }) : notFound()
}
const answer = act()
switch (answer.status) {
  case 201:
    break
  case 404:
    break
  default:
    answer satisfies never
}
const anything: Reply<Status> = answer
void anything
const error: Error = missing
void error

// Requests.
const request = {
  method: 'GET',
  headers: new Map([['accept', 'a/b']]) as { get(name: string): string | null } & object,
}
const early = conditional(request, { etag: '"a"' })
if (early) early.status satisfies 304 | 412
const chosen = negotiate({ headers: { accept: '*/*' } }, ['text/html', 'application/json'])
if (typeof chosen === 'string') chosen satisfies 'text/html' | 'application/json'
const part = range({ headers: {} }, 10)
if (part.status === 206) ranges(part.ranges, 'a/b', () => new Uint8Array(1)).status satisfies 206
