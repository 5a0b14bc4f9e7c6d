/**
 * For the route handlers of Next.js. Next hands on `(request, { params })`, and so does `handler()`. A route file with GET
 * alone makes Next answer 405 without Allow, and without content; export all that `resource()` gives instead.
 */
export { type Action, type Answer, type FetchHandler, handler, type Incoming, resource, send } from './fetch.ts'
