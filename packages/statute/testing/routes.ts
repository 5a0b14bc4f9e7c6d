/** The application of the conformance suite: what each route does, whatever the framework. */
import createError from 'http-errors'
import {
  basic,
  bearer,
  created,
  forbidden,
  methodNotAllowed,
  noContent,
  notFound,
  notModified,
  ok,
  partialContent,
  problemTypes,
  type Reply,
  rangeNotSatisfiable,
  redirect,
  resetContent,
  serviceUnavailable,
  tooManyRequests,
  unauthorized,
  upgradeRequired,
} from '../src/index.ts'
import { expectType, negotiate, type RequestLike } from '../src/request/index.ts'
import { isProblem } from '../src/throwing.ts'

export interface Call {
  readonly request: RequestLike
  readonly params: Readonly<Record<string, string | undefined>>
  /** The content, as the framework reads JSON; its errors come out here. */
  readonly json: () => unknown
  /** Sets a field by the framework's own means, before the reply is made. */
  readonly setHeader: (name: string, value: string) => void
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `:name` for a parameter. */
  readonly path: string
  readonly act: (call: Call) => Reply<number> | Promise<Reply<number>>
}

const problems = problemTypes({
  outOfCredit: {
    type: 'https://api.example/problems/out-of-credit',
    status: 403,
    title: 'Out of credit',
    ext: (x: { balance: number }) => x,
  },
})

function raise(error: unknown): never {
  throw error
}

export const routes: readonly Route[] = [
  { method: 'GET', path: '/things', act: () => ok([{ id: 7 }], { etag: '"v1"' }) },
  { method: 'POST', path: '/things', act: async ({ json }) => created('/things/8', await json()) },
  {
    method: 'GET',
    path: '/things/:id',
    act: ({ params }) => (params.id === '7' ? ok({ id: 7 }) : raise(notFound(`no thing ${params.id}`))),
  },
  { method: 'DELETE', path: '/things/:id', act: () => noContent() },
  { method: 'GET', path: '/no-content', act: () => noContent() },
  { method: 'GET', path: '/reset', act: () => resetContent() },
  { method: 'GET', path: '/not-modified', act: () => notModified({ etag: '"v1"' }, { headers: { vary: 'accept' } }) },
  { method: 'GET', path: '/redirect', act: () => redirect('/things/é', { permanent: false, keepMethod: true }) },
  { method: 'GET', path: '/throw/401', act: () => raise(unauthorized(bearer({ realm: 'api' }), 'token expired')) },
  { method: 'GET', path: '/return/401', act: () => unauthorized([bearer({ realm: 'api' }), basic('api')]) },
  { method: 'GET', path: '/throw/405', act: () => raise(methodNotAllowed(['GET', 'PUT'])) },
  { method: 'GET', path: '/throw/416', act: () => raise(rangeNotSatisfiable(42)) },
  { method: 'GET', path: '/throw/426', act: () => raise(upgradeRequired(['h2c'])) },
  {
    method: 'GET',
    path: '/throw/429',
    act: () => raise(tooManyRequests(30, { limits: [{ name: 'peruser', remaining: 0, resetSeconds: 30 }] })),
  },
  { method: 'GET', path: '/throw/503', act: () => raise(serviceUnavailable(120, 'the database is being moved')) },
  { method: 'GET', path: '/throw/type', act: () => raise(problems.outOfCredit({ balance: 30 }, 'it costs 50')) },
  { method: 'GET', path: '/throw/error', act: () => raise(new Error('secret of the database')) },
  {
    method: 'GET',
    path: '/throw/http-error',
    act: () => raise(createError(403, 'not yours', { headers: { 'x-why': 'role' } })),
  },
  {
    method: 'GET',
    path: '/throw/timeout',
    act: () => raise(new DOMException('The operation timed out', 'TimeoutError')),
  },
  { method: 'GET', path: '/throw/created', act: () => raise(created('/elsewhere')) },
  { method: 'GET', path: '/throw/string', act: () => raise('secret of the database') },
  {
    method: 'GET',
    path: '/throw/after-headers',
    act: ({ setHeader }) => {
      setHeader('access-control-allow-origin', 'https://app.example')
      setHeader('vary', 'origin')
      return raise(forbidden('not yours'))
    },
  },
  {
    method: 'GET',
    path: '/vary',
    act: ({ setHeader }) => {
      setHeader('vary', 'origin')
      return ok({ id: 7 }, { headers: { vary: 'accept' } })
    },
  },
  { method: 'GET', path: '/text', act: () => ok('plain text, é') },
  {
    method: 'GET',
    path: '/html',
    act: () => ok('<p>é</p>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  },
  { method: 'GET', path: '/octets', act: () => ok(new Uint8Array([0, 1, 254, 255])) },
  {
    method: 'GET',
    path: '/stream',
    act: () => ok(new Blob(['one ', 'two']).stream(), { headers: { 'content-type': 'text/plain' } }),
  },
  {
    method: 'GET',
    path: '/part',
    act: () => partialContent({ start: 2, end: 4, size: 10 }, '234', { headers: { 'content-type': 'text/plain' } }),
  },
  { method: 'GET', path: '/cookies', act: () => ok({}, { headers: { 'set-cookie': ['a=1', 'b=2'] } }) },
  { method: 'GET', path: '/nothing', act: () => ok(undefined) },
  {
    method: 'GET',
    path: '/negotiate',
    act: ({ request }) => {
      const type = negotiate(request, ['application/json', 'text/html'])
      return isProblem(type) ? type : ok({ type }, { headers: { vary: 'accept' } })
    },
  },
  {
    method: 'POST',
    path: '/echo',
    act: async ({ request, json }) => expectType(request, ['application/json']) ?? ok(await json()),
  },
]

/** The most octets of content that the application takes. */
export const limit = 1024
