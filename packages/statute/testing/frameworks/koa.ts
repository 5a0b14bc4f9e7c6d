import Router, { type RouterContext } from '@koa/router'
import Koa from 'koa'
import { errors, handler } from '../../src/adapters/koa.ts'
import { routes } from '../routes.ts'
import type { Subject } from '../subject.ts'
import { listen } from './listen.ts'
import { readJson } from './read-json.ts'

export const subject: Subject = {
  name: 'Koa 3',
  exceptions: {},
  start() {
    const app = new Koa()
    app.silent = true
    app.use(errors())
    const router = new Router()
    for (const { method, path, act } of routes)
      router.register(
        path,
        [method],
        [
          handler((context: RouterContext) =>
            act({
              request: context.request,
              params: context.params,
              json: () => readJson(context.req),
              setHeader: (name, value) => context.set(name, value),
            }),
          ),
        ],
      )
    app.use(router.routes())
    return listen(app.callback())
  },
}
