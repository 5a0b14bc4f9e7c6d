/** Nothing runs here: it has to compile against the types of Elysia. */
import { Elysia, t } from 'elysia'
import { errors, handler, send } from '../../src/adapters/elysia.ts'
import { ok } from '../../src/index.ts'

const app = new Elysia().use(errors()).decorate('user', 'Ada')
app.get(
  '/things/:id',
  handler(({ params, set, user }) => {
    set.headers['x-a'] = user satisfies string
    // @ts-expect-error: there is no such parameter
    params.nothing
    return ok(params.id satisfies string)
  }),
)
const body = t.Object({ name: t.String() })
// What a schema beside it says of the body is out of sight, unless it is named, or `send()` does it.
app.post(
  '/unknown',
  handler(({ body }) => ok(body satisfies unknown)),
  { body },
)
app.post(
  '/named',
  handler(({ body, set }: { body: { name: string }; set: { headers: object } }) => ok([body.name, set])),
  { body },
)
app.post('/send', ({ body, set }) => send({ set }, ok(body.name satisfies string)), { body })
