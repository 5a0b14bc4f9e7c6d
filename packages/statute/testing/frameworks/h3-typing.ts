/** Nothing runs here: it has to compile against the types of h3. */
import { defineHandler, H3, type H3Event } from 'h3'
import { errors, handler, send } from '../../src/adapters/h3.ts'
import { ok } from '../../src/index.ts'

const app = new H3().register(errors())
app.get('/', defineHandler(handler((event) => ok(event.req.headers.get('a')))))
app.get('/', defineHandler(handler((event) => ok(event.runtime?.node?.req?.url))))
app.use(handler((event) => ok(event.runtime?.name satisfies string | undefined)))
// Without `defineHandler()` there is a part of an event, with `context` and a plain `Request`.
app.get(
  '/things/:id',
  handler((event) => ok([event.context.params?.id satisfies string | undefined, event.url.pathname])),
)
app.get(
  '/things/:id',
  handler((event: H3Event) => ok(event.runtime?.name)),
)
app.get('/send', (event) => send(event, ok(1)))
defineHandler(
  handler((event) => {
    // @ts-expect-error: an event has no such member
    event.nothing
    return ok(1)
  }),
)
