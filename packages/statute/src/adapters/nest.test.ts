import 'reflect-metadata'
import {
  BadRequestException,
  Controller,
  Get,
  HttpCode,
  type INestApplication,
  Module,
  NotFoundException,
  Post,
  UnauthorizedException,
} from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { tap } from 'rxjs'
import { basic, created, noContent, notFound, ok } from 'statute'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { exchange } from '../../testing/exchange.ts'
import { errors, replies } from './nest.ts'

class Things {
  list() {
    return ok([1])
  }
  none() {
    return noContent()
  }
  plain() {
    return { id: 1 }
  }
  missing() {
    throw new NotFoundException('Cannot GET it')
  }
  guarded() {
    throw new UnauthorizedException()
  }
  invalid() {
    throw new BadRequestException(['name must be a string', 'age must be a number'])
  }
  problem() {
    return notFound('no thing')
  }
  part() {
    return ok(new Blob(['one ', 'two']).stream(), { headers: { 'content-type': 'text/plain' } })
  }
  unsendable() {
    return created('/x', undefined, { headers: { 'x-a': 'secret\n' } })
  }
}

const on = (name: keyof Things, ...decorators: MethodDecorator[]) =>
  Reflect.decorate(decorators, Things.prototype, name, Object.getOwnPropertyDescriptor(Things.prototype, name))
on('list', Get('things'))
on('none', Post('things'))
on('plain', Post('plain'), HttpCode(202))
on('missing', Get('missing'))
on('guarded', Get('guarded'))
on('invalid', Get('invalid'))
on('problem', Get('problem'), HttpCode(202))
on('part', Get('part'), HttpCode(202))
on('unsendable', Get('unsendable'))
Controller()(Things)
class Application {}
Module({ controllers: [Things] })(Application)

const platforms: [string, () => Promise<INestApplication>][] = [
  ['Express', () => NestFactory.create(Application, { logger: false })],
  ['Fastify', () => NestFactory.create(Application, new FastifyAdapter(), { logger: false })],
]

describe.each(platforms)('on %s', (_, create) => {
  let app: INestApplication
  let url: string
  const onError = vi.fn()
  const seen: unknown[] = []

  beforeAll(async () => {
    app = await create()
    app.setGlobalPrefix('api')
    const options = { onError, challenge: basic('api') }
    app.useGlobalFilters(errors(options))
    app.useGlobalInterceptors(replies(options), {
      intercept: (_, next) => next.handle().pipe(tap((value) => seen.push(value))),
    })
    await app.listen(0, '127.0.0.1')
    url = `${await app.getUrl()}/api`
  })
  afterAll(() => app.close())

  test('the status is that of the reply, not that of the method', async () => {
    expect(await exchange(`${url}/things`, { method: 'POST' })).toMatchObject({ status: 204 })
    expect(await exchange(`${url}/problem`)).toMatchObject({ status: 404 })
    const part = await exchange(`${url}/part`)
    expect([part.status, part.content.toString()]).toEqual([200, 'one two'])
  })

  test('what is no reply goes its way', async () => {
    const got = await exchange(`${url}/plain`, { method: 'POST' })
    expect([got.status, got.json()]).toEqual([202, { id: 1 }])
  })

  test('other interceptors see the reply', async () => {
    seen.length = 0
    await exchange(`${url}/things`)
    expect(seen).toContainEqual(ok([1]))
  })

  test('a method that is not there is a 405, under a prefix too', async () => {
    const got = await exchange(`${url}/things?a=/`, { method: 'DELETE' })
    expect([got.status, got.field('allow')]).toEqual([405, 'GET, HEAD, OPTIONS, POST'])
    const options = await exchange(`${url}/things`, { method: 'OPTIONS' })
    expect([options.status, options.field('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST'])
    expect(await exchange(`${url}/nowhere`, { method: 'DELETE' })).toMatchObject({ status: 404 })
  })

  test('a broken content is a 400', async () => {
    const headers = { 'content-type': 'application/json' }
    const got = await exchange(`${url}/things`, { method: 'POST', headers, content: '{' })
    expect([got.status, got.field('content-type')]).toEqual([400, 'application/problem+json'])
  })

  test('exceptions of Nest are problems', async () => {
    expect((await exchange(`${url}/missing`)).json()).toMatchObject({ status: 404, detail: 'Cannot GET it' })
    expect((await exchange(`${url}/invalid`)).json()).toMatchObject({
      status: 400,
      detail: 'name must be a string; age must be a number',
    })
    const guarded = await exchange(`${url}/guarded`)
    expect(guarded.field('www-authenticate')).toBe('Basic realm="api", charset="UTF-8"')
    expect(guarded.json()).toEqual({ type: 'about:blank', title: 'Unauthorized', status: 401 })
  })

  test('what cannot be sent is a 500 that tells nothing', async () => {
    onError.mockClear()
    const got = await exchange(`${url}/unsendable`)
    expect(got.json()).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500 })
    expect(onError).toHaveBeenCalledOnce()
  })
})

test('errors() leaves what is not HTTP alone', () => {
  const thrown = new Error()
  const host = { getType: () => 'graphql', switchToHttp: () => ({ getRequest: () => {}, getResponse: () => {} }) }
  expect(() => errors().catch(thrown, host)).toThrow(thrown)
})
