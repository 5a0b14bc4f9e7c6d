/** NestJS on Express by itself: what the wire audit is held against. Decorators are applied by hand. */
import 'reflect-metadata'
import {
  Controller,
  ForbiddenException,
  Get,
  HttpCode,
  HttpException,
  MethodNotAllowedException,
  Module,
  NotFoundException,
  Res,
  UnauthorizedException,
} from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { Subject } from '../subject.ts'

class Things {
  one() {
    throw new NotFoundException()
  }
  unauthorized() {
    throw new UnauthorizedException('token expired')
  }
  method() {
    throw new MethodNotAllowedException()
  }
  busy() {
    throw new HttpException('Too Many Requests', 429)
  }
  noContent() {
    return { id: 7 }
  }
  reset() {
    return { id: 7 }
  }
  notModified() {
    return { id: 7 }
  }
  forbidden(response: { setHeader(name: string, value: string): void }) {
    response.setHeader('access-control-allow-origin', 'https://app.example')
    throw new ForbiddenException()
  }
  fail() {
    throw new Error('secret of the database')
  }
}

const on = (name: keyof Things, ...decorators: MethodDecorator[]) =>
  Reflect.decorate(decorators, Things.prototype, name, Object.getOwnPropertyDescriptor(Things.prototype, name))
on('one', Get('things/:id'))
on('unauthorized', Get('throw/401'))
on('method', Get('throw/405'))
on('busy', Get('throw/429'))
on('noContent', Get('no-content'), HttpCode(204))
on('reset', Get('reset'), HttpCode(205))
on('notModified', Get('not-modified'), HttpCode(304))
on('forbidden', Get('throw/after-headers'))
on('fail', Get('throw/error'))
Res({ passthrough: true })(Things.prototype, 'forbidden', 0)
Controller()(Things)

class Application {}
Module({ controllers: [Things] })(Application)

export const subject: Subject = {
  name: 'NestJS 12 on Express',
  exceptions: {},
  async start() {
    const app = await NestFactory.create(Application, { logger: false })
    await app.listen(0, '127.0.0.1')
    return { url: (await app.getUrl()).replace('[::1]', '127.0.0.1'), close: () => app.close() }
  },
}
