/** Nothing runs here: it has to compile against the types of Express. */
import { createServer } from 'node:http'
import { createServer as createServer2 } from 'node:http2'
import express, { type Request, type Response } from 'express'
import { errors, handler, send } from '../../src/adapters/express.ts'
import { handler as listener, send as sendTo } from '../../src/adapters/node.ts'
import { ok } from '../../src/index.ts'
import { conditional } from '../../src/request/index.ts'

const app = express()
app.use(errors())
app.use(errors({ onError: (problem, error) => console.error(problem.status, error) }))

// Within a route, a parameter is what Express has for one.
app.get(
  '/things/:id/parts/:part',
  handler((request, response, next) => {
    response.locals.id = request.params.id satisfies string
    // @ts-expect-error: there is no such parameter
    request.params.nothing
    next('route')
    return ok([request.body, request.params.part, request.ip satisfies string | undefined])
  }),
)
app.use(handler((request, _response, next) => (request.get('x-key') === '1' ? next() : undefined)))
app.use(
  '/v2',
  handler((request) => ok(request.ip)),
)
// Outside of one, it is what most handlers use.
const outside = handler((request, response) => {
  response.locals.id = request.params.id
  return ok(request.query)
})
app.get('/things/:id', outside)
app.use(outside)
// A name says more.
app.get(
  '/things/:id',
  handler(async (request: Request<{ id: string }>, response: Response, next) => {
    next()
    // @ts-expect-error: there is no such parameter
    request.params.nothing
    return response.json({ id: request.params.id satisfies string })
  }),
)
app.get(
  '/things/:id',
  handler((request: Request) => conditional(request, { etag: '"a"' }) ?? ok(request.params.id)),
)
app.get('/things/:id', (request, response) => send(response, ok(request.params.id)))
app.get(
  '/things',
  handler(() => undefined),
  handler(async () => {}),
)
const wrong = () => ({ id: 1 })
// @ts-expect-error: that is no reply
handler(wrong)
// @ts-expect-error: nor is that
app.get('/wrong', handler(wrong))

const router = express.Router({ mergeParams: true })
router.route('/things').post(handler((request) => ok(request.body)))
router.use(errors())
app.use('/v1', router)

createServer(listener((request) => ok(request.url)))
createServer2(listener((request) => ok(request.url)))
createServer2((_, response) => sendTo(response, ok(1)))
