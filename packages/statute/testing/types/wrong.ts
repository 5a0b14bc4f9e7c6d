/** Uses that must not compile: each has one fault, in the line below its comment. */
import {
  accepted,
  basic,
  bearer,
  challenge,
  contentTooLarge,
  created,
  ensure,
  fail,
  internalServerError,
  invalid,
  isProblem,
  type Method,
  methodNotAllowed,
  noContent,
  notFound,
  notModified,
  ok,
  partialContent,
  phrase,
  problem,
  problemTypes,
  proxyAuthenticationRequired,
  type Reply,
  rangeNotSatisfiable,
  redirect,
  resetContent,
  type Status,
  seeOther,
  serviceUnavailable,
  stacks,
  tooManyRequests,
  unauthorized,
  unavailableForLegalReasons,
  unsupportedMediaType,
  upgradeRequired,
} from 'statute'
import * as codes from 'statute/codes'
import { facts } from 'statute/facts'
import { conditional, entityTag, expectType, negotiate, range } from 'statute/request'

declare const upstream: number
declare const error: Error

// A demand that is not met.
// @ts-expect-error 401 without a challenge
unauthorized()
// @ts-expect-error a text is no challenge
unauthorized('no token')
// @ts-expect-error no challenge in the list
unauthorized([])
// @ts-expect-error the challenge comes first
unauthorized({ detail: 'no token' })
// @ts-expect-error 407 without a challenge
proxyAuthenticationRequired()
// @ts-expect-error 405 without Allow
methodNotAllowed()
// @ts-expect-error one method is no list
methodNotAllowed('GET')
// @ts-expect-error 416 without a size
rangeNotSatisfiable()
// @ts-expect-error a size is a number
rangeNotSatisfiable('10')
// @ts-expect-error 426 without a protocol
upgradeRequired()
// @ts-expect-error no protocol in the list
upgradeRequired([])
// @ts-expect-error 429 has to say when, or 'unknown'
tooManyRequests()
// @ts-expect-error neither seconds nor a date nor 'unknown'
tooManyRequests('soon')
// @ts-expect-error 503 has to say for how long, or 'unknown'
serviceUnavailable()
// @ts-expect-error 451 has to say who blocks, or 'unknown'
unavailableForLegalReasons()
// @ts-expect-error seconds are a number
contentTooLarge({ retryAfter: '60' })
// @ts-expect-error one type is no list
unsupportedMediaType({ accept: 'a/b' })

// The back door.
// @ts-expect-error 401 has a function of its own
problem(401)
// @ts-expect-error 405 has a function of its own
problem(405)
// @ts-expect-error 407 has a function of its own
problem(407)
// @ts-expect-error 416 has a function of its own
problem(416)
// @ts-expect-error 426 has a function of its own
problem(426)
// @ts-expect-error 429 has a function of its own
problem(429)
// @ts-expect-error 451 has a function of its own
problem(451)
// @ts-expect-error 503 has a function of its own
problem(503)
// @ts-expect-error 200 is no error
problem(200)
// @ts-expect-error 304 is no error
problem(304)
// @ts-expect-error 418 is reserved
problem(418)
// @ts-expect-error 999 is not registered
problem(999)
// @ts-expect-error any number: narrow it first
problem(upstream)
// @ts-expect-error 401 demands a challenge
problemTypes({ x: { type: 'a', status: 401, title: 'A' } })
// @ts-expect-error 429 demands a delay
problemTypes({ x: { type: 'a', status: 429, title: 'A' } })
// @ts-expect-error 200 is no error
problemTypes({ x: { type: 'a', status: 200, title: 'A' } })
// @ts-expect-error 999 is not registered
problemTypes({ x: { type: 'a', status: 999, title: 'A' } })
// @ts-expect-error no title
problemTypes({ x: { type: 'a', status: 403 } })
// @ts-expect-error no type
problemTypes({ x: { status: 403, title: 'A' } })

// Content where there is none.
// @ts-expect-error 204 has no content
noContent('body')
// @ts-expect-error 204 has no content
noContent({ a: 1 })
// @ts-expect-error 205 has no content
resetContent('body')
// @ts-expect-error 304 has no content
notModified({ etag: '"a"' }, 'body')
// @ts-expect-error 304 has no content
notModified({ etag: '"a"' }, { body: 'x' })

// Validators and ranges.
// @ts-expect-error 304 without a validator
notModified()
// @ts-expect-error 304 without a validator
notModified({})
// @ts-expect-error an entity tag has quotes
notModified({ etag: 'v1' })
// @ts-expect-error an entity tag has quotes
ok(1, { etag: 'v1' })
// @ts-expect-error a weak tag begins with W/
ok(1, { etag: 'w/"v1"' })
// @ts-expect-error a version is no text
entityTag(7)
// @ts-expect-error a date is no text
notModified({ lastModified: 'Fri, 06 Nov 2026 08:49:37 GMT' })
// @ts-expect-error 206 without a range
partialContent('ab')
// @ts-expect-error a range has an end
partialContent({ start: 0, size: 10 }, 'ab')
// @ts-expect-error a size is a number or *
partialContent({ start: 0, end: 1, size: '10' }, 'ab')

// Where it leads.
// @ts-expect-error 201 without a place, or SELF
created()
// @ts-expect-error an object is no place
created({ id: 8 })
// @ts-expect-error undefined is no place
created(undefined)
// @ts-expect-error 202 without a monitor, or 'none'
accepted()
// @ts-expect-error 303 without a place
seeOther()
// @ts-expect-error a redirect has two answers
redirect('/a')
// @ts-expect-error is the method kept?
redirect('/a', { permanent: true })
// @ts-expect-error is it permanent?
redirect('/a', { keepMethod: true })
// @ts-expect-error the status is chosen by the answers
redirect(302, '/a')
// @ts-expect-error the status is chosen by the answers
redirect('/a', 302)
// @ts-expect-error a redirect has no content
redirect('/a', { permanent: true, keepMethod: true, body: 'x' })
// @ts-expect-error a permanent one that keeps the method is 308
redirect('/a', { permanent: true, keepMethod: true }) satisfies Reply<301>

// Challenges.
// @ts-expect-error no error of RFC 6750
bearer({ error: 'expired' })
// @ts-expect-error it is errorDescription
bearer({ error_description: 'expired' })
// @ts-expect-error Basic has a realm
basic()
// @ts-expect-error a parameter is text
challenge('Digest', { stale: true })

// Problems.
// @ts-expect-error a number is no detail
notFound(7)
// @ts-expect-error the text is the detail
notFound({ message: 'no user 7' })
// @ts-expect-error an error is the cause: { cause: error }
internalServerError(error)
// @ts-expect-error a field has text
notFound({ headers: { 'x-a': 7 } })
// @ts-expect-error a typo
notFound({ detial: 'x' })
// @ts-expect-error there is no such member
notFound().statusText
// @ts-expect-error a status does not change
notFound().status = 410
// @ts-expect-error the status is 404
notFound().status satisfies 410
// @ts-expect-error invalid() is 422 or 400
invalid([], { status: 409 })
// @ts-expect-error not a failed result
invalid('x')
const problems = problemTypes({
  outOfCredit: {
    type: 'https://a.example/credit',
    status: 403,
    title: 'Out of credit',
    ext: (x: { balance: number }) => x,
  },
})
// @ts-expect-error it has a balance
problems.outOfCredit()
// @ts-expect-error a balance is a number
problems.outOfCredit({ balance: '3' })
// @ts-expect-error there is no such member
problems.outOfCredit({ balance: 3, limit: 5 })
// @ts-expect-error there is no such kind
problems.outOfMoney({ balance: 3 })
// @ts-expect-error there is no such member
problems.outOfCredit({ balance: 3 }).body.limit
// @ts-expect-error a reply is no problem
fail(noContent())
// @ts-expect-error made only when it is needed: () => notFound()
ensure(upstream, notFound())
// @ts-expect-error 200 is no error
isProblem(error, 200)

// Codes.
// @ts-expect-error 999 is not registered
999 satisfies Status
// @ts-expect-error 306 is reserved
306 satisfies Status
// @ts-expect-error any number: isStatus() narrows it
upstream satisfies Status
// @ts-expect-error it is 'Content Too Large'
phrase(413) satisfies 'Payload Too Large'
// @ts-expect-error an unknown number may have none
phrase(upstream) satisfies string
// @ts-expect-error nobody registered it
codes.IM_A_TEAPOT
// @ts-expect-error the former name is in statute/legacy
codes.PAYLOAD_TOO_LARGE
// @ts-expect-error a constant is no other number
codes.NOT_FOUND satisfies 410
// @ts-expect-error 999 is not registered
facts(999)
// @ts-expect-error a method is text
const method: Method = 7
void method
// @ts-expect-error no such choice
stacks('some')

// Requests.
// @ts-expect-error is there a representation, or null?
conditional({ headers: {} })
// @ts-expect-error an entity tag has quotes
conditional({ headers: {} }, { etag: 'v1' })
// @ts-expect-error something has to be on offer
negotiate({ headers: {} }, [])
// @ts-expect-error something has to be taken
expectType({ headers: {} }, [])
// @ts-expect-error the size is a number
range({ headers: {} }, '10')
