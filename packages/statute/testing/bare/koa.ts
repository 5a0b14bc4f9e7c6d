/** Koa with its router and nothing else: what the wire audit is held against. */
import Router from '@koa/router'
import Koa from 'koa'
import { listen } from '../listen.ts'
import type { Subject } from '../subject.ts'

const app = new Koa()
// It prints every error that it answers.
app.silent = true
const router = new Router()
router.get('/things/:id', (ctx) => ctx.throw(404, `no thing ${ctx.params.id}`))
router.get('/throw/401', (ctx) => ctx.throw(401, 'token expired'))
router.get('/throw/405', (ctx) => ctx.throw(405))
router.get('/throw/429', (ctx) => ctx.throw(429))
for (const [path, status] of [
  ['/no-content', 204],
  ['/reset', 205],
  ['/not-modified', 304],
] as const) {
  router.get(path, (ctx) => {
    ctx.body = { id: 7 }
    ctx.status = status
  })
}
router.get('/throw/after-headers', (ctx) => {
  ctx.set('access-control-allow-origin', 'https://app.example')
  ctx.throw(403)
})
router.get('/throw/error', () => {
  throw new Error('secret of the database')
})
app.use(router.routes()).use(router.allowedMethods())

export const subject: Subject = {
  name: 'Koa 3 and its router',
  exceptions: {},
  start: () => listen(app.callback()),
}
