/** Nothing runs here: it has to compile against the types of Hono. */
import { type Context, Hono } from 'hono'
import { hc } from 'hono/client'
import { validator } from 'hono/validator'
import { errors, handler, send, unmatched } from '../../src/adapters/hono.ts'
import { created, ok } from '../../src/index.ts'

type Env = { Variables: { user: string } }
const app = new Hono<Env>().onError(errors())
app.notFound(unmatched(app))
app.get(
  '/things/:id',
  handler((c) => {
    // @ts-expect-error: there is no such variable
    c.get('nothing')
    return ok({ user: c.get('user') satisfies string, id: c.req.param('id') satisfies string | undefined })
  }),
)
app.get(
  '/mine',
  handler((c) => c.json({ id: 1 })),
)
const json = validator('json', (value: unknown) => value as { name: string })
// What a validator has found is known if it has a name; of one that is written there, name the context, or use `send()`.
app.post(
  '/things',
  json,
  handler((c) => ok(c.req.valid('json').name satisfies string)),
)
app.post(
  '/things',
  validator('json', (value: unknown) => value as { name: string }),
  // @ts-expect-error: nothing is known to be valid
  handler((c) => ok(c.req.valid('json'))),
)
type Input = { in: { json: { name: string } }; out: { json: { name: string } } }
const routes = app
  .post(
    '/things/:id',
    json,
    handler((c: Context<Env, '/things/:id', Input>) => created('/things/8', c.req.valid('json'))),
  )
  .put('/things/:id', json, (c) => send(c, ok(c.req.valid('json').name satisfies string)))
  .get(
    '/typed',
    handler(() => ok({ id: 7 })),
  )
const client = hc<typeof routes>('http://localhost')
;(await (await client.typed.$get()).json()) satisfies { id: number }
const wrong = () => ({ id: 1 })
// @ts-expect-error: that is no reply
handler(wrong)
// @ts-expect-error: nor is that
app.get('/wrong', handler(wrong))
