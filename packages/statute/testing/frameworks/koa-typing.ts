/** Nothing runs here: it has to compile against the types of Koa and its router. */
import Router from '@koa/router'
import Koa from 'koa'
import { errors, handler, send } from '../../src/adapters/koa.ts'
import { ok } from '../../src/index.ts'

const app = new Koa()
app.use(errors())
app.use(handler((_context, next) => next()))
app.use(handler((context) => ok(context.cookies.get('a'))))
app.use((context) => send(context, ok(1)))

const router = new Router<{ user: string }>()
router.get(
  '/things/:id',
  handler((context) => ok({ user: context.state.user satisfies string, id: context.params.id })),
)
router.get(
  '/things/:id',
  handler(async (context) => {
    context.body = 1
  }),
)
const wrong = () => ({ id: 1 })
// @ts-expect-error: that is no reply
handler(wrong)
app.use(router.routes())
