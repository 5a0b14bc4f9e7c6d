/** For the route handlers of Next.js: what a fetch handler takes, with Next's second argument handed on. */
export { handler, resource, send } from './fetch.ts'
