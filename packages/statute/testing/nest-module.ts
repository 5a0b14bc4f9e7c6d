/** The application of `routes.ts` as a module of NestJS. Decorators are applied by hand: Node runs none. */
import 'reflect-metadata'
import { Controller, Delete, Get, Module, Post, Put, Req, Res } from '@nestjs/common'
import type { RequestLike } from '../src/request/index.ts'
import { type Call, routes } from './routes.ts'

/** What requests of Express and of Fastify have in common. */
type NestRequest = RequestLike & { readonly params: Call['params']; readonly body?: unknown }

const decorators = { GET: Get, POST: Post, PUT: Put, DELETE: Delete }

/** @param setHeader How the platform sets a field. */
export function moduleOf<Response>(setHeader: (response: Response, name: string, value: string) => void) {
  class Routes {}
  for (const [i, { method, path, act }] of routes.entries()) {
    const name = `route${i}`
    const value = (request: NestRequest, response: Response) =>
      act({
        request,
        params: request.params,
        json: () => request.body,
        setHeader: (name, value) => setHeader(response, name, value),
      })
    Object.defineProperty(Routes.prototype, name, { value })
    Req()(Routes.prototype, name, 0)
    Res({ passthrough: true })(Routes.prototype, name, 1)
    decorators[method](path)(Routes.prototype, name, { value })
  }
  Controller()(Routes)
  class Application {}
  Module({ controllers: [Routes] })(Application)
  return Application
}
