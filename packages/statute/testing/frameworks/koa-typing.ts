/** Nothing runs here: it has to compile against the types of Koa and its router. */
import Router, { type RouterContext } from '@koa/router'
import Koa from 'koa'
import { errors, handler, send } from '../../src/adapters/koa.ts'
import { ok } from '../../src/index.ts'

const app = new Koa<{ user: string }>()
app.use(errors())
app.use(handler((_context, next) => next()))
app.use(handler((context) => ok({ a: context.cookies.get('a'), user: context.state.user satisfies string })))
app.use(
  handler((context) => {
    // @ts-expect-error: the state has no such member
    context.state.nothing
  }),
)
app.use((context) => send(context, ok(1)))
// Whatever it is given, it stays the application that it was.
new Koa().use(errors()).use(handler(() => ok(1))) satisfies Koa

const router = new Router<{ user: string }>()
router.use(handler((context, next) => ((context.state.user satisfies string) ? next() : undefined)))
// The first form of `router.get()` hides the second from the compiler, so the rest of the context is open.
router.get(
  '/things/:id',
  handler((context) =>
    ok({ user: context.state.user, id: context.params.id, method: context.method satisfies string }),
  ),
)
// With a name it is exact.
router.get(
  '/things/:id',
  handler(async (context: RouterContext<{ user: string }>) => {
    context.body = context.params.id satisfies string | undefined
    // @ts-expect-error: the state has no such member
    context.state.nothing
  }),
)
const wrong = () => ({ id: 1 })
// @ts-expect-error: that is no reply
handler(wrong)
// @ts-expect-error: nor is that
app.use(handler(wrong))
app.use(router.routes())
