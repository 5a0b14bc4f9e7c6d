/** The small application in Koa. It has no router of its own: paths are told apart by hand, methods by nobody. */
import { text } from 'node:stream/consumers'
import Koa, { type Context } from 'koa'
import { host, items, page, port } from './application.ts'

const routes: Readonly<Record<string, (context: Context) => unknown>> = {
  'GET /items': (context) => {
    context.body = items
  },
  'GET /items/1': (context) => {
    context.body = items[0]
  },
  'POST /items': async (context) => {
    const body = await text(context.req)
    try {
      JSON.parse(body)
    } catch {
      context.throw(400)
    }
    context.status = 201
    context.set('Location', '/items/2')
    context.body = items[1]
  },
  'DELETE /items/1': (context) => {
    context.status = 204
  },
  'GET /page': (context) => {
    context.type = 'html'
    context.body = page
  },
  'GET /old': (context) => context.redirect('/page'),
  'GET /fail': () => {
    throw new Error('The cellar is flooded')
  },
  'GET /private': (context) => context.throw(401),
  'GET /busy': (context) => context.throw(429),
}

const app = new Koa()
app.use((context) => routes[`${context.method === 'HEAD' ? 'GET' : context.method} ${context.path}`]?.(context))
app.listen(port, host)
